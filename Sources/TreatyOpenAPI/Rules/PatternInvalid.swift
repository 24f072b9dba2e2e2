extension Rule {
    /// A `pattern` that is no regular expression, as far as its brackets tell; the rest is seen when it is compiled.
    ///
    /// Mend the expression (ECMA-262). In YAML, single quotes keep backslashes.
    static let patternInvalid = Rule("pattern-invalid") { document, report in
        for schema in document.schemas {
            guard let pattern = schema.pattern, let problem = problem(in: pattern) else { continue }
            let location = schema.node["pattern"]?.location ?? schema.location
            report.error(at: location, "'\(pattern)' is no regular expression: \(problem)")
        }
    }

    private static func problem(in pattern: String) -> String? {
        var depth = 0
        var isClass = false
        var canRepeat = false
        var scalars = pattern.unicodeScalars.makeIterator()
        var previous: Unicode.Scalar?
        while let scalar = scalars.next() {
            defer { previous = scalar }
            if scalar == "\\" {
                guard scalars.next() != nil else { return "it ends in a backslash" }
                canRepeat = true
            } else if isClass {
                if scalar == "]" { isClass = false }
                canRepeat = true
            } else {
                switch scalar {
                case "[": isClass = true
                case "(":
                    depth += 1
                    canRepeat = false
                    continue
                case ")":
                    depth -= 1
                    if depth < 0 { return "a ')' without '('" }
                    canRepeat = true
                case "|": canRepeat = false
                case "*", "+": if !canRepeat { return "'\(scalar)' has nothing to repeat" }
                case "?": if !canRepeat && previous != "(" { return "'?' has nothing to repeat" }
                default: canRepeat = scalar != "^"
                }
            }
        }
        if isClass { return "a '[' without ']'" }
        return depth > 0 ? "a '(' without ')'" : nil
    }
}
