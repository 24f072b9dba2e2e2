import TreatyYAML

extension Rule {
    /// A field whose value was forgotten: `parameters:` with nothing behind it is null.
    ///
    /// Leave the field out, or give it a value. Until then it counts as left out; an operation, or what has a name of its
    /// own (a path, a media type, a component), as empty.
    static let fieldNull = Rule("field-null", .lowerableError) { document, report in
        for object in document.objects {
            for (name, site) in object.site.members {
                guard let field = object.kind.field(name, in: document.version(of: object.site)) else { continue }
                report.findNull(field, site)
            }
        }
    }
}

extension Report {
    fileprivate mutating func findNull(_ field: Field, _ site: Site) {
        guard field.shape != .any else { return }
        if site.node.isNull {
            // One that must be there is missing.
            if !field.isRequired {
                error(at: site.location, "'\(field.name)' has no value; leave it out, or give it one")
            }
        } else if field.shape.partShape != nil, !field.shape.isSequence {
            for (name, member) in site.fixedMembers where member.node.isNull {
                error(at: member.location, "'\(name)' has no value; write {} where it is to be empty")
            }
        }
    }
}
