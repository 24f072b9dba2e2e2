import TreatyJSON
import TreatyPatterns

// Keywords of any value, of numbers and of strings (JSON Schema 2020-12, validation §6.1 to §6.3).

/// The names that `type` can have. An integer is a number without a fraction, however it is written.
public struct InstanceTypes: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let null = InstanceTypes(rawValue: 1)
    public static let boolean = InstanceTypes(rawValue: 2)
    public static let object = InstanceTypes(rawValue: 4)
    public static let array = InstanceTypes(rawValue: 8)
    public static let number = InstanceTypes(rawValue: 16)
    public static let string = InstanceTypes(rawValue: 32)
    public static let integer = InstanceTypes(rawValue: 64)

    private static let names = ["null", "a boolean", "an object", "an array", "a number", "a string", "an integer"]

    var description: String {
        Self.names.enumerated().filter { contains(InstanceTypes(rawValue: 1 << $0.offset)) }.map(\.element)
            .joined(separator: " or ")
    }
}

extension InstanceChecker {
    public mutating func type(_ types: InstanceTypes) {
        guard !isDecided else { return }
        let fits =
            switch value.kind {
            case .null: types.contains(.null)
            case .boolean: types.contains(.boolean)
            case .object: types.contains(.object)
            case .array: types.contains(.array)
            case .string: types.contains(.string)
            case .number: types.contains(.number) || (types.contains(.integer) && number?.isWhole == true)
            }
        if !fits { fail("type", "must be \(types.description)") }
    }

    /// `enum` and `const`.
    public mutating func values(_ constants: ContractConstants) {
        guard !isDecided, !isAmong(constants) else { return }
        fail(constants.keyword, "must be \(constants.description)")
    }

    /// The schema `false`.
    public mutating func nothing() {
        guard !isDecided else { return }
        fail("false", "nothing is allowed here")
    }

    // MARK: Numbers

    public mutating func minimum(_ bound: ContractNumber) {
        guard !isDecided, let number, number < bound.number else { return }
        fail("minimum", "must be at least \(bound.number.text)")
    }

    public mutating func maximum(_ bound: ContractNumber) {
        guard !isDecided, let number, number > bound.number else { return }
        fail("maximum", "must be at most \(bound.number.text)")
    }

    public mutating func exclusiveMinimum(_ bound: ContractNumber) {
        guard !isDecided, let number, number <= bound.number else { return }
        fail("exclusiveMinimum", "must be more than \(bound.number.text)")
    }

    public mutating func exclusiveMaximum(_ bound: ContractNumber) {
        guard !isDecided, let number, number >= bound.number else { return }
        fail("exclusiveMaximum", "must be less than \(bound.number.text)")
    }

    public mutating func multipleOf(_ divisor: ContractNumber) {
        guard !isDecided, let number, !number.isMultiple(of: divisor.number) else { return }
        fail("multipleOf", "must be a multiple of \(divisor.number.text)")
    }

    // MARK: Strings

    /// Lengths count Unicode scalars.
    public mutating func minLength(_ bound: Int) {
        guard !isDecided, case .string = value.kind, value.count < bound else { return }
        fail("minLength", "must have at least \(bound) \(bound == 1 ? "character" : "characters")")
    }

    public mutating func maxLength(_ bound: Int) {
        guard !isDecided, case .string = value.kind, value.count > bound else { return }
        fail("maxLength", "must have at most \(bound) \(bound == 1 ? "character" : "characters")")
    }

    public mutating func pattern(_ pattern: ContractPattern) {
        guard !isDecided, case .string = value.kind, !matches(pattern, node) else { return }
        fail("pattern", "must match the pattern \(pattern.source)")
    }

    /// A search that exceeds its limits ends the whole check: under a `not` a guess would let something in.
    mutating func matches(_ pattern: ContractPattern, _ string: Int) -> Bool {
        switch pattern.match(text(string)) {
        case .matched: return true
        case .notMatched: return false
        case .limitExceeded:
            exhaust()
            return false
        }
    }

    public mutating func format(_ format: StringFormat) {
        guard !isDecided, case .string = value.kind, !format.accepts(text(node)) else { return }
        fail("format", "must be \(format.description)")
    }
}
