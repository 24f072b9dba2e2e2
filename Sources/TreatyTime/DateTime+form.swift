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
            let local = Int(microsecondsSince1970) &+ Int(offset ?? 0) &* 60_000_000
            var day = local / 86_400_000_000
            var rest = local &- day &* 86_400_000_000
            if rest < 0 {
                day &-= 1
                rest &+= 86_400_000_000
            }
            // Less than a day in microseconds: numbers without a sign, which take less to divide.
            let seconds = UInt64(truncatingIfNeeded: rest) / 1_000_000
            let fraction = UInt64(truncatingIfNeeded: rest) &- seconds &* 1_000_000
            let minutes = seconds / 60
            let hours = minutes / 60
            CalendarDate(daysSince1970: day).write(to: &bytes)
            bytes.append(UInt8(ascii: "T"))
            let pairs = hours | (minutes &- hours &* 60) &<< 24 | (seconds &- minutes &* 60) &<< 48
            Digits.write(pairs, .timeOfDay, to: &bytes)
            guard fractionDigits < 6 || offset != nil else { return Self.writeMicroseconds(fraction, to: &bytes) }
            write(fraction: Int(fraction), to: &bytes)
            guard let offset else { return bytes.append(UInt8(ascii: "Z")) }
            bytes.append(UInt8(ascii: offset < 0 ? "-" : "+"))
            Digits.writePair(Int(offset.magnitude) / 60, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            Digits.writePair(Int(offset.magnitude) % 60, to: &bytes)
        }

        /// Six digits of fraction and `Z`, as most moments have them.
        @inline(__always)
        private static func writeMicroseconds(_ fraction: UInt64, to bytes: inout OutputSpan<UInt8>) {
            let first = fraction / 10_000
            let second = fraction / 100
            let pairs = first &<< 8 | (second &- first &* 100) &<< 24 | (fraction &- second &* 100) &<< 40
            Digits.write(pairs, .microsecondsOfUTC, to: &bytes)
        }

        /// `fraction` in microseconds. What is cut off is zero.
        private func write(fraction: Int, to bytes: inout OutputSpan<UInt8>) {
            guard fractionDigits > 0 else { return }
            bytes.append(UInt8(ascii: "."))
            var (rest, unit) = (fraction, 100_000)
            for _ in 0..<fractionDigits {
                bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / unit))
                (rest, unit) = (rest % unit, unit / 10)
            }
        }
    }
}
