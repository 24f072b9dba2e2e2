/// A cursor over the scalars of a pattern.
struct PatternReader {
    let scalars: [Unicode.Scalar]
    var position = 0

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    func peek(ahead count: Int) -> Unicode.Scalar? {
        position + count < scalars.count ? scalars[position + count] : nil
    }

    mutating func next() -> Unicode.Scalar? {
        guard let scalar = peek else { return nil }
        position += 1
        return scalar
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        position += 1
        return true
    }

    /// A decimal number. `Int.max` stands for one that is too big to hold.
    mutating func decimal() -> Int? {
        var value: Int?
        while let digit = peek?.value, (0x30...0x39).contains(digit) {
            let (tens, over) = (value ?? 0).multipliedReportingOverflow(by: 10)
            let (sum, overToo) = tens.addingReportingOverflow(Int(digit - 0x30))
            value = over || overToo ? Int.max : sum
            position += 1
        }
        return value
    }

    /// Exactly `count` hexadecimal digits, or nil and the position unchanged.
    mutating func hexadecimal(digits count: Int) -> UInt32? {
        var value: UInt32 = 0
        for index in 0..<count {
            guard let digit = peek(ahead: index).flatMap(Self.hexadecimalValue) else { return nil }
            value = value << 4 | digit
        }
        position += count
        return value
    }

    static func hexadecimalValue(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar {
        case "0"..."9": scalar.value - 0x30
        case "a"..."f": scalar.value - 0x61 + 10
        case "A"..."F": scalar.value - 0x41 + 10
        default: nil
        }
    }

    /// The name and the closing `>` of `(?<name>` or `\k<name>` (ECMA-262 §22.2.1, RegExpIdentifierName).
    mutating func groupName() throws(PatternError) -> String {
        let start = position
        var name = String.UnicodeScalarView()
        while let scalar = next() {
            if scalar == ">" {
                guard !name.isEmpty else { break }
                return String(name)
            }
            let properties = scalar.properties
            let isStart = scalar == "$" || scalar == "_" || properties.isIDStart
            guard
                isStart
                    || (!name.isEmpty && (properties.isIDContinue || scalar.value == 0x200C || scalar.value == 0x200D))
            else { break }
            name.append(scalar)
        }
        throw PatternError(.syntax, "invalid name of a group", at: start)
    }
}

/// The capturing groups of a pattern: found ahead, since a back-reference may stand before its group.
struct PatternGroups {
    private(set) var count = 0
    private(set) var numbers: [String: Int] = [:]

    static func scan(_ scalars: [Unicode.Scalar]) throws(PatternError) -> PatternGroups {
        var groups = PatternGroups()
        var reader = PatternReader(scalars: scalars)
        var inClass = false
        while let scalar = reader.next() {
            switch scalar {
            case "\\": _ = reader.next()
            case "[": inClass = true
            case "]": inClass = false
            case "(" where !inClass: try groups.note(&reader)
            default: break
            }
        }
        return groups
    }

    private mutating func note(_ reader: inout PatternReader) throws(PatternError) {
        guard reader.peek == "?" else {
            count += 1
            return
        }
        guard reader.peek(ahead: 1) == "<", let third = reader.peek(ahead: 2), third != "=", third != "!" else {
            return
        }
        reader.position += 2
        let start = reader.position
        count += 1
        guard numbers.updateValue(count, forKey: try reader.groupName()) == nil else {
            throw PatternError(.syntax, "two groups of one name", at: start)
        }
    }
}
