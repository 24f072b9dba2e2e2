/// What the text of a date-time says.
struct ParsedDateTime {
    var microsecondsSince1970: Int64
    /// Nil when writing the moment in no form gives the text: small letters, seven digits, leap seconds, `-00:00`.
    var form: DateTime.Form?

    /// `full-date "T" hour ":" minute ":" second [ "." 1*DIGIT ] ( "Z" / sign hour ":" minute )`, T and Z in any case
    /// (RFC 3339 §5.6); 64 bytes at most.
    init?(_ text: Span<UInt8>) {
        guard text.count >= 20, text.count <= 64, let date = CalendarDate(prefixOf: text),
            text[10] | 0x20 == UInt8(ascii: "t"), let pairs = Digits.pairs(text, at: 11, .timeOfDay)
        else { return nil }
        let hour = Int(truncatingIfNeeded: pairs & 0xFF)
        let minute = Int(truncatingIfNeeded: pairs &>> 24 & 0xFF)
        let second = Int(truncatingIfNeeded: pairs &>> 48 & 0xFF)
        guard hour < 24, minute < 60, second < 61 else { return nil }
        let minuteOfDay = hour &* 60 &+ minute
        // Most moments have microseconds of UTC.
        if text.count == 27, second < 60, text[10] == UInt8(ascii: "T"),
            let pairs = Digits.pairs(text, at: 19, .microsecondsOfUTC)
        {
            let first = pairs &>> 8 & 0xFF
            let fraction = (first &* 100 &+ pairs &>> 24 & 0xFF) &* 100 &+ pairs &>> 40 & 0xFF
            let seconds = (date.daysSince1970 &* 1440 &+ minuteOfDay) &* 60 &+ second
            microsecondsSince1970 = Int64(seconds &* 1_000_000 &+ Int(truncatingIfNeeded: fraction))
            form = .canonical
            return
        }
        guard let fraction = Self.fraction(text), let offset = Self.offset(text, from: fraction.end) else { return nil }
        if second == 60 {
            let minuteOfDayUTC = ((minuteOfDay - offset.minutes) % 1440 + 1440) % 1440
            guard minuteOfDayUTC == 1439 else { return nil }
        }
        let minutes = date.daysSince1970 * 1440 + minuteOfDay - offset.minutes
        microsecondsSince1970 = Int64(minutes * 60 + second) * 1_000_000 + Int64(fraction.microseconds)
        guard text[10] == UInt8(ascii: "T"), second < 60, fraction.digits <= 6, offset.isUsual else { return }
        form = DateTime.Form(
            fractionDigits: UInt8(fraction.digits), offset: offset.isZulu ? nil : Int16(offset.minutes))
    }

    /// What stands behind the seconds; finer than microseconds is cut off. Nil for a point without digits.
    private static func fraction(_ text: Span<UInt8>) -> (microseconds: Int, digits: Int, end: Int)? {
        guard text[19] == UInt8(ascii: ".") else { return (0, 0, 19) }
        var (index, value) = (20, 0)
        while index < text.count, text[index] &- UInt8(ascii: "0") < 10 {
            if index < 26 { value = value * 10 + Int(text[index] - UInt8(ascii: "0")) }
            index += 1
        }
        guard index > 20 else { return nil }
        for _ in min(index, 26)..<26 { value *= 10 }
        return (value, index - 20, index)
    }

    /// Minutes east of Greenwich, and whether `Form` writes them so.
    private static func offset(_ text: Span<UInt8>, from start: Int) -> (minutes: Int, isZulu: Bool, isUsual: Bool)? {
        guard start < text.count else { return nil }
        let first = text[start]
        if first | 0x20 == UInt8(ascii: "z") {
            return start + 1 == text.count ? (0, true, first == UInt8(ascii: "Z")) : nil
        }
        guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-"), start + 6 == text.count,
            text[start + 3] == UInt8(ascii: ":"), let hours = Digits.pair(text, at: start + 1),
            let minutes = Digits.pair(text, at: start + 4), hours < 24, minutes < 60
        else { return nil }
        let total = hours * 60 + minutes
        return first == UInt8(ascii: "-") ? (-total, false, total > 0) : (total, false, true)
    }
}
