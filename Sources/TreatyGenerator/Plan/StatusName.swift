/// What the cases of an output are called.
enum StatusName {
    /// Statuses that the runtime answers by itself, before or instead of the handler.
    static let runtime: Set<Int> = [400, 405, 406, 408, 413, 414, 415, 417, 431, 500, 501, 503, 505, 507]
    /// Statuses that the runtime answers by itself where an operation is secured.
    static let runtimeWhenSecured: Set<Int> = [401, 403, 429]

    /// The reason phrase (RFC 9110 §15) in lower camel case.
    static func lower(_ status: Int) -> String { names[status] ?? "status\(status)" }

    private static let names: [Int: String] = [
        200: "ok", 201: "created", 202: "accepted", 203: "nonAuthoritativeInformation", 204: "noContent",
        205: "resetContent", 206: "partialContent", 300: "multipleChoices", 301: "movedPermanently", 302: "found",
        303: "seeOther", 304: "notModified", 307: "temporaryRedirect", 308: "permanentRedirect", 401: "unauthorized",
        402: "paymentRequired", 403: "forbidden", 404: "notFound", 407: "proxyAuthenticationRequired", 409: "conflict",
        410: "gone", 411: "lengthRequired", 412: "preconditionFailed", 416: "rangeNotSatisfiable",
        421: "misdirectedRequest", 422: "unprocessableContent", 423: "locked", 424: "failedDependency", 425: "tooEarly",
        426: "upgradeRequired", 428: "preconditionRequired", 429: "tooManyRequests", 451: "unavailableForLegalReasons",
        502: "badGateway", 504: "gatewayTimeout",
    ]
}
