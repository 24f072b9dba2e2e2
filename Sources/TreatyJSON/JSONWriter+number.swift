extension JSONWriter {
    public mutating func integer(_ value: Int64) {
        writeValue(Self.integerBytesMax) { Self.write(value, to: $0) }
    }

    /// 19 digits and a sign, and what is written of eight digits beyond the last.
    static let integerBytesMax = 28

    /// SAFETY: the caller has made room for `integerBytesMax`.
    @inline(__always)
    static func write(_ value: Int64, to room: UnsafeMutableRawPointer) -> Int {
        room.storeBytes(of: UInt8(ascii: "-"), as: UInt8.self)
        let sign = value < 0 ? 1 : 0
        let magnitude = value.magnitude
        if magnitude < 100_000_000 { return sign + EightDigits(magnitude).write(to: room + sign) }
        if magnitude < 10_000_000_000_000_000 {
            let end = sign + EightDigits(magnitude / 100_000_000).write(to: room + sign)
            EightDigits(magnitude % 100_000_000).write(skipping: 0, to: room + end)
            return end + 8
        }
        let digits = DecimalDigits(magnitude)
        digits.write(to: room + sign)
        return sign + digits.count
    }

    /// The shortest literal that reads back as the same double. Infinities and NaN, which JSON cannot write, are null.
    ///
    /// From 0.0001 to 2^53 it is written with a point, else with an exponent, both as Swift does.
    public mutating func double(_ value: Double) {
        let magnitude = value.magnitude
        // Most numbers that people write have few digits behind the point.
        if magnitude < 1e8, magnitude >= 1e-4 || magnitude == 0 {
            let units = Int64(magnitude * 1e7 + 0.5)
            // At most 15 digits: a double has no more than one such decimal, so this is also the shortest one.
            if Double(units) / 1e7 == magnitude { return short(UInt64(units), isNegative: value.sign == .minus) }
        }
        guard value.isFinite else { return null() }
        let decimal = ShortestDecimal(value)
        let digits = DecimalDigits(decimal.digits)
        let isPlain = magnitude >= 1e-4 && magnitude <= 0x1p53
        // 17 digits, a sign, a point, and "0.000" or "e-324".
        writeValue(28) { room in
            room.storeBytes(of: UInt8(ascii: "-"), as: UInt8.self)
            let sign = value.sign == .minus ? 1 : 0
            if isPlain {
                return sign + digits.writePlain(exponent: decimal.exponent, to: room + sign)
            } else {
                return sign + digits.writeScientific(exponent: decimal.exponent, to: room + sign)
            }
        }
    }

    /// `units` × 10^-7, less than 10^8, with at least one digit on each side of the point.
    @inline(__always)
    private mutating func short(_ units: UInt64, isNegative: Bool) {
        let fraction = EightDigits(units % 10_000_000)
        // A sign, twice eight digits and a point.
        writeValue(18) { room in
            room.storeBytes(of: UInt8(ascii: "-"), as: UInt8.self)
            let sign = isNegative ? 1 : 0
            let point = sign + EightDigits(units / 10_000_000).write(to: room + sign)
            room.storeBytes(of: UInt8(ascii: "."), toByteOffset: point, as: UInt8.self)
            fraction.write(skipping: 1, to: room + point + 1)
            return point + 1 + max(7 - fraction.trailingZeroCount, 1)
        }
    }
}

/// The digits of a whole number.
struct DecimalDigits {
    private let value: UInt64
    /// 1 for zero.
    let count: Int

    init(_ value: UInt64) {
        self.value = value
        // The number of bits tells the number of digits, or one less.
        let least = ((64 - (value | 1).leadingZeroBitCount) * 1233) >> 12
        count = value >= Self.powers[least] ? least + 1 : max(least, 1)
    }

    private init(_ value: UInt64, count: Int) {
        self.value = value
        self.count = count
    }

    private static let powers: [UInt64] = [
        1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
    ]

    /// SAFETY: here and below, the caller has made room for what is written.
    @inline(__always)
    func write(to room: UnsafeMutableRawPointer) {
        var rest = value
        var place = count
        while place >= 2 {
            place -= 2
            let pair = UInt16(truncatingIfNeeded: rest % 100)
            rest /= 100
            let tens = pair / 10
            let digits = (tens | (pair - tens * 10) << 8) + 0x3030
            room.storeBytes(of: digits.littleEndian, toByteOffset: place, as: UInt16.self)
        }
        if place == 1 { room.storeBytes(of: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10), as: UInt8.self) }
    }

    /// Writes them times 10^exponent, with at least one digit on each side of a point, and tells how many bytes these are.
    func writePlain(exponent: Int, to room: UnsafeMutableRawPointer) -> Int {
        if exponent >= 0 {
            write(to: room)
            for index in count...(count + exponent + 1) {
                room.storeBytes(of: UInt8(ascii: "0"), toByteOffset: index, as: UInt8.self)
            }
            room.storeBytes(of: UInt8(ascii: "."), toByteOffset: count + exponent, as: UInt8.self)
            return count + exponent + 2
        }
        // No more than 20 digits behind the point: of what is less than 0.0001 the exponent is written.
        let power = Self.powers[min(-exponent, 19)]
        let whole = exponent < -19 ? DecimalDigits(0) : DecimalDigits(value / power)
        let fraction = DecimalDigits(exponent < -19 ? value : value % power, count: -exponent)
        whole.write(to: room)
        room.storeBytes(of: UInt8(ascii: "."), toByteOffset: whole.count, as: UInt8.self)
        fraction.write(to: room + whole.count + 1)
        return whole.count + 1 + fraction.count
    }

    /// Writes them times 10^exponent, as one digit, a point with what follows if there is any, `e`, a sign and at least two
    /// digits, and tells how many bytes these are.
    func writeScientific(exponent: Int, to room: UnsafeMutableRawPointer) -> Int {
        write(to: room + 1)
        room.storeBytes(of: (room + 1).load(as: UInt8.self), as: UInt8.self)
        room.storeBytes(of: UInt8(ascii: "."), toByteOffset: 1, as: UInt8.self)
        var end = count > 1 ? count + 1 : 1
        let power = exponent + count - 1
        let sign = UInt8(ascii: power < 0 ? "-" : "+")
        let digits = DecimalDigits(UInt64(abs(power)), count: abs(power) < 100 ? 2 : 3)
        room.storeBytes(of: UInt8(ascii: "e"), toByteOffset: end, as: UInt8.self)
        room.storeBytes(of: sign, toByteOffset: end + 1, as: UInt8.self)
        end += 2
        digits.write(to: room + end)
        return end + digits.count
    }
}
