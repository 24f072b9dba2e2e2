import TreatyOpenAPI
import TreatyYAML

extension Planner {
    /// The default of a value that schemas describe together: that of the first which has one. A required constant is its
    /// own: there is nothing else to write.
    mutating func planDefault(_ schemas: [Schema], _ value: ValuePlan, isRequired: Bool) -> DefaultPlan? {
        guard let first = schemas.first else { return nil }
        let merged = schemas.count == 1 ? facets(of: first.dereferenced) : Facets(schemas, nullVerdicts)
        if isRequired, !value.isNullable, case .named = value.kind,
            case .enumeration(let choices) = shape(of: merged), choices.count == 1
        {
            let expression = "." + Self.cases(of: choices, isOpen: false)[0].swiftName
            return DefaultPlan(value: nil, location: first.location, expression: expression)
        }
        for schema in schemas {
            guard let place = placeOfDefault(schema), let node = place.defaultValue else { continue }
            // One part's default may be none of the values that another part allows.
            let isAllowed = schemas.count == 1 || merged.values?.contains { $0.hasSameValue(as: node) } ?? true
            return isAllowed ? DefaultPlan(value: node, location: place.location(of: "default")) : nil
        }
        return nil
    }

    /// The schema's own default, or that of what it refers to, or else of a part of its `allOf`.
    private mutating func placeOfDefault(_ schema: Schema) -> Schema? {
        if schema.defaultValue != nil { return schema }
        let parts = facets(of: schema.dereferenced).parts.filter { $0.keyword != "anyOf" && $0.keyword != "oneOf" }
        return parts.last { $0.schema.defaultValue != nil }?.schema
    }

    /// Finds the expressions of all defaults, once all types are planned.
    mutating func applyDefaults() {
        var expressions = DefaultExpressions(plan)
        var missing = Set<SourceLocation>()
        func apply(_ assumed: inout DefaultPlan?, _ value: ValuePlan, in owner: String?) {
            guard let node = assumed?.value, let location = assumed?.location else { return }
            assumed?.expression = expressions.expression(of: node, value, in: owner)
            if assumed?.expression == nil { missing.insert(location) }
        }
        plan.updateTypes { type in
            guard case .structure(var structure) = type else { return }
            for index in structure.members.indices {
                apply(&structure.members[index].assumed, structure.members[index].value, in: structure.name)
            }
            type = .structure(structure)
        }
        for index in plan.operations.indices {
            for position in plan.operations[index].parameters.indices {
                let value = plan.operations[index].parameters[position].value
                apply(&plan.operations[index].parameters[position].assumed, value, in: nil)
            }
            plan.operations[index].body?.updateUploads { upload in
                for position in upload.members.indices {
                    guard case .value(let value, _) = upload.members[position].kind else { continue }
                    apply(&upload.members[position].assumed, value, in: nil)
                }
            }
        }
        for location in missing {
            findings.append(
                .warning(
                    rule: "default-not-applied", at: location,
                    "this default has no Swift expression and is not applied where the value is absent; it stays in the docs"
                ))
        }
    }
}

extension BodyPlan {
    fileprivate mutating func updateUploads(_ body: (inout UploadPlan) -> Void) {
        for index in alternatives.indices {
            guard case .upload(var upload) = alternatives[index].content else { continue }
            body(&upload)
            alternatives[index].content = .upload(upload)
        }
    }
}
