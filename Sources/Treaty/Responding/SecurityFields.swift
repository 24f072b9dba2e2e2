import TreatyHTTP

/// Fields that keep browsers from doing with an answer what nobody meant.
struct SecurityFields: Sendable {
    private let api: HTTPFields
    private let html: HTTPFields

    init(htmlContentSecurityPolicy: String) {
        api = Self.fields("default-src 'none'; frame-ancestors 'none'")
        html = Self.fields(htmlContentSecurityPolicy)
    }

    /// Answers belong to one caller and one moment: they are not to be stored.
    private static func fields(_ policy: String) -> HTTPFields {
        [
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": policy,
            "Referrer-Policy": "no-referrer",
            "Cache-Control": "no-store",
        ]
    }

    func add(to response: inout HTTPResponse) {
        let isHTML = response.fields.value(of: "Content-Type")?.starts(with: "text/html".utf8) ?? false
        response.fields.append(contentsOf: isHTML ? html : api)
    }
}
