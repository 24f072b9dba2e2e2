import TreatyJSON

extension InstanceReader {
    /// A whole number within the range of Int64. `1.0` and `1e2` are whole (JSON Schema 2020-12, validation §6.1.1).
    public mutating func integer(
        minimum: Int64 = .min, maximum: Int64 = .max, multipleOf: Int64 = 1
    ) throws(JSONSyntaxError) -> Int64? {
        let offset = offset()
        let value: Int64
        if let short = json.readShortInteger() {
            value = short
        } else if let other = try readInteger() {
            value = other
        } else {
            return nil
        }
        guard value >= minimum else {
            note("minimum", at: offset, "must be at least \(minimum)")
            return nil
        }
        guard value <= maximum else {
            note("maximum", at: offset, "must be at most \(maximum)")
            return nil
        }
        guard multipleOf == 1 || value % multipleOf == 0 else {
            note("multipleOf", at: offset, "must be a multiple of \(multipleOf)")
            return nil
        }
        return value
    }

    /// An integer that is written in an unusual way, or anything else.
    private mutating func readInteger() throws(JSONSyntaxError) -> Int64? {
        guard isNumberNext() else {
            try refuseType("an integer")
            return nil
        }
        let offset = json.position
        let token = try json.readNumberToken()
        if let value = token.int64(in: json.bytes) { return value }
        if token.isWhole(in: json.bytes) {
            note("format", at: offset, "must be within \(Int64.min) and \(Int64.max)")
        } else {
            note("type", at: offset, "must be an integer")
        }
        return nil
    }

    @inline(__always)
    private mutating func isNumberNext() -> Bool {
        let byte = json.firstByte()
        return byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
    }

    /// A number within the range of a double. Bounds hold for the decimals as they are written: those of the contract have at
    /// most 15 digits, so that the shortest decimal of the double is what is meant. So does `multipleOf`.
    public mutating func number(
        minimum: Double? = nil, maximum: Double? = nil, exclusiveMinimum: Double? = nil,
        exclusiveMaximum: Double? = nil, multipleOf: ContractNumber? = nil
    ) throws(JSONSyntaxError) -> Double? {
        guard isNumberNext() else {
            try refuseType("a number")
            return nil
        }
        let offset = json.position
        let before = noteCount
        let token = try json.readNumberToken()
        let value = token.double(in: json.bytes)
        if !value.isFinite { note("type", at: offset, "must be within the range of a double") }
        if let minimum, order(value, token, minimum) < 0 { note("minimum", at: offset, "must be at least \(minimum)") }
        if let maximum, order(value, token, maximum) > 0 { note("maximum", at: offset, "must be at most \(maximum)") }
        if let exclusiveMinimum, order(value, token, exclusiveMinimum) <= 0 {
            note("exclusiveMinimum", at: offset, "must be more than \(exclusiveMinimum)")
        }
        if let exclusiveMaximum, order(value, token, exclusiveMaximum) >= 0 {
            note("exclusiveMaximum", at: offset, "must be less than \(exclusiveMaximum)")
        }
        if let divisor = multipleOf?.number, !token.isMultiple(of: divisor, in: json.bytes) {
            note("multipleOf", at: offset, "must be a multiple of \(divisor.text)")
        }
        return before == noteCount ? value : nil
    }

    /// Less than 0 where a number is less than a bound, 0 where it is the same. Reading rounds, but never past another
    /// double: only where both are one double their digits decide.
    @inline(__always)
    private func order(_ value: Double, _ token: JSONNumberToken, _ bound: Double) -> Int {
        value < bound ? -1 : value > bound ? 1 : exactOrder(token, bound)
    }

    private func exactOrder(_ token: JSONNumberToken, _ bound: Double) -> Int {
        // Up to 15 digits, the double has one decimal only.
        guard token.range.count > 15 else { return 0 }
        let written = JSONNumber(text: String(decoding: json.bytes[token.range], as: UTF8.self))
        let other = JSONNumber(text: "\(bound)")
        return written < other ? -1 : other < written ? 1 : 0
    }

    /// A number as it is written, whatever its size.
    public mutating func decimal() throws(JSONSyntaxError) -> JSONNumber? {
        guard try json.kind() == .number else {
            try refuseType("a number")
            return nil
        }
        return try json.readNumber()
    }

    public mutating func boolean() throws(JSONSyntaxError) -> Bool? {
        let first = json.firstByte()
        guard first == UInt8(ascii: "t") || first == UInt8(ascii: "f") else {
            try refuseType("true or false")
            return nil
        }
        return try json.readBoolean()
    }

    /// The one of `true` and `false` that `enum` or `const` allows.
    public mutating func boolean(only: Bool) throws(JSONSyntaxError) -> Bool? {
        let offset = offset()
        guard let value = try boolean() else { return nil }
        if value == only { return value }
        note("enum", at: offset, "must be \(only)")
        return nil
    }

    /// A value of any kind.
    public mutating func anyValue() throws(JSONSyntaxError) -> JSONValue? { try json.readValue() }

    /// An object whose members no schema describes.
    public mutating func anyObject() throws(JSONSyntaxError) -> JSONObject? {
        guard try json.kind() == .object else {
            try refuseType("an object")
            return nil
        }
        return try json.readValue().object
    }

    /// The literal `null` where nothing else may stand.
    public mutating func null() throws(JSONSyntaxError) -> JSONNull? {
        if try readNullIfNext() { return JSONNull() }
        try refuseType("null")
        return nil
    }
}

/// The value of a schema that allows nothing but `null`.
public struct JSONNull: Sendable, Hashable {
    public init() {}
}
