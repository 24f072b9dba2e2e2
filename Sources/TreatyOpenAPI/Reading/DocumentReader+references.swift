import TreatyYAML

extension DocumentReader {
    /// The object that a site stands for: itself, or what its `$ref` leads to; nil when that was reported.
    mutating func follow(_ site: Site, to kind: ObjectKind) -> Site? {
        var site = site
        var passed: Set<Address> = []
        let start = site
        while let field = site.node["$ref"] {
            visit(.reference, site)
            // The rule `field-type` says what is wrong with another type.
            guard let reference = field.string else { return nil }
            guard passed.insert(Address(site)).inserted else {
                findings.append(
                    .error(
                        rule: "reference-cycle", at: start.location(of: "$ref"),
                        "this reference leads back to itself and never to \(kind.rawValue)"))
                return nil
            }
            guard let target = target(of: reference, in: site, section: kind.componentSection) else { return nil }
            site = target
        }
        return site
    }

    /// The place that a `$ref` names. Reports what is wrong with it.
    ///
    /// - Parameter section: the section of `components` in which objects of the wanted kind stand.
    mutating func target(of reference: String, in site: Site, section: String?) -> Site? {
        let location = site.location(of: "$ref")
        guard let text = parse(reference, at: location) else { return nil }
        guard let file = file(named: text.path, from: site, at: location) else { return nil }
        guard let target = JSONPointer.site(at: text.tokens, in: file.root) else {
            // Only the first ones: a document with thousands of broken references needs another kind of help.
            let siblings = findings.count < 20 ? JSONPointer.siblings(of: text.tokens, in: file.root) : []
            let intended = intendedName(text.tokens.last ?? "", among: siblings)
            let hint = intended.map { "; did you mean '\($0)'?" } ?? ""
            let notes = JSONPointer.references(on: text.tokens, in: file.root).map { passed in
                Finding.Note("a pointer does not pass through this '$ref'; refer to its target itself", at: passed)
            }
            findings.append(
                .error(
                    rule: "reference-target-missing", at: location, "'\(reference)' leads to nothing\(hint)",
                    notes: notes))
            return nil
        }
        let isComponent =
            text.tokens.count == 3 && text.tokens[0] == "components" && ObjectKind.sections.contains(text.tokens[1])
        if isComponent, let section, text.tokens[1] != section {
            findings.append(
                .error(
                    rule: "reference-kind", at: location,
                    "'\(reference)' leads to another kind of object; expected one of components/\(section)",
                    notes: [.init("it is here", at: target.location)]))
            return nil
        }
        return target
    }

    private mutating func parse(_ reference: String, at location: SourceLocation) -> ReferenceText? {
        do {
            return try ReferenceText(reference)
        } catch {
            let finding: Finding =
                switch error {
                case .anchor:
                    .error(
                        rule: "reference-malformed", at: location,
                        "what follows '#' in '\(reference)' is no JSON Pointer; write one, which begins with '/'")
                case .remote:
                    .error(
                        rule: "not-carried", at: location,
                        "a reference by URL is not followed: what is generated would depend on the network; copy the file "
                            + "beside this one and write its relative path")
                case .malformed:
                    .error(
                        rule: "reference-malformed", at: location, "'\(reference)' is no URI reference with a pointer")
                }
            findings.append(finding)
            return nil
        }
    }

    mutating func file(named path: String, from site: Site, at location: SourceLocation) -> SourceFile? {
        guard let here = files[site.node.location.file] else { return nil }
        if path.isEmpty { return here }
        let (file, fileFindings) = files.load(
            path: SourceFiles.path(path, from: here.path),
            displayPath: SourceFiles.path(path, from: here.displayPath), at: location)
        findings += fileFindings
        return file
    }
}

extension ObjectKind {
    /// The sections of the Components Object in which objects stand.
    fileprivate static let sections = Set(allCases.compactMap(\.componentSection) + ["schemas"])

    /// The section of the Components Object in which objects of this kind stand.
    var componentSection: String? {
        switch self {
        case .response: "responses"
        case .parameter: "parameters"
        case .example: "examples"
        case .requestBody: "requestBodies"
        case .header: "headers"
        case .securityScheme: "securitySchemes"
        case .link: "links"
        case .callback: "callbacks"
        case .pathItem: "pathItems"
        default: nil
        }
    }
}
