import TreatyYAML

extension Rule {
    /// A schema that asks for members that it refuses: no object fits.
    ///
    /// Describe the member, or take it out of `required`; mend the number of members.
    static let memberImpossible = Rule("member-impossible", .lowerableError) { document, report in
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
}
