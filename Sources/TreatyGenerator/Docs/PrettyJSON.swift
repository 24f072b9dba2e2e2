import TreatyYAML

/// JSON on several lines. A value that JSON cannot write (`.inf`, `.nan`), of which a rule of the checking stage speaks,
/// leaves nothing.
enum PrettyJSON {
    static func text(of node: Node) -> String { written(node, isMarkedUp: false) }

    /// The same, with what colours are given to in elements of their own.
    static func html(of node: Node) -> String { written(node, isMarkedUp: true) }

    private static func written(_ node: Node, isMarkedUp: Bool) -> String {
        var writer = Writer(isMarkedUp: isMarkedUp)
        do { try writer.write(node, depth: 0) } catch { return "" }
        return writer.buffer.text
    }

    private struct Writer: ~Copyable {
        var buffer = TextBuffer()
        let isMarkedUp: Bool

        init(isMarkedUp: Bool) { self.isMarkedUp = isMarkedUp }

        mutating func write(_ node: Node, depth: Int) throws(Finding) {
            switch node.content {
            case .scalar(let scalar):
                let text = try node.jsonText()
                piece(text, className(of: scalar))
            case .sequence(let items):
                guard !items.isEmpty else { return buffer.append("[]") }
                for (position, item) in items.enumerated() {
                    separator(position == 0 ? "[" : ",", depth: depth + 1)
                    try write(item, depth: depth + 1)
                }
                separator("", depth: depth)
                buffer.append("]")
            case .mapping(let mapping):
                guard !mapping.entries.isEmpty else { return buffer.append("{}") }
                for (position, entry) in mapping.entries.enumerated() {
                    separator(position == 0 ? "{" : ",", depth: depth + 1)
                    piece(JSONText.string(entry.name), "j-key")
                    buffer.append(": ")
                    try write(entry.value, depth: depth + 1)
                }
                separator("", depth: depth)
                buffer.append("}")
            }
        }

        private mutating func piece(_ text: String, _ className: String) {
            guard isMarkedUp else { return buffer.append(text) }
            buffer.append("<span class=\"")
            buffer.append(className)
            buffer.append("\">")
            buffer.append(HTML.escaped(text))
            buffer.append("</span>")
        }

        private mutating func separator(_ mark: String, depth: Int) {
            buffer.append(mark)
            buffer.append("\n")
            for _ in 0..<depth { buffer.append("  ") }
        }

        private func className(of scalar: Scalar) -> String {
            switch scalar.value {
            case .string: "j-text"
            case .null, .boolean: "j-word"
            case .number, .nonFinite: "j-number"
            }
        }
    }
}
