import TreatyYAML

/// Builds the document from nodes.
///
/// It is lenient: what has the wrong type or is missing is left out, and the rules say so afterwards from the table of
/// fields. What it reports itself are references that lead nowhere.
struct DocumentReader {
    /// One object of one file: nodes are unique to their places.
    struct Address: Hashable {
        private let node: ObjectIdentifier

        init(_ site: Site) { self.init(site.node) }

        init(_ node: Node) { self.node = ObjectIdentifier(node) }
    }

    var files: SourceFiles
    let rootFile: String
    var findings: [Finding] = []

    private(set) var objects: [ReadObject] = []
    private var visited: Set<Address> = []
    private var known: [Address: any DocumentObject] = [:]
    var expansion = Expansion()
    /// Objects that are being read, so that one that leads back to itself ends.
    private var reading: Set<Address> = []
    /// Nodes that were made while reading, which are in the terms of 3.1 already.
    var modernNodes: Set<ObjectIdentifier> = []
    /// The requirements at the root, which hold where an operation has none of its own.
    var documentSecurity: [SecurityRequirement] = []

    var schemas: [Schema] = []
    var schemasByAddress: [Address: Schema] = [:]
    /// Schema resources in the order of reading, and by their URIs.
    var resources: [SchemaResource] = []
    var resourcesByURI: [String: SchemaResource] = [:]
    var fileResources: [String: SchemaResource] = [:]
    var fileDialects: [String: SchemaDialect] = [:]
    /// The scope of the schema that is being read.
    var schemaScope: SchemaScope?
    /// Schemas whose references are still to be resolved.
    var unresolved: [Schema] = []

    init(files: SourceFiles, rootFile: String) {
        self.files = files
        self.rootFile = rootFile
    }

    /// Notes an object for the rules that look at all of them.
    mutating func visit(_ kind: ObjectKind, _ site: Site) {
        guard visited.insert(Address(site)).inserted else { return }
        objects.append(ReadObject(kind: kind, site: site, fields: kind.fields(in: version(of: site))))
    }

    /// Whether the site stands in a member that the standard says nothing of, such as one that begins with `x-`.
    func isInUnknownField(_ site: Site) -> Bool {
        for (node, member) in zip(site.enclosingNodes, site.tokens.reversed()) where visited.contains(Address(node)) {
            guard let object = objects.first(where: { Address($0.site) == Address(node) }) else { return false }
            return member.hasPrefix("x-") || !object.kind.hasFreeNames && object.fields[member] == nil
        }
        return false
    }

    /// Follows references, then reads the object there unless that was done before.
    mutating func object<Object: DocumentObject>(
        _ kind: ObjectKind, at site: Site, _ read: (inout DocumentReader, Site) -> Object?
    ) -> Object? {
        guard let target = follow(site, to: kind) else { return nil }
        let address = Address(target)
        let isReferred = address != Address(site)
        if let object = known[address] as? Object {
            return expand(by: expansion.count(of: address), at: site) ? object : nil
        }
        guard reading.insert(address).inserted else {
            // A callback may have a request with the same callback; nothing else can be inside of itself.
            if kind != .callback {
                findings.append(
                    .error(
                        rule: "reference-cycle", at: site.location(of: "$ref"),
                        "\(kind.rawValue) is inside of itself by this reference"))
            }
            return nil
        }
        defer { reading.remove(address) }
        visit(kind, target)
        let count = expansion.nodeCount
        guard target.node.mapping != nil || target.node.isNull, let object = read(&self, target) else { return nil }
        known[address] = object
        expansion.note(address, nodes: target.node.expandedCount, since: count, isReferred: isReferred)
        return object
    }

    /// Counts nodes that stand in one more place.
    ///
    /// - Returns: false when a document would become too large by that, which is reported once.
    mutating func expand(by nodes: Int, at site: Site) -> Bool {
        guard !expansion.add(nodes, of: files.nodeCount) else { return true }
        if expansion.refuse() {
            findings.append(
                .error(
                    rule: "reference-limit", at: site.node["$ref"] == nil ? site.location : site.location(of: "$ref"),
                    "with this the document has more than \(expansion.nodeCount - 1) nodes, each reference counted as what it stands for"
                ))
        }
        return false
    }

    /// The version in whose terms an object is written: its file's own, or else the root file's.
    func version(of site: Site) -> OpenAPIVersion {
        let own = files.versions.count > 1 ? files.versions[site.node.location.file] : nil
        return own ?? files.versions[rootFile] ?? .v31
    }

    /// What a Reference Object says in the place of its target's description (OpenAPI 3.1.1, §4.8.23).
    func ownDescription(_ site: Site) -> String? {
        site.node["$ref"] == nil || version(of: site) == .v30 ? nil : site.string("description")
    }

    /// The name when the site is a component of the root file.
    func componentName(_ site: Site) -> String? {
        guard site.node.location.file == rootFile else { return nil }
        return site.component?.name
    }
}

extension Site {
    /// The text of a field. Where quotes were forgotten and it is a number or a boolean (`text-unquoted` says so), its
    /// text as it is written.
    func string(_ field: String) -> String? { node[field]?.text }

    func boolean(_ field: String) -> Bool? { node[field]?.boolean }

    /// Members that are no extensions.
    var fixedMembers: [(name: String, site: Site)] { members.filter { !$0.name.hasPrefix("x-") } }
}
