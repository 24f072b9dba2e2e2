extension CodeWriter {
    /// How each body that may have several contents is read or written.
    mutating func alternatives(_ plan: OperationPlan) {
        if let body = plan.body, let enumName = body.enumName {
            line()
            block("extension \(enumName)") { $0.readAlternatives(body.alternatives, enumName) }
        }
        for upload in plan.body?.uploads ?? [] {
            line()
            read(upload)
        }
        for output in plan.outputs {
            guard let enumName = output.enumName else { continue }
            line()
            block("extension \(enumName)") { $0.writeAlternatives(output.alternatives) }
        }
    }

    private mutating func readAlternatives(_ alternatives: [ContentAlternative], _ enumName: String) {
        for alternative in alternatives { formContract(of: alternative) }
        block("static func read(_ request: inout RequestReader, isRequired: Bool) -> \(enumName)?") { writer in
            writer.line("switch request.mediaType {")
            var index = 0
            for alternative in alternatives {
                let indices = (index..<index + alternative.mediaTypes.count).map(String.init)
                index += indices.count
                let read = alternative.readExpression("isRequired")
                writer.line(
                    "case \(indices.joined(separator: ", ")): return \(read).map(\(enumName).\(alternative.caseName))")
            }
            writer.line("default: return request.noBody(isRequired: isRequired)")
            writer.line("}")
        }
    }

    /// The constant that says how the fields of a form become the members of a value.
    mutating func formContract(of alternative: ContentAlternative) {
        guard case .form(_, let contract, _) = alternative.content else { return }
        line("private static let \(alternative.formName): FormContract = \(contract.expression)")
        line()
    }

    private mutating func writeAlternatives(_ alternatives: [ContentAlternative]) {
        block("func response(_ status: HTTPStatus, to request: RequestReader) throws(Problem) -> HTTPResponse") {
            writer in
            writer.line("switch self {")
            for alternative in alternatives {
                let bindings = "let body" + (alternative.isChoice ? ", let mediaType" : "")
                if alternative.isProblem {
                    writer.line("case .\(alternative.caseName)(let body): throw body.with(status: status)")
                } else {
                    writer.line("case .\(alternative.caseName)(\(bindings)): return \(alternative.response("status"))")
                }
            }
            writer.line("}")
        }
    }

    /// How outputs become responses.
    mutating func response(_ plan: OperationPlan) {
        block("public func response(to request: RequestReader) throws(Problem) -> HTTPResponse") { writer in
            writer.line("switch self {")
            for output in plan.outputs { writer.response(output, plan) }
            writer.line("}")
        }
    }

    private mutating func response(_ output: OutputPlan, _ plan: OperationPlan) {
        if output.isProblem {
            let status =
                output.classes(plan).map { "try problem.within(\($0))" } ?? "problem.with(status: \(output.statusText))"
            line("case .\(output.caseName)(let problem): throw \(status)")
            return
        }
        let status = output.classes(plan).map { "try status.within(\($0))" } ?? output.statusText
        var names = output.classes(plan) == nil ? [] : ["status"]
        var made = "HTTPResponse(\(status))"
        if output.enumName != nil {
            names.append("body")
            made = "try body.response(\(status), to: request)"
        } else if let alternative = output.alternatives.first {
            names.append("body")
            if alternative.isChoice { names.append("mediaType") }
            made = alternative.response(status)
        }
        names += output.headers.map(\.swiftName)
        let bindings = names.isEmpty ? "" : "(\(names.map { "let \($0)" }.joined(separator: ", ")))"
        guard !output.headers.isEmpty else {
            line("case .\(output.caseName)\(bindings): return \(made)")
            return
        }
        line("case .\(output.caseName)\(bindings):")
        indented { writer in
            writer.line("var response: HTTPResponse = \(made)")
            for header in output.headers {
                let append = header.appendStatement
                writer.line(header.isRequired ? append : "if let \(header.swiftName) { \(append) }")
            }
            writer.line("return response")
        }
    }
}

