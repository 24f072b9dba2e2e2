import TreatyJSON

/// SplitMix64: the same values in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func value(depth: Int = 0) -> JSONValue {
        switch Int.random(in: 0..<(depth < 5 ? 8 : 5), using: &self) {
        case 0: return .null
        case 1: return .boolean(Bool.random(using: &self))
        case 2: return .number(JSONNumber(Int64(truncatingIfNeeded: next())))
        case 3: return .number(JSONNumber(Double.random(in: -1e9...1e9, using: &self)) ?? JSONNumber(0))
        case 4: return .string(text())
        case 5, 6:
            return .array((0..<Int.random(in: 0..<5, using: &self)).map { _ in value(depth: depth + 1) })
        default:
            var object = JSONObject()
            for _ in 0..<Int.random(in: 0..<5, using: &self) { object[text()] = value(depth: depth + 1) }
            return .object(object)
        }
    }

    mutating func text() -> String {
        let scalars: [Unicode.Scalar] = [
            "a", "\"", "\\", "/", "\n", "\u{00}", "\u{1F}", "é", "\u{301}", "€", "😀", "~", " ",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0..<12, using: &self) {
            text.unicodeScalars.append(scalars[Int.random(in: 0..<scalars.count, using: &self)])
        }
        return text
    }
}
