import Testing
import TreatyTime

struct CalendarDateTests {
    /// Every day that can be written, against a calendar that only knows how to count on.
    @Test func everyDay() {
        var (year, month, day, weekday) = (0, 1, 1, 6)  // 0000-01-01 was a Saturday.
        var (mismatches, count) = (0, 0)
        for number in -719_528...2_932_896 {
            let date = CalendarDate(daysSince1970: number)
            if date.year != year || date.month != month || date.day != day || date.weekday != weekday
                || date.daysSince1970 != number
            {
                mismatches += 1
            }
            weekday = weekday % 7 + 1
            day += 1
            if CalendarDate(year: year, month: month, day: day) == nil { (day, month) = (1, month + 1) }
            if month == 13 { (month, year) = (1, year + 1) }
            count += 1
        }
        #expect(mismatches == 0)
        #expect((year, month, day) == (10_000, 1, 1))
        #expect(count == 25 * 146_097)
    }

    /// The text of the first and last day of every month reads back.
    @Test func textOfEveryMonth() {
        var mismatches = 0
        for year in 0...9999 {
            for month in 1...12 {
                for day in [1, 28, 29, 30, 31] {
                    guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
                    if CalendarDate(date.description) != date || date.description.utf8.count != 10 { mismatches += 1 }
                }
            }
        }
        #expect(mismatches == 0)
    }

    @Test(arguments: [(1900, false), (2000, true), (2023, false), (2024, true), (2100, false), (0, true), (9996, true)])
    func leapYears(year: Int, isLeap: Bool) {
        #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
        #expect(CalendarDate(year: year, month: 2, day: 30) == nil)
    }

    @Test(arguments: [
        "", "2026-3-01", "2026-03-1", "2026-13-01", "2026-00-01", "2026-01-00", "2026-01-32", "2026-04-31", "26-01-01",
        "02026-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-01-01T", "-026-01-01", "2026-+1-01",
        "2026-01-0x", "２０２６-01-01", "20260101", "2026-W01-1", "2026-001",
    ])
    func refused(text: String) { #expect(CalendarDate(text) == nil) }

    @Test func known() {
        #expect(CalendarDate("1970-01-01")?.daysSince1970 == 0)
        #expect(CalendarDate("1969-12-31")?.daysSince1970 == -1)
        #expect(CalendarDate("2000-03-01")?.daysSince1970 == 11_017)
        #expect(CalendarDate("1970-01-01")?.weekday == 4)
        #expect(CalendarDate(daysSince1970: .max).description == "9999-12-31")
        #expect(CalendarDate(daysSince1970: .min).description == "0000-01-01")
    }

    @Test func order() throws {
        let days = try ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].map { try #require(CalendarDate($0)) }
        #expect(days.reversed().sorted() == days)
    }
}
