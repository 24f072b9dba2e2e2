import TreatyOpenAPI

extension Planner {
    /// A form: the value of its schema, or with files a type of its own.
    mutating func planForm(
        _ media: TreatyOpenAPI.MediaType, name: String, _ nested: inout [TypePlan]
    ) -> ContentPlan {
        let isMultipart = media.kind == .multipart
        guard let schema = media.schema else {
            return .form(ValuePlan(kind: .any), FormContractPlan(), isMultipart: isMultipart)
        }
        let needsParts = schema.dereferenced.formMembers().contains { member in
            Self.isFile(member.schema, media, member.name) || media.encoding(member.name)?.headers.isEmpty == false
        }
        if isMultipart, needsParts {
            return .upload(planUpload(media, schema.dereferenced, name: name, &nested))
        }
        let value = planMemberValue(schema, name: name, side: .request, of: "Body", in: &nested)
        return .form(value, formContract(schema.dereferenced, media), isMultipart: isMultipart)
    }

    private mutating func planUpload(
        _ media: TreatyOpenAPI.MediaType, _ schema: Schema, name: String, _ nested: inout [TypePlan]
    ) -> UploadPlan {
        let typeName = uniqueTypeName(name, for: name)
        var taken = TakenNames(["form", "`self`", "`init`"])
        let members = schema.formMembers().map { member -> UploadPlan.Member in
            let target = member.schema.dereferenced
            let wanted = member.schema.swiftName.map(SwiftName.escaped) ?? SwiftName.lower(member.name)
            let kind: UploadPlan.Member.Kind
            let isRequired = schema.formRequired().contains(member.name)
            var assumed: DefaultPlan?
            let encoding = media.encoding(member.name)
            let mediaTypes = encoding?.contentTypes ?? target.node["contentMediaType"]?.string.map { [$0] } ?? []
            if Self.isFile(member.schema, media, member.name), target.keywords.types == [.array] {
                kind = .files(minItems: target.minItems, maxItems: target.maxItems, mediaTypes: mediaTypes)
            } else if Self.isFile(member.schema, media, member.name) {
                kind = .file(mediaTypes: mediaTypes)
            } else {
                let value = planMemberValue(
                    member.schema, name: typeName + "." + SwiftName.upper(member.name), side: .request, in: &nested)
                kind = .value(value, formShape(member.schema, encoding))
                if !isRequired { assumed = planDefault([member.schema], value, isRequired: false) }
            }
            let swiftName = taken.distinct(wanted, for: member.name)
            let headers = (encoding?.headers ?? []).map { header -> UploadPlan.Header in
                let name = typeName + "." + SwiftName.upper(member.name) + SwiftName.upper(header.name)
                let value = header.schema.map { planMemberValue($0, name: name, side: .request, in: &nested) }
                return UploadPlan.Header(
                    name: header.name, isRequired: header.isRequired, value: value ?? ValuePlan(kind: .any),
                    shape: header.schema.map { formShape($0, nil) } ?? .string)
            }
            return UploadPlan.Member(
                name: member.name, swiftName: swiftName, isRequired: isRequired, kind: kind, headers: headers,
                assumed: assumed, isDeprecated: isDeprecated(member.schema))
        }
        return UploadPlan(
            typeName: typeName, members: members, refusesOthers: schema.additionalProperties?.booleanValue == false)
    }

    /// Bytes, or a list of such, unless the contract says that it comes as JSON.
    private static func isFile(_ schema: Schema, _ media: TreatyOpenAPI.MediaType, _ name: String) -> Bool {
        let target = schema.dereferenced
        if target.isBinary { return true }
        if target.keywords.types == [.array] { return target.items?.dereferenced.isBinary ?? false }
        // A part of a type that is no text needs no schema (OpenAPI 3.1.1 §4.8.14.4).
        guard target.keywords.types.isEmpty, target.formMembers().isEmpty, let encoding = media.encoding(name) else {
            return false
        }
        return !encoding.contentTypes.isEmpty
            && encoding.contentTypes.allSatisfy { !$0.hasPrefix("text/") && !$0.hasSuffix("json") }
    }

    /// How the fields of a form become an object of this schema.
    func formContract(_ schema: Schema, _ media: TreatyOpenAPI.MediaType) -> FormContractPlan {
        var contract = FormContractPlan()
        for member in schema.formMembers() {
            contract.members.append((member.name, formShape(member.schema, media.encoding(member.name))))
        }
        if let other = schema.additionalProperties, other.booleanValue == nil { contract.other = formShape(other, nil) }
        return contract
    }

