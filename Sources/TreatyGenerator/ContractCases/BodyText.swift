/// The text of a body in pieces, as generated code writes it.
struct BodyText: Sendable {
    enum Piece: Sendable, Equatable {
        case text(String)
        case times(Int, String)
        case bytes([UInt8])
    }

    private(set) var pieces: [Piece] = []

    init() {}

    init(_ text: String) { append(text) }

    init(_ instance: Instance) { append(instance) }

    mutating func append(_ text: String) {
        if case .text(let before)? = pieces.last {
            pieces[pieces.count - 1] = .text(before + text)
        } else {
            pieces.append(.text(text))
        }
    }

    mutating func append(_ count: Int, times text: String) { pieces.append(.times(count, text)) }

    mutating func append(_ bytes: [UInt8]) { pieces.append(.bytes(bytes)) }

    mutating func append(_ instance: Instance) {
        switch instance {
        case .literal(let text): append(text)
        case .string(let text): append(Self.quoted(text))
        case .long(let prefix, let text, let count, let suffix):
            append("\"" + Self.escaped(prefix))
            append(count, times: Self.escaped(text))
            append(Self.escaped(suffix) + "\"")
        case .array(let items):
            append("[")
            for (position, item) in items.enumerated() {
                if position > 0 { append(",") }
                append(item)
            }
            append("]")
        case .object(let members):
            append("{")
            for (position, member) in members.enumerated() {
                if position > 0 { append(",") }
                append(Self.quoted(member.name) + ":")
                append(member.value)
            }
            append("}")
        }
    }

    /// The whole text, without its raw bytes.
    var text: String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .times(let count, let text): String(repeating: text, count: count)
            case .bytes: ""
            }
        }.joined()
    }

    private static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

    /// RFC 8259, §7.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            case "\u{0}"..."\u{1F}":
                let figures = String(scalar.value, radix: 16)
                escaped += "\\u" + String(repeating: "0", count: 4 - figures.count) + figures
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
