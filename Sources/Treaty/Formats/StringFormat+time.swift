import TreatyTime

extension StringFormat {
    /// `date`: `full-date` of RFC 3339 §5.6.
    public static let date = StringFormat(description: "an RFC 3339 full-date, such as 2026-01-31") {
        CalendarDate($0) != nil
    }

    /// `date-time` of RFC 3339 §5.6.
    public static let dateTime = StringFormat(description: "an RFC 3339 date-time, such as 2026-01-31T12:00:00Z") {
        DateTime($0) != nil
    }

    /// `time`: `full-time` of RFC 3339 §5.6. A leap second ends a day of UTC (§5.7).
    public static let time = StringFormat(description: "an RFC 3339 full-time, such as 12:00:00Z") { text in
        // Every leap second so far ended one of these two days, whatever time of it the offset makes local.
        var reader = TextReader(text)
        guard let hour = reader.twoDigits(), reader.take(":"), let minute = reader.twoDigits(), reader.take(":"),
            let second = reader.twoDigits(), hour < 24, minute < 60, second <= 60
        else { return false }
        if reader.take("."), reader.skipDigits() == 0 { return false }
        var offset = 0
        if !reader.take("Z"), !reader.take("z") {
            let isEast = reader.take("+")
            guard isEast || reader.take("-"), let hours = reader.twoDigits(), reader.take(":"),
                let minutes = reader.twoDigits(), hours < 24, minutes < 60
            else { return false }
            offset = (isEast ? 1 : -1) * (hours * 60 + minutes)
        }
        let minuteOfDay = (hour * 60 + minute - offset + 2 * 1440) % 1440
        return reader.isAtEnd && (second < 60 || minuteOfDay == 1439)
    }

    /// `duration` of RFC 3339 appendix A.
    public static let duration = StringFormat(description: "an RFC 3339 duration, such as P1DT12H") { text in
        var reader = TextReader(text)
        guard reader.take("P") else { return false }
        if reader.isRun(of: ["W"]) { return reader.isAtEnd }
        let hasDate = reader.isRun(of: ["Y", "M", "D"])
        guard reader.take("T") else { return hasDate && reader.isAtEnd }
        return reader.isRun(of: ["H", "M", "S"]) && reader.isAtEnd
    }
}

extension TextReader {
    /// Reads numbers with units that follow each other in that list without a gap. False when there is none.
    fileprivate mutating func isRun(of units: [Unicode.Scalar]) -> Bool {
        var next: Int?
        while true {
            let start = self
            guard skipDigits() > 0, let index = units.firstIndex(where: { take($0) }), next == nil || next == index
            else {
                self = start
                return next != nil
            }
            next = index + 1
        }
    }
}