    /// How the fields of one member become its value.
    ///
    /// Without `encoding` a string, a number or a boolean is its text, an array has a field for each element, and an object
    /// is JSON (OpenAPI 3.1.1 §4.8.15.1.1). A style makes it what a parameter of that style is in a query (§4.8.15.1.2).
    func formShape(_ schema: Schema, _ encoding: Encoding?, depth: Int = 0) -> FormShapePlan {
        let target = schema.dereferenced
        let isStyled = encoding?.style != nil || encoding?.explode != nil || encoding?.allowReserved != nil
        if !isStyled, encoding?.contentTypes.contains(where: { $0.hasSuffix("json") }) == true { return .json }
        let style = isStyled ? encoding?.style ?? "form" : nil
        let kinds = target.formKinds().subtracting([.null])
        if kinds.isEmpty || kinds == [.string] { return .string }
        if kinds.isSubset(of: [.number, .integer, .boolean]) { return .literal }
        if kinds.contains(.array) {
            guard let items = target.formItems() else { return .array(.string, separator: separator(style, encoding)) }
            let element = depth < 6 ? formShape(items, nil, depth: depth + 1) : .string
            return .array(
                style == "deepObject" ? deep(element, items, depth) : element, separator: separator(style, encoding))
        }
        if kinds.contains(.object) {
            guard let style, depth < 6 else { return .json }
            let explode = encoding?.explode ?? (style == "form" || style == "deepObject")
            let inner = style == "deepObject" ? encoding : nil
            var contract = FormContractPlan()
            for member in target.formMembers() {
                contract.members.append((member.name, formShape(member.schema, inner, depth: depth + 1)))
            }
            if let other = target.additionalProperties, other.booleanValue == nil {
                contract.other = formShape(other, inner, depth: depth + 1)
            }
            if style == "deepObject" { return .object(contract, .deep) }
            return .object(contract, explode ? .fields : .pairs(separator: separator(style, encoding) ?? ","))
        }
        return .either
    }

    /// Objects in the elements of a deep object's arrays have brackets, too.
    private func deep(_ element: FormShapePlan, _ items: Schema, _ depth: Int) -> FormShapePlan {
        guard case .json = element, depth < 6 else { return element }
        var contract = FormContractPlan()
        for member in items.dereferenced.formMembers() {
            contract.members.append((member.name, formShape(member.schema, nil, depth: depth + 2)))
        }
        return .object(contract, .deep)
    }

    /// What parts the elements of an array in one field; nil where each has a field of its own.
    private func separator(_ style: String?, _ encoding: Encoding?) -> Character? {
        guard let style, !(encoding?.explode ?? (style == "form" || style == "deepObject")) else { return nil }
        switch style {
        case "spaceDelimited": return " "
        case "pipeDelimited": return "|"
        default: return style == "form" ? "," : nil
        }
    }
}

extension Schema {
    /// The members of an object, also those of its `allOf`, `anyOf` and `oneOf`; the first of a name counts.
    fileprivate func formMembers(depth: Int = 0) -> [NamedSchema] {
        guard depth < 8 else { return [] }
        var members = keywords.properties
        for part in (keywords.allOf + keywords.anyOf + keywords.oneOf).map(\.dereferenced) {
            let new = part.formMembers(depth: depth + 1)
            members += new.filter { member in !members.contains { $0.name.isSameText(as: member.name) } }
        }
        if let target = reference?.target?.dereferenced, target !== self {
            let new = target.formMembers(depth: depth + 1)
            members += new.filter { member in !members.contains { $0.name.isSameText(as: member.name) } }
        }
        return members
    }

    fileprivate func formRequired(depth: Int = 0) -> Set<String> {
        guard depth < 8 else { return [] }
        return keywords.allOf.reduce(into: Set(keywords.required)) {
            $0.formUnion($1.dereferenced.formRequired(depth: depth + 1))
        }
    }

    fileprivate func formItems(depth: Int = 0) -> Schema? {
        if let items = keywords.items { return items }
        guard depth < 8 else { return nil }
        return (keywords.allOf + keywords.anyOf + keywords.oneOf).lazy
            .compactMap { $0.dereferenced.formItems(depth: depth + 1) }.first
    }

    /// The types that its instances may have; empty where that cannot be seen.
    fileprivate func formKinds(depth: Int = 0) -> Set<SchemaType> {
        guard depth < 8 else { return [] }
        if !keywords.types.isEmpty { return Set(keywords.types) }
        if let values = keywords.constValue.map({ [$0] }) ?? keywords.enumValues {
            return Set(
                values.map { $0.string != nil ? .string : $0.isNull ? .null : $0.boolean != nil ? .boolean : .number })
        }
        if !keywords.properties.isEmpty { return [.object] }
        if keywords.items != nil { return [.array] }
        if let first = keywords.allOf.map({ $0.dereferenced.formKinds(depth: depth + 1) }).first(where: { !$0.isEmpty })
        {
            return first
        }
        return (keywords.anyOf + keywords.oneOf).reduce(into: []) {
            $0.formUnion($1.dereferenced.formKinds(depth: depth + 1))
        }
    }
}
