import TreatyOpenAPI

/// The operations, tag by tag.
extension DocsPage {
    func writeGroup(_ group: Group, into html: inout HTML) {
        html.element("section", ["id": Anchor.tag(group.name), "data-group": ""]) { html in
            html.element("h2", text: group.name)
            if let description = group.description {
                html.element("div", ["class": "prose"]) { Markdown.render(description, into: &$0) }
            }
            if let tag = group.tag {
                if let parent = tag.parent { writeParent(parent, into: &html) }
                writeExternalDocs(tag.externalDocs, into: &html)
                writeExtensions(of: tag, into: &html)
            }
            for operation in group.operations { writeOperation(operation, into: &html) }
        }
    }

    /// The tag under which another one stands.
    private func writeParent(_ name: String, into html: inout HTML) {
        html.element("p", ["class": "hint"]) { html in
            html.text("Part of ")
            html.element("a", ["href": groupNames.contains(name) ? "#" + Anchor.tag(name) : nil], text: name)
        }
    }

    private func writeOperation(_ operation: Operation, into html: inout HTML) {
        let anchor = Anchor.operation(operation)
        html.newline()
        html.element("article", ["class": "operation", "id": anchor, "data-search": searchText(operation)]) { html in
            writeHeading(operation.summary ?? operation.operationID, anchor: anchor, into: &html)
            html.element("div", ["class": "route"]) { html in
                writeMethod(operation.method, into: &html)
                writePath(operation.path, into: &html)
            }
            html.element("div", ["class": "columns"]) { html in
                html.element("div") { html in
                    writeFacts(operation, into: &html)
                    writeParameters(operation, into: &html)
                    writeRequestBody(operation, into: &html)
                    writeResponses(operation, into: &html)
                    writeCallbacks(operation, into: &html)
                }
                html.element("div", ["class": "aside"]) { html in
                    writeExamples(operation, into: &html)
                    writeConsole(operation, into: &html)
                }
            }
        }
    }

    func writeHeading(_ text: String, anchor: String, into html: inout HTML) {
        html.element("header") { html in
            html.element("h3", text: text)
            html.element("a", ["class": "anchor", "href": "#" + anchor, "aria-label": "Link to \(text)"], text: "#")
        }
    }

    /// The path template with its parameters set off.
    private func writePath(_ path: PathTemplate, into html: inout HTML) {
        html.element("span", ["class": "path"]) { html in
            for segment in path.segments {
                html.text("/")
                for part in segment.parts {
                    switch part {
                    case .literal(let text): html.text(text)
                    case .parameter(let name): html.element("var", text: "{\(name)}")
                    }
                }
            }
            if let query = path.query { html.text("?" + query) }
            if let fragment = path.fragment { html.text("#" + fragment) }
        }
    }

    private func writeFacts(_ operation: Operation, into html: inout HTML) {
        if operation.isDeprecated { html.element("p", ["class": "deprecated"], text: "Deprecated") }
        if let summary = operation.pathSummary { html.element("p", ["class": "hint"], text: summary) }
        if let description = operation.description ?? operation.pathDescription {
            html.element("div", ["class": "prose"]) { Markdown.render(description, into: &$0) }
        }
        html.element("div", ["class": "facts"]) { html in
            html.element("p") { html in
                html.text("Operation ")
                html.element("code", text: operation.operationID)
            }
            html.element("p") { writeSecurity(operation, into: &$0) }
            writeServerFacts(operation.servers, into: &html)
        }
        writeExternalDocs(operation.externalDocs, into: &html)
        writeExtensions(of: operation, into: &html)
        writeExtensions(operation.pathExtensions, into: &html)
    }

    /// - Parameter isSent: whether the server sends the request, and shows who it is.
    func writeSecurity(_ operation: Operation, isSent: Bool = false, into html: inout HTML) {
        let alternatives = operation.security.filter { !$0.schemes.isEmpty }
        guard !alternatives.isEmpty else {
            return html.text(isSent ? "Sent without credentials" : "No credentials needed")
        }
        if isSent {
            html.text(operation.isSecured ? "Sent with " : "May be sent with ")
        } else {
            html.text(operation.isSecured ? "Needs " : "May be called with ")
        }
        for (position, alternative) in alternatives.enumerated() {
            if position > 0 { html.text(" or ") }
            for (position, use) in alternative.schemes.enumerated() {
                if position > 0 { html.text(" and ") }
                let isDefined = securitySchemeNames.contains(use.name)
                html.element("a", ["href": isDefined ? "#" + Anchor.security(use.name) : nil], text: use.name)
                if !use.scopes.isEmpty { html.text(" (\(use.scopes.joined(separator: ", ")))") }
            }
        }
        if let subject = operation.subjectParameter {
            html.text(" of the subject in ")
            html.element("code", text: subject.name)
        }
    }

    func writeParameters(_ operation: Operation, into html: inout HTML) {
        for place in Parameter.Place.allCases {
            let parameters = operation.parameters(in: place)
            guard !parameters.isEmpty else { continue }
            html.element("h4", text: "\(place.rawValue) parameters")
            html.element("ul", ["class": "members"]) { html in
                for parameter in parameters {
                    let member = Member(
                        name: parameter.name, schema: parameter.schema ?? parameter.content?.schema,
                        isRequired: parameter.isRequired,
                        isDeprecated: parameter.isDeprecated, description: parameter.description, object: parameter)
                    writeMember(member, depth: 0, into: &html)
                }
            }
        }
    }

    func writeRequestBody(_ operation: Operation, into html: inout HTML) {
        guard let body = operation.requestBody else { return }
        html.element("h4", text: body.isRequired ? "Request body" : "Request body, optional")
        if let description = body.description { Markdown.render(description, into: &html) }
        writeExtensions(of: body, into: &html)
        var written = Set<ObjectIdentifier>()
        for media in body.content {
            writeMediaType(media, into: &html)
            // Media types that hold one schema have its members written once.
            guard let schema = media.schema?.dereferenced, written.insert(ObjectIdentifier(schema)).inserted else {
                continue
            }
            writeStructure(of: schema, depth: 0, into: &html)
        }
    }

    /// The name of a media type and the type that it holds.
    func writeMediaType(_ media: MediaType, into html: inout HTML) {
        html.element("p") { html in
            html.element("code", text: media.name)
            guard let schema = media.schema else { return }
            html.text(" ")
            html.element("span", ["class": "type"]) { writeType(of: schema, depth: 0, into: &$0) }
        }
        writeExtensions(of: media, into: &html)
        for encoding in media.encodings where !encoding.extensions.isEmpty {
            html.element("p", ["class": "hint"]) { html in
                html.text("In ")
                html.element("code", text: encoding.name)
                html.text(":")
            }
            writeExtensions(of: encoding, into: &html)
        }
    }
}
