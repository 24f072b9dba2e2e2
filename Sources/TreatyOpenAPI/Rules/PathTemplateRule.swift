extension Rule {
    /// A path that no request could match, or whose parameters cannot be cut out of it.
    ///
    /// Begin it with `/`; let each parameter be a whole segment with a name of its own; leave out `?` and `#`.
    static let pathTemplate = Rule("path-template") { document, report in
        for (text, site) in document.site.member("paths")?.fixedMembers ?? [] {
            guard text.hasPrefix("/") else {
                report.error(at: site.location, "path '\(text)' must begin with '/'")
                continue
            }
            if text.contains("?") || text.contains("#") {
                report.error(at: site.location, "a path holds neither '?' nor '#'; declare query parameters instead")
            }
            let path = PathTemplate(text, at: site.location)
            if !text.utf8.allSatisfy({ isPathByte($0) }) {
                report.error(at: site.location, "path '\(text)' holds a character that must be percent-encoded")
            }
            if path.segments.dropLast().contains(.literal("")) {
                report.error(at: site.location, "path '\(text)' has an empty segment")
            }
            for case .literal(let segment) in path.segments where segment.contains("{") || segment.contains("}") {
                let isMixed = segment.hasBalancedBraces
                report.error(
                    at: site.location,
                    isMixed
                        ? "segment '\(segment)' mixes text and parameters, which is not carried into the generated code yet"
                        : "the braces of segment '\(segment)' do not enclose a name")
            }
            var seen: Set<String> = []
            for name in path.parameterNames where !seen.insert(name).inserted {
                report.error(at: site.location, "'{\(name)}' comes twice in path '\(text)'")
            }
        }
    }

    /// RFC 3986, §3.3, and the braces of templates; `?` and `#` have a message of their own.
    private static func isPathByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: Array("-._~%!$&'()*+,;=:@/{}?#".utf8).contains(byte)
        }
    }
}

extension String {
    /// Every `{` is closed after at least one character and before the next.
    fileprivate var hasBalancedBraces: Bool {
        var open: Int?
        for (position, character) in enumerated() {
            if character == "{" {
                guard open == nil else { return false }
                open = position
            } else if character == "}" {
                guard let start = open, position > start + 1 else { return false }
                open = nil
            }
        }
        return open == nil
    }
}
