/// A day of the proleptic Gregorian calendar: `full-date` of RFC 3339 §5.6, such as `2026-03-01`.
public struct CalendarDate: Sendable, Hashable {
    // Four bytes: types of a contract have many dates, and are copied.
    private let yearNumber: UInt16
    private let monthNumber: UInt8
    private let dayNumber: UInt8

    /// 0–9999.
    public var year: Int { Int(yearNumber) }
    /// 1–12.
    public var month: Int { Int(monthNumber) }
    /// 1–31, and no more than the month has.
    public var day: Int { Int(dayNumber) }

    /// Nil for a day that does not exist.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
        else { return nil }
        self.init(known: year, month, day)
    }

    /// Of numbers that are within their ranges.
    private init(known year: Int, _ month: Int, _ day: Int) {
        yearNumber = UInt16(truncatingIfNeeded: year)
        monthNumber = UInt8(truncatingIfNeeded: month)
        dayNumber = UInt8(truncatingIfNeeded: day)
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
        guard let pairs = Digits.pairs(text, at: 0, .yearAndMonth), let day = Digits.pair(text, at: 8) else {
            return nil
        }
        let year = Int(truncatingIfNeeded: (pairs & 0xFF) &* 100 &+ (pairs &>> 16 & 0xFF))
        let month = Int(truncatingIfNeeded: pairs &>> 40 & 0xFF)
        // Nearly all days are ones that every month has.
        guard month >= 1, month <= 12, day >= 1, day <= 28 || day <= Self.days(in: month, of: year) else { return nil }
        self.init(known: year, month, day)
    }

    /// Days since 1970-01-01; negative before it.
    public var daysSince1970: Int {
        // Years that begin in March have their leap day at the end, so that a day's number in the year is linear.
        // They are counted from 400 years before year 0, so that no number is negative.
        let isEarly = monthNumber <= 2
        let shifted = UInt32(yearNumber) &+ (isEarly ? 399 : 400)
        let monthFromMarch = UInt32(monthNumber) &+ (isEarly ? 9 : 0) &- (isEarly ? 0 : 3)
        let century = shifted / 100
        let dayOfYear = (153 &* monthFromMarch &+ 2) / 5 &+ UInt32(dayNumber)
        let day = 365 &* shifted &+ shifted / 4 &- century &+ century / 4 &+ dayOfYear
        return Int(day) &- (719_469 &+ 146_097)
    }

    /// The day that is so many days after 1970-01-01; years outside 0–9999 become the nearest day that can be written.
    public init(daysSince1970 days: Int) {
        // By Cassio Neri and Lorenz Schneider, "Euclidean affine functions and their application to calendar algorithms",
        // 2023: years that begin in March, counted from four centuries before year 0, by multiplications and shifts.
        let fromMarch = UInt64(min(max(days, -719_528), 2_932_896) &+ 719_468 &+ 146_097)
        let quarters = 4 &* fromMarch &+ 3
        let century = quarters / 146_097
        let ofCentury = (quarters % 146_097 | 3) &* 2_939_745
        let dayOfYear = (ofCentury & 0xFFFF_FFFF) / 2_939_745 / 4
        let monthAndDay = 2141 &* dayOfYear &+ 197_913
        let isAfterDecember = dayOfYear >= 306
        self.init(
            known: Int(100 &* century &+ ofCentury &>> 32) &- 400 &+ (isAfterDecember ? 1 : 0),
            Int(monthAndDay &>> 16) &- (isAfterDecember ? 12 : 0), Int((monthAndDay & 0xFFFF) / 2141) &+ 1)
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
        let year = UInt64(yearNumber)
        let century = year / 100
        Digits.write(century | (year &- 100 &* century) &<< 16 | UInt64(monthNumber) &<< 40, .yearAndMonth, to: &text)
        Digits.writePair(day, to: &text)
    }
}

extension CalendarDate: Comparable {
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDate {
    /// A day that the program's text names. A text that names none ends the program: what comes from outside is read by
    /// `init(_:)`.
    public init(literal: StaticString) {
        guard let date = CalendarDate(literal.description) else { preconditionFailure("\(literal) is no date") }
        self = date
    }
}
