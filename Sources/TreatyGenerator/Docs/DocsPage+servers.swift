import TreatyOpenAPI

/// Where the API can be reached. With a choice, or with variables, the servers are a form: the console and the commands
/// go by it.
extension DocsPage {
    var hasServerChoice: Bool {
        document.servers.count > 1 || document.servers.contains { !$0.variables.isEmpty }
    }

    func writeServers(into html: inout HTML) {
        guard !document.servers.isEmpty else { return }
        guard hasServerChoice else { return writeServerFacts(document.servers, into: &html) }
        html.element("form", ["class": "card servers", "data-servers": ""]) { html in
            html.element("div", ["class": "field"]) { html in
                html.element("label", ["for": "server"], text: "Server")
                html.element("select", ["id": "server", "data-server": ""]) { html in
                    for server in document.servers {
                        html.element("option", ["value": server.url], text: title(of: server))
                    }
                }
            }
            for server in document.servers { writeExtensions(of: server, into: &html) }
            for (position, server) in document.servers.enumerated() where !server.variables.isEmpty {
                // Without the script all of them are shown.
                html.element("div", ["data-server-variables": String(position)]) { html in
                    for variable in server.variables { writeVariable(variable, of: position, into: &html) }
                }
            }
        }
    }

    /// Servers as plain facts: those of an operation, and a single one without variables.
    func writeServerFacts(_ servers: [Server], into html: inout HTML) {
        for server in servers {
            html.element("p") { html in
                html.text("Server ")
                html.element("code", text: server.url)
                if let words = server.name ?? server.description { html.text(" " + words) }
            }
            writeExtensions(of: server, into: &html)
        }
    }

    private func title(of server: Server) -> String {
        let words = [server.name, server.description].compactMap { $0 }.joined(separator: ", ")
        return words.isEmpty ? server.url : "\(server.url) (\(words))"
    }

    private func writeVariable(_ variable: ServerVariable, of server: Int, into html: inout HTML) {
        let id = Anchor.id("server-\(server)", variable.name)
        html.element("div", ["class": "field"]) { html in
            html.element("label", ["for": id], text: variable.name)
            if variable.values.isEmpty {
                html.void(
                    "input",
                    [
                        "id": id, "name": variable.name, "type": "text", "value": variable.defaultValue,
                        "autocomplete": "off", "spellcheck": "false",
                    ])
            } else {
                html.element("select", ["id": id, "name": variable.name]) { html in
                    for value in variable.values {
                        let isDefault = value == variable.defaultValue
                        html.element("option", ["value": value, "selected": isDefault ? "" : nil], text: value)
                    }
                }
            }
            if let description = variable.description { Markdown.render(description, into: &html) }
            writeExtensions(of: variable, into: &html)
        }
    }
}
