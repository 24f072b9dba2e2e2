import TreatyJSON

/// The `typ` that a signed token bears (RFC 7515 §4.1.9).
public enum JWSType: String, Sendable, Hashable, CaseIterable {
    case jwt = "JWT"
    /// RFC 9068 §2.1.
    case accessToken = "at+jwt"
}

/// The protected header of a token (RFC 7515 §4).
enum JWSHeader {
    private static let limits = JSONLimits(depthMax: 8, membersMax: 32)

    /// The encoded header of the tokens that are signed here.
    static func encoded(_ algorithm: SignatureAlgorithm, _ type: JWSType?) -> [UInt8] {
        switch (algorithm, type) {
        case (.hs256, .jwt): hs256
        default: encode(algorithm, type)
        }
    }

    /// Kept, since every request compares it.
    private static let hs256 = encode(.hs256, .jwt)

    private static func encode(_ algorithm: SignatureAlgorithm, _ type: JWSType?) -> [UInt8] {
        let type = type.map { #","typ":"\#($0.rawValue)""# } ?? ""
        return Base64URL.encodedBytes(Array(#"{"alg":"\#(algorithm.rawValue)"\#(type)}"#.utf8)[...])
    }

    /// That the header names the algorithm and asks for nothing that is not carried.
    static func check(_ encoded: ArraySlice<UInt8>, _ algorithm: SignatureAlgorithm) throws(TokenError) {
        guard let text = Base64URL.decode(encoded) else { throw .malformed }
        guard let members = try? JSONValue(parsing: text, limits: limits).object else { throw .header }
        // RFC 7515 §4.1.11: extensions that are not understood must be refused, and none is. RFC 7797: `b64`.
        guard members["crit"] == nil, members["b64"] == nil else { throw .header }
        guard let name = members["alg"]?.string else { throw .header }
        guard name.utf8.elementsEqual(algorithm.rawValue.utf8) else { throw .algorithm }
    }
}
