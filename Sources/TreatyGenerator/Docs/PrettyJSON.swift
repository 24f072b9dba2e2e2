import TreatyYAML

/// JSON on several lines, cut into pieces by what they are, for colours.
enum PrettyJSON {
    struct Piece: Sendable, Equatable {
        var text: String
        /// Nil for punctuation and white space.
        var className: String?
    }

    static func text(of node: Node) -> String { pieces(of: node).map(\.text).joined() }

    /// Empty for a value that JSON cannot write (`.inf`, `.nan`), of which a rule of the checking stage speaks.
    static func pieces(of node: Node) -> [Piece] {
        var writer = Writer()
        do { try writer.write(node, depth: 0) } catch { return [] }
        return writer.pieces
    }

    private struct Writer {
        private(set) var pieces: [Piece] = []

        mutating func write(_ node: Node, depth: Int) throws(Finding) {
            switch node.content {
            case .scalar:
                let text = try node.jsonText()
                pieces.append(Piece(text: text, className: className(of: text)))
            case .sequence(let items):
                guard !items.isEmpty else { return punctuation("[]") }
                for (position, item) in items.enumerated() {
                    separator(position == 0 ? "[" : ",", depth: depth + 1)
                    try write(item, depth: depth + 1)
                }
                separator("", depth: depth)
                punctuation("]")
            case .mapping(let mapping):
                guard !mapping.entries.isEmpty else { return punctuation("{}") }
                for (position, entry) in mapping.entries.enumerated() {
                    separator(position == 0 ? "{" : ",", depth: depth + 1)
                    var name = ""
                    JSONText.appendString(entry.name, to: &name)
                    pieces.append(Piece(text: name, className: "j-key"))
                    punctuation(": ")
                    try write(entry.value, depth: depth + 1)
                }
                separator("", depth: depth)
                punctuation("}")
            }
        }

        private mutating func separator(_ mark: String, depth: Int) {
            punctuation(mark + "\n" + String(repeating: "  ", count: depth))
        }

        private mutating func punctuation(_ text: String) {
            pieces.append(Piece(text: text, className: nil))
        }

        private func className(of scalar: String) -> String {
            switch scalar.first {
            case "\"": "j-text"
            case "t", "f", "n": "j-word"
            default: "j-number"
            }
        }
    }
}
