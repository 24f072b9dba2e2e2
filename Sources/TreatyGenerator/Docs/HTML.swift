import TreatyYAML

/// HTML text under construction. Text and attribute values are escaped on the way in, so that nothing a contract says
/// can become markup; only ``raw(_:)`` is not, for the page's own style and script and for
/// what is escaped already.
struct HTML: ~Copyable, Sendable {
    private var buffer = TextBuffer()

    var source: String { buffer.text }
    var utf8: [UInt8] { buffer.utf8 }

    /// The attributes of an element, in order: nil leaves one out, an empty value is a boolean attribute.
    struct Attributes: ExpressibleByDictionaryLiteral {
        fileprivate let elements: [(String, String?)]

        init(dictionaryLiteral elements: (String, String?)...) { self.elements = elements }
    }

    /// Appends trusted text as it is.
    mutating func raw(_ trusted: String) {
        buffer.append(trusted)
    }

    /// Appends text, escaped.
    mutating func text(_ text: String) {
        buffer.append(Self.escaped(text))
    }

    /// Appends an element with what `content` writes into it.
    mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: (inout HTML) -> Void) {
        openTag(name, attributes)
        content(&self)
        buffer.append("</")
        buffer.append(name)
        buffer.append(">")
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
        buffer.append("\n")
    }

    private mutating func openTag(_ name: String, _ attributes: Attributes) {
        // Appended piece by piece, since interpolation makes a string of its own each time.
        buffer.append("<")
        buffer.append(name)
        var index = 0
        // Counted, since a plugin runs this unoptimised, where an iterator costs more than all the rest.
        while index < attributes.elements.count {
            let (attribute, value) = attributes.elements[index]
            index += 1
            guard let value else { continue }
            buffer.append(" ")
            buffer.append(attribute)
            guard !value.isEmpty else { continue }
            buffer.append("=\"")
            buffer.append(Self.escaped(value))
            buffer.append("\"")
        }
        buffer.append(">")
    }

    /// `text` with the five characters escaped that mean something in text or in a quoted attribute value.
    static func escaped(_ text: String) -> String {
        special.replaced(in: text, by: reference)
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
