import TreatyOpenAPI
import TreatyYAML

/// The console: one form per operation, which the script sends.
extension DocsPage {
    /// What the script has to know of an operation.
    func consoleAttributes(_ operation: Operation, className: String) -> HTML.Attributes {
        [
            "class": className,
            "data-method": operation.method.token,
            "data-path": operation.path.target,
            "data-accept": accepted(by: operation),
            "data-media": operation.requestBody?.typedContent.first?.name,
            "data-secured": operation.security.isEmpty ? nil : "",
            "data-token": operation.tokenPointer,
            "data-subject": operation.subjectPointer,
        ]
    }

    /// The media types of all responses, each once, in their order.
    private func accepted(by operation: Operation) -> String? {
        var names: [String] = []
        var seen = Set<String>()
        for response in operation.responses {
            for media in response.response.content where seen.insert(media.essence).inserted {
                names.append(media.essence)
            }
        }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    func writeConsole(_ operation: Operation, into html: inout HTML) {
        html.element("form", consoleAttributes(operation, className: "console card needs-js")) { html in
            html.element("h4", text: "Try it")
            for parameter in operation.parameters where parameter.place != .cookie {
                writeInput(parameter, of: operation, into: &html)
            }
            if let body = operation.requestBody { writeBodyEditors(body, of: operation, into: &html) }
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
        let types = parameter.schema?.dereferenced.types ?? []
        let isList = types.contains(.array)
        // The members of an object have names of their own: they are typed as they stand in the query.
        let isRaw = types.contains(.object) && parameter.place == .query
        let writing = isList ? ListWriting(parameter) : ListWriting()
        let hint = isRaw ? ", as it stands in the query" : isList ? ", separated by commas" : ""
        let example = parameter.examples.first?.value
        html.element("div", ["class": "field"]) { html in
            html.element("label", ["for": id], text: parameter.name + hint)
            let attributes: HTML.Attributes = [
                "id": id, "name": parameter.name, "data-in": parameter.place.rawValue, "data-list": isList ? "" : nil,
                "data-join": writing.separator, "data-prefix": writing.prefix, "data-raw": isRaw ? "" : nil,
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

    /// One editor for all media types that can be typed.
    private func writeBodyEditors(_ body: RequestBody, of operation: Operation, into html: inout HTML) {
        let content = body.typedContent
        guard let first = content.first else {
            return html.element("p", ["class": "hint"], text: "The body is sent from a file, by the command.")
        }
        if content.count > 1 {
            let id = "\(Anchor.operation(operation))-media"
            html.element("div", ["class": "field"]) { html in
                html.element("label", ["for": id], text: "Media type")
                html.element("select", ["id": id, "data-media-picker": ""]) { html in
                    for media in content {
                        let example = media.firstExample.map { media.bodyText(of: $0) } ?? ""
                        html.element("option", ["value": media.name, "data-example": example], text: media.name)
                    }
                }
            }
        }
        writeBodyEditor(first, of: operation, isOnlyMedia: content.count == 1, into: &html)
    }

    private func writeBodyEditor(
        _ media: MediaType, of operation: Operation, isOnlyMedia: Bool, into html: inout HTML
    ) {
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
            html.element("label", ["for": id], text: isOnlyMedia ? "Body (\(media.name))" : "Body")
            html.element("textarea", ["id": id, "spellcheck": "false", "data-body": ""]) { html in
                // The parser drops a newline right after the tag.
                html.raw("\n")
                html.text(examples.first.map { media.bodyText(of: $0.value) } ?? "")
            }
        }
    }
}

/// How the values of a list stand in a request (OpenAPI 3.1.1, §4.8.12.5).
private struct ListWriting {
    /// Nil: each value is a parameter of its own.
    var separator: String?
    var prefix: String?

    init() {}

    init(_ parameter: Parameter) {
        switch parameter.style {
        case "form" where parameter.explode: break
        case "spaceDelimited" where !parameter.explode: separator = "%20"
        case "pipeDelimited" where !parameter.explode: separator = "|"
        case "label": (separator, prefix) = (parameter.explode ? "." : ",", ".")
        case "matrix":
            let name = ";\(parameter.name)="
            (separator, prefix) = (parameter.explode ? name : ",", name)
        case "spaceDelimited", "pipeDelimited": break
        default: separator = ","
        }
    }
}

extension RequestBody {
    /// The media types whose bodies people can type: neither files nor several parts.
    fileprivate var typedContent: [MediaType] {
        content.filter { media in
            let isFile = ["multipart/", "image/", "audio/", "video/", "font/"].contains { media.essence.hasPrefix($0) }
            return !isFile && media.essence != "application/octet-stream"
        }
    }
}
