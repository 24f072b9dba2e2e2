import TreatyOpenAPI
import TreatyYAML

/// Examples, as text that can be copied.
extension DocsPage {
    func writeExamples(_ operation: Operation, into html: inout HTML) {
        for media in operation.requestBody?.content ?? [] { writeExamples(of: media, label: "Request", into: &html) }
        for response in operation.responses where response.response.componentName == nil {
            for media in response.response.content {
                writeExamples(of: media, label: "Response \(text(of: response.status))", into: &html)
            }
        }
    }

    /// Every example of a media type, the first one open.
    func writeExamples(of media: MediaType, label: String, into html: inout HTML) {
        for (position, example) in media.shownExamples.enumerated() {
            html.element("details", ["class": "box", "open": position == 0 ? "" : nil]) { html in
                html.element("summary", text: example.title.map { "\(label): \($0)" } ?? label)
                html.element("div") { html in
                    if let description = example.description { Markdown.render(description, into: &html) }
                    html.element("pre", ["tabindex": "0", "aria-label": label]) { html in
                        writeExample(example.value, of: media, into: &html)
                    }
                }
            }
        }
    }

    private func writeExample(_ value: Node, of media: MediaType, into html: inout HTML) {
        guard !media.isJSON else { return writeExample(value, isJSON: true, into: &html) }
        html.element("code", text: media.bodyText(of: value))
    }

    func writeExample(_ value: Node, isJSON: Bool, into html: inout HTML) {
        html.element("code") { html in
            if !isJSON, let text = value.string { return html.text(text) }
            html.raw(PrettyJSON.html(of: value))
        }
    }
}

/// An example with what a reader sees of it.
struct ShownExample: Sendable {
    var title: String?
    var description: String?
    var value: Node
}

extension MediaType {
    /// The examples of the media type, or else those of its schema.
    var shownExamples: [ShownExample] {
        let own = examples.compactMap { example in
            example.value.map {
                ShownExample(title: example.summary ?? example.name, description: example.description, value: $0)
            }
        }
        guard own.isEmpty, let schema = schema?.dereferenced else { return own }
        let values = schema.examples + (schema.example.map { [$0] } ?? [])
        return values.map { ShownExample(title: nil, description: nil, value: $0) }
    }

    var firstExample: Node? { shownExamples.first?.value }

    /// An example as the text of a message body.
    func bodyText(of value: Node) -> String {
        if !isJSON, let text = value.string { return text }
        if essence == "application/x-www-form-urlencoded", let members = value.mapping?.entries {
            return members.map { "\($0.name)=\(PrettyJSON.line(of: $0.value))" }.joined(separator: "&")
        }
        return PrettyJSON.text(of: value)
    }
}
