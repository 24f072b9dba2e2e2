import TreatyOpenAPI
import TreatyYAML

extension Planner {
    /// The contents of a body: media types that carry the same JSON share one.
    ///
    /// - Parameter name: the full name that the type of the body gets where it needs one; with several contents it is that
    ///   of their enum, and each content's own type is called after both.
    mutating func planContents(
        _ content: [TreatyOpenAPI.MediaType], name: String, isRequest: Bool, _ nested: inout [TypePlan]
    ) -> (enumName: String?, alternatives: [ContentAlternative]) {
        let groups = Self.groups(content, isRequest: isRequest)
        guard groups.count > 1 else {
            let alternatives = groups.map {
                ContentAlternative($0, "", planContent($0[0], name: name, isRequest, &nested))
            }
            return (nil, alternatives)
        }
        let enumName = uniqueTypeName(name, for: name)
        var taken = TakenNames()
        let alternatives = groups.map { group in
            let caseName = taken.distinct(Self.caseName(group), for: group[0].name)
            let prefix = name.hasSuffix("Body") ? String(name.dropLast(4)) : name
            let own = prefix + SwiftName.upper(caseName.filter { $0 != "`" }) + "Body"
            return ContentAlternative(group, caseName, planContent(group[0], name: own, isRequest, &nested))
        }
        return (enumName, alternatives)
    }

    /// What tells two of a body's contents apart.
    private struct Key: Hashable {
        var kind: ContentKind
        var isProblem: Bool
        /// The schema as it is written; a media type's name where not even its content is the same.
        var text: String
    }

    private static func groups(
        _ content: [TreatyOpenAPI.MediaType], isRequest: Bool
    ) -> [[TreatyOpenAPI.MediaType]] {
        guard content.count > 1 else { return content.map { [$0] } }
        var groups: [[TreatyOpenAPI.MediaType]] = []
        var places: [Key: Int] = [:]
        for media in content {
            let text: String
            switch media.kind {
            case .json: text = media.schema.flatMap { try? $0.node.jsonText() } ?? ""
            case .bytes: text = ""
            default: text = media.normalized
            }
            let key = Key(kind: media.kind, isProblem: !isRequest && isProblem(media), text: text)
            if let place = places[key] {
                groups[place].append(media)
            } else {
                places[key] = groups.count
                groups.append([media])
            }
        }
        return groups
    }

    /// `json` for JSON of any name, else what the subtype is called: `csv`, `octetStream`, `any` for ranges.
    private static func caseName(_ group: [TreatyOpenAPI.MediaType]) -> String {
        let essence = group.first { $0.essence == "application/json" }?.essence ?? group[0].essence
        switch essence {
        case "application/x-www-form-urlencoded": return "form"
        case "multipart/form-data": return "multipart"
        case "application/problem+json": return "problem"
        case "text/plain": return group[0].kind == .json ? "json" : "text"
        case "text/json": return "json"
        case "text/event-stream": return "events"
        default: break
        }
        if group.count > 1, group[0].kind == .bytes { return "bytes" }
        let parts = essence.split(separator: "/")
        if parts.last == "*" {
            return group[0].kind == .json ? "json" : parts.first == "*" ? "any" : SwiftName.lower(String(parts[0]))
        }
        let subtype = parts.last.map(String.init) ?? essence
        return SwiftName.lower(subtype.hasPrefix("x-") ? String(subtype.dropFirst(2)) : subtype)
    }

    private mutating func planContent(
        _ media: TreatyOpenAPI.MediaType, name: String, _ isRequest: Bool, _ nested: inout [TypePlan]
    ) -> ContentPlan {
        if !isRequest, Self.isProblem(media) { return .problem }
        let side: Side = isRequest ? .request : .response
        let text = ContentPlan.text(ValuePlan(kind: .string(StringPlan())))
        switch media.kind {
        case .json:
            let object = isRequest ? "Body" : "Response"
            let value = media.schema.map { planMemberValue($0, name: name, side: side, of: object, in: &nested) }
            return .json(value ?? ValuePlan(kind: .any))
        case .text: return .text(planText(media, name: name, &nested))
        case .bytes: return .bytes
        case .form, .multipart:
            if isRequest { return planForm(media, name: name, &nested) }
            return media.kind == .form ? text : .bytes
        case .events:
            if isRequest { return text }
            guard let data = media.eventData else {
                return .events(ValuePlan(kind: .string(StringPlan())), isText: true)
            }
            let value = planItem(data, name: name, side, &nested)
            return .events(value, isText: isText(value))
        case .jsonLines, .jsonSequence:
            return .items(planItem(media.item, name: name, side, &nested), isSequence: media.kind == .jsonSequence)
        }
    }

    /// A string with its constraints, or a plain one where the schema says more than is looked at.
    private mutating func planText(
        _ media: TreatyOpenAPI.MediaType, name: String, _ nested: inout [TypePlan]
    ) -> ValuePlan {
        let plain = ValuePlan(kind: .string(StringPlan()))
        guard let schema = media.schema, media.isChecked(isRequest: true), !schema.dereferenced.types.isEmpty else {
            return plain
        }
        var value = planMemberValue(schema, name: name, of: "Body", in: &nested)
        value.isNullable = false
        if case .base64 = value.kind { value.kind = .string(StringPlan(pattern: pattern(Self.base64))) }
        return isText(value) ? value : plain
    }

    /// RFC 4648, §4: what is bytes in JSON is its text where it is all of a body.
    private static let base64 = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"

    /// Whether JSON writes the value as a string.
    private func isText(_ value: ValuePlan) -> Bool {
        switch value.kind {
        case .string, .date, .dateTime, .uuid, .base64, .named(_, isTextual: true): !value.isNullable
        default: false
        }
    }

    /// One item of a stream: what may be null has no type of its own in Swift that could be encoded.
    private mutating func planItem(
        _ schema: Schema?, name: String, _ side: Side, _ nested: inout [TypePlan]
    ) -> ValuePlan {
        guard let schema else { return ValuePlan(kind: .any) }
        let value = planMemberValue(schema, name: name, side: side, of: "Item", in: &nested)
        return value.isNullable || value.hasNullableElements ? ValuePlan(kind: .any, checks: value.checks) : value
    }

    /// Whether the content is what `Problem` writes: one whose members nobody asks for more than that.
    static func isProblem(_ media: TreatyOpenAPI.MediaType) -> Bool {
        guard media.essence == "application/problem+json" else { return false }
        let written: Set<String> = ["type", "title", "status", "detail", "instance", "request_id"]
        return media.schema.map { written.isSuperset(of: $0.dereferenced.required) } ?? true
    }
}

extension ContentAlternative {
    fileprivate init(_ group: [TreatyOpenAPI.MediaType], _ caseName: String, _ content: ContentPlan) {
        self.init(caseName: caseName, mediaTypes: group.map(\.name), content: content)
    }
}
