import TreatyYAML

extension Rule {
    /// A schema that asks for members that it refuses: no object fits.
    ///
    /// Describe the member, or take it out of `required`; mend the number of members.
    static let memberImpossible = Rule("member-impossible", .lowerableError) { document, report in
        var steps = InstanceValidator.stepsMax(for: document)
        for schema in document.schemas {
            let isClosed = schema.additionalProperties?.booleanValue == false && schema.patternProperties.isEmpty
            for name in schema.required {
                let property = schema.property(name)
                if let property, property.schema.booleanValue == false {
                    report.error(
                        at: schema.location(of: "required"), "member '\(name)' is required and not allowed",
                        notes: [Finding.Note("it is refused here", at: property.location)])
                } else if isClosed, property == nil {
                    report.error(
                        at: schema.location(of: "required"), "member '\(name)' is required and not allowed",
                        notes: [schema.site.note("other members are refused here", of: "additionalProperties")])
                }
            }
            lookAtNames(schema, &steps, &report)
            if isClosed { lookAtDependencies(schema, &report) }
            if let most = schema.maxProperties, Set(schema.required.map(ExactText.init)).count > most {
                report.error(
                    at: schema.location(of: "maxProperties"), "more members are required than 'maxProperties' allows",
                    notes: [schema.site.note("'required' is here", of: "required")])
            }
            if let least = schema.minProperties, isClosed, schema.properties.count < least {
                report.error(
                    at: schema.location(of: "minProperties"), "there are fewer members than 'minProperties' asks for",
                    notes: [schema.site.note("other members are refused here", of: "additionalProperties")])
            }
        }
    }

    private static func lookAtNames(_ schema: Schema, _ steps: inout Int, _ report: inout Report) {
        for name in schema.node["required"]?.sequence ?? [] {
            if let names = schema.propertyNames, name.string != nil {
                let violations = InstanceValidator.violations(of: name, against: names, direction: .either, &steps)
                guard let first = violations.first else { continue }
                report.error(
                    at: schema.location(of: "required"),
                    "member '\(name.string ?? "")' is required, and 'propertyNames' refuses it", notes: first.notes)
            }
        }
        let isAlone =
            schema.reference == nil && schema.dynamicTarget == nil && schema.ifSchema == nil
            && (schema.allOf + schema.anyOf + schema.oneOf + schema.dependentSchemas.map(\.schema)).isEmpty
        guard isAlone, schema.unevaluatedProperties?.booleanValue == false, schema.additionalProperties == nil,
            schema.patternProperties.isEmpty
        else { return }
        for name in schema.required where schema.property(name) == nil {
            report.error(
                at: schema.location(of: "required"), "member '\(name)' is required and not allowed",
                notes: [schema.site.note("other members are refused here", of: "unevaluatedProperties")])
        }
    }

    /// A member that asks for another one which a closed schema does not know.
    private static func lookAtDependencies(_ schema: Schema, _ report: inout Report) {
        for dependency in schema.dependentRequired where schema.property(dependency.name) != nil {
            guard let name = dependency.required.first(where: { schema.property($0) == nil }) else { continue }
            report.error(
                at: schema.location(of: "dependentRequired"),
                "member '\(dependency.name)' asks for '\(name)', which is not allowed",
                notes: [schema.site.note("other members are refused here", of: "additionalProperties")])
        }
    }
}
