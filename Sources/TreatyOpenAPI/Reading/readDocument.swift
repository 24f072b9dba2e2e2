import TreatyYAML

/// A document whose schemas' references are still to be resolved.
package struct ReadDocument {
    var document: Document
    var reader: DocumentReader
}

/// Reads the root file and builds the document; references of objects other than schemas are followed on the way.
///
/// - Returns: nil when the file is no mapping or is of a version that is not carried.
package func readDocument(
    path: String, displayPath: String, filter: OperationFilter = OperationFilter(), loader: @escaping FileLoader,
    onParsed: (Node, [UInt8]) -> Void = { _, _ in }
) -> (document: ReadDocument?, findings: [Finding]) {
    // As references name it, so that one back to the root file is one to it.
    let displayPath = SourceFiles.normalized(displayPath)
    var files = SourceFiles(loader: loader)
    let start = SourceLocation(file: displayPath, line: 1, column: 1)
    var (file, findings) = files.load(path: path, displayPath: displayPath, at: start)
    guard var file else { return (nil, findings) }
    if let finding = versionFinding(file.root) { return (nil, findings + [finding]) }
    if !filter.isEmpty {
        let (root, idle) = filterDocument(file.root, filter)
        // What is left out must not be served either; JSON is YAML.
        let text = try? root.jsonText()
        file = SourceFile(
            path: file.path, displayPath: file.displayPath, bytes: text.map { Array($0.utf8) } ?? file.bytes, root: root
        )
        findings += idle
    }

    onParsed(file.root, file.bytes)
    var reader = DocumentReader(files: files, rootFile: displayPath)
    let document = reader.document(file)
    return (ReadDocument(document: document, reader: reader), findings + reader.findings)
}

extension DocumentReader {
    fileprivate mutating func document(_ file: SourceFile) -> Document {
        let root = Site(root: file.root)
        visit(.document, root)
        documentSecurity = securityRequirements(of: root) ?? []
        let components = components(of: root)
        let paths = paths(of: root)
        return Document(
            site: root, openAPIVersion: root.string("openapi") ?? "", versions: files.versions,
            info: info(of: root), servers: root.member("servers").map { servers($0) } ?? [], tags: tags(of: root),
            security: documentSecurity, operations: paths.flatMap(\.operations), webhooks: webhooks(of: root),
            components: components, externalDocs: externalDocs(of: root), sourceText: file.bytes,
            file: file.displayPath, schemas: schemas, objects: objects, paths: paths)
    }
}

/// What is wrong with the version, at its line.
private func versionFinding(_ root: Node) -> Finding? {
    guard let mapping = root.mapping else {
        return .error(
            rule: "field-type", at: root.location, "an OpenAPI document is a mapping, not \(root.kindInWords)")
    }
    if let entry = mapping.entry("swagger") {
        return .error(
            rule: "openapi-version", at: entry.location, "Swagger 2.0 is not carried; convert the document to OpenAPI 3"
        )
    }
    guard let entry = mapping.entry("openapi") else {
        return .error(
            rule: "required-field", at: root.location, "'openapi' is missing: this is no OpenAPI document")
    }
    guard let version = entry.value.string else {
        return .error(
            rule: "openapi-version", at: entry.value.location,
            "'openapi' must be a string such as 3.1.1, not \(entry.value.kindInWords)")
    }
    if OpenAPIVersion(field: version) != nil { return nil }
    return .error(
        rule: "openapi-version", at: entry.value.location,
        "'\(version)' is no version that is carried; write 3.1.1, or another of 3.0, 3.1 and 3.2")
}
