import TreatyYAML

extension Rule {
    /// Parts of an `allOf`, or a `$ref` and what stands beside it, that no value can meet together: types, bounds, values,
    /// formats or patterns that exclude each other, in the value itself or in a member that it must have.
    ///
    /// Mend one of the parts.
    static let allOfConflict = Rule("all-of-conflict", .lowerableError)
        .schemas { schema, _, report in
            guard !schema.allOf.isEmpty || !schema.isPlain else { return }
            let parts = Conjunction.parts(of: schema)
            if parts.count > 1, let refusal = Conjunction.refusal(in: parts) {
                report.error(
                    at: schema.placeOfParts, "no value fits: it would be \(refusal.words)", notes: refusal.notes)
            }
            look(parts, as: "no value fits: it would be", in: schema, &report)
            var members: [ExactText: [Schema]] = [:]
            var names: [String] = []
            for property in parts.flatMap(\.properties) {
                let name = ExactText(property.name)
                if members[name] == nil { names.append(property.name) }
                members[name, default: []] += Conjunction.parts(of: property.schema)
            }
            let required = Set(parts.flatMap(\.required).map(ExactText.init))
            for name in names {
                guard let schemas = members[ExactText(name)] else { continue }
                let isRequired = required.contains(ExactText(name))
                // What one part requires and refuses at once has a finding of its own.
                if isRequired, !parts.contains(where: { $0.required.containsText(name) && $0.property(name) != nil }),
                    let refusal = Conjunction.refusal(in: schemas)
                {
                    report.error(
                        at: schema.placeOfParts, "no value fits: member '\(name)' would be \(refusal.words)",
                        notes: refusal.notes)
                }
                guard schemas.count > 1 else { continue }
                let words = isRequired ? "no value fits: member '\(name)'" : "member '\(name)' can have no value: it"
                look(schemas, as: "\(words) would be", in: schema, &report)
            }
            let items = parts.compactMap(\.items).flatMap(Conjunction.parts)
            if items.count > 1 {
                let isRequired = parts.contains { ($0.minItems ?? 0) > ($0.prefixItems.count) }
                look(
                    items, as: isRequired ? "no value fits: an item would be" : "an item would be", in: schema, &report)
            }
            lookForForbidden(parts, in: schema, &report)
        }

    private static func look(_ parts: [Schema], as words: String, in whole: Schema, _ report: inout Report) {
        guard let conflict = Conjunction.conflict(of: parts) else { return }
        report.error(
            at: whole.placeOfParts, "\(words) \(conflict.words)", notes: conflict.notes)
    }

    /// A member that one part requires and another one, which is closed, does not know.
    private static func lookForForbidden(_ parts: [Schema], in whole: Schema, _ report: inout Report) {
        for closed in parts
        where closed.additionalProperties?.booleanValue == false && closed.patternProperties.isEmpty {
            let known = Set(closed.properties.map { ExactText($0.name) })
            for part in parts {
                guard let name = part.required.first(where: { !known.contains(ExactText($0)) }) else { continue }
                report.error(
                    at: whole.placeOfParts, "no value fits: member '\(name)' is required and not allowed",
                    notes: [
                        Finding.Note("it is required here", at: part.location(of: "required")),
                        Finding.Note("other members are refused here", at: closed.location(of: "additionalProperties")),
                    ])
                return
            }
        }
    }
}

extension Schema {
    /// Whether no other schema must hold with it, or nothing stands beside its reference.
    fileprivate var isPlain: Bool { reference == nil || isPureReference }

    fileprivate var placeOfParts: SourceLocation { location(of: has("allOf") ? "allOf" : "$ref") }
}
