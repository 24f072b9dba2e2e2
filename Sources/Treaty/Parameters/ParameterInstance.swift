import TreatyJSON

/// Writes the JSON text that stands for a parameter's value.
struct ParameterInstance {
    private(set) var bytes: [UInt8] = []

    /// False when the text cannot be of this form.
    mutating func append(_ text: ParameterText, _ form: ParameterForm) -> Bool {
        switch form {
        case .literal:
            guard let decoded = text.decoded else { return false }
            // What is no literal must not become a part of the text around it: a byte stands for it with which no value
            // begins, so that every decoder refuses it.
            bytes += Self.isLiteral(decoded) ? decoded : [UInt8(ascii: "!")]
            return true
        case .json:
            guard let decoded = text.decoded else { return false }
            bytes += decoded
            return true
        case .either:
            guard let decoded = text.decoded else { return false }
            return Self.isWholeLiteral(decoded) ? append(text, .literal) : append(text, .string)
        case .string, .free:
            guard let text = text.text else { return false }
            append(text)
            return true
        case .choice(let forms): return forms.first.map { append(text, $0) } ?? false
        // A list or an object inside another has no text of its own; the plan writes it as JSON.
        case .array, .object: return false
        }
    }

    mutating func append(_ text: String) {
        var writer = JSONWriter(capacity: text.utf8.count + 2)
        writer.string(text)
        bytes += writer.finish()
    }

    mutating func appendArray(_ texts: [ParameterText], _ form: ParameterForm) -> Bool {
        array(texts) { instance, text in instance.append(text, form) }
    }

    mutating func appendObject(
        _ pairs: [(name: ParameterText, value: ParameterText)], _ members: ExactNames<ParameterForm>,
        additional: ParameterForm?
    ) -> Bool {
        bytes.append(UInt8(ascii: "{"))
        for (index, pair) in pairs.enumerated() {
            guard let name = pair.name.text else { return false }
            appendName(name, isFirst: index == 0)
            guard append(pair.value, members[name] ?? additional ?? .free) else { return false }
        }
        bytes.append(UInt8(ascii: "}"))
        return true
    }

    mutating func array<Element>(
        _ elements: [Element], _ append: (inout ParameterInstance, Element) -> Bool
    ) -> Bool {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            guard append(&self, element) else { return false }
        }
        bytes.append(UInt8(ascii: "]"))
        return true
    }

    mutating func object<Value>(
        _ members: [(name: String, value: Value)], _ append: (inout ParameterInstance, String, Value) -> Bool
    ) -> Bool {
        bytes.append(UInt8(ascii: "{"))
        for (index, member) in members.enumerated() {
            appendName(member.name, isFirst: index == 0)
            guard append(&self, member.name, member.value) else { return false }
        }
        bytes.append(UInt8(ascii: "}"))
        return true
    }

    private mutating func appendName(_ name: String, isFirst: Bool) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        append(name)
        bytes.append(UInt8(ascii: ":"))
    }

    /// Bytes of numbers, `true`, `false` and `null`: no white space, comma, quote or bracket.
    private static func isLiteral(_ bytes: [UInt8]) -> Bool {
        !bytes.isEmpty
            && bytes.allSatisfy {
                StringFormat.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+")
                    || $0 == UInt8(ascii: ".")
            }
    }

    /// A number or a boolean, from beginning to end.
    private static func isWholeLiteral(_ bytes: [UInt8]) -> Bool {
        guard isLiteral(bytes), bytes != Array("null".utf8) else { return false }
        var input = InstanceReader(bytes)
        do throws(JSONSyntaxError) {
            _ = try input.anyValue()
            try input.finish()
            return true
        } catch {
            return false
        }
    }
}
