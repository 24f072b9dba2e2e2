extension CodeWriter {
    mutating func coding(of plan: UnionPlan) {
        block("extension \(plan.name): ContractValue") { writer in
            if case .discriminator(_, let values) = plan.strategy {
                writer.list(
                    "private static let discriminators = MemberNames([", values.flatMap { $0 }.map(SwiftLiteral.string),
                    "])")
                writer.line()
            }
            writer.decoder(of: plan.name, checks: plan.checks) { writer in
                switch plan.strategy {
                case .discriminator(let property, let values): writer.decode(plan, property, values)
                case .kinds(let kinds): writer.decode(plan, kinds: kinds)
                case .first: writer.decodeFirst(plan)
                case .exactlyOne: writer.decodeExactlyOne(plan)
                }
            }
            writer.line()
            writer.encoder { writer in
                writer.line("switch self {")
                for entry in plan.cases {
                    guard entry.value.hasNullableElements else {
                        writer.line("case .\(entry.swiftName)(let value): value.encode(to: &output)")
                        continue
                    }
                    writer.line("case .\(entry.swiftName)(let value):")
                    writer.indented { entry.value.encode("value", to: &$0) }
                }
                writer.line("}")
            }
        }
    }

    private mutating func decode(_ plan: UnionPlan, _ property: String, _ values: [[String]]) {
        line("switch try input.discriminator(\(SwiftLiteral.string(property)), discriminators) {")
        var number = 0
        for (entry, own) in zip(plan.cases, values) {
            let pattern = (number..<number + own.count).map(String.init).joined(separator: ", ")
            line("case \(pattern): return (\(entry.value.decodeExpression)).map { .\(entry.swiftName)($0) }")
            number += own.count
        }
        line("default: return nil")
        line("}")
    }

    private mutating func decode(_ plan: UnionPlan, kinds: [[String]]) {
        line("switch try input.kind() {")
        for (entry, own) in zip(plan.cases, kinds) where !own.isEmpty {
            let pattern = own.map { ".\($0)" }.joined(separator: ", ")
            line("case \(pattern): return (\(entry.value.decodeExpression)).map { .\(entry.swiftName)($0) }")
        }
        if Set(kinds.joined()).count < 6 {
            line("default: return try input.refuse(\(SwiftLiteral.string(plan.expected)))")
        }
        line("}")
    }

    private mutating func decodeFirst(_ plan: UnionPlan) {
        line("var choice: ChoiceMark = input.beginChoice()")
        for entry in plan.cases {
            line(
                "if let found: \(entry.value.typeName) = try input.alternative(&choice, \(entry.value.elementFunction)) { return .\(entry.swiftName)(found) }"
            )
        }
        line("return input.endAnyOf(choice, nil, expected: \(SwiftLiteral.string(plan.expected)))")
    }

    private mutating func decodeExactlyOne(_ plan: UnionPlan) {
        line("var choice: ChoiceMark = input.beginChoice()")
        line("var result: \(plan.name)?")
        for entry in plan.cases {
            line(
                "if let found: \(entry.value.typeName) = try input.alternative(&choice, \(entry.value.elementFunction)), result == nil { result = .\(entry.swiftName)(found) }"
            )
        }
        line("return input.endOneOf(choice, result, expected: \(SwiftLiteral.string(plan.expected)))")
    }
}

extension UnionPlan {
    fileprivate var expected: String {
        switch strategy {
        case .kinds: cases.map(\.title).joined(separator: " or ")
        case .discriminator, .first, .exactlyOne: "one of: " + cases.map(\.title).joined(separator: ", ")
        }
    }
}
