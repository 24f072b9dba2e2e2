/// A moment with its written form: `date-time` of RFC 3339 §5.6, such as `2026-03-01T09:30:00Z`.
///
/// It keeps the text it was read from, offset and fraction included, so that what a client wrote comes back unchanged.
/// (Foundation's `Date` forgets both.)
public struct DateTime: Sendable {
    /// Nil when the moment was not read: then its form is the canonical one, which is made when it is asked for.
    private let written: String?
    /// Microseconds since 1970-01-01T00:00:00Z, leap seconds not counted; finer fractions are cut off.
    public let microsecondsSince1970: Int64

    /// Reads a date-time; nil for anything else. A leap second (`:60`) may stand where one can be: at 23:59 UTC.
    public init?(_ text: String) {
        guard let microseconds = Self.parse(Array(text.utf8)) else { return nil }
        written = text
        microsecondsSince1970 = microseconds
    }

    /// In UTC with six digits of fraction: `2026-03-01T09:30:00.000000Z`.
    public init(microsecondsSince1970 microseconds: Int64) {
        written = nil
        microsecondsSince1970 = microseconds
    }

    /// As written.
    public var text: String {
        if let written { return written }
        let bytes = [UInt8](capacity: Self.canonicalCount) { writeCanonical(to: &$0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The bytes of the form that a moment has which was not read.
    public static let canonicalCount = 27

    /// Bytes of the text.
    public var count: Int { written?.utf8.count ?? Self.canonicalCount }

    /// Appends the text: printable ASCII without quotation marks and reverse solidi.
    public func write(to bytes: inout OutputSpan<UInt8>) {
        guard let written else { return writeCanonical(to: &bytes) }
        for byte in written.utf8 { bytes.append(byte) }
    }

    private func writeCanonical(to bytes: inout OutputSpan<UInt8>) {
        var (day, rest) = Int(microsecondsSince1970).quotientAndRemainder(dividingBy: 86_400_000_000)
        if rest < 0 {
            day -= 1
            rest += 86_400_000_000
        }
        let (seconds, fraction) = rest.quotientAndRemainder(dividingBy: 1_000_000)
        let (minutes, second) = seconds.quotientAndRemainder(dividingBy: 60)
        CalendarDate(daysSince1970: day).write(to: &bytes)
        bytes.append(UInt8(ascii: "T"))
        Digits.writePair(minutes / 60, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        Digits.writePair(minutes % 60, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        Digits.writePair(second, to: &bytes)
        bytes.append(UInt8(ascii: "."))
        Digits.writePair(fraction / 10_000, to: &bytes)
        Digits.writePair(fraction / 100 % 100, to: &bytes)
        Digits.writePair(fraction % 100, to: &bytes)
        bytes.append(UInt8(ascii: "Z"))
    }

    /// `full-date "T" hour ":" minute ":" second [ "." 1*DIGIT ] ( "Z" / sign hour ":" minute )`, T and Z in any case.
    private static func parse(_ bytes: [UInt8]) -> Int64? {
        guard bytes.count >= 20, bytes.count <= 64, let date = CalendarDate(utf8: bytes[0..<10]),
            bytes[10] | 0x20 == UInt8(ascii: "t"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = Digits.value(bytes[11..<13]), let minute = Digits.value(bytes[14..<16]),
            let second = Digits.value(bytes[17..<19]), hour < 24, minute < 60, second < 61
        else { return nil }
        var index = 19
        var fraction = 0
        if bytes[index] == UInt8(ascii: ".") {
            let digits = bytes[20...].prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
            guard !digits.isEmpty else { return nil }
            for place in 0..<6 {
                let digit = place < digits.count ? Int(digits[digits.startIndex + place] - UInt8(ascii: "0")) : 0
                fraction = fraction * 10 + digit
            }
            index = digits.endIndex
        }
        guard let offset = parseOffset(bytes[index...]) else { return nil }
        let minuteOfDayUTC = ((hour * 60 + minute - offset) % 1440 + 1440) % 1440
        guard second < 60 || minuteOfDayUTC == 1439 else { return nil }
        let minutes = date.daysSince1970 * 1440 + hour * 60 + minute - offset
        return Int64(minutes * 60 + second) * 1_000_000 + Int64(fraction)
    }

    /// Minutes east of Greenwich.
    private static func parseOffset(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        if first | 0x20 == UInt8(ascii: "z") { return bytes.count == 1 ? 0 : nil }
        let start = bytes.startIndex
        guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-"), bytes.count == 6,
            bytes[start + 3] == UInt8(ascii: ":"), let hours = Digits.value(bytes[(start + 1)..<(start + 3)]),
            let minutes = Digits.value(bytes[(start + 4)...]), hours < 24, minutes < 60
        else { return nil }
        return (first == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
    }
}

/// Two that are written alike are equal; the same moment with another offset is not.
extension DateTime: Hashable {
    public static func == (left: DateTime, right: DateTime) -> Bool {
        guard left.microsecondsSince1970 == right.microsecondsSince1970 else { return false }
        return left.written == right.written || left.text == right.text
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(microsecondsSince1970) }
}

extension DateTime: CustomStringConvertible {
    public var description: String { text }
}
