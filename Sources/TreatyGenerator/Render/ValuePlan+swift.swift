extension ValuePlan {
    /// The Swift type, without the optional of a nullable value.
    var typeName: String {
        switch kind {
        case .string: "String"
        case .integer: "Int64"
        case .number: "Double"
        case .boolean: "Bool"
        case .date: "CalendarDate"
        case .dateTime: "DateTime"
        case .uuid: "UUID"
        case .base64: "[UInt8]"
        case .decimal: "JSONNumber"
        case .null: "JSONNull"
        case .any: "JSONValue"
        case .object: "JSONObject"
        case .array(let element, _, _, _): "[\(element.elementTypeName)]"
        case .dictionary(let value, _, _): "[String: \(value.elementTypeName)]"
        case .named(let name, _): name
        }
    }

    /// The Swift type of an element.
    var elementTypeName: String { isNullable ? typeName + "?" : typeName }

    /// An expression that reads the value from `input`, null apart; its type is an optional of `typeName`.
    var decodeExpression: String {
        guard !checks.isEmpty else { return readExpression }
        return Self.checked(isPlainWithoutChecks ? "\(typeName).decode" : nil, readExpression, checks, typeName)
    }

    /// An expression with checks of what it read; `function` reads the same, if there is one.
    static func checked(
        _ function: String?, _ expression: String, _ checks: [String], _ typeName: String
    ) -> String {
        var (function, expression) = (function, expression)
        for check in checks {
            let closure = "{ (input: inout InstanceReader) throws(JSONSyntaxError) -> \(typeName)? in \(expression) }"
            let argument = function.map { ", \($0))" } ?? ") \(closure)"
            expression = "try input.checked(ContractChecks.\(check)\(argument)"
            function = nil
        }
        return expression
    }

    /// Whether the next value is null, which is read then.
    var nullExpression: String {
        "try input.readNullIfNext(\(nullChecks.map { "ContractChecks." + $0 }.joined(separator: ", ")))"
    }

    private var readExpression: String {
        switch kind {
        case .string(let string): "try input.string(\(string.arguments))"
        case .integer(let minimum, let maximum, let multipleOf):
            "try input.integer(\(Self.list([("minimum", minimum), ("maximum", maximum), ("multipleOf", multipleOf)])))"
        case .number(let minimum, let maximum, let exclusiveMinimum, let exclusiveMaximum, let multipleOf):
            "try input.number(\(Self.list([("minimum", minimum), ("maximum", maximum), ("exclusiveMinimum", exclusiveMinimum), ("exclusiveMaximum", exclusiveMaximum), ("multipleOf", multipleOf.map(SwiftLiteral.string))])))"
        case .uuid: "try input.uuid()"
        case .base64: "try input.base64()"
        case .decimal: "try input.decimal()"
        case .boolean(let only): "try input.boolean(\(only.map { "only: \($0)" } ?? ""))"
        case .date: "try input.date()"
        case .dateTime: "try input.dateTime()"
        case .null: "try input.null()"
        case .any: "try input.anyValue()"
        case .object: "try input.anyObject()"
        case .array(let element, let minItems, let maxItems, uniqueItems: false) where element.boundedText != nil:
            "try input.strings(\(Self.list([("minItems", minItems), ("maxItems", maxItems), ("minLength", element.boundedText?.minLength), ("maxLength", element.boundedText?.maxLength)])))"
        case .array(let element, let minItems, let maxItems, let uniqueItems):
            element.call(
                "try input.array",
                Self.arguments([
                    ("minItems", minItems), ("maxItems", maxItems), ("uniqueItems", uniqueItems ? true : nil),
                ]))
        case .dictionary(let value, let minProperties, let maxProperties):
            value.call(
                "try input.dictionary",
                Self.arguments([("minProperties", minProperties), ("maxProperties", maxProperties)]))
        case .named(let name, _): "try \(name).decode(&input)"
        }
    }

    /// A function that reads one element: that of its type where nothing else is asked, or a closure.
    var elementFunction: String {
        if isPlain { return "\(typeName).decode" }
        let head = "{ (input: inout InstanceReader) throws(JSONSyntaxError) -> \(elementTypeName)? in"
        guard isNullable else { return "\(head) \(decodeExpression) }" }
        return "\(head) \(nullExpression) ? .some(nil) : (\(decodeExpression)).map(Optional.some) }"
    }

    /// Whether its type says all about it.
    private var isPlain: Bool { !isNullable && checks.isEmpty && isPlainWithoutChecks }

    private var isPlainWithoutChecks: Bool {
        switch kind {
        case .named, .boolean(only: nil), .date, .dateTime, .uuid, .decimal, .null, .any, .object: true
        case .string(let string): string.isPlain
        case .integer(let minimum, let maximum, let multipleOf): minimum == nil && maximum == nil && multipleOf == nil
        case .number(nil, nil, nil, nil, nil): true
        case .number: false
        case .array(let element, nil, nil, uniqueItems: false): element.isPlain
        case .dictionary(let value, nil, nil): value.isPlain
        case .base64, .boolean, .array, .dictionary: false
        }
    }

    /// The string, if it is one of which only the length is bounded.
    private var boundedText: StringPlan? {
        guard case .string(let string) = kind, !isNullable, checks.isEmpty else { return nil }
        return string.pattern == nil && string.format == nil ? string : nil
    }

    /// Whether no conformance of the Swift type encodes it: what may hold null, or bytes, at any depth.
    var hasNullableElements: Bool {
        switch kind {
        case .base64: true
        case .array(let element, _, _, _), .dictionary(let element, _, _):
            element.isNullable || element.hasNullableElements
        default: false
        }
    }

    /// Statements that write `expression`, null apart, to `output`.
    func encode(_ expression: String, to writer: inout CodeWriter, depth: Int = 0) {
        let element = "element\(depth)"
        switch kind {
        case .base64: writer.line("output.base64(\(expression))")
        case .array(let value, _, _, _) where hasNullableElements:
            writer.line("output.beginArray()")
            writer.block("for \(element) in \(expression)") { value.encodeElement(element, to: &$0, depth: depth) }
            writer.line("output.endArray()")
        case .dictionary(let value, _, _) where hasNullableElements:
            writer.line("output.beginObject()")
            writer.block("for (key\(depth), \(element)) in \(expression).sorted(by: { $0.key < $1.key })") { writer in
                writer.line("output.name(key\(depth))")
                value.encodeElement(element, to: &writer, depth: depth)
            }
            writer.line("output.endObject()")
        default: writer.line("\(expression).encode(to: &output)")
        }
    }

    func encodeElement(_ element: String, to writer: inout CodeWriter, depth: Int) {
        guard isNullable else { return encode(element, to: &writer, depth: depth + 1) }
        writer.block("if let \(element)", tail: " else { output.null() }") {
            encode(element, to: &$0, depth: depth + 1)
        }
    }

    /// A closure that writes the variable `body`.
    var encodeClosure: String {
        var writer = CodeWriter()
        writer.line("{ (output: inout JSONWriter) in")
        if isNullable {
            writer.block("if let body", tail: " else { output.null() }") { encode("body", to: &$0) }
        } else {
            encode("body", to: &writer)
        }
        return writer.text + "}"
    }

    /// A call that is given the function that reads this value, as its last argument or as a trailing closure.
    func call(_ function: String, _ arguments: [String]) -> String {
        if isPlain { return "\(function)(\((arguments + [elementFunction]).joined(separator: ", ")))" }
        let list = arguments.isEmpty ? "" : "(\(arguments.joined(separator: ", ")))"
        return "\(function)\(list) \(elementFunction)"
    }

    private static func list(_ pairs: [(String, Any?)]) -> String { arguments(pairs).joined(separator: ", ") }

    private static func arguments(_ pairs: [(String, Any?)]) -> [String] {
        pairs.compactMap { name, value in value.map { "\(name): \($0)" } }
    }
}

extension StringPlan {
    /// Whether any string will do.
    var isPlain: Bool { minLength == nil && maxLength == nil && pattern == nil && format == nil }

    fileprivate var arguments: String {
        var list: [String] = []
        if let minLength { list.append("minLength: \(minLength)") }
        if let maxLength { list.append("maxLength: \(maxLength)") }
        if let pattern { list.append("pattern: ContractPatterns.pattern\(pattern)") }
        if let format { list.append("format: .\(format)") }
        return list.joined(separator: ", ")
    }
}
