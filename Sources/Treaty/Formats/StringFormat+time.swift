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
}
