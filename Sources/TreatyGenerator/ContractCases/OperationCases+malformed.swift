import TreatyOpenAPI

extension OperationCases {
    /// Bodies that are no JSON text (RFC 8259), or not one that the server promises to read.
    var malformedCases: [PlannedCase] {
        guard jsonBody != nil, let fullBody else { return [] }
        let text = BodyText(fullBody)
        var bodies: [(String, BodyText)] = [
            ("cut short", BodyText("{")),
            ("an unquoted name", BodyText("{title: 1}")),
            ("a comma too many", BodyText("{\"a\":1,}")),
            ("a comment", BodyText("{/* none */}")),
            ("NaN", BodyText("NaN")),
            ("a leading zero", BodyText("01")),
            ("nested too deeply", Self.nested(100)),
            ("nested very deeply", Self.nested(50_000)),
        ]
        for (title, trailing) in [("a second value", "{}"), ("trailing bytes", "x"), ("a NUL at the end", "\u{0}")] {
            var body = text
            body.append(trailing)
            bodies.append((title, body))
        }
        var marked = BodyText()
        marked.append([0xEF, 0xBB, 0xBF])
        marked.append(fullBody)
        bodies.append(("a byte order mark", marked))
        bodies += memberBodies(fullBody)
        return bodies.map { malformed($0.0, $0.1) } + absentCases + oversizeCases
    }

    private func malformed(_ title: String, _ body: BodyText) -> PlannedCase {
        var planned = fitting("malformed body: \(title)", "malformed", [400])
        planned.body = body
        return planned
    }

    private static func nested(_ depth: Int) -> BodyText {
        var body = BodyText()
        body.append(depth, times: "[")
        body.append(depth, times: "]")
        return body
    }

    /// What can be wrong with one member, in the first that there is, known and unknown.
    private func memberBodies(_ full: Instance) -> [(String, BodyText)] {
        guard let members = full.members, let first = members.first else { return [] }
        var bodies = [("a member twice", BodyText(.object(members + [first])))]
        let unknown = Instance.Member(name: "unknown-member", value: .literal("1"))
        bodies.append(("an unknown member twice", BodyText(.object(members + [unknown, unknown]))))
        let nested = Instance.Member(name: "unknown-member", value: .literal("{\"a\":1,\"a\":2}"))
        bodies.append(("a member twice inside an unknown one", BodyText(.object(members + [nested]))))
        if let scalar = first.name.unicodeScalars.first, scalar.isASCII {
            let name = "\\u00" + String(scalar.value, radix: 16) + first.name.dropFirst()
            var rest = BodyText("{\"\(name)\":")
            rest.append(first.value)
            rest.append(",")
            rest.append(String(BodyText(full).text.dropFirst()))
            bodies.append(("a member twice, once escaped", rest))
        }
        for (title, literal) in [
            ("a lone high surrogate", "\"\\ud83d\""), ("a lone low surrogate", "\"\\ude00\""),
            ("surrogates in the wrong order", "\"\\ude00\\ud83d\""), ("an unknown escape", "\"\\x41\""),
            ("a raw control character", "\"\u{1}\""), ("a raw line end", "\"\n\""), ("an open string", "\"a"),
        ] {
            bodies.append((title, BodyText(full.with(first.name, .literal(literal)))))
        }
        for (title, bytes) in [
            ("invalid UTF-8", [UInt8(0xFF)]), ("an overlong form", [0xC0, 0xAF]),
            ("a surrogate in UTF-8", [0xED, 0xA0, 0x80]),
        ] {
            var body = BodyText("{\"\(first.name)\":\"")
            body.append(bytes)
            body.append("\"}")
            bodies.append((title, body))
        }
        return bodies
    }

    /// No body at all, and one without bytes.
    private var absentCases: [PlannedCase] {
        let isRequired = operation.requestBody?.isRequired ?? false
        var empty = fitting("an empty body", isRequired ? "violation" : "fits", isRequired ? [400] : successes)
        empty.body = nil
        var absent = empty
        absent.title = "no body"
        absent.fields.removeAll { $0.name == "Content-Type" }
        if isRequired {
            empty.violation = .init(keywords: ["required"], place: .pointer(""))
            absent.violation = empty.violation
        }
        return [empty, absent]
    }

    /// 2 MiB of white space around a body that fits.
    private var oversizeCases: [PlannedCase] {
        guard statuses.contains(413), let fullBody else { return [] }
        var planned = fitting("a body of 2 MiB", "malformed", [413])
        var body = BodyText()
        body.append(2 << 20, times: " ")
        body.append(fullBody)
        planned.body = body
        return [planned]
    }
}
