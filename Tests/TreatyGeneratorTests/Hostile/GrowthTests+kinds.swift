extension GrowthTests {
    static let kinds: [Kind] = [
        Kind("paths", 2_000) { count in
            document(lines(count) { "  /a\($0): {get: {operationId: o\($0), \(responses)}}" })
        },
        Kind("paths that begin with a parameter", 1_500) { count in
            let parameter = "{name: x, in: path, required: true, schema: {type: string}}"
            return document(
                lines(count) {
                    "  '/{x}/a\($0)': {get: {operationId: o\($0), parameters: [\(parameter)], \(responses)}}"
                })
        },
        Kind("tags", 10_000) { count in
            document("  /a: {get: {operationId: a, tags: [\(list(count) { "t\($0)" })], \(responses)}}\n")
                + "tags: [\(list(count) { "{name: t\($0)}" })]\n"
        },
        Kind("contents of a response", 10_000) { count in
            let content = list(count) { "application/a\($0)+json: {schema: {type: string}}" }
            return document(
                "  /a: {get: {operationId: a, responses: {'200': {description: o, content: {\(content)}}}}}\n")
        },
        Kind("requirements", 2_000) { count in
            document("  /a: {get: {operationId: a, security: [{\(list(count) { "s\($0): []" })}], \(responses)}}\n")
                + "components: {securitySchemes: {\(list(count) { "s\($0): {type: apiKey, in: header, name: X\($0)}" })}}\n"
        },
        Kind("one reference again and again", 2_000) { count in
            schemas(["{anyOf: [\(list(count) { _ in to(1) })]}", "{type: object, properties: {a: {type: string}}}"])
        },
        Kind("alternatives of one type", 2_000) { count in
            schemas(["{oneOf: [\(list(count) { "{type: string, minLength: \($0), maxLength: \($0)}" })]}"])
        },
        Kind("mappings", 1_000) { count in
            let mapping = list(count) { "m\($0): '#/components/schemas/A\($0 + 1)'" }
            return schemas(
                ["{oneOf: [\(list(count) { to($0 + 1) })], discriminator: {propertyName: k, mapping: {\(mapping)}}}"]
                    + Array(repeating: "{type: object, required: [k], properties: {k: {type: string}}}", count: count))
        },
        Kind("required members", 12_000) { count in
            schemas(["{type: object, required: [\(list(count) { "p\($0)" })], properties: {\(members(count))}}"])
        },
        Kind("references to a large object", 2_000) { count in
            schemas(["{type: object, properties: {\(members(count))}}"] + holders(count))
        },
        Kind("references to a long list of values", 2_000) { count in
            schemas(["{type: string, enum: [\(list(count) { "v\($0)" })]}"] + holders(count))
        },
        Kind("examples of a long list of values", 6_000) { count in
            let values = list(count) { "v\($0)" }
            return schemas(["{enum: [\(values)], examples: [\(values)]}"])
        },
        Kind("texts that are canonically equivalent", 4_096) { count in
            let texts = (0..<count).map { number in
                (0..<12).map { number >> $0 & 1 == 0 ? "\u{E9}" : "e\u{301}" }.joined()
            }
            return schemas(["{enum: [\(texts.joined(separator: ", "))]}"])
        },
        Kind("children of a large parent", 800, refusedBy: "reference-limit") { count in
            schemas(
                ["{type: object, properties: {\(members(count))}}"]
                    + Array(
                        repeating: "{allOf: [\(to(0)), {type: object, properties: {q: {type: string}}}]}", count: count)
            )
        },
        Kind("references to one of several meanings", 1_000, refusedBy: "reference-limit") { count in
            schemas(
                (0..<count).map {
                    "{$id: 'https://a.b/\($0)', $dynamicAnchor: a, type: array, items: {$dynamicRef: '#a'}}"
                })
        },
        Kind("one path item again and again", 1_500, refusedBy: "reference-limit") { count in
            let parameters = list(count) { "{name: p\($0), in: query, schema: {type: string}}" }
            return document(lines(count) { "  /a\($0): {$ref: '#/components/pathItems/P'}" })
                + "components: {pathItems: {P: {get: {parameters: [\(parameters)], \(responses)}}}}\n"
        },
        Kind("requirements of all operations", 1_000, refusedBy: "reference-limit") { count in
            document(lines(count) { "  /a\($0): {get: {operationId: o\($0), \(responses)}}" })
                + "security: [\(list(count) { _ in "{s: []}" })]\n"
                + "components: {securitySchemes: {s: {type: apiKey, in: header, name: X}}}\n"
        },
    ]

    private static let responses = "responses: {'200': {description: o}, 4XX: {description: b}}"

    private static func document(_ paths: String) -> String {
        "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths:\n" + paths
    }

    /// Schemas that are called A0, A1, ….
    private static func schemas(_ schemas: [String]) -> String {
        "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
            + lines(schemas.count) { "    A\($0): \(schemas[$0])" }
    }

    private static func to(_ number: Int) -> String { "{$ref: '#/components/schemas/A\(number)'}" }

    private static func members(_ count: Int) -> String { list(count) { "p\($0): {type: string}" } }

    /// An object of which each member is the first schema.
    private static func holders(_ count: Int) -> [String] {
        ["{type: object, properties: {\(list(count) { "h\($0): \(to(0))" })}}"]
    }

    private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
        (0..<count).map { line($0) + "\n" }.joined()
    }

    private static func list(_ count: Int, _ item: (Int) -> String) -> String {
        (0..<count).map(item).joined(separator: ", ")
    }
}
