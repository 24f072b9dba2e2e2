import TreatyOpenAPI

extension Planner {
    /// Fields that the runtime adds by itself.
    private static let runtimeHeaders: Set<String> = ["x-request-id", "ratelimit", "ratelimit-policy"]

    /// The fields of a response that its handler gives.
    mutating func planHeaders(
        _ response: TreatyOpenAPI.Response, _ prefix: String, _ nested: inout [TypePlan]
    ) -> [HeaderPlan] {
        let headers = response.headers.filter { header in
            !Self.runtimeHeaders.contains(header.name.lowercased()) && header.isSendable
        }
        let names = SwiftName.distinct(
            headers.map { SwiftName.Wish(text: $0.name, swiftName: $0.swiftName) },
            reserved: ["body", "mediaType", "output", "request", "response", "status"], SwiftName.lower)
        return zip(headers, names).map { header, swiftName in
            let schema = header.schema ?? header.content?.checkedSchema
            var value = ValuePlan(kind: header.content?.kind == .json ? .any : .string(StringPlan()))
            if let schema {
                let name = prefix + SwiftName.upper(header.name)
                value = planMemberValue(schema, name: name, of: "Header", in: &nested)
            }
            var style = HeaderPlan.Style.simple(explode: header.explode)
            if header.schema == nil, header.content?.kind == .json { style = .json }
            if header.name.lowercased() == "set-cookie", case .array = value.kind { style = .lines }
            return HeaderPlan(
                name: header.name, swiftName: swiftName, isRequired: header.isRequired && !value.isNullable,
                value: value, style: style,
                isDeprecated: header.isDeprecated || schema.map { isDeprecated($0) } == true)
        }
    }
}
