import TreatyOpenAPI
import TreatyYAML

/// What the contract's author adds beside the standard, and where more is to be read.
extension DocsPage {
    /// The `x-` members of an object, but for this generator's own.
    func writeExtensions(of object: some DocumentObject, into html: inout HTML) {
        writeExtensions(object.extensions, into: &html)
    }

    func writeExtensions(_ extensions: [Mapping.Entry], into html: inout HTML) {
        let entries = extensions.filter { entry in
            !entry.name.hasPrefix("x-treaty-") && !entry.name.hasPrefix("x-swift-")
        }
        guard !entries.isEmpty else { return }
        html.element("ul", ["class": "limits"]) { html in
            for entry in entries {
                html.element("li") { html in
                    html.text(entry.name + " ")
                    html.element("code", text: PrettyJSON.line(of: entry.value))
                }
            }
        }
    }

    func writeExternalDocs(_ docs: ExternalDocs?, into html: inout HTML) {
        guard let docs else { return }
        html.element("p", ["class": "hint"]) { html in
            html.text("More: ")
            writeLink(to: docs.url, docs.description ?? docs.url, into: &html)
        }
        writeExtensions(of: docs, into: &html)
    }

    /// A link to an address of the contract, which a rule has looked at; plain text for any other.
    func writeLink(to address: String, _ text: String, into html: inout HTML) {
        let isAddress = ["https://", "http://", "mailto:"].contains { address.lowercased().hasPrefix($0) }
        guard isAddress else { return html.text(text == address ? text : "\(text) (\(address))") }
        html.element("a", ["href": address, "rel": "noreferrer"], text: text)
    }
}

extension PrettyJSON {
    /// A value on one line.
    static func line(of value: Node) -> String {
        if let text = value.string { return text }
        return (try? value.jsonText()) ?? value.scalar?.text ?? ""
    }
}
