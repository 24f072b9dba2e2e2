import TreatyHTTP

extension OperationContract {
    /// Checks that the request's content is of a type that the operation takes (RFC 9110 §8.3), and that one of the types
    /// of its responses is acceptable (§12.5.1).
    func negotiate(_ request: HTTPRequest) throws(Problem) {
        if let body = requestBody {
            try checkContentType(of: request, body)
        } else if request.body.isPresent, request.method == .get || request.method == .head {
            // Without meaning there (RFC 9110 §9.3.1), and a way to smuggle past whoever does not expect it.
            throw Problem(400, "This method takes no content.")
        }
        if !responseMediaTypes.isEmpty, let accept = request.fields.value(of: "Accept") {
            guard isAcceptable(accept, joined: { request.fields.values(of: "Accept").joined(separator: ",") }) else {
                throw Problem(406, "The answer would be \(responseMediaTypes.joined(separator: " or ")).")
            }
        }
    }

    private func checkContentType(of request: HTTPRequest, _ body: RequestBodyContract) throws(Problem) {
        guard request.body.isPresent || request.fields.contains("Content-Type") else { return }
        let expected = body.mediaTypes.joined(separator: " or ")
        guard let value = request.fields.value(of: "Content-Type") else {
            throw Problem(415, "The body needs a Content-Type: \(expected).")
        }
        for mediaType in body.mediaTypes where value.elementsEqual(mediaType.utf8) { return }
        guard let mediaType = MediaType(String(decoding: value, as: UTF8.self)),
            body.mediaTypes.contains(mediaType.essence),
            mediaType.parameters.allSatisfy({ $0.name != "charset" || $0.value.lowercased() == "utf-8" })
        else { throw Problem(415, "The body must be \(expected) in UTF-8.") }
    }

    /// The weight of the most specific range that a type fits decides about it.
    private func isAcceptable(_ first: ArraySlice<UInt8>, joined: () -> String) -> Bool {
        if first.elementsEqual("*/*".utf8) || responseMediaTypes.contains(where: { first.elementsEqual($0.utf8) }) {
            return true
        }
        let ranges = MediaType.splitOutsideQuotes(Array(joined().utf8), at: UInt8(ascii: ",")).compactMap {
            MediaType(String(decoding: MediaType.trim($0), as: UTF8.self))
        }
        // A field that says nothing that can be understood asks for nothing.
        guard !ranges.isEmpty else { return true }
        return responseMediaTypes.contains { name in
            guard let offered = MediaType(name) else { return false }
            let fitting = ranges.compactMap { range -> (specificity: Int, quality: Double)? in
                guard let specificity = range.specificity(for: offered) else { return nil }
                return (specificity, range.quality)
            }
            return (fitting.max { $0 < $1 }?.quality ?? 0) > 0
        }
    }
}

extension MediaType {
    /// `q`, 0 to 1 (RFC 9110 §12.4.2). A weight that cannot be read is none.
    fileprivate var quality: Double {
        guard let weight = parameters.first(where: { $0.name == "q" })?.value else { return 1 }
        let digits = weight.utf8.dropFirst(2)
        let isWeight =
            weight.utf8.count <= 5 && (weight.first == "0" || weight.first == "1" && digits.allSatisfy { $0 == 0x30 })
            && (weight.utf8.count == 1 || weight.utf8.dropFirst().first == UInt8(ascii: "."))
            && digits.allSatisfy(InternetAddress.isDigit)
        return isWeight ? Double(weight) ?? 0 : 0
    }

    /// How closely this range names a type: 0 for `*/*`, 1 for `type/*`, 2 for the type itself; nil when it does not fit.
    fileprivate func specificity(for offered: MediaType) -> Int? {
        if type == "*", subtype == "*" { return 0 }
        guard type == offered.type else { return nil }
        if subtype == "*" { return 1 }
        return subtype == offered.subtype ? 2 : nil
    }
}
