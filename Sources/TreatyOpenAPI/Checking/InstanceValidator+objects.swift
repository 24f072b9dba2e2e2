import TreatyYAML

extension InstanceValidator {
    mutating func validateObject(_ value: Node, _ schema: Schema, depth: Int) -> Evaluated {
        guard let mapping = value.mapping else { return .none }
        if let bound = schema.keywords.minProperties, mapping.entries.count < bound {
            report(value, schema, "minProperties", "it has fewer than \(bound) members")
        }
        if let bound = schema.keywords.maxProperties, mapping.entries.count > bound {
            report(value, schema, "maxProperties", "it has more than \(bound) members")
        }
        countSteps(schema.keywords.required.count / 8)
        for name in schema.keywords.required where mapping[name] == nil && !travelsOtherWay(name, schema) {
            guard violations.count < Self.violationsMax else { break }
            report(value, schema, "required", "member '\(name)' is missing")
        }
        validateDependencies(mapping, value, schema)
        if let names = schema.keywords.propertyNames {
            for entry in mapping.entries { _ = validate(entry.nameNode, names, depth: depth + 1) }
        }
        return validateMembers(mapping, schema, depth: depth)
    }

    private mutating func validateMembers(_ mapping: Mapping, _ schema: Schema, depth: Int) -> Evaluated {
        var evaluated = Evaluated.none
        countSteps(mapping.entries.count * schema.keywords.patternProperties.count)
        guard steps <= Self.stepsMax else {
            if let entry = mapping.entries.first { leaveUndecided(entry.value) }
            return .all
        }
        for entry in mapping.entries {
            var isDescribed: Bool? = false
            if let property = schema.property(entry.name) {
                _ = validate(entry.value, property.schema, depth: depth + 1)
                isDescribed = true
            }
            for pattern in schema.keywords.patternProperties {
                switch matches(entry.name, pattern.name) {
                case true?:
                    _ = validate(entry.value, pattern.schema, depth: depth + 1)
                    isDescribed = true
                case false?: break
                case nil:
                    leaveUndecided(entry.value, because: Self.unknownMatch(of: pattern.name))
                    if isDescribed == false { isDescribed = nil }
                }
            }
            if isDescribed != false {
                if notesEvaluated { evaluated.members.insert(ExactText(entry.name)) }
            } else if let additional = schema.keywords.additionalProperties {
                if notesEvaluated { evaluated.members.insert(ExactText(entry.name)) }
                if additional.booleanValue == false {
                    report(
                        at: entry.location, schema, "additionalProperties", "member '\(entry.name)' is not described")
                } else {
                    _ = validate(entry.value, additional, depth: depth + 1)
                }
            }
        }
        return evaluated
    }

    private mutating func validateDependencies(_ mapping: Mapping, _ value: Node, _ schema: Schema) {
        for entry in schema.node["dependentRequired"]?.mapping?.entries ?? [] where mapping[entry.name] != nil {
            let names = (entry.value.sequence ?? []).compactMap(\.string)
            countSteps(names.count / 8)
            for name in names where mapping[name] == nil && violations.count < Self.violationsMax {
                report(
                    value, schema, "dependentRequired", "member '\(name)' is missing, which '\(entry.name)' asks for")
            }
        }
    }

    /// A `readOnly` member need not be in a request, nor a `writeOnly` one in a response.
    private func travelsOtherWay(_ name: String, _ schema: Schema) -> Bool {
        guard let property = schema.property(name)?.schema else { return false }
        let target = property.dereferenced
        let isReadOnly = property.isReadOnly || target.isReadOnly
        let isWriteOnly = property.isWriteOnly || target.isWriteOnly
        return (isReadOnly && direction != .response) || (isWriteOnly && direction != .request)
    }
}

extension Mapping.Entry {
    /// The name as a value: a string, whatever the key looks like.
    fileprivate var nameNode: Node {
        Node(.scalar(Scalar(text: name, isQuoted: true, value: .string)), at: location)
    }
}
