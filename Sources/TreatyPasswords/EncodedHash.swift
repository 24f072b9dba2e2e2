/// The parts of a PHC string that tell what verifying it will cost:
/// `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<tag>`, in the one order that libargon2 writes and reads.
struct EncodedHash {
    static let bytesMax = 512

    let parameters: PasswordParameters

    init(_ text: String) throws(PasswordError) {
        guard text.utf8.count <= Self.bytesMax, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .malformedHash
        }
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].isEmpty, parts[1] == "argon2id", parts[2] == "v=19" else {
            throw .malformedHash
        }
        let costs = parts[3].split(separator: ",", omittingEmptySubsequences: false)
        guard costs.count == 3,
            let memory = Self.cost("m=", costs[0]), let passes = Self.cost("t=", costs[1]),
            let lanes = Self.cost("p=", costs[2]),
            Self.isBase64(parts[4], bytes: 8...64), Self.isBase64(parts[5], bytes: 12...128)
        else { throw .malformedHash }
        parameters = PasswordParameters(memoryKibibytes: memory, passes: passes, lanes: lanes)
        guard parameters.areWithinBounds else { throw .costOutOfBounds }
    }

    /// A decimal number without sign or leading zeros.
    private static func cost(_ name: String, _ text: Substring) -> UInt32? {
        guard text.hasPrefix(name) else { return nil }
        let digits = text.dropFirst(name.count)
        guard let first = digits.utf8.first, (0x31...0x39).contains(first) else { return nil }
        return UInt32(digits)
    }

    /// Base64 without padding.
    private static func isBase64(_ text: Substring, bytes: ClosedRange<Int>) -> Bool {
        let isAlphabet = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
                true
            default: false
            }
        }
        return isAlphabet && text.utf8.count % 4 != 1 && bytes.contains(text.utf8.count * 3 / 4)
    }
}
