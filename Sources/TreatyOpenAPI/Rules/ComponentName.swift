extension Rule {
    /// OpenAPI 3.1.1, §4.8.7: names of components, and of links (§4.8.17), match `^[a-zA-Z0-9._-]+$`.
    ///
    /// Mend the name and the references to it.
    static let componentName = Rule("component-name", .lowerableError) { document, report in
        for (section, site) in document.site.member("components")?.fixedMembers ?? [] {
            guard ObjectKind.components.fields(in: document.version)[section] != nil else { continue }
            for (name, member) in site.members where !isComponentName(name) {
                report.error(
                    at: member.location,
                    "'\(name)' cannot name a component: letters, digits, '.', '_' and '-' can")
            }
        }
    }
    .objects { object, _, report in
        guard object.kind == .response else { return }
        for (name, site) in object.site.member("links")?.members ?? [] where !isComponentName(name) {
            report.error(
                at: site.location, "'\(name)' cannot name a link: letters, digits, '.', '_' and '-' can")
        }
    }

    private static func isComponentName(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || byte == 0x2D || byte == 0x2E || byte == 0x5F
            }
    }
}
