/// A moment with its written form: `date-time` of RFC 3339 §5.6, such as `2026-03-01T09:30:00Z`.
///
/// It keeps the form it was read in, offset and fraction included, so that what a client wrote comes back unchanged.
/// (Foundation's `Date` forgets both.)
public struct DateTime: Sendable, Hashable {
    /// Microseconds since 1970-01-01T00:00:00Z, leap seconds not counted; finer fractions are cut off.
    public let microsecondsSince1970: Int64
    private let written: Written

    /// A moment takes 16 bytes, since types of a contract have many, and are copied.
    private enum Written: Sendable, Hashable {
        case form(Form)
        /// The text, where no form tells it, which is seldom.
        indirect case text(String)
    }

    /// Reads a date-time; nil for anything else. A leap second (`:60`) may stand where one can be: at 23:59 UTC.
    public init?(_ text: String) {
        self.init(utf8: Array(text.utf8).span)
    }

    /// A moment that the program's text names. A text that names none ends the program: what comes from outside is read by
    /// `init(_:)`.
    public init(literal: StaticString) {
        guard let moment = DateTime(literal.description) else { preconditionFailure("\(literal) is no date-time") }
        self = moment
    }

    /// As `init(_:)`, from the text's bytes.
    public init?(utf8 text: Span<UInt8>) {
        guard let parsed = ParsedDateTime(text) else { return nil }
        microsecondsSince1970 = parsed.microsecondsSince1970
        if let form = parsed.form {
            written = .form(form)
        } else {
            written = .text(String(decoding: (0..<text.count).map { text[$0] }, as: UTF8.self))
        }
    }

    /// In UTC with six digits of fraction: `2026-03-01T09:30:00.000000Z`.
    public init(microsecondsSince1970 microseconds: Int64) {
        microsecondsSince1970 = microseconds
        written = .form(.canonical)
    }

    /// As written.
    public var text: String {
        switch written {
        case .form(let form):
            String(
                decoding: [UInt8](capacity: form.count) { form.write(microsecondsSince1970, to: &$0) }, as: UTF8.self)
        case .text(let text): text
        }
    }

    /// The bytes of the form that a moment has which was not read.
    public static let canonicalCount = 27

    /// Bytes of the text.
    public var count: Int {
        switch written {
        case .form(let form): form.count
        case .text(let text): text.utf8.count
        }
    }

    /// Appends the text: printable ASCII without quotation marks and reverse solidi.
    public func write(to bytes: inout OutputSpan<UInt8>) {
        switch written {
        case .form(let form): form.write(microsecondsSince1970, to: &bytes)
        case .text(let text): for byte in text.utf8 { bytes.append(byte) }
        }
    }
}

extension DateTime: CustomStringConvertible {
    public var description: String { text }
}
