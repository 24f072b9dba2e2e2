import TreatyYAML

extension Rule {
    /// RFC 9110, §5.1: names of fields are tokens, and do not mind case. Where this is lowered, no response has a header that is
    /// called otherwise, and no request such a parameter.
    ///
    /// Mend the name, or merge the two.
    static let headerName = Rule("header-name", .lowerableError)
        .objects { object, _, report in
            if object.kind == .response || object.kind == .encoding {
                var places: [String: SourceLocation] = [:]
                for (name, site) in object.site.member("headers")?.members ?? [] {
                    if !isToken(name) { report.error(at: site.location, "'\(name)' is no name of a header field") }
                    if let first = places[name.lowercased()] {
                        report.error(
                            at: site.location, "header '\(name)' comes twice: case does not tell names apart",
                            notes: [Finding.Note("it is first here", at: first)])
                    } else {
                        places[name.lowercased()] = site.location
                    }
                }
            }
            if object.kind == .parameter && object.site.string("in") == "header" {
                guard let name = object.site.string("name"), !isToken(name) else { return }
                report.error(at: object.site.location(of: "name"), "'\(name)' is no name of a header field")
            }
        }

    /// RFC 9110, §5.6.2.
    static func isToken(_ text: some StringProtocol) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: Array("!#$%&'*+-.^_`|~".utf8).contains(byte)
                }
            }
    }
}
