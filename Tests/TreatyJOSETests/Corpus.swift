import Foundation
import Testing

@testable import TreatyJOSE

/// The vectors of Wycheproof, the JOSE cookbook (RFC 7520) and the RFCs' own examples.
enum Corpus {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/corpora/jose")

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func read<Contents: Decodable>(_ type: Contents.Type, _ file: String) throws -> Contents {
        try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: file)))
    }

    static func object(_ file: String) throws -> [String: Any] {
        let data = try Data(contentsOf: folder.appending(path: file))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    static func groups(_ file: String) throws -> [[String: Any]] {
        try #require(try object(file)["testGroups"] as? [[String: Any]])
    }

    static func tests(_ group: [String: Any]) throws -> [[String: Any]] {
        try #require(group["tests"] as? [[String: Any]])
    }

    /// The key of a group, made of its coordinates where it is not given as a JWK.
    static func jwk(ofGroup group: [String: Any]) -> [String: Any]? {
        if var jwk = group["publicKeyJwk"] as? [String: Any] {
            jwk["kid"] = nil
            return jwk
        }
        guard let point = (group["publicKey"] as? [String: Any])?["uncompressed"] as? String else { return nil }
        let coordinates = bytes(hexadecimal: point).dropFirst()
        return [
            "kty": "EC", "crv": "P-256", "x": Base64URL.encode(Array(coordinates.prefix(32))),
            "y": Base64URL.encode(Array(coordinates.suffix(32))),
        ]
    }

    static func keySet(_ keys: [[String: Any]]) throws -> KeySet {
        try KeySet(parsing: Array(JSONSerialization.data(withJSONObject: ["keys": keys])))
    }

    static func accepts(_ vector: [String: Any], _ keys: KeySet) throws -> Bool {
        let token = try #require(vector["jws"] as? String)
        return (try? CompactJWS.verify(token, with: keys)) != nil
    }
}

extension KeySet {
    /// The key of a set that has one, without `kid`.
    var onlyKey: (any VerificationKey)? {
        SignatureAlgorithm.allCases.lazy.compactMap { algorithm in
            try? self.key(for: JWSHeader(JWSHeader.encoded(algorithm, nil)[...]))
        }.first
    }
}

func bytes(hexadecimal text: String) -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}
