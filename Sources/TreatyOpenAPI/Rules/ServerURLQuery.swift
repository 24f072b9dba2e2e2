extension Rule {
    /// Paths are appended to a server's URL: neither a query nor a fragment can stand before them. OpenAPI 3.2, §4.6.1,
    /// forbids both; older versions do not say what they would mean, and there it is a warning.
    ///
    /// Leave them out, and describe a query as parameters.
    static let serverURLQuery = Rule("server-url-query", .lowerableError) { document, report in
        for object in document.objects where object.kind == .server {
            guard let text = object.site.string("url"), let mark = mark(in: text) else { continue }
            let location = object.site.location(of: "url")
            let message = "the address '\(text)' has a \(mark == "?" ? "query" : "fragment")"
            if document.version(of: object.site) == .v32 {
                report.error(at: location, message)
            } else {
                report.warning(at: location, message)
            }
        }
    }

    /// The first `?` or `#` that is no part of a variable's name.
    private static func mark(in text: String) -> Unicode.Scalar? {
        var depth = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "{": depth += 1
            case "}": depth -= 1
            case "?" where depth == 0, "#" where depth == 0: return scalar
            default: break
            }
        }
        return nil
    }
}
