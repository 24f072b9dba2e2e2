/// A file of decoders and encoders.
func renderCoding(_ plan: SwiftPlan) -> String {
    var writer = CodeWriter()
    writer.fileHead()
    for type in plan.types + plan.nestedTypes { writer.coding(of: type) }
    return writer.text
}

extension CodeWriter {
    mutating func coding(of type: TypePlan) {
        if type.hasCoding { line() }
        switch type {
        case .structure(let plan): coding(of: plan)
        case .enumeration(let plan): coding(of: plan)
        case .union(let plan): coding(of: plan)
        case .wrapper(let name, _, let value): coding(ofWrapper: name, value)
        case .alias: break
        }
        for nested in type.nested { coding(of: nested) }
    }

    /// The function that reads a value, and then, where there are checks of the whole value, runs them.
    mutating func decoder(of name: String, checks: [String] = [], _ body: (inout CodeWriter) -> Void) {
        let effect = "throws(JSONSyntaxError) -> \(name)?"
        guard !checks.isEmpty else {
            block("public static func decode(_ input: inout InstanceReader) \(effect)", body)
            return
        }
        let read = ValuePlan.checked("read", "try read(&input)", checks, name)
        block("public static func decode(_ input: inout InstanceReader) \(effect)") { $0.line(read) }
        line()
        block("private static func read(_ input: inout InstanceReader) \(effect)", body)
    }

    mutating func encoder(_ body: (inout CodeWriter) -> Void) {
        block("public func encode(to output: inout JSONWriter)", body)
    }

    /// The runtime reads and writes enumerations; what a check adds to that is all that is left.
    private mutating func coding(of plan: EnumerationPlan) {
        guard !plan.checks.isEmpty else { return }
        block("extension \(plan.name)") { writer in
            writer.decoder(of: plan.name, checks: plan.checks) { writer in
                let function = plan.isOpen ? "openEnumeration" : "enumeration"
                writer.line("try input.\(function)(\(plan.name).self)")
            }
        }
    }

    private mutating func coding(ofWrapper name: String, _ value: ValuePlan) {
        block("extension \(name): ContractValue") { writer in
            writer.decoder(of: name) { $0.line("(\(value.decodeExpression)).map(\(name).init)") }
            writer.line()
            writer.encoder { value.encode("value", to: &$0) }
        }
    }
}

extension TypePlan {
    /// Whether its own text says how it is read.
    fileprivate var hasCoding: Bool {
        switch self {
        case .structure, .union, .wrapper: true
        case .enumeration(let plan): !plan.checks.isEmpty
        case .alias: false
        }
    }
}
