/// Labels beyond ASCII written in ASCII (RFC 3492).
enum Punycode {
    private static let base = 36
    private static let initialN = 128

    /// The scalars that a text stands for, without its prefix `xn--`; nil when it stands for none.
    static func decode(_ text: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
        var output: [Unicode.Scalar] = []
        var rest = text
        if let hyphen = text.lastIndex(of: UInt8(ascii: "-")) {
            output = text[..<hyphen].map { Unicode.Scalar($0) }
            rest = text[(hyphen + 1)...]
        }
        guard output.allSatisfy(\.isASCII) else { return nil }
        var (n, i, bias) = (initialN, 0, 72)
        while !rest.isEmpty {
            let old = i
            var (weight, k) = (1, base)
            while true {
                guard let digit = rest.popFirst().flatMap(digit) else { return nil }
                i += digit * weight
                let t = threshold(k, bias)
                if digit < t { break }
                weight *= base - t
                // Far beyond any label of a name.
                guard weight < 1 << 40, i < 1 << 40 else { return nil }
                k += base
            }
            let count = output.count + 1
            bias = adapted(i - old, count, isFirst: old == 0)
            n += i / count
            i %= count
            guard n <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(n)) else { return nil }
            output.insert(scalar, at: i)
            i += 1
        }
        return output
    }

    /// The text that stands for some scalars, without a prefix.
    static func encode(_ scalars: [Unicode.Scalar]) -> [UInt8] {
        var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
        let basic = output.count
        var handled = basic
        if basic > 0 { output.append(UInt8(ascii: "-")) }
        var (n, delta, bias) = (UInt32(initialN), 0, 72)
        while handled < scalars.count {
            guard let next = scalars.lazy.map(\.value).filter({ $0 >= n }).min() else { break }
            delta += Int(next - n) * (handled + 1)
            n = next
            for scalar in scalars {
                if scalar.value < n { delta += 1 }
                guard scalar.value == n else { continue }
                var (q, k) = (delta, base)
                while true {
                    let t = threshold(k, bias)
                    if q < t { break }
                    output.append(character(t + (q - t) % (base - t)))
                    q = (q - t) / (base - t)
                    k += base
                }
                output.append(character(q))
                bias = adapted(delta, handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            n += 1
        }
        return output
    }

    private static func threshold(_ k: Int, _ bias: Int) -> Int { k <= bias ? 1 : min(26, max(1, k - bias)) }

    /// RFC 3492 §6.1.
    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var k = 0
        while delta > 35 * 26 / 2 {
            delta /= 35
            k += base
        }
        return k + 36 * delta / (delta + 38)
    }

    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 0x61
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 0x41
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 0x30 + 26
        default: nil
        }
    }

    private static func character(_ digit: Int) -> UInt8 { UInt8(digit < 26 ? digit + 0x61 : digit - 26 + 0x30) }
}
