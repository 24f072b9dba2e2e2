import TreatyJSON

/// Makes one JSON text of the fields of a form.
struct FormInstance {
    let limits: JSONLimits
    /// What cannot be the value of its schema, whatever that is, by the JSON Pointer of its member.
    private(set) var violations: [Violation] = []

    init(limits: JSONLimits) { self.limits = limits }

    /// The JSON object of a form.
    mutating func object(_ fields: [FormField], _ contract: FormContract) -> [UInt8] {
        var root = FormTree()
        for field in fields { root.insert(field.value, at: Self.path(field.name, contract)[...]) }
        return object(root, contract, at: "")
    }

    /// The value of one member, all of whose fields have the member's name.
    mutating func value(_ fields: [FormField], _ name: String, _ shape: FormShape) -> [UInt8] {
        var tree = FormTree()
        for field in fields { tree.insert(field.value, at: []) }
        return value(tree, shape, at: "/" + JSONPointer.escape(name))
    }

    /// The names of the objects that a field is in, from the outermost.
    private static func path(_ name: String, _ contract: FormContract) -> [String] {
        if contract.members[name] != nil { return [name] }
        for (member, shape) in contract.members.all {
            if case .object(let inner, .fields) = shape, inner.members[name] != nil { return [member, name] }
        }
        // By scalars: an accent at the beginning of a part would make one character of it and the bracket.
        let scalars = name.unicodeScalars
        guard let bracket = scalars.firstIndex(of: "["), scalars.last == "]" else { return [name] }
        let base = String(scalars[..<bracket])
        switch contract.members[base] {
        case .object(_, .deep), .array: break
        default: return [name]
        }
        // `a[b][c]` has the parts `b`, `c`; an empty one is the next element.
        let keys = scalars[bracket...].dropFirst().dropLast()
            .split(separator: "][".unicodeScalars, omittingEmptySubsequences: false)
        return [base] + keys.prefix(8).map { String($0) }
    }

    private mutating func object(_ tree: FormTree, _ contract: FormContract, at pointer: String) -> [UInt8] {
        var text: [UInt8] = [UInt8(ascii: "{")]
        for (index, key) in tree.keys.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            text += Self.quoted(key)
            text.append(UInt8(ascii: ":"))
            let shape = contract.members[key] ?? contract.other
            text += value(
                tree.children[ExactName(key)] ?? FormTree(), shape, at: pointer + "/" + JSONPointer.escape(key))
        }
        text.append(UInt8(ascii: "}"))
        return text
    }

    private mutating func value(_ tree: FormTree, _ shape: FormShape, at pointer: String) -> [UInt8] {
        switch shape {
        case .array(let element, let separator):
            var trees = tree.values.map { FormTree(value: $0) }
            if let separator {
                trees = tree.values.flatMap { $0.split(separator: separator, omittingEmptySubsequences: false) }
                    .map { FormTree(value: $0) }
            }
            trees += tree.keys.compactMap { tree.children[ExactName($0)] }.flatMap(\.elements)
            return array(trees, element, at: pointer)
        case .object(let contract, .pairs(let separator)):
            guard let text = single(tree, at: pointer) else { return Self.nothing }
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count.isMultiple(of: 2) else { return refuse("must be names and values in turn", at: pointer) }
            var inner = FormTree()
            for index in stride(from: 0, to: parts.count, by: 2) {
                inner.insert(parts[index + 1], at: [String(decoding: parts[index], as: UTF8.self)])
            }
            return object(inner, contract, at: pointer)
        case .object(let contract, _) where tree.values.isEmpty: return object(tree, contract, at: pointer)
        case .object: return scalar(tree, .string, at: pointer)
        case .string, .literal, .either, .json: return scalar(tree, shape, at: pointer)
        }
    }

    private mutating func array(_ trees: [FormTree], _ element: FormShape, at pointer: String) -> [UInt8] {
        var text: [UInt8] = [UInt8(ascii: "[")]
        for (index, tree) in trees.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            text += value(tree, element, at: "\(pointer)/\(index)")
        }
        text.append(UInt8(ascii: "]"))
        return text
    }

    private mutating func scalar(_ tree: FormTree, _ shape: FormShape, at pointer: String) -> [UInt8] {
        guard let value = single(tree, at: pointer) else { return Self.nothing }
        guard let text = String(validating: value, as: UTF8.self) else {
            return refuse("must be valid UTF-8", at: pointer)
        }
        switch shape {
        case .json:
            guard Self.isJSON(value, limits: limits) else { return refuse("must be JSON", at: pointer) }
            return Array(value)
        // What is no literal stays a string, which a decoder of numbers refuses by its own name.
        case .literal, .either: return Self.isLiteral(value) ? Array(value) : Self.quoted(text)
        default: return Self.quoted(text)
        }
    }

    private mutating func single(_ tree: FormTree, at pointer: String) -> ArraySlice<UInt8>? {
        if tree.values.count == 1, tree.keys.isEmpty { return tree.values[0] }
        _ = refuse("must be given once, and as one value", at: pointer)
        return nil
    }

    private mutating func refuse(_ detail: String, at pointer: String) -> [UInt8] {
        if violations.count < InstanceReader.violationsMax {
            violations.append(Violation(place: .pointer(pointer), keyword: "style", detail: detail))
        }
        return Self.nothing
    }

    private static let nothing = Array("null".utf8)

    static func quoted(_ text: String) -> [UInt8] {
        var writer = JSONWriter(capacity: text.utf8.count + 2)
        writer.string(text)
        return writer.finish()
    }

    private static func isJSON(_ text: ArraySlice<UInt8>, limits: JSONLimits) -> Bool {
        var reader = JSONReader(Array(text), limits: limits)
        do throws(JSONSyntaxError) {
            _ = try reader.readValue()
            try reader.finish()
            return true
        } catch {
            return false
        }
    }

    private static func isLiteral(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, first != UInt8(ascii: "\""), first != UInt8(ascii: "{"),
            first != UInt8(ascii: "["),
            first > 0x20, text.last.map({ $0 > 0x20 }) ?? false
        else { return false }
        return isJSON(text, limits: JSONLimits())
    }
}

/// Values by the names that lead to them.
private struct FormTree {
    var values: [ArraySlice<UInt8>] = []
    /// In the order in which they came first.
    var keys: [String] = []
    var children: [ExactName: FormTree] = [:]

    init() {}

    init(value: ArraySlice<UInt8>) { values = [value] }

    mutating func insert(_ value: ArraySlice<UInt8>, at path: ArraySlice<String>) {
        guard let key = path.first else { return values.append(value) }
        if children[ExactName(key)] == nil { keys.append(key) }
        children[ExactName(key), default: FormTree()].insert(value, at: path.dropFirst())
    }

    /// The elements under one index: `[]` may come many times.
    var elements: [FormTree] { keys.isEmpty ? values.map { FormTree(value: $0) } : [self] }
}
