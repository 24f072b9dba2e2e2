/// HTML text under construction. Text and attribute values are escaped on the way in, so that nothing a contract says
/// can become markup; only ``raw(_:)`` is not, for the page's own style and script.
struct HTML: Sendable {
    private(set) var source = ""

    /// The attributes of an element, in order: nil leaves one out, an empty value is a boolean attribute.
    typealias Attributes = KeyValuePairs<String, String?>

    /// Appends trusted text as it is.
    mutating func raw(_ trusted: String) {
        source += trusted
    }

    /// Appends text, escaped.
    mutating func text(_ text: String) {
        source += Self.escaped(text)
    }

    /// Appends an element with what `content` writes into it.
    mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: (inout HTML) -> Void) {
        openTag(name, attributes)
        content(&self)
        source += "</"
        source += name
        source += ">"
    }

    /// Appends an element that holds only text.
    mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
        element(name, attributes) { $0.text(text) }
    }

    /// Appends an element that has no content and no end tag, such as `input`.
    mutating func void(_ name: String, _ attributes: Attributes) {
        openTag(name, attributes)
    }

    /// Appends a line break, for those who read the source.
    mutating func newline() {
        source += "\n"
    }

    private mutating func openTag(_ name: String, _ attributes: Attributes) {
        // Appended piece by piece, since interpolation makes a string of its own each time.
        source += "<"
        source += name
        for (attribute, value) in attributes {
            guard let value else { continue }
            source += " "
            source += attribute
            guard !value.isEmpty else { continue }
            source += "=\""
            source += Self.escaped(value)
            source += "\""
        }
        source += ">"
    }

    /// `text` with the five characters escaped that mean something in text or in a quoted attribute value.
    static func escaped(_ text: String) -> String {
        // Most texts are as they should be.
        guard text.utf8.contains(where: isSpecial) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\0": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
