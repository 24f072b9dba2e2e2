/// `Date: Sun, 06 Nov 1994 08:49:37 GMT` with its CRLF (RFC 9110 §5.6.7) for seconds since 1970, which may not be
/// negative.
func dateLine(secondsSince1970 seconds: Int) -> [UInt8] {
    let days = seconds / 86_400
    let rest = seconds % 86_400
    let (year, month, day) = civilDate(daysSince1970: days)
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    var line = Array("Date: \(weekdays[days % 7]), ".utf8)
    appendTwoDigits(day, to: &line)
    line.append(contentsOf: " \(months[month - 1]) \(year) ".utf8)
    appendTwoDigits(rest / 3600, to: &line)
    line.append(UInt8(ascii: ":"))
    appendTwoDigits(rest / 60 % 60, to: &line)
    line.append(UInt8(ascii: ":"))
    appendTwoDigits(rest % 60, to: &line)
    line.append(contentsOf: " GMT\r\n".utf8)
    return line
}

private func appendTwoDigits(_ value: Int, to line: inout [UInt8]) {
    line.append(0x30 + UInt8(value / 10 % 10))
    line.append(0x30 + UInt8(value % 10))
}

/// The Gregorian date of a day, counted in eras of 400 years that begin on a 1 March, so that a leap day comes last.
private func civilDate(daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = daysSince1970 + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
}
