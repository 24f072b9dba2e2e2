import TreatyYAML

extension DocumentReader {
    mutating func requestBody(_ site: Site) -> RequestBody? {
        var body: RequestBody? = object(.requestBody, at: site) { reader, site in
            RequestBody(
                site: site, componentName: reader.componentName(site), description: site.string("description"),
                isRequired: site.boolean("required") ?? false, content: reader.content(of: site))
        }
        if let own = ownDescription(site) { body?.description = own }
        return body
    }

    mutating func statusResponses(of operation: Site) -> [StatusResponse] {
        (operation.member("responses")?.fixedMembers ?? []).compactMap { name, site in
            guard let status = ResponseStatus(name), !status.isInterim, var response = response(site) else {
                return nil
            }
            if let own = ownDescription(site) { response.description = own }
            if status.isWithoutContent { response.content = [] }
            return StatusResponse(status: status, location: site.location, response: response)
        }
    }

    mutating func response(_ site: Site) -> Response? {
        object(.response, at: site) { reader, site in
            Response(
                site: site, componentName: reader.componentName(site), summary: site.string("summary"),
                description: site.string("description") ?? "", headers: reader.headers(of: site),
                content: reader.content(of: site), links: reader.links(of: site))
        }
    }

    mutating func content(of site: Site) -> [MediaType] {
        (site.member("content")?.members ?? []).compactMap { name, member in
            visit(.mediaType, member)
            guard member.node.mapping != nil else { return nil }
            return MediaType(
                site: member, name: name, schema: schema("schema", of: member),
                itemSchema: schema("itemSchema", of: member), examples: examples(of: member),
                encodings: encodings(of: member))
        }
    }

    private mutating func encodings(of site: Site) -> [Encoding] {
        (site.member("encoding")?.members ?? []).compactMap { name, member in
            visit(.encoding, member)
            guard member.node.mapping != nil else { return nil }
            return Encoding(
                site: member, name: name, contentType: member.string("contentType"), headers: headers(of: member),
                style: member.string("style"), explode: member.boolean("explode"),
                allowReserved: member.boolean("allowReserved"))
        }
    }

    private mutating func headers(of site: Site) -> [Header] {
        (site.member("headers")?.members ?? []).compactMap { name, member in
            name.lowercased() == "content-type" ? nil : header(name, member)
        }
    }

    mutating func header(_ name: String, _ site: Site) -> Header? {
        var header: Header? = object(.header, at: site) { reader, site in
            let style = site.string("style") ?? "simple"
            return Header(
                site: site, name: name, componentName: reader.componentName(site),
                isRequired: site.boolean("required") ?? false, isDeprecated: site.boolean("deprecated") ?? false,
                description: site.string("description"), schema: reader.schema("schema", of: site),
                content: reader.content(of: site).first, style: style,
                explode: site.boolean("explode") ?? (style == "form"), examples: reader.examples(of: site))
        }
        header?.name = name
        if let own = ownDescription(site) { header?.description = own }
        return header
    }

    /// `example` and `examples` of one object.
    mutating func examples(of site: Site) -> [Example] {
        var examples: [Example] = []
        if let single = site.entry("example") {
            examples.append(Example(site: single, value: single.node))
        }
        for (name, member) in site.member("examples")?.members ?? [] {
            guard var example = example(member) else { continue }
            example.name = name
            examples.append(example)
        }
        return examples
    }

    mutating func example(_ site: Site) -> Example? {
        object(.example, at: site) { _, site in
            Example(
                site: site, summary: site.string("summary"), description: site.string("description"),
                value: site.node["value"], externalValue: site.string("externalValue"))
        }
    }
}

extension ResponseStatus {
    /// `200`, `2XX` or `default`; nil for anything else.
    init?(_ text: String) {
        if text == "default" {
            self = .default
            return
        }
        let bytes = Array(text.utf8)
        guard bytes.count == 3, (0x31...0x35).contains(bytes[0]) else { return nil }
        if bytes[1] == 0x58 && bytes[2] == 0x58 {
            self = .range(Int(bytes[0]) - 0x30)
        } else if let code = Int(text), (100...599).contains(code) {
            self = .code(code)
        } else {
            return nil
        }
    }
}
