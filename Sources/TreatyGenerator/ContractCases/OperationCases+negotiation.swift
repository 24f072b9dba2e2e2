import TreatyOpenAPI

extension OperationCases {
    /// Content types that the operation reads and does not read, and answers that a client takes and does not take.
    var negotiationCases: [PlannedCase] { contentTypeCases + acceptCases }

    private var contentTypeCases: [PlannedCase] {
        guard let (name, _) = jsonBody else { return [] }
        let others = ["text/plain", "application/x-www-form-urlencoded", "application/jsonp"].filter { !takes($0) }
        var cases = (others + ["json", "\(name); charset=latin-1"]).map { text in contentType(text, [415]) }
        // What does not say its type is bytes.
        if !takes("application/octet-stream") { cases.append(contentType(nil, [415])) }
        cases += [name.uppercased(), "\(name); charset=utf-8", "\(name) ;charset=\"UTF-8\""].map { text in
            contentType(text, successes)
        }
        return cases
    }

    /// Whether the request body may be of this type.
    private func takes(_ essence: String) -> Bool {
        operation.requestBody?.content.contains { media in
            media.essence == essence || media.essence == "*/*"
                || media.essence.hasSuffix("/*") && essence.hasPrefix(media.essence.dropLast())
        } ?? false
    }

    private func contentType(_ text: String?, _ statuses: [Int]) -> PlannedCase {
        var planned = fitting(
            text.map { "Content-Type \($0)" } ?? "a body without Content-Type", "negotiation", statuses)
        planned.fields.removeAll { $0.name == "Content-Type" }
        if let text { planned.fields.append(("Content-Type", text)) }
        return planned
    }

    private var acceptCases: [PlannedCase] {
        let offered = operation.responses.filter { response in
            switch response.status {
            case .code(200...299), .range(2): true
            default: false
            }
        }.flatMap { $0.response.content.map(\.essence) }
        // Of a range the handler chooses what it is.
        guard !offered.contains(where: { $0.contains("*") }), let first = offered.first,
            let slash = first.firstIndex(of: "/")
        else { return [] }
        let range = first[..<slash] + "/*"
        let refused = ["application/x-none", "\(first);q=0", "*/*;q=0", "x-none/*, application/x-none;q=0.5"]
        let taken = [
            "*/*", first, String(range), first.uppercased(), "application/x-none, */*;q=0.1", "\(first);q=0.001",
        ]
        return refused.map { accept($0, [406]) } + taken.map { accept($0, successes) }
    }

    private func accept(_ text: String, _ statuses: [Int]) -> PlannedCase {
        var planned = fitting("Accept \(text)", "negotiation", statuses)
        planned.fields.append(("Accept", text))
        return planned
    }
}
