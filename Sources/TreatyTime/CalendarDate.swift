/// A day of the proleptic Gregorian calendar: `full-date` of RFC 3339 §5.6, such as `2026-03-01`.
public struct CalendarDate: Sendable, Hashable {
    /// 0–9999.
    public let year: Int
    /// 1–12.
    public let month: Int
    /// 1–31, and no more than the month has.
    public let day: Int

    /// Nil for a day that does not exist.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD`; nil for anything else.
    public init?(_ text: String) {
        self.init(utf8: Array(text.utf8).span)
    }

    /// As `init(_:)`, from the text's bytes.
    public init?(utf8 text: Span<UInt8>) {
        guard text.count == Self.count else { return nil }
        self.init(prefixOf: text)
    }

    /// Reads the first ten bytes of a text that has as many.
    init?(prefixOf text: Span<UInt8>) {
        guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), let century = Digits.pair(text, at: 0),
            let year = Digits.pair(text, at: 2), let month = Digits.pair(text, at: 5),
            let day = Digits.pair(text, at: 8)
        else { return nil }
        self.init(year: century * 100 + year, month: month, day: day)
    }

    /// Days since 1970-01-01; negative before it.
    public var daysSince1970: Int {
        // Years that begin in March have their leap day at the end, so that a day's number in the year is linear.
        let shifted = month > 2 ? year : year - 1
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day that is so many days after 1970-01-01; years outside 0–9999 become the nearest day that can be written.
    public init(daysSince1970 days: Int) {
        let shifted = min(max(days, -719_528), 2_932_896) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Monday is 1, Sunday 7 (ISO 8601).
    public var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 + 1 }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}

extension CalendarDate: CustomStringConvertible {
    public var description: String {
        String(decoding: [UInt8](capacity: Self.count) { write(to: &$0) }, as: UTF8.self)
    }

    /// The bytes of the text.
    public static let count = 10

    /// Appends the text, digits and hyphens.
    public func write(to text: inout OutputSpan<UInt8>) {
        Digits.writePair(year / 100, to: &text)
        Digits.writePair(year % 100, to: &text)
        text.append(UInt8(ascii: "-"))
        Digits.writePair(month, to: &text)
        text.append(UInt8(ascii: "-"))
        Digits.writePair(day, to: &text)
    }
}

extension CalendarDate: Comparable {
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
