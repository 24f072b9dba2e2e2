import TreatyOpenAPI

/// What can be done next with the values of a response.
extension DocsPage {
    func writeLinks(of response: Response, into html: inout HTML) {
        guard !response.links.isEmpty else { return }
        html.element("details", ["class": "box"]) { html in
            html.element("summary", text: "Links: " + response.links.map(\.name).joined(separator: ", "))
            html.element("div") { html in
                html.element("ul", ["class": "members"]) { html in
                    for link in response.links { html.element("li") { write(link, into: &$0) } }
                }
            }
        }
    }

    private func write(_ link: Link, into html: inout HTML) {
        html.element("div", ["class": "member"]) { html in
            html.element("code", text: link.name)
            html.element("span", ["class": "type"]) { html in
                html.text("to ")
                let target = document.operations.first {
                    $0.node["operationId"] != nil && $0.operationID == link.operationID
                }
                if let target {
                    html.element("a", ["href": "#" + Anchor.operation(target)], text: target.operationID)
                } else {
                    html.element("code", text: link.operationID ?? link.operationReference ?? "")
                }
            }
        }
        if let description = link.description { Markdown.render(description, into: &html) }
        if let server = link.server { writeServerFacts([server], into: &html) }
        writeExtensions(of: link, into: &html)
        html.element("ul", ["class": "limits"]) { html in
            for argument in link.arguments {
                html.element("li") { html in
                    html.text(argument.name + " = ")
                    html.element("code", text: PrettyJSON.line(of: argument.value))
                }
            }
            if let body = link.requestBody {
                html.element("li") { html in
                    html.text("body = ")
                    html.element("code", text: PrettyJSON.line(of: body))
                }
            }
        }
    }
}
