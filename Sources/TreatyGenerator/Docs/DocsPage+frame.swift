import TreatyOpenAPI

/// What stands around the content: the bar at the top and the table of contents.
extension DocsPage {
    func writeBar(into html: inout HTML) {
        html.element("header", ["class": "bar"]) { html in
            html.element("a", ["class": "name", "href": "#content"], text: document.info.title)
            html.element("form", ["class": "search needs-js", "role": "search", "data-search-form": ""]) { html in
                html.element("label", ["class": "visually-hidden", "for": "search"], text: "Search")
                html.void(
                    "input",
                    [
                        "id": "search", "type": "search", "placeholder": "Search operations and schemas (press /)",
                        "autocomplete": "off", "data-search-box": "",
                    ])
                html.element("span", ["class": "hint", "role": "status", "data-search-count": ""]) { _ in }
            }
            if hasBearer {
                html.element(
                    "a", ["class": "session-state needs-js", "href": "#authentication", "data-session-state": ""],
                    text: "Not logged in")
            }
            html.element(
                "button", ["class": "needs-js", "type": "button", "data-theme-toggle": ""], text: "Theme: auto")
        }
        html.newline()
    }

    func writeSidebar(into html: inout HTML) {
        html.element("nav", ["class": "side", "aria-label": "Contents"]) { html in
            html.element("details", ["open": ""]) { html in
                html.element("summary", text: "Contents")
                html.element("ul", ["data-group": ""]) { html in
                    writeEntry("#overview", "Overview", into: &html)
                    if !document.components.securitySchemes.isEmpty {
                        writeEntry("#authentication", "Authentication", into: &html)
                    }
                }
                for group in groups {
                    writeSidebarGroup(group.name, Anchor.tag(group.name), into: &html) { html in
                        for operation in group.operations { writeEntry(operation, into: &html) }
                    }
                }
                if !document.webhooks.isEmpty {
                    writeSidebarGroup("Webhooks", "webhooks", into: &html) { html in
                        for webhook in document.webhooks {
                            for operation in webhook.operations {
                                let anchor = "#" + Anchor.webhook(webhook.name, operation)
                                writeEntry(
                                    anchor, operation.summary ?? webhook.name, search: searchText(operation),
                                    into: &html)
                            }
                        }
                    }
                }
                if !document.components.schemas.isEmpty {
                    writeSidebarGroup("Schemas", "schemas", into: &html) { html in
                        for schema in document.components.schemas {
                            let words = searchText(schema)
                            writeEntry("#" + Anchor.schema(schema.name), schema.name, search: words, into: &html)
                        }
                    }
                }
                if !document.components.responses.isEmpty {
                    writeSidebarGroup("Responses", "responses", into: &html) { html in
                        for response in document.components.responses {
                            let words = searchText(response)
                            writeEntry("#" + Anchor.response(response.name), response.name, search: words, into: &html)
                        }
                    }
                }
            }
        }
        html.newline()
    }

    private func writeSidebarGroup(
        _ name: String, _ anchor: String, into html: inout HTML, entries: (inout HTML) -> Void
    ) {
        html.element("div", ["data-group": ""]) { html in
            html.element("div", ["class": "group"]) { $0.element("a", ["href": "#" + anchor], text: name) }
            html.element("ul") { entries(&$0) }
        }
    }

    private func writeEntry(_ target: String, _ text: String, search: String? = nil, into html: inout HTML) {
        html.element("li", ["data-search": search]) { $0.element("a", ["href": target], text: text) }
    }

    private func writeEntry(_ operation: Operation, into html: inout HTML) {
        html.element("li", ["data-search": searchText(operation)]) { html in
            html.element("a", ["href": "#" + Anchor.operation(operation)]) { html in
                writeMethod(operation.method, into: &html)
                html.element("span", text: operation.summary ?? operation.operationID)
            }
        }
    }

    func writeMethod(_ method: Method, into html: inout HTML) {
        html.element("span", ["class": "method m-\(method.rawValue)"], text: method.token)
    }

    // What the search box looks through, in lower case.

    func searchText(_ operation: Operation) -> String {
        ([operation.method.token, operation.path.text, operation.operationID, operation.summary ?? ""] + operation.tags)
            .joined(separator: " ").lowercased()
    }

    func searchText(_ schema: Component<Schema>) -> String {
        (["schema", schema.name] + schema.value.properties.map(\.name)).joined(separator: " ").lowercased()
    }

    func searchText(_ response: Component<Response>) -> String {
        "response \(response.name) \(response.value.description)".lowercased()
    }
}