extension OutputPlan {
    /// Arguments of `within` for a status that the handler chooses; nil where the contract says it.
    fileprivate func classes(_ plan: OperationPlan) -> String? {
        guard case .classes(let classes) = status else { return nil }
        let others = plan.statuses.filter { classes.contains($0 / 100) }
        return "\(classes)" + (others.isEmpty ? "" : ", except: \(others)")
    }
}

extension ContentAlternative {
    /// What the constant is called that says how a form's fields become members.
    fileprivate var formName: String { caseName.isEmpty ? "form" : caseName.filter { $0 != "`" } + "Form" }

    /// Reads the content of a request; `isRequired` is an expression.
    fileprivate func readExpression(_ isRequired: String) -> String {
        switch content {
        case .json(let value): value.call("request.json", ["isRequired: \(isRequired)"])
        case .text(let value) where value.isPlainString: "request.text(isRequired: \(isRequired))"
        case .text(let value): value.call("request.text", ["isRequired: \(isRequired)"])
        case .form(let value, _, let isMultipart):
            value.call("request.\(isMultipart ? "multipart" : "form")", ["isRequired: \(isRequired)", formName])
        case .upload(let upload):
            "request.multipart(isRequired: \(isRequired)) { (form: inout FormReader) in \(upload.typeName).read(&form) }"
        case .items(let value, let isSequence):
            value.call("request.items", ["isRequired: \(isRequired)"] + (isSequence ? ["isSequence: true"] : []))
        case .bytes, .events, .problem: "request.bytes(isRequired: \(isRequired))"
        }
    }
}

extension ValuePlan {
    /// A string of which nothing is asked.
    fileprivate var isPlainString: Bool {
        guard case .string(let string) = kind else { return false }
        return string.isPlain
    }
}

extension BodyPlan {
    var readExpression: String {
        if let enumName { return "\(enumName).read(&request, isRequired: \(isRequired))" }
        return alternatives.first?.readExpression("\(isRequired)") ?? "nil"
    }

    /// Types of bodies with files.
    var uploads: [UploadPlan] {
        alternatives.compactMap { if case .upload(let upload) = $0.content { upload } else { nil } }
    }
}

extension ContentAlternative {
    /// What stands in `Content-Type`: text says that it is UTF-8, which nobody would guess (RFC 2046 §4.1.2).
    private func sent(_ mediaType: String) -> String {
        guard case .text = content, mediaType.hasPrefix("text/"), !mediaType.lowercased().contains("charset") else {
            return mediaType
        }
        return mediaType + "; charset=utf-8"
    }

    /// A response of the variable `body`, and of `mediaType` where the handler chooses it.
    fileprivate func response(_ status: String) -> String {
        let types = contentTypes.map { SwiftLiteral.string(sent($0)) }
        let type = types.count == 1 ? types[0] : "request.preferred(among: [\(types.joined(separator: ", "))])"
        switch content {
        case .json(let value):
            if value.hasNullableElements { return "HTTPResponse.json(\(status), \(type)) \(value.encodeClosure)" }
            return "HTTPResponse.json(\(status), \(type), \(value.isNullable ? "NullableValue(body)" : "body"))"
        case .text: return "HTTPResponse.text(\(status), \(type), body)"
        case .bytes where isChoice:
            return "try HTTPResponse.stream(\(status), mediaType, of: [\(types.joined(separator: ", "))], body)"
        case .bytes: return "HTTPResponse.stream(\(status), \(type), body)"
        case .events(_, let isText): return "HTTPResponse.\(isText ? "textEvents" : "events")(\(status), \(type), body)"
        case .items(_, let isSequence):
            return "HTTPResponse.items(\(status), \(type), body\(isSequence ? ", prefix: [0x1E]" : ""))"
        case .form, .upload, .problem: return "HTTPResponse(\(status))"
        }
    }
}

extension HeaderPlan {
    fileprivate var appendStatement: String {
        let name = SwiftLiteral.string(name)
        return switch style {
        case .simple(let explode):
            "response.fields.append(\(name), simple: \(swiftName)\(explode ? ", explode: true" : ""))"
        case .json: "response.fields.append(\(name), json: \(swiftName))"
        case .lines: "response.fields.append(\(name), lines: \(swiftName))"
        }
    }
}
