import TreatyYAML

/// A file of the document.
struct SourceFile {
    /// What the loader is asked for.
    var path: String
    var displayPath: String
    var bytes: [UInt8]
    var root: Node
}

/// The files that were read, by their display path, which every node's location names.
struct SourceFiles {
    /// How many files one document may be spread over.
    static let countMax = 4096

    private let loader: FileLoader
    private var files: [String: SourceFile] = [:]
    /// Files that could not be read, so that each is reported once.
    private var unreadable: Set<String> = []

    init(loader: @escaping FileLoader) {
        self.loader = loader
    }

    subscript(displayPath: String) -> SourceFile? { files[displayPath] }

    /// The nodes of all files, each alias counted as what it stands for.
    private(set) var nodeCount = 0

    /// The versions of the files that name one in `openapi`, by their display paths. Others are fragments.
    private(set) var versions: [String: OpenAPIVersion] = [:]

    /// Reads the root file, or one that a `$ref` at `location` names.
    mutating func load(
        path: String, displayPath: String, at location: SourceLocation
    ) -> (file: SourceFile?, findings: [Finding]) {
        if let file = files[displayPath] { return (file, []) }
        if unreadable.contains(displayPath) { return (nil, []) }
        guard files.count < Self.countMax else {
            return fail(displayPath, .error(rule: "file-limit", at: location, "more than \(Self.countMax) files"))
        }
        do {
            let bytes = if let text = Metaschemas.texts[path] { Array(text.utf8) } else { try loader(path) }
            let (root, findings) = readNode(bytes: bytes, file: displayPath)
            guard let root else {
                unreadable.insert(displayPath)
                return (nil, findings)
            }
            let file = SourceFile(path: path, displayPath: displayPath, bytes: bytes, root: root)
            files[displayPath] = file
            nodeCount += root.expandedCount
            versions[displayPath] = root["openapi"]?.string.flatMap { OpenAPIVersion(field: $0) }
            return (file, findings)
        } catch {
            let message = "cannot read '\(displayPath)': \(error.message)"
            return fail(displayPath, .error(rule: "file-unreadable", at: location, message))
        }
    }

    private mutating func fail(_ displayPath: String, _ finding: Finding) -> (SourceFile?, [Finding]) {
        unreadable.insert(displayPath)
        return (nil, [finding])
    }

    /// The file that a relative path names, seen from another file.
    ///
    /// `.` and `..` are taken out where they can be, so that two ways to write one path are one file.
    static func path(_ relative: String, from other: String) -> String {
        if relative.hasPrefix("/") { return normalized(relative) }
        guard let slash = other.lastIndex(of: "/") else { return normalized(relative) }
        return normalized(other[...slash] + relative)
    }

    static func normalized(_ path: some StringProtocol) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/", omittingEmptySubsequences: true).map({ Substring($0) }) {
            if part == "." { continue }
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
}
