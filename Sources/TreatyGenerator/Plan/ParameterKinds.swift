import TreatyOpenAPI
import TreatyYAML

/// What kinds of values a schema may admit, as far as its keywords tell without looking at a value: never too few.
struct ParameterKinds: OptionSet {
    let rawValue: Int

    static let null = ParameterKinds(rawValue: 1)
    static let boolean = ParameterKinds(rawValue: 2)
    static let number = ParameterKinds(rawValue: 4)
    static let string = ParameterKinds(rawValue: 8)
    static let array = ParameterKinds(rawValue: 16)
    static let object = ParameterKinds(rawValue: 32)
    static let any: ParameterKinds = [.null, .boolean, .number, .string, .array, .object]
    static let literal: ParameterKinds = [.boolean, .number]

    /// A circle of references ends at this depth.
    private static let depthMax = 32

    /// Whether there is more than one value to write.
    var isStructured: Bool { !isDisjoint(with: [.array, .object]) }

    init(rawValue: Int) { self.rawValue = rawValue }

    init(_ schema: Schema, depth: Int = 0) {
        var kinds = Self.any
        guard depth < Self.depthMax else {
            self = kinds
            return
        }
        let types = schema.types.map { Self($0) }
        if !types.isEmpty { kinds.formIntersection(Self(types)) }
        if let values = schema.constValue.map({ [$0] }) ?? schema.enumValues {
            kinds.formIntersection(Self(values.map { Self($0) }))
        }
        if types.isEmpty, !schema.properties.isEmpty { kinds.formIntersection(.object) }
        if types.isEmpty, schema.items != nil { kinds.formIntersection(.array) }
        for part in schema.allOf + [schema.reference?.target].compactMap({ $0 }) {
            kinds.formIntersection(Self(part, depth: depth + 1))
        }
        for alternatives in [schema.anyOf, schema.oneOf] where !alternatives.isEmpty {
            kinds.formIntersection(Self(alternatives.map { Self($0, depth: depth + 1) }))
        }
        self = kinds
    }

    private init(_ kinds: [ParameterKinds]) { self = kinds.reduce([]) { $0.union($1) } }

    private init(_ value: Node) {
        if value.isNull {
            self = .null
        } else if value.boolean != nil {
            self = .boolean
        } else if value.number != nil {
            self = .number
        } else {
            self = value.sequence != nil ? .array : value.mapping != nil ? .object : .string
        }
    }

    private init(_ type: SchemaType) {
        self =
            switch type {
            case .null: .null
            case .boolean: .boolean
            case .integer, .number: .number
            case .string: .string
            case .array: .array
            case .object: .object
            }
    }
}
