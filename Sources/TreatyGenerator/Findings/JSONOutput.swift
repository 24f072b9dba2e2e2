import TreatyYAML

/// A JSON value to be written; members stay in their order.
enum JSONOutput: ExpressibleByStringLiteral {
    case string(String)
    case integer(Int)
    case array([JSONOutput])
    case object([(name: String, value: JSONOutput)])

    init(stringLiteral value: String) {
        self = .string(value)
    }

    /// On one line, without spaces.
    var text: String {
        var text = ""
        append(to: &text)
        return text
    }

    private func append(to text: inout String) {
        switch self {
        case .string(let value): text += JSONText.string(value)
        case .integer(let value): text += String(value)
        case .array(let items):
            text += "["
            for (position, item) in items.enumerated() {
                if position > 0 { text += "," }
                item.append(to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (position, member) in members.enumerated() {
                if position > 0 { text += "," }
                text += JSONText.string(member.name) + ":"
                member.value.append(to: &text)
            }
            text += "}"
        }
    }
}
