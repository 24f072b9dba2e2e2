import TreatyYAML

extension DocumentReader {
    mutating func info(of root: Site) -> Info {
        let site = root.member("info") ?? root
        guard root.member("info") != nil else { return Info(site: site, title: "", version: "") }
        visit(.info, site)
        var info = Info(site: site, title: site.string("title") ?? "", version: site.string("version") ?? "")
        info.summary = site.string("summary")
        info.description = site.string("description")
        info.termsOfService = site.string("termsOfService")
        if let contact = site.member("contact") {
            visit(.contact, contact)
            info.contactName = contact.string("name")
            info.contactURL = contact.string("url")
            info.contactEmail = contact.string("email")
        }
        if let license = site.member("license") {
            visit(.license, license)
            info.licenseName = license.string("name")
            info.licenseIdentifier = license.string("identifier")
            info.licenseURL = license.string("url")
        }
        return info
    }

    mutating func tags(of root: Site) -> [Tag] {
        (root.member("tags")?.items ?? []).compactMap { site in
            visit(.tag, site)
            guard let name = site.string("name") else { return nil }
            return Tag(
                site: site, name: name, summary: site.string("summary"), description: site.string("description"),
                externalDocs: externalDocs(of: site), parent: site.string("parent"))
        }
    }

    mutating func externalDocs(of site: Site) -> ExternalDocs? {
        guard let docs = site.member("externalDocs") else { return nil }
        visit(.externalDocs, docs)
        return docs.string("url").map { ExternalDocs(site: docs, url: $0, description: docs.string("description")) }
    }
}
