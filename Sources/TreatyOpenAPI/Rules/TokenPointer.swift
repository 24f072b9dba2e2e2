extension Rule {
    /// `x-treaty-token` and `x-treaty-subject-pointer` tell the docs page where an operation's success answer holds a
    /// bearer token and whom it names.
    ///
    /// Write them at an operation, as JSON Pointers to members that the answer's schema describes.
    static let tokenPointer = Rule("token-pointer") { document, report in
        let operations = document.operations
        let marked = Set(operations.filter { operation in names.contains { operation.node[$0] != nil } }.map(\.pointer))
        for site in document.extended {
            for name in names {
                guard let mark = site.member(name), !marked.contains(site.pointer) else { continue }
                report.error(at: mark.location, "'\(name)' belongs to an operation")
            }
        }
        for operation in operations where !marked.isEmpty && marked.contains(operation.pointer) {
            for name in names { look(name, operation, &report) }
            if let subject = operation.site.member("x-treaty-subject-pointer"),
                operation.node["x-treaty-token"] == nil
            {
                report.error(at: subject.location, "'x-treaty-subject-pointer' stands beside 'x-treaty-token' only")
            }
        }
    }

    private static let names = ["x-treaty-token", "x-treaty-subject-pointer"]

    private static func look(_ name: String, _ operation: Operation, _ report: inout Report) {
        guard let mark = operation.site.member(name) else { return }
        guard let text = mark.node.string, let tokens = JSONPointer.tokens(text), !tokens.isEmpty else {
            report.error(at: mark.node.location, "'\(name)' must be a JSON Pointer such as /token")
            return
        }
        let schemas = operation.responses.filter(\.isSuccess).flatMap(\.content).compactMap(\.schema)
        guard !schemas.contains(where: { $0.describesMember(at: tokens) }) else { return }
        report.error(at: mark.node.location, "no success answer of this operation describes '\(text)'")
    }
}

extension StatusResponse {
    fileprivate var isSuccess: Bool {
        if case .code(200...299) = status { return true }
        return false
    }
}

extension Schema {
    /// Follows members through references and `allOf`.
    fileprivate func describesMember(at tokens: [String]) -> Bool {
        guard let name = tokens.first else { return true }
        var rest: [Schema] = [self]
        var seen: Set<ObjectIdentifier> = []
        while let schema = rest.popLast() {
            guard seen.insert(ObjectIdentifier(schema)).inserted else { continue }
            if let member = schema.property(name) {
                return member.schema.describesMember(at: Array(tokens.dropFirst()))
            }
            rest += schema.keywords.allOf
            if let target = schema.reference?.target { rest.append(target) }
        }
        return false
    }
}
