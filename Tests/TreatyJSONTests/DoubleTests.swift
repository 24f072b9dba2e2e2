import Testing

@testable import TreatyJSON

/// Literals become doubles and doubles literals exactly as the standard library's own conversions have it.
struct DoubleTests {
    private static let edges: [Double] = [
        0, -0.0, 1, 0.1, 0.3, 2.5, 1e22, 1e23, 8.5e22, 9_007_199_254_740_991, 9_007_199_254_740_992, 0x1p53 + 2, 0x1p54,
        1e15, 1e16,
        0.0001, 0.000_099_999, 1e-5, 123_456.789, .leastNonzeroMagnitude, .leastNormalMagnitude,
        .leastNormalMagnitude.nextDown, .greatestFiniteMagnitude, .pi, 1.0.nextUp, 1.0.nextDown,
        9.5367431640625e-07, .leastNonzeroMagnitude * 2, .leastNonzeroMagnitude * 880_000, 0x1p-1022, 0x1p1023, 0x1p-24,
        0.000_123_456_789_012_345_67,
    ]

    private func samples() -> [Double] {
        var generator = SeededGenerator(seed: 17)
        var samples = Self.edges
        for _ in 0..<40_000 {
            samples.append(Double(bitPattern: generator.next()))
            // Of a usual size, with few digits and with many.
            let units = Double(Int64.random(in: -1_000_000_000...1_000_000_000, using: &generator))
            samples.append(units / [1, 10, 100, 1000, 1e6, 1e9][Int.random(in: 0..<6, using: &generator)])
            samples.append(Double.random(in: -1000...1000, using: &generator))
        }
        // Every power of two, where the next lower double is nearer than the next higher one.
        for exponent in -1074...1023 { samples.append(Double(sign: .plus, exponent: exponent, significand: 1)) }
        return samples.filter(\.isFinite)
    }

    @Test func areWrittenAsSwiftDoes() {
        for value in samples() {
            var writer = JSONWriter(capacity: 0)
            writer.double(value)
            let text = String(decoding: writer.finish(), as: UTF8.self)
            if text != value.description { #expect(text == value.description) }
        }
    }

    @Test func areReadToTheLastBit() throws {
        for value in samples() { try expectRead(value.description) }
    }

    /// Literals near the middle between two doubles, and such with more digits than are kept.
    @Test func areReadWhereRoundingIsHard() throws {
        var generator = SeededGenerator(seed: 19)
        for literal in [
            "9007199254740993", "9007199254740995", "9007199254740992.99999", "9007199254740993.00001",
            "2.2250738585072011e-308", "2.2250738585072014e-308", "4.9406564584124654e-324", "2.4703282292062327e-324",
            "2.4703282292062328e-324", "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308",
            "1e309", "1e-400", "0e999999", "123456789012345678901234567890", "0.00000000000000000000000000000000001",
            "18446744073709551615", "18446744073709551616", "9999999999999999999", "99999999999999999999",
            "7205759403792793199999e-5", "3.2378839133029012895883524125015321748630094013e-310",
        ] {
            try expectRead(literal)
        }
        for _ in 0..<60_000 {
            let digits = UInt64.random(in: 0...(10_000_000_000_000_000_000 - 1), using: &generator)
            let short = digits >> UInt64.random(in: 0...60, using: &generator)
            try expectRead("\(short)e\(Int.random(in: -345...310, using: &generator))")
            let double = Double(bitPattern: generator.next())
            if double.isFinite, double != 0 {
                let (decimal, neighbour) = (ShortestDecimal(double), ShortestDecimal(double.nextUp))
                if decimal.exponent == neighbour.exponent {
                    let middle = decimal.digits / 2 + neighbour.digits / 2
                    try expectRead("\(middle)e\(decimal.exponent)")
                }
            }
        }
    }

    private func expectRead(_ literal: String) throws {
        let bytes = Array(literal.utf8)
        var reader = JSONReader(bytes)
        let value = try reader.readNumberToken().double(in: bytes)
        let expected = try #require(Double(literal))
        if value.bitPattern != expected.bitPattern { #expect(value == expected, "\(literal)") }
    }
}
