import TreatyOpenAPI

extension Planner {
    mutating func planSecurity(_ operation: TreatyOpenAPI.Operation) -> [[String]] {
        guard let first = operation.security.first else { return [] }
        if operation.security.count > 1 || first.schemes.count != 1 {
            findings.append(
                .error(
                    rule: "not-carried", at: first.location,
                    "a security requirement other than one single scheme is not carried into the generated code yet"))
        }
        return operation.security.map { $0.schemes.map(\.name) }
    }
}
