import TreatyJSON

/// The `typ` that a signed token bears (RFC 7515 §4.1.9).
public enum JWSType: String, Sendable, Hashable, CaseIterable {
    case jwt = "JWT"
    /// RFC 9068 §2.1.
    case accessToken = "at+jwt"

    /// - Parameter mediaType: in any case, and with or without `application/`.
    init?(mediaType: String) {
        let name = mediaType.lowercased()
        let prefix = "application/"
        let short = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
        guard let type = Self.allCases.first(where: { $0.rawValue.lowercased() == short }) else { return nil }
        self = type
    }
}

/// The protected header of a token (RFC 7515 §4), as far as it means something here.
struct JWSHeader: Sendable {
    /// `alg`, whatever it says.
    let algorithm: String
    /// `kid`
    let keyID: String?
    /// `typ`
    let type: String?

    private static let limits = JSONLimits(depthMax: 8, membersMax: 32)

    /// - Throws: `malformed`, `header`.
    init(_ encoded: ArraySlice<UInt8>) throws(TokenError) {
        guard let text = Base64URL.decode(encoded) else { throw .malformed }
        guard let members = try? JSONValue(parsing: text, limits: Self.limits).object else { throw .header }
        // RFC 7515 §4.1.11: extensions that are not understood must be refused, and none is. RFC 7797: `b64`.
        guard members["crit"] == nil, members["b64"] == nil else { throw .header }
        guard let algorithm = members["alg"]?.string else { throw .header }
        self.algorithm = algorithm
        keyID = try Self.string("kid", in: members)
        type = try Self.string("typ", in: members)
    }

    private static func string(_ name: String, in members: JSONObject) throws(TokenError) -> String? {
        guard let value = members[name] else { return nil }
        guard let string = value.string else { throw .header }
        return string
    }

    /// - Throws: `algorithm` when it does not name this one.
    func check(_ algorithm: SignatureAlgorithm) throws(TokenError) {
        guard self.algorithm.utf8.elementsEqual(algorithm.rawValue.utf8) else { throw .algorithm }
    }

    /// The encoded header of the tokens that are signed here.
    static func encoded(_ algorithm: SignatureAlgorithm, _ type: JWSType?, keyID: String? = nil) -> [UInt8] {
        switch (algorithm, type, keyID) {
        case (.hs256, .jwt, nil): hs256
        default: encode(algorithm, type, keyID)
        }
    }

    /// Kept, since every request compares it.
    private static let hs256 = encode(.hs256, .jwt, nil)

    private static func encode(_ algorithm: SignatureAlgorithm, _ type: JWSType?, _ keyID: String?) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("alg")
        writer.string(algorithm.rawValue)
        if let type {
            writer.name("typ")
            writer.string(type.rawValue)
        }
        if let keyID {
            writer.name("kid")
            writer.string(keyID)
        }
        writer.endObject()
        return Base64URL.encodedBytes(writer.finish()[...])
    }
}
