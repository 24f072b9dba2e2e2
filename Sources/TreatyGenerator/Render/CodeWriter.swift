/// Collects lines of Swift with their indentation.
struct CodeWriter {
    private(set) var text = ""
    private var depth = 0

    mutating func line(_ line: String = "") {
        if !line.isEmpty {
            for _ in 0..<depth { text += "    " }
            text += line
        }
        text += "\n"
    }

    /// Lines in braces: `head {`, what `body` writes, `}` and `tail`.
    mutating func block(_ head: String, tail: String = "", _ body: (inout CodeWriter) -> Void) {
        line(head + " {")
        indented(body)
        line("}" + tail)
    }

    mutating func indented(_ body: (inout CodeWriter) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    /// A list with its commas on one line, or on as many as it needs.
    mutating func list(_ head: String, _ items: [String], _ tail: String) {
        let width = Self.lineMax - depth * 4
        let joined = head + items.joined(separator: ", ") + tail
        guard joined.utf8.count > width, !items.isEmpty else { return line(joined) }
        line(head)
        indented { writer in
            var row = ""
            for (index, item) in items.enumerated() {
                let text = index + 1 < items.count ? item + "," : item
                if !row.isEmpty, row.utf8.count + text.utf8.count + 5 > width {
                    writer.line(row)
                    row = ""
                }
                row += row.isEmpty ? text : " " + text
            }
            writer.line(row)
        }
        line(tail.hasPrefix(" ") ? String(tail.dropFirst()) : tail)
    }

    /// Columns of a line, where a list can be broken.
    private static let lineMax = 120

    /// A documentation comment.
    mutating func documentation(_ lines: [String]) {
        for documented in lines { line(documented.isEmpty ? "///" : "/// " + documented) }
    }
}
