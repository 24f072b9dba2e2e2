import TreatyYAML

extension Rule {
    /// A path that no request could match.
    ///
    /// Begin it with `/`; close each brace; write characters that no path has percent-encoded.
    static let pathTemplate = Rule("path-template") { document, report in
        for (text, site) in document.site.member("paths")?.fixedMembers ?? [] {
            guard text.hasPrefix("/") else {
                report.error(at: site.location, "path '\(text)' must begin with '/'")
                continue
            }
            let path = PathTemplate(text, at: site.location)
            if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
                report.error(at: site.location, "path '\(text)' holds a control character; take it away")
            } else if !text.utf8.allSatisfy({ isPathByte($0) }) {
                report.warning(
                    at: site.location,
                    "path '\(text)' holds a character that comes percent-encoded in requests; write it so here too")
            }
            if !hasWholeEscapes(text) {
                report.error(at: site.location, "'%' in path '\(text)' does not begin an escape; write '%25'")
            }
            for segment in path.segments { look(segment, at: site.location, &report) }
        }
    }

    /// `//` in a path. Not a few programs between a client and a server make one slash of it.
    ///
    /// Leave one of the slashes out.
    static let pathSegmentEmpty = Rule("path-segment-empty", .lowerableError) { document, report in
        for path in document.paths.map(\.path) where path.segments.dropLast().contains(.literal("")) {
            report.error(at: path.location, "path '\(path.text)' has an empty segment; leave one '/' out")
        }
    }

    /// One name in two places of a path. Where this is lowered, the parameter is what stands in the first.
    ///
    /// Rename one of the two.
    static let pathParameterRepeated = Rule("path-parameter-repeated", .lowerableError) { document, report in
        for path in document.paths.map(\.path) {
            var seen: Set<String> = []
            for name in path.parameterNames where !seen.insert(name).inserted {
                report.error(at: path.location, "'{\(name)}' comes twice in path '\(path.text)'")
            }
        }
    }

    /// Two parameters of one segment without text between them. Where this is lowered, the first takes all but the last
    /// character.
    ///
    /// Put text between the two, or make one of them.
    static let pathParametersAdjacent = Rule("path-parameters-adjacent", .lowerableError) { document, report in
        for path in document.paths.map(\.path) {
            let isAdjacent = path.segments.contains { segment in
                zip(segment.parts, segment.parts.dropFirst()).contains { $0.isParameter && $1.isParameter }
            }
            guard isAdjacent else { continue }
            report.error(
                at: path.location, "two parameters of one segment need text between them to be told apart")
        }
    }

    private static func look(_ segment: PathTemplate.Segment, at location: SourceLocation, _ report: inout Report) {
        guard case .literal(let text) = segment, text.utf8.contains(where: { $0 == 0x7B || $0 == 0x7D }) else { return }
        report.error(at: location, "the braces of segment '\(text)' do not enclose a name")
    }

    /// RFC 3986, §2.1: `%` and two hexadecimal digits.
    private static func hasWholeEscapes(_ text: String) -> Bool {
        !text.utf8.contains(0x25)
            || text.utf8.split(separator: 0x25, omittingEmptySubsequences: false).dropFirst().allSatisfy { part in
                let digits = part.prefix(2)
                return digits.count == 2
                    && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
            }
    }

    private static let otherPathBytes = Array("-._~%!$&'()*+,;=:@/{}?#".utf8)

    /// RFC 3986, §3.3, and the braces of templates; `?` and `#` have rules of their own.
    private static func isPathByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: otherPathBytes.contains(byte)
        }
    }
}
