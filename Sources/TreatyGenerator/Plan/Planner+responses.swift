import TreatyOpenAPI
import TreatyYAML

extension Planner {
    mutating func planOutputs(
        _ operation: TreatyOpenAPI.Operation, _ typeName: String, isServed: Bool = true, _ nested: inout [TypePlan]
    ) -> [OutputPlan] {
        if operation.responses.isEmpty {
            // Nothing is known of its answers: any status, without content.
            return [
                OutputPlan(
                    caseName: StatusName.lower(.default), status: .classes(Array(2...5)), statusText: "default",
                    alternatives: [], headers: [])
            ]
        }
        return operation.responses.compactMap { response -> OutputPlan? in
            var content = response.content
            if isServed, response.status.isRuntimes(isSecured: operation.isSecured) {
                // What the runtime says with this status is its own; a handler says it by throwing a problem.
                content.removeAll { Self.isProblem($0) }
                if content.isEmpty { return nil }
            }
            let name = StatusName.lower(response.status)
            let bare = SwiftName.upper(name.filter { $0 != "`" })
            let (enumName, alternatives) = planContents(
                content, name: "\(typeName).\(bare)Body", isRequest: false, &nested)
            var headers: [HeaderPlan] = []
            if alternatives.count != 1 || !alternatives[0].isProblem {
                headers = planHeaders(response.response, "\(typeName).\(bare)", &nested)
            }
            return OutputPlan(
                caseName: name, status: outputStatus(response.status, in: operation),
                statusText: response.status.text,
                enumName: enumName,
                alternatives: alternatives, headers: headers)
        }
    }

    private func outputStatus(
        _ status: ResponseStatus, in operation: TreatyOpenAPI.Operation
    ) -> OutputPlan.Status {
        switch status {
        case .code(let code): .code(code)
        case .range(let digit): .classes([digit])
        case .default:
            .classes((2...5).filter { digit in !operation.responses.contains { $0.status == .range(digit) } })
        }
    }

    /// Statuses that are documented by their class: those of `4XX` are `[4]`, those of `default` all.
    func statusClasses(of operation: TreatyOpenAPI.Operation) -> [Int] {
        var classes: Set<Int> = operation.responses.isEmpty ? [2, 3, 4, 5] : []
        for response in operation.responses {
            switch response.status {
            case .code: break
            case .range(let digit): classes.insert(digit)
            case .default: classes.formUnion(2...5)
            }
        }
        return classes.sorted()
    }

    /// What a handler that has a choice may choose from: nil where the successful responses have one content, or none.
    func planRepresentation(_ outputs: [OutputPlan]) -> RepresentationPlan? {
        let successes = Self.successes(outputs)
        guard successes.contains(where: { $0.alternatives.count > 1 || $0.alternatives.first?.isChoice ?? false })
        else {
            return nil
        }
        var cases: [(swiftName: String, mediaType: String)] = []
        var taken = TakenNames(["`self`", "`init`", "allCases", "rawValue"])
        var seen = Set<String>()
        for alternative in successes.flatMap(\.alternatives) where !alternative.isProblem {
            for mediaType in alternative.contentTypes where seen.insert(mediaType).inserted {
                let isSole = alternative.contentTypes.count == 1 && !alternative.caseName.isEmpty
                let subtype = String(mediaType.split(separator: "/").last ?? "").prefix { $0 != ";" }
                let wanted =
                    isSole ? alternative.caseName : SwiftName.lower(subtype == "*" ? mediaType : String(subtype))
                cases.append((taken.distinct(wanted, for: mediaType), mediaType))
            }
        }
        return cases.isEmpty ? nil : RepresentationPlan(cases: cases)
    }

    /// Outputs for which `Accept` counts: those below 400, or `default` where there are no others.
    static func successes(_ outputs: [OutputPlan]) -> [OutputPlan] {
        let successes = outputs.filter { output in
            switch output.status {
            case .code(let code): code < 400
            case .classes(let classes): output.statusText != "default" && classes.allSatisfy { $0 < 4 }
            }
        }
        return successes.isEmpty ? outputs.filter { $0.statusText == "default" } : successes
    }
}

extension ContentAlternative {
    var isProblem: Bool {
        if case .problem = content { true } else { false }
    }

    /// What stands in `Content-Type`: JSON and text have a type of their own where the contract names a range.
    var contentTypes: [String] {
        mediaTypes.map { mediaType in
            guard mediaType.has(UInt8(ascii: "*")), mediaType.prefix(while: { $0 != ";" }).contains("*") else {
                return mediaType
            }
            switch content {
            case .json: return "application/json"
            case .text: return "text/plain"
            case .bytes, .events, .items, .form, .upload, .problem: return mediaType
            }
        }
    }

    /// Whether the handler has to say which media type the bytes are of.
    var isChoice: Bool {
        if case .bytes = content { return mediaTypes.count > 1 || mediaTypes[0].contains("*") }
        return false
    }
}
