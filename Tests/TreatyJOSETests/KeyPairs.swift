@testable import TreatyJOSE

/// A pair of each kind, made once for the whole run, since those of RSA take their time.
struct KeyPairs {
    static let shared = Result { try KeyPairs() }

    let rs256: KeyPair
    let es256: KeyPair
    let edDSA: KeyPair

    private init() throws {
        rs256 = try KeyPair(.rs256)
        es256 = try KeyPair(.es256)
        edDSA = try KeyPair(.edDSA)
    }

    var all: [KeyPair] { [rs256, es256, edDSA] }
}

func keySet(_ keys: String...) throws -> KeySet {
    try KeySet(parsing: Array(#"{"keys":[\#(keys.joined(separator: ","))]}"#.utf8))
}

func oct(_ secret: [UInt8], _ members: String = #""alg":"HS256""#) -> String {
    #"{"kty":"oct","k":"\#(Base64URL.encode(secret))",\#(members)}"#
}
