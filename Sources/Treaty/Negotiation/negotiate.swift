import TreatyHTTP

extension OperationContract {
    /// Checks that the request's content is of a type that the operation takes (RFC 9110 §8.3), and that one of the types
    /// of its responses is acceptable (§12.5.1).
    ///
    /// - Returns: which of the operation's media types the content has; nil when the request has no content.
    func negotiate(_ request: HTTPRequest) throws(Problem) -> Int? {
        var index: Int?
        if let body = requestBody {
            index = try mediaType(of: request, body)
        } else if request.body.isPresent, request.method == .get || request.method == .head {
            // Without meaning there (RFC 9110 §9.3.1), and a way to smuggle past whoever does not expect it.
            throw Problem(400, "This method takes no content.")
        }
        if !responseMediaTypes.isEmpty, let accept = request.fields.value(of: "Accept") {
            try checkAcceptance(accept, request.fields)
        }
        return index
    }

    private func checkAcceptance(_ accept: ArraySlice<UInt8>, _ fields: HTTPFields) throws(Problem) {
        if Acceptance.isPlainly(accept, responseMediaTypes) { return }
        let acceptance = Acceptance(fields)
        for mediaType in responseMediaTypes where acceptance.quality(of: mediaType) > 0 { return }
        throw Problem(406, "The answer would be \(responseMediaTypes.joined(separator: " or ")).")
    }

    /// The closest of the operation's media types that the content is of.
    private func mediaType(of request: HTTPRequest, _ body: RequestBodyContract) throws(Problem) -> Int? {
        guard request.body.isPresent || request.fields.contains("Content-Type") else { return nil }
        if request.fields.contains("Content-Encoding") {
            // RFC 9110 §15.5.16: such a 415 says what would be taken.
            throw Problem(
                415, "The body must come as it is, without a content coding.", fields: ["Accept-Encoding": "identity"])
        }
        // What does not say its type may be taken for mere bytes (RFC 9110 §8.3).
        let value = request.fields.value(of: "Content-Type") ?? Self.octetStream
        for (index, mediaType) in body.mediaTypes.enumerated()
        where value.elementsEqual(mediaType.utf8) && !value.contains(UInt8(ascii: "*")) { return index }
        let sent = MediaType(String(decoding: value, as: UTF8.self))
        let isUTF8 = sent?.parameters.allSatisfy { $0.name != "charset" || Self.isUTF8($0.value) } ?? false
        var best: (index: Int, specificity: Int)?
        if let sent, !sent.isRange, isUTF8 || sent.type != "text" && !sent.isJSON {
            for (index, mediaType) in body.mediaTypes.enumerated() {
                guard let specificity = MediaType(mediaType)?.specificity(for: sent) else { continue }
                if specificity > best?.specificity ?? -1 { best = (index, specificity) }
            }
        }
        if let best { return best.index }
        let expected = body.mediaTypes.joined(separator: " or ")
        let detail =
            request.fields.contains("Content-Type")
            ? "The body must be \(expected), text in UTF-8." : "The body needs a Content-Type: \(expected)."
        throw Problem(415, detail, fields: ["Accept": body.mediaTypes.joined(separator: ", ")])
    }

    private static let octetStream = Array("application/octet-stream".utf8)[...]

    /// ASCII is a part of it.
    private static func isUTF8(_ charset: String) -> Bool { ["utf-8", "us-ascii"].contains(charset.lowercased()) }
}
