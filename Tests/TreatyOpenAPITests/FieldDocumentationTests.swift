import Testing

@testable import TreatyOpenAPI

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `Documentation/openapi.md` lists every fixed field of every object with what becomes of it, as the table in the code
/// says. `TREATY_REWRITE_FIXTURES=1` writes the rows anew and keeps the words of their last column.
@Suite struct FieldDocumentationTests {
    private static let path =
        TestFiles.folder(of: TestFiles.folder(of: TestFiles.folder(of: #filePath)))
        + "/Documentation/openapi.md"
    private static let mark = "<!-- fields -->"

    @Test func theTableIsThatOfTheCode() throws {
        let text = String(decoding: try TestFiles.read(Self.path), as: UTF8.self)
        let parts = text.split(separator: Self.mark, omittingEmptySubsequences: false)
        try #require(parts.count == 3, "the tables stand between two lines of \(Self.mark)")
        let rows = Self.rows(words: Self.words(in: String(parts[1])))
        if getenv("TREATY_REWRITE_FIXTURES") != nil {
            try TestFiles.write("\(parts[0])\(Self.mark)\n\(rows)\(Self.mark)\(parts[2])", to: Self.path)
        }
        #expect(String(parts[1]) == "\n" + rows, "write it anew with TREATY_REWRITE_FIXTURES=1 and fill in what is new")
        #expect(!rows.contains("|  |"), "each field says how it is carried")
    }

    private static func rows(words: [String: String]) -> String {
        var text = ""
        for kind in ObjectKind.allCases {
            let title = kind.title
            text += "\n### \(title)\n\n| field | versions | | how |\n|---|---|---|---|\n"
            var seen: Set<String> = []
            for field in ObjectFieldTable.fields[kind] ?? [] where seen.insert(field.name).inserted {
                let versions = (ObjectFieldTable.byName[kind]?[field.name] ?? []).map(\.versions)
                let first = versions.map(\.lowerBound).min() ?? .v30
                let last = versions.map(\.upperBound).max() ?? .v32
                let span = first == last ? first.rawValue : "\(first.rawValue) to \(last.rawValue)"
                let how = words["\(title) \(field.name)"] ?? ""
                text += "| `\(field.name)` | \(span) | \(field.carriage.word) | \(how) |\n"
            }
        }
        return text
    }

    /// The last column by object and field.
    private static func words(in text: String) -> [String: String] {
        var words: [String: String] = [:]
        var title = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix("### ") { title = String(line.dropFirst(4)) }
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
            guard cells.count == 6, cells[1].hasPrefix("`") else { continue }
            words["\(title) \(cells[1].dropFirst().dropLast())"] = cells[4]
        }
        return words
    }

    private static func trimmed(_ cell: Substring) -> String {
        var cell = cell.drop { $0 == " " }
        while cell.last == " " { cell.removeLast() }
        return String(cell)
    }
}

extension ObjectKind {
    /// Such as `Parameter Object`, without its article.
    fileprivate var title: String {
        let words = rawValue.split(separator: " ", maxSplits: 1)
        return words[0] == "a" || words[0] == "an" || words[0] == "the" ? String(words[1]) : rawValue
    }
}

extension Carriage {
    fileprivate var word: String {
        switch self {
        case .carried: "carried"
        case .annotation: "annotation"
        case .notCarried: "error"
        }
    }
}
