extension DateTime {
    /// How a moment is written: two moments are equal when they are written alike.
    struct Form: Sendable, Hashable {
        /// 0–6; without any there is no point either.
        var fractionDigits: UInt8
        /// Minutes east of Greenwich; nil for `Z`, which is not the same as `+00:00`.
        var offset: Int16?

        static let canonical = Form(fractionDigits: 6, offset: nil)

        /// Bytes of the text: those of a date and a time, of a fraction with its point, and of `Z` or an offset.
        var count: Int {
            CalendarDate.count + 9 + (fractionDigits > 0 ? Int(fractionDigits) + 1 : 0) + (offset == nil ? 1 : 6)
        }

        /// Appends a moment in this form.
        func write(_ microsecondsSince1970: Int64, to bytes: inout OutputSpan<UInt8>) {
            // Of moments near the ends of the range, none has an offset.
            let local = Int(microsecondsSince1970) + Int(offset ?? 0) * 60_000_000
            var (day, rest) = local.quotientAndRemainder(dividingBy: 86_400_000_000)
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
            write(fraction: fraction, to: &bytes)
            guard let offset else { return bytes.append(UInt8(ascii: "Z")) }
            bytes.append(UInt8(ascii: offset < 0 ? "-" : "+"))
            Digits.writePair(Int(offset.magnitude) / 60, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            Digits.writePair(Int(offset.magnitude) % 60, to: &bytes)
        }

        /// `fraction` in microseconds. What is cut off is zero.
        private func write(fraction: Int, to bytes: inout OutputSpan<UInt8>) {
            guard fractionDigits > 0 else { return }
            bytes.append(UInt8(ascii: "."))
            if fractionDigits == 6 {
                Digits.writePair(fraction / 10_000, to: &bytes)
                Digits.writePair(fraction / 100 % 100, to: &bytes)
                return Digits.writePair(fraction % 100, to: &bytes)
            }
            var (rest, unit) = (fraction, 100_000)
            for _ in 0..<fractionDigits {
                bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / unit))
                (rest, unit) = (rest % unit, unit / 10)
            }
        }
    }
}
