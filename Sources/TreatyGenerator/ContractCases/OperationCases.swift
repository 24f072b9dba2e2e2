import TreatyOpenAPI

/// Derives the cases of one operation from what the contract says of it.
struct OperationCases: Sendable {
    let document: Document
    let operation: Operation
    let paths: OperationPaths
    /// The JSON media type of the request body, with its schema.
    let jsonBody: (name: String, schema: Schema)?
    /// A body that fits, as close to the contract's own example as there is one, and complete.
    let fullBody: Instance?
    /// What each case of the operation begins with, without a title: a request that fits in everything.
    private var request: PlannedCase

    /// - Parameter paths: those of the document, where there are many operations to make cases of.
    init(document: Document, operation: Operation, paths: OperationPaths? = nil) {
        self.document = document
        self.operation = operation
        self.paths = paths ?? OperationPaths(document)
        jsonBody = Self.jsonBody(of: operation)
        fullBody = jsonBody.map { Self.fullBody(of: operation, $0.name, $0.schema) } ?? nil
        request = PlannedCase(
            operationID: operation.operationID, title: "", kind: "", method: operation.method.token,
            path: operation.path.pathText, query: operation.path.query,
            credential: operation.isSecured ? "valid" : "none", statuses: [])
        complete()
    }

    /// All cases, each aspect in an extension of its own.
    var all: [PlannedCase] {
        exampleCases + contentCases + bodyCases + malformedCases + parameterCases + negotiationCases + credentialCases
            + routingCases
    }

    /// 200...299 among the documented statuses; all of them where only `2XX` or `default` documents any.
    var successes: [Int] {
        let codes = statuses.filter { (200...299).contains($0) }
        let isOpen = operation.responses.contains { $0.status == .range(2) || $0.status == .default }
        return codes.isEmpty && isOpen ? Array(200...299) : codes
    }

    var statuses: [Int] {
        operation.responses.compactMap { response in
            if case .code(let code) = response.status { code } else { nil }
        }
    }

    private static func jsonBody(of operation: Operation) -> (name: String, schema: Schema)? {
        for media in operation.requestBody?.content ?? [] where media.kind == .json && !media.isRange {
            if let schema = media.schema { return (media.name, schema) }
        }
        return nil
    }

    private static func fullBody(of operation: Operation, _ name: String, _ schema: Schema) -> Instance? {
        let media = operation.requestBody?.content.first { $0.name == name }
        let examples = (media?.examples.compactMap { $0.value } ?? []).map { Instance($0) }
        let most = examples.max { $0.members?.count ?? 0 < $1.members?.count ?? 0 }
        return (most ?? sample(schema)).map { value in
            value.members == nil ? value : completed(value, SchemaView(schema), depth: 0)
        }
    }

    /// A request that fits in everything.
    func fitting(_ title: String, _ kind: String, _ statuses: [Int]? = nil) -> PlannedCase {
        var planned = request
        planned.title = title
        planned.kind = kind
        planned.statuses = statuses ?? successes
        return planned
    }

    /// Gives the request that each case begins with its body and its required parameters.
    private mutating func complete() {
        if let (name, _) = jsonBody, let fullBody {
            request.fields.append(("Content-Type", name))
            request.body = BodyText(fullBody)
        } else if let (type, body) = otherBodies.first {
            request.fields.append(("Content-Type", type))
            request.body = body
        }
        for parameter in parameters where parameter.isRequired && parameter.place != .path {
            set(parameter, to: sampleValue(parameter) ?? .string(""), in: &request)
        }
    }

    /// Examples of the request body, each as the contract shows it.
    var exampleCases: [PlannedCase] {
        var cases = [fitting("everything that fits", "example")]
        guard let (name, schema) = jsonBody else { return cases }
        let media = operation.requestBody?.content.first { $0.name == name }
        var shown = (media?.examples ?? []).compactMap { example in
            example.value.map { (example.name ?? "of the request", Instance($0)) }
        }
        shown += SchemaView(schema).examples.enumerated().map {
            ("\($0.offset + 1) of the schema", Instance($0.element))
        }
        for (title, value) in shown {
            var planned = fitting("example \(title)", "example")
            planned.body = BodyText(value)
            cases.append(planned)
        }
        return cases
    }

    /// How long all variants of a body may be, in bytes of their text: a body of thousands of members has tens of thousands
    /// of variants, of which most are left out anyway. At least 200 are made.
    private static let variantBytesMax = 32 << 20

    /// Each variant of the body.
    var bodyCases: [PlannedCase] {
        guard let (_, schema) = jsonBody, let fullBody else { return [] }
        var seen = Set<String>()
        var left = max(200, Self.variantBytesMax / max(BodyText(fullBody).text.utf8.count, 1))
        return variants(of: fullBody, schema, at: "", &left).compactMap { variant in
            let place = variant.pointer.isEmpty ? "body" : "body \(variant.pointer)"
            guard seen.insert("\(place) \(variant.label)").inserted else { return nil }
            var planned = fitting("\(place): \(variant.label)", variant.fits ? "fits" : "violation")
            planned.body = BodyText(variant.value)
            if !variant.fits {
                planned.statuses = [400]
                planned.violation = .init(keywords: variant.violates, place: .pointer(variant.pointer))
            }
            return planned
        }
    }
}
