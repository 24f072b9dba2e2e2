/// A cursor over the bytes of a short text in ASCII.
struct TextReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { position == bytes.count }

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard let next, UInt32(next) == scalar.value else { return false }
        position += 1
        return true
    }

    /// Passes over digits, and says how many there were.
    mutating func skipDigits() -> Int { skip(while: InternetAddress.isDigit) }

    /// Passes over bytes of a kind, and says how many there were.
    mutating func skip(while isWanted: (UInt8) -> Bool) -> Int {
        let start = position
        while let next, isWanted(next) { position += 1 }
        return position - start
    }

    mutating func twoDigits() -> Int? {
        guard position + 2 <= bytes.count, InternetAddress.isDigit(bytes[position]),
            InternetAddress.isDigit(bytes[position + 1])
        else { return nil }
        defer { position += 2 }
        return Int(bytes[position] - 0x30) * 10 + Int(bytes[position + 1] - 0x30)
    }
}
