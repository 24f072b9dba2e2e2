import TreatyYAML

/// Links the schemas' references, reading what they lead to where that was not read yet.
package func resolve(_ read: ReadDocument) -> (document: Document, findings: [Finding]) {
    var reader = read.reader
    reader.findings = []
    var position = 0
    // Reading a schema of another file may bring further references.
    while position < reader.unresolved.count {
        reader.link(reader.unresolved[position])
        position += 1
    }
    var document = read.document
    document.schemas = reader.schemas
    document.resources = reader.resources
    document.objects = reader.objects
    let served = document.operations + document.webhooks.flatMap(\.operations)
    let called = served.flatMap(\.callbacks) + document.components.callbacks.map(\.value)
    document.allOperations = called.isEmpty ? served : served + called.flatMap(\.operations)
    let kept = document.components.pathItems.flatMap(\.value.operations)
    if !kept.isEmpty {
        let places = Set(document.allOperations.map(\.location))
        document.allOperations += kept.filter { !places.contains($0.location) }
    }
    document.extended = (document.objects.map(\.site) + document.schemas.map(\.site)).filter {
        $0.node.mapping?.hasExtensions == true
    }
    document.versions = reader.files.versions
    var findings = reader.findings + endCycles(in: reader.unresolved)
    if let finding = boundCompositions(of: reader.schemas, nodes: reader.files.nodeCount) { findings.append(finding) }
    return (document, findings)
}
