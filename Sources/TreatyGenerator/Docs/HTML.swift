import TreatyYAML

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
        guard special.occurs(in: text) else { return text }
        let bytes = Array(text.utf8) + [0]
        var escaped = ""
        var start = 0
        while true {
            let end = special.firstIndex(in: bytes, from: start)
            escaped += String(decoding: bytes[start..<end], as: UTF8.self)
            guard end < bytes.count - 1 else { return escaped }
            escaped += reference(for: bytes[end])
            start = end + 1
        }
    }

    private static let special = ByteSet("&<>\"'")

    private static func reference(for byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: "\u{FFFD}"
        }
    }
}
