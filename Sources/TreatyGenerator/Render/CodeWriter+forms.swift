extension CodeWriter {
    /// The type of a multipart body with files.
    mutating func declare(_ plan: UploadPlan) {
        line()
        block("public struct \(SwiftName.last(plan.typeName)): Sendable") { writer in
            for member in plan.members {
                writer.property(member.swiftName, member.typeName, isDeprecated: member.isDeprecated)
            }
            writer.line()
            let parameters = plan.members.map { "\($0.swiftName): \($0.typeName)\($0.fallback(" = "))" }
                .joined(separator: ", ")
            writer.block("public init(\(parameters))") { writer in
                for member in plan.members { writer.assign(member.swiftName, isDeprecated: member.isDeprecated) }
            }
        }
    }

    /// How it is read, member by member.
    mutating func read(_ plan: UploadPlan) {
        block("extension \(plan.typeName)") { writer in
            writer.block("static func read(_ form: inout FormReader) -> \(plan.typeName)?") { writer in
                for member in plan.members {
                    writer.line("let \(member.swiftName): \(member.valueTypeName)? = \(member.readExpression)")
                    for header in member.headers { writer.line(header.checkStatement(of: member.name)) }
                }
                if plan.refusesOthers {
                    let known = plan.members.map { SwiftLiteral.string($0.name) }.joined(separator: ", ")
                    writer.line("form.refuseOthers(than: [\(known)])")
                }
                let needed = plan.members.filter(\.isRequired).map { "let \($0.swiftName)" }
                if !needed.isEmpty { writer.line("guard \(needed.joined(separator: ", ")) else { return nil }") }
                let arguments = plan.members.map {
                    "\(SwiftName.label($0.swiftName)): \($0.swiftName)\($0.fallback(" ?? "))"
                }
                writer.line("return \(plan.typeName)(\(arguments.joined(separator: ", ")))")
            }
        }
    }

}

extension UploadPlan.Member {
    fileprivate var valueTypeName: String {
        switch kind {
        case .file: "FormFile"
        case .files: "[FormFile]"
        case .value(let value, _): value.elementTypeName
        }
    }

    fileprivate var typeName: String { valueTypeName + (isRequired || assumed?.expression != nil ? "" : "?") }

    /// The default behind an operator.
    fileprivate func fallback(_ operation: String) -> String {
        isRequired ? "" : assumed?.expression.map { operation + $0 } ?? ""
    }

    fileprivate var readExpression: String {
        let head = "\(SwiftLiteral.string(name))"
        switch kind {
        case .file(let mediaTypes): return "form.file(\(head), isRequired: \(isRequired)\(Self.list(mediaTypes)))"
        case .files(let minItems, let maxItems, let mediaTypes):
            let bounds = (minItems.map { ", minItems: \($0)" } ?? "") + (maxItems.map { ", maxItems: \($0)" } ?? "")
            return "form.files(\(head), isRequired: \(isRequired)\(bounds)\(Self.list(mediaTypes)))"
        case .value(let value, let shape):
            return value.call("form.value", [head, shape.expression, "isRequired: \(isRequired)"])
        }
    }

    private static func list(_ mediaTypes: [String]) -> String {
        mediaTypes.isEmpty ? "" : ", mediaTypes: [\(mediaTypes.map(SwiftLiteral.string).joined(separator: ", "))]"
    }
}

extension UploadPlan.Header {
    fileprivate func checkStatement(of part: String) -> String {
        value.call(
            "form.check",
            [
                SwiftLiteral.string(name), "of: " + SwiftLiteral.string(part), shape.expression,
                "isRequired: \(isRequired)",
            ])
    }
}

extension FormContractPlan {
    var expression: String {
        let pairs = members.map { "\(SwiftLiteral.string($0.name)): \($0.shape.expression)" }
        let dictionary = pairs.isEmpty ? "[:]" : "[\(pairs.joined(separator: ", "))]"
        if case .string = other { return "FormContract(\(dictionary))" }
        return "FormContract(\(dictionary), other: \(other.expression))"
    }
}

extension FormShapePlan {
    fileprivate var expression: String {
        switch self {
        case .string: ".string"
        case .literal: ".literal"
        case .either: ".either"
        case .json: ".json"
        case .array(let element, nil): ".array(\(element.expression))"
        case .array(let element, let separator?):
            ".array(\(element.expression), separator: \(Self.byte(separator)))"
        case .object(let contract, .fields): ".object(\(contract.expression), .fields)"
        case .object(let contract, .deep): ".object(\(contract.expression), .deep)"
        case .object(let contract, .pairs(let separator)):
            ".object(\(contract.expression), .pairs(separator: \(Self.byte(separator))))"
        }
    }

    private static func byte(_ character: Character) -> String {
        "UInt8(ascii: \(SwiftLiteral.string(String(character))))"
    }
}
