import TreatyOpenAPI
import TreatyYAML

/// The console: one form per operation, which the script sends.
extension DocsPage {
    /// What the script has to know of an operation.
    func consoleAttributes(_ operation: Operation, className: String) -> HTML.Attributes {
        [
            "class": className,
            "data-method": operation.method.token,
            "data-path": operation.path.text,
            "data-accept": accepted(by: operation),
            "data-media": operation.requestBody?.content.first?.name,
            "data-secured": operation.security.isEmpty ? nil : "",
            "data-token": operation.tokenPointer,
            "data-subject": operation.subjectPointer,
        ]
    }

    /// The media types of all responses, each once, in their order.
    private func accepted(by operation: Operation) -> String? {
        var names: [String] = []
        for response in operation.responses {
            for media in response.response.content where !names.contains(media.essence) { names.append(media.essence) }
        }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    func writeConsole(_ operation: Operation, into html: inout HTML) {
        html.element("form", consoleAttributes(operation, className: "console card needs-js")) { html in
            html.element("h4", text: "Try it")
            for parameter in operation.parameters where parameter.place != .cookie {
                writeInput(parameter, of: operation, into: &html)
            }
            if let media = operation.requestBody?.content.first {
                writeBodyEditor(media, of: operation, into: &html)
            }
            html.element("div", ["class": "actions"]) { html in
                html.element("button", ["class": "primary", "type": "submit"], text: "Send")
                if hasBearer, !operation.security.isEmpty {
                    html.element("a", ["class": "hint", "href": "#authentication", "data-session-state": ""]) {
                        $0.text("Not logged in")
                    }
                }
            }
            html.element("details") { html in
                html.element("summary", ["class": "hint"], text: "As a command")
                html.element("pre", ["tabindex": "0", "aria-label": "curl command", "data-curl": ""]) { _ in }
            }
            html.element("div", ["class": "answer", "role": "status", "data-answer": "", "hidden": ""]) { _ in }
        }
    }

    private func writeInput(_ parameter: Parameter, of operation: Operation, into html: inout HTML) {
        let id = Anchor.id("\(Anchor.operation(operation))-\(parameter.place.rawValue)", parameter.name)
        let schema = parameter.schema?.dereferenced
        let isList = schema?.types.contains(.array) ?? false
        let example = parameter.examples.first?.value
        html.element("div", ["class": "field"]) { html in
            html.element("label", ["for": id], text: parameter.name + (isList ? ", separated by commas" : ""))
            let attributes: HTML.Attributes = [
                "id": id, "name": parameter.name, "data-in": parameter.place.rawValue, "data-list": isList ? "" : nil,
                "data-is-subject": parameter.isSubject ? "" : nil, "required": parameter.isRequired ? "" : nil,
                "type": "text", "autocomplete": "off", "spellcheck": "false",
                "value": parameter.isRequired ? example.map { inputText($0) } : nil,
            ]
            html.void("input", attributes)
        }
    }

    private func inputText(_ value: Node) -> String {
        if let text = value.string { return text }
        return value.sequence.map { $0.map(inputText).joined(separator: ",") } ?? PrettyJSON.text(of: value)
    }

    private func writeBodyEditor(_ media: MediaType, of operation: Operation, into html: inout HTML) {
        let id = "\(Anchor.operation(operation))-body"
        let examples = media.shownExamples
        if examples.count > 1 {
            html.element("div", ["class": "field"]) { html in
                html.element("label", ["for": id + "-example"], text: "Example")
                html.element("select", ["id": id + "-example", "data-example-picker": ""]) { html in
                    for (position, example) in examples.enumerated() {
                        let title = example.title ?? "Example \(position + 1)"
                        html.element("option", ["value": media.bodyText(of: example.value)], text: title)
                    }
                }
            }
        }
        html.element("div", ["class": "field"]) { html in
            html.element("label", ["for": id], text: "Body (\(media.name))")
            html.element("textarea", ["id": id, "spellcheck": "false", "data-body": ""]) { html in
                // The parser drops a newline right after the tag.
                html.raw("\n")
                html.text(examples.first.map { media.bodyText(of: $0.value) } ?? "")
            }
        }
    }
}
