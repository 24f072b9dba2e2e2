import Testing

@testable import TreatyYAML

/// YAML 1.2.2, §10.3.
@Suite struct CoreSchemaTests {
    private func kind(_ text: String) -> String {
        switch CoreSchema.resolve(text) {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .number(let number): number.description
        case .nonFinite: "non-finite"
        case .string: "string"
        }
    }

    @Test(arguments: [
        ("no", "string"), ("on", "string"), ("Yes", "string"), ("y", "string"), ("=", "string"), ("<<", "string"),
        ("012", "12"), ("0o14", "12"), ("0x1F", "31"), ("0X1F", "string"), ("-0x1", "string"), ("0o8", "string"),
        ("+12", "12"), ("-0", "0"), (".5", "0.5"), ("1.", "1"), ("1e3", "1000"), ("1.5e-3", "0.0015"), (".", "string"),
        ("1e", "string"), ("1_000", "string"), ("1:30", "string"), ("", "null"), ("~", "null"), ("Null", "null"),
        ("nULL", "string"), ("True", "true"), ("FALSE", "false"), ("tRUE", "string"), (".inf", "non-finite"),
        ("-.INF", "non-finite"), (".NaN", "non-finite"), ("inf", "string"), ("3.1.0", "string"),
        ("2001-12-14", "string"), ("9223372036854775808", "9223372036854775808"),
    ])
    func plainScalar(text: String, means: String) {
        #expect(kind(text) == means)
    }
}

@Suite struct ExactNumberTests {
    private func number(_ text: String) throws -> ExactNumber { try #require(CoreSchema.number(text)) }

    @Test func comparesWithoutRounding() throws {
        #expect(try number("0.1") < number("0.10000000000000000001"))
        #expect(try number("9223372036854775807") < number("9223372036854775808"))
        #expect(try number("-2") < number("-1.9"))
        #expect(try number("-1") < number("0"))
        #expect(try number("0") < number("1e-400"))
        #expect(try number("10") == number("1e1"))
        #expect(try number("-0.0") == number("0"))
        #expect(try !(number("5") < number("5.0")))
    }

    @Test func knowsWholeNumbers() throws {
        #expect(try number("1.0").isInteger)
        #expect(try number("1.5e1").int64 == 15)
        #expect(try !number("1.5").isInteger)
        #expect(try number("9223372036854775807").int64 == .max)
        #expect(try number("-9223372036854775808").int64 == .min)
        #expect(try number("9223372036854775808").int64 == nil)
        #expect(try number("1e999999999999").int64 == nil)
    }

    @Test func knowsMultiples() throws {
        #expect(try number("0.3").isMultiple(of: number("0.1")) == true)
        #expect(try number("7").isMultiple(of: number("2")) == false)
        #expect(try number("0").isMultiple(of: number("7")) == true)
        #expect(try number("1e60").isMultiple(of: number("7e-3")) == false)
        #expect(try number("1e308").isMultiple(of: number("0.5")) == true)
        #expect(try number("1e200000").isMultiple(of: number("7")) == nil)
    }
}
