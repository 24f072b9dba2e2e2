/// YAML 1.2.2, §10.3: what a plain scalar means.
///
/// `no`, `on` and `=` are strings here, `012` is twelve and `0o14` too: not as YAML 1.1 had it.
enum CoreSchema {
    static func resolve(_ text: String) -> Scalar.Value {
        // Nearly every plain scalar is a word that begins with another letter than these.
        guard let first = text.utf8.first else { return .null }
        switch first {
        case 0x30...0x39, 0x2B, 0x2D, 0x2E: break
        case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"): break
        case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
            guard text.utf8.count <= 5 else { return .string }
        default: return .string
        }
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .boolean(true)
        case "false", "False", "FALSE": return .boolean(false)
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .nonFinite(.infinity)
        case "-.inf", "-.Inf", "-.INF": return .nonFinite(-.infinity)
        case ".nan", ".NaN", ".NAN": return .nonFinite(.nan)
        default: break
        }
        return number(text).map { .number($0) } ?? .string
    }

    /// Nil also for figures that go on and on: no contract means them as a number.
    static func number(_ text: String) -> ExactNumber? {
        guard text.utf8.count <= 1_000 else { return nil }
        let bytes = Array(text.utf8)
        if bytes.starts(with: [0x30, 0x6F]) { return figures(bytes.dropFirst(2), radix: 8) }
        if bytes.starts(with: [0x30, 0x78]) { return figures(bytes.dropFirst(2), radix: 16) }
        return decimal(bytes)
    }

    /// `0o` and `0x` have no sign. Figures beyond 64 bits make a string.
    private static func figures(_ bytes: ArraySlice<UInt8>, radix: Int) -> ExactNumber? {
        guard let first = bytes.first, first != 0x2B, first != 0x2D,
            let value = UInt64(String(decoding: bytes, as: UTF8.self), radix: radix)
        else { return nil }
        return ExactNumber(isNegative: false, digits: value.description.utf8.map { $0 - 0x30 }, exponent: 0)
    }

    /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
    private static func decimal(_ bytes: [UInt8]) -> ExactNumber? {
        var rest = bytes[...]
        let isNegative = rest.first == 0x2D
        if rest.first == 0x2D || rest.first == 0x2B { rest.removeFirst() }
        let whole = takeDigits(&rest)
        var fraction: ArraySlice<UInt8> = []
        if rest.first == 0x2E {
            rest.removeFirst()
            fraction = takeDigits(&rest)
        }
        guard !(whole.isEmpty && fraction.isEmpty) else { return nil }
        var exponent = 0
        if rest.first == 0x65 || rest.first == 0x45 {
            rest.removeFirst()
            let isSmall = rest.first == 0x2D
            if rest.first == 0x2D || rest.first == 0x2B { rest.removeFirst() }
            let figures = takeDigits(&rest)
            guard !figures.isEmpty else { return nil }
            let size = Int(String(decoding: figures, as: UTF8.self)) ?? ExactNumber.exponentMax
            exponent = min(size, ExactNumber.exponentMax) * (isSmall ? -1 : 1)
        }
        guard rest.isEmpty else { return nil }
        let digits = (whole + fraction).map { $0 - 0x30 }
        return ExactNumber(isNegative: isNegative, digits: digits, exponent: exponent - fraction.count)
    }

    private static func takeDigits(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let digits = bytes.prefix { (0x30...0x39).contains($0) }
        bytes = bytes.dropFirst(digits.count)
        return digits
    }
}
