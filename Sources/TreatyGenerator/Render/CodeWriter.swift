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

    /// A documentation comment.
    mutating func documentation(_ lines: [String]) {
        for documented in lines { line(documented.isEmpty ? "///" : "/// " + documented) }
    }
}
