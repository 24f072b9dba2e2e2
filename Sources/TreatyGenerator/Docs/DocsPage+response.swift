import TreatyOpenAPI

/// Responses: an operation's own in full, the shared ones by their status and a link.
extension DocsPage {
    func writeResponses(_ operation: Operation, into html: inout HTML) {
        let own = operation.responses.filter { $0.response.componentName == nil }
        let shared = operation.responses.filter { $0.response.componentName != nil }
        html.element("h4", text: "Responses")
        for response in own { writeOwnResponse(response, into: &html) }
        guard !shared.isEmpty else { return }
        html.element("details", ["class": "box"]) { html in
            html.element("summary") { html in
                html.text("Shared responses: ")
                html.text(shared.map { text(of: $0.status) }.joined(separator: ", "))
            }
            html.element("div") { html in
                html.element("table", ["class": "statuses"]) { html in
                    for response in shared { writeSharedRow(response, into: &html) }
                }
            }
        }
    }

    private func writeOwnResponse(_ response: StatusResponse, into html: inout HTML) {
        html.element("div") { html in
            html.element("p") { html in
                writeStatus(response.status, into: &html)
                html.text(" ")
                writeWords(of: response.response, into: &html)
            }
            writeContents(of: response.response, into: &html)
        }
    }

    private func writeSharedRow(_ response: StatusResponse, into html: inout HTML) {
        html.element("tr") { html in
            html.element("th", ["scope": "row"]) { writeStatus(response.status, into: &$0) }
            html.element("td") { html in
                if let name = response.response.componentName, responseNames.contains(name) {
                    html.element("a", ["href": "#" + Anchor.response(name)], text: name)
                    html.void("br", [:])
                }
                writeWords(of: response.response, into: &html)
            }
        }
    }

    /// Its summary and its description on one line.
    private func writeWords(of response: Response, into html: inout HTML) {
        if let summary = response.summary { html.text(response.description.isEmpty ? summary : summary + " ") }
        InlineMarkdown.render(response.description, into: &html)
    }

    /// Header fields and media types of a response.
    private func writeContents(of response: Response, into html: inout HTML) {
        for media in response.content {
            writeMediaType(media, into: &html)
            if let schema = media.schema, schema.reference == nil { writeStructure(of: schema, depth: 0, into: &html) }
        }
        if response.content.isEmpty { html.element("p", ["class": "hint"], text: "No body.") }
        writeExtensions(of: response, into: &html)
        writeLinks(of: response, into: &html)
        guard !response.headers.isEmpty else { return }
        html.element("details", ["class": "box"]) { html in
            html.element("summary") { html in
                html.text("Fields: ")
                html.text(response.headers.map(\.name).joined(separator: ", "))
            }
            html.element("div") { html in
                html.element("ul", ["class": "members"]) { html in
                    for header in response.headers {
                        let member = Member(
                            name: header.name, schema: header.schema ?? header.content?.schema,
                            isRequired: header.isRequired, isDeprecated: header.isDeprecated,
                            description: header.description, object: header)
                        writeMember(member, depth: 0, into: &html)
                    }
                }
            }
        }
    }

    private func writeStatus(_ status: ResponseStatus, into html: inout HTML) {
        let text = text(of: status)
        html.element("span", ["class": "status s-\(text.prefix(1))"], text: text)
    }

    func text(of status: ResponseStatus) -> String {
        switch status {
        case .code(let code): String(code)
        case .range(let hundreds): "\(hundreds)XX"
        case .default: "default"
        }
    }

    func writeSharedResponses(into html: inout HTML) {
        let responses = document.components.responses
        guard !responses.isEmpty else { return }
        html.element("section", ["id": "responses", "data-group": ""]) { html in
            html.element("h2", text: "Responses")
            html.element("p", ["class": "lead"], text: "Answers that operations share.")
            for response in responses {
                let anchor = Anchor.response(response.name)
                html.newline()
                html.element("article", ["class": "shared", "id": anchor, "data-search": searchText(response)]) {
                    html in
                    writeHeading(response.name, anchor: anchor, into: &html)
                    if let summary = response.value.summary { html.element("p", text: summary) }
                    Markdown.render(response.value.description, into: &html)
                    writeContents(of: response.value, into: &html)
                    for media in response.value.content { writeExamples(of: media, label: "Example", into: &html) }
                }
            }
        }
    }
}
