import TreatyOpenAPI
import TreatyYAML

/// Keywords that a Swift type and its decoder assert. Others that constrain the value are left to a check.
struct AssertedKeywords {
    /// The types of values that pass the decoder; nil when values of every type do.
    var types: Set<SchemaType>?
    /// Whether the decoder lets values of these types through only; otherwise `type` is left to a check.
    var assertsTypes = true
    private var everywhere: Set<String> = []
    private var single: Set<Facets.Keyword> = []

    mutating func insert(_ keywords: Set<String>) { everywhere.formUnion(keywords) }

    mutating func insert(_ keyword: String, of schema: Schema) { single.insert(Facets.Keyword(schema, keyword)) }

    fileprivate func contains(_ keyword: String, of schema: Schema) -> Bool {
        switch keyword {
        case "$ref", "allOf": return true  // Their keywords are looked at themselves.
        case "type" where !assertsTypes: return false
        case "type" where types == [.number]:
            // A decoder of numbers lets through what is no integer.
            return schema.keywords.types.contains(.number) || !schema.keywords.types.contains(.integer)
        case "type" where types != nil: return true
        case "format" where types.map({ !$0.contains(.string) }) ?? false: return true
        default: break
        }
        if let types, let family = KeywordFamily.types[keyword] {
            let isConcerned = types.contains(family) || (family == .number && types.contains(.integer))
            if !isConcerned { return true }
        }
        return everywhere.contains(keyword) || single.contains(Facets.Keyword(schema, keyword))
    }
}

extension Planner {
    /// The checks of what is not asserted: for each of the schemas the keywords that are left, at once.
    mutating func checks(of facets: Facets, _ asserted: AssertedKeywords) -> [String] {
        var left = [Set<String>](repeating: [], count: facets.roots.count)
        for part in facets.parts {
            for entry in part.schema.node.mapping?.entries ?? [] {
                guard KeywordFamily.all.contains(entry.name), facets.isOpen(part, entry.name),
                    !asserted.contains(entry.name, of: part.schema), !isSilent(entry.name, of: part.schema)
                else { continue }
                left[part.root].insert(part.keyword ?? entry.name)
            }
        }
        return facets.roots.indices.compactMap { index in
            let isWhole = asserted.types == nil && !left[index].isEmpty && !facets.hasTakenGroup(ofRoot: index)
            if facets.isNever || isWhole { return check(facets.roots[index]) }
            return left[index].isEmpty ? nil : check(facets.roots[index], keywords: left[index])
        }
    }

    /// Whether a keyword, as it is written, refuses nothing.
    private mutating func isSilent(_ keyword: String, of schema: Schema) -> Bool {
        let keywords = schema.keywords
        switch keyword {
        case "format": return formatName(of: schema) == nil
        case "minContains", "maxContains": return keywords.contains == nil
        case "items": return isSilent(keywords.items)
        case "unevaluatedItems": return isSilent(keywords.unevaluatedItems)
        case "additionalProperties": return isSilent(keywords.additionalProperties)
        case "unevaluatedProperties": return isSilent(keywords.unevaluatedProperties)
        case "propertyNames": return isSilent(keywords.propertyNames)
        case "properties": return keywords.properties.allSatisfy { isSilent($0.schema) }
        case "patternProperties": return keywords.patternProperties.allSatisfy { isSilent($0.schema) }
        case "dependentSchemas": return keywords.dependentSchemas.allSatisfy { isSilent($0.schema) }
        case "dependentRequired": return keywords.dependentRequired.allSatisfy { $0.required.isEmpty }
        case "prefixItems": return keywords.prefixItems.allSatisfy { isSilent($0) }
        case "required": return keywords.required.isEmpty
        case "uniqueItems": return keywords.uniqueItems != true
        case "if":
            return [keywords.thenSchema, keywords.elseSchema].allSatisfy { branch in
                branch.map { isSilent($0) } ?? true
            }
        default: return false
        }
    }

    private mutating func isSilent(_ schema: Schema?) -> Bool { schema.map { facets(of: $0).isSilent } ?? true }

    /// The checks that null has to pass, where the facets admit it: of keywords of which they know nothing.
    mutating func nullChecks(of facets: Facets) -> [String] {
        guard facets.isNullable else { return [] }
        let left = keywordsOpenToNull(facets)
        return facets.roots.indices.filter { !left[$0].isEmpty }.map { check(facets.roots[$0], keywords: left[$0]) }
    }

    /// Of each root, the keywords that may refuse null although the types and values admit it.
    private mutating func keywordsOpenToNull(_ facets: Facets) -> [Set<String>] {
        var left = [Set<String>](repeating: [], count: facets.roots.count)
        for part in facets.parts where !part.isBesideNull {
            let keywords = part.schema.keywords
            var open = ["not", "if"].filter(part.schema.has)
            if !keywords.anyOf.isEmpty, nullFits(keywords.anyOf).certain == 0 { open.append("anyOf") }
            if !keywords.oneOf.isEmpty, nullFits(keywords.oneOf) != (1, 1) { open.append("oneOf") }
            for keyword in open { left[part.root].insert(part.keyword ?? keyword) }
        }
        return left
    }

    /// How many alternatives may admit null, and how many of them do for certain.
    private mutating func nullFits(_ alternatives: [Schema]) -> (possible: Int, certain: Int) {
        var count = (possible: 0, certain: 0)
        for alternative in alternatives {
            let facets = facets(of: alternative.dereferenced)
            guard !facets.refusesNull else { continue }
            count.possible += 1
            if keywordsOpenToNull(facets).allSatisfy(\.isEmpty) { count.certain += 1 }
        }
        return count
    }
}
