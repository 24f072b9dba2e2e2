import TreatyOpenAPI

/// The ways in which a caller shows who it is.
extension DocsPage {
    func write(_ scheme: SecurityScheme, into html: inout HTML) {
        html.element("div", ["class": "prose", "id": Anchor.security(scheme.name)]) { html in
            html.element("p") { html in
                html.element("code", text: scheme.name)
                html.text(": ")
                writeKind(of: scheme, into: &html)
                if scheme.isDeprecated { html.element("span", ["class": "deprecated"], text: " deprecated") }
            }
            if let description = scheme.description { Markdown.render(description, into: &html) }
            if case .oauth2(let flows) = scheme.kind { for flow in flows { write(flow, into: &html) } }
            writeExtensions(of: scheme, into: &html)
        }
    }

    private func writeKind(of scheme: SecurityScheme, into html: inout HTML) {
        switch scheme.kind {
        case .http("bearer", let format): html.text("a bearer token" + (format.map { " (\($0))" } ?? ""))
        case .http("basic", _): html.text("a name and a password (HTTP Basic)")
        case .http(let name, _): html.text("HTTP authentication, scheme \(name)")
        case .apiKey(let name, let place):
            html.text(place == .header ? "a key in the field " : "a key in the \(Self.words(for: place)) ")
            html.element("code", text: name)
        case .oauth2: html.text("an OAuth 2.0 access token, as a bearer token")
        case .openIDConnect(let url):
            html.text("a token of an OpenID provider, as a bearer token; see ")
            writeLink(to: url, url, into: &html)
        case .mutualTLS: html.text("a client certificate (mutual TLS)")
        case .invalid(let type): html.text(type)
        }
    }

    private static func words(for place: Parameter.Place) -> String {
        switch place {
        case .cookie: "cookie"
        case .query: "query parameter"
        case .header: "field"
        case .path: "path"
        }
    }

    private func write(_ flow: OAuthFlow, into html: inout HTML) {
        html.element("details", ["class": "box"]) { html in
            html.element("summary", text: "Flow \(flow.kind.rawValue)")
            html.element("div") { html in
                let addresses = [
                    ("Authorization", flow.authorizationURL), ("Device authorization", flow.deviceAuthorizationURL),
                    ("Token", flow.tokenURL), ("Refresh", flow.refreshURL),
                ]
                for case (let name, let url?) in addresses {
                    html.element("p") { html in
                        html.text(name + ": ")
                        writeLink(to: url, url, into: &html)
                    }
                }
                writeExtensions(of: flow, into: &html)
                guard !flow.scopes.isEmpty else { return }
                html.element("table", ["class": "statuses"]) { html in
                    for scope in flow.scopes {
                        html.element("tr") { html in
                            html.element("th", ["scope": "row"]) { $0.element("code", text: scope.name) }
                            html.element("td", text: scope.description)
                        }
                    }
                }
            }
        }
    }
}
