import TreatyYAML

extension InstanceValidator {
    mutating func validateCompositions(_ value: Node, _ schema: Schema, depth: Int) -> Evaluated {
        var evaluated = Evaluated.none
        for part in schema.keywords.allOf { evaluated.add(validate(value, part, depth: depth + 1)) }
        if !schema.keywords.anyOf.isEmpty { evaluated.add(validateAnyOf(value, schema, depth: depth)) }
        if !schema.keywords.oneOf.isEmpty { evaluated.add(validateOneOf(value, schema, depth: depth)) }
        if let not = schema.keywords.not {
            switch fits(value, not, depth: depth).fits {
            case true?: report(value, schema, "not", "it fits what 'not' refuses")
            case false?: break
            case nil: leaveTrialUndecided()
            }
        }
        if let condition = schema.keywords.ifSchema {
            evaluated.add(validateCondition(value, condition, schema, depth: depth))
        }
        for dependent in schema.keywords.dependentSchemas where value.mapping?[dependent.name] != nil {
            evaluated.add(validate(value, dependent.schema, depth: depth + 1))
        }
        return evaluated
    }

    private mutating func validateAnyOf(_ value: Node, _ schema: Schema, depth: Int) -> Evaluated {
        var evaluated = Evaluated.none
        var certain = 0
        var undecided = 0
        for alternative in schema.keywords.anyOf {
            let attempt = fits(value, alternative, depth: depth)
            guard attempt.fits != false else { continue }
            if attempt.fits == nil { undecided += 1 } else { certain += 1 }
            evaluated.add(attempt.evaluated)
        }
        // Where one fits, the others matter only for what they have looked at.
        if undecided > 0, certain == 0 || notesEvaluated { leaveTrialUndecided() }
        if certain + undecided == 0 { report(value, schema, "anyOf", "it fits none of 'anyOf'") }
        return evaluated
    }

    private mutating func validateOneOf(_ value: Node, _ schema: Schema, depth: Int) -> Evaluated {
        var evaluated = Evaluated.none
        var count = 0
        var undecided = 0
        for alternative in schema.keywords.oneOf {
            let attempt = fits(value, alternative, depth: depth)
            guard attempt.fits != false else { continue }
            if attempt.fits == nil { undecided += 1 } else { count += 1 }
            evaluated.add(attempt.evaluated)
        }
        if undecided > 0 { leaveTrialUndecided() }
        if count + undecided == 0 {
            report(value, schema, "oneOf", "it fits none of 'oneOf'")
        } else if count > 1 {
            report(value, schema, "oneOf", "it fits \(count) of 'oneOf', one alone is asked")
        }
        return evaluated
    }

    private mutating func validateCondition(
        _ value: Node, _ condition: Schema, _ schema: Schema, depth: Int
    ) -> Evaluated {
        let attempt = fits(value, condition, depth: depth)
        var evaluated = attempt.evaluated
        switch attempt.fits {
        case true?: if let then = schema.keywords.thenSchema { evaluated.add(validate(value, then, depth: depth + 1)) }
        case false?:
            if let otherwise = schema.keywords.elseSchema {
                evaluated.add(validate(value, otherwise, depth: depth + 1))
            }
        case nil:
            leaveTrialUndecided()
            return .all
        }
        return evaluated
    }

    /// What nothing else in this schema has looked at.
    mutating func validateUnevaluated(
        _ value: Node, _ schema: Schema, beside evaluated: Evaluated, depth: Int
    ) -> Evaluated {
        var own = Evaluated.none
        if let rest = schema.keywords.unevaluatedProperties, let mapping = value.mapping, !evaluated.allMembers {
            for entry in mapping.entries where !evaluated.members.contains(ExactText(entry.name)) {
                if rest.booleanValue == false {
                    report(
                        at: entry.location, schema, "unevaluatedProperties", "member '\(entry.name)' is not described")
                } else {
                    _ = validate(entry.value, rest, depth: depth + 1)
                }
            }
            own.allMembers = true
        }
        if let rest = schema.keywords.unevaluatedItems, let items = value.sequence, !evaluated.allItems {
            for (position, item) in items.enumerated() where !evaluated.items.contains(position) {
                if rest.booleanValue == false {
                    report(item, schema, "unevaluatedItems", "this item is not described")
                } else {
                    _ = validate(item, rest, depth: depth + 1)
                }
            }
            own.allItems = true
        }
        return own
    }
}
