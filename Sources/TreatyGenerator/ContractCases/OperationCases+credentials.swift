import TreatyOpenAPI

extension OperationCases {
    /// Nobody, somebody who is not believed, somebody else: whatever else is wrong with the request.
    var credentialCases: [PlannedCase] {
        guard operation.isSecured else { return [] }
        guard isBearerOnly else {
            return [
                planned("no credential", "none", [401]), broken("no credential, and all else wrong", "none", [401]),
            ]
        }
        var cases = ["none", "malformed", "expired", "forged"].map { credential in
            planned("\(credential == "none" ? "no" : Self.article(credential)) credential", credential, [401])
        }
        for text in ["Bearer", "Bearer ", "Basic YWRhOnNlY3JldA==", "Bearer a b", "token"] {
            var other = planned("Authorization: \(text)", "none", [401])
            other.fields.append(("Authorization", text))
            cases.append(other)
        }
        cases.append(broken("no credential, and all else wrong", "none", [401]))
        cases.append(broken("a forged credential, and all else wrong", "forged", [401]))
        if operation.subjectParameter != nil {
            cases.append(planned("another user's token", "otherUser", [403]))
            cases.append(broken("another user's token, and all else wrong", "otherUser", [403]))
        }
        return cases
    }

    /// Of other schemes it is not told here what an expired or a forged credential is.
    private var isBearerOnly: Bool {
        operation.security.allSatisfy { requirement in
            requirement.schemes.count == 1 && requirement.schemes[0].scopes.isEmpty
                && document.components.securityScheme(requirement.schemes[0].name)?.isBearer == true
        }
    }

    private static func article(_ word: String) -> String { word.hasPrefix("e") ? "an \(word)" : "a \(word)" }

    private func planned(_ title: String, _ credential: String, _ statuses: [Int]) -> PlannedCase {
        var planned = fitting(title, "credential", statuses)
        planned.credential = credential
        return planned
    }

    /// With a media type, an `Accept`, a query and a body that would each be refused.
    private func broken(_ title: String, _ credential: String, _ statuses: [Int]) -> PlannedCase {
        var planned = planned(title, credential, statuses)
        planned.fields = [("Accept", "application/x-none")]
        planned.query = [operation.path.query, "unknown-parameter=1"].compactMap { $0 }.joined(separator: "&")
        if planned.body != nil {
            planned.fields.append(("Content-Type", "text/plain"))
            planned.body = BodyText("{")
        }
        return planned
    }
}
