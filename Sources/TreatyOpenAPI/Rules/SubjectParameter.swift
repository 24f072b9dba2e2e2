extension Rule {
    /// `x-treaty-subject: true`: the path parameter names the caller, and everybody else gets 403.
    ///
    /// It needs a path parameter that is one text, an operation that asks for credentials, and a documented 403.
    static let subjectParameter = Rule("subject-parameter") { document, report in
        for operation in document.operations { look(operation, &report) }
    }
    .objects { object, _, report in
        guard let mark = object.site.member("x-treaty-subject") else { return }
        if object.kind != .parameter || object.site.string("in") != "path" {
            report.error(at: mark.location, "'x-treaty-subject' belongs to a parameter with 'in: path'")
        } else if mark.node.boolean == nil {
            report.error(
                at: mark.node.location, "'x-treaty-subject' must be a boolean, not \(mark.node.kindInWords)")
        }
    }
    .schemas { schema, _, report in
        guard schema.has("x-treaty-subject") else { return }
        report.error(
            at: schema.location(of: "x-treaty-subject"),
            "'x-treaty-subject' belongs to a parameter with 'in: path'")
    }

    private static func look(_ operation: Operation, _ report: inout Report) {
        let subjects = operation.parameters(in: .path).filter(\.isSubject)
        guard let subject = subjects.first else { return }
        let note = [subject.site.note("the parameter is here", of: "x-treaty-subject")]
        if subjects.count > 1 {
            report.error(at: operation.location, "an operation has one subject at most", notes: note)
        }
        let types = subject.schema?.dereferenced.types ?? []
        if subject.style != "simple" || subject.schema == nil || types.contains(.array) || types.contains(.object) {
            report.error(
                at: subject.location,
                "'\(subject.name)' must equal the caller's subject: give it the style 'simple' and a value of one text")
        }
        if !operation.isSecured {
            report.error(
                at: operation.location,
                "'\(subject.name)' must equal the caller's subject, but no caller is asked who it is", notes: note)
        }
        if operation.response(403) == nil {
            report.error(
                at: operation.location,
                "'\(subject.name)' must equal the caller's subject, but no response 403 is documented", notes: note)
        }
    }
}
