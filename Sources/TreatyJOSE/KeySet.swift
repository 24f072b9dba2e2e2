import TreatyJSON

/// The keys of an issuer, read from a JWK Set (RFC 7517 §5), each pinned to one algorithm.
///
/// Keys that are not for verifying signatures, or for an algorithm that is not carried, are passed over and listed in
/// ``ignored`` (RFC 7517 §5 asks for that). Whatever else is wrong with a key refuses the whole set: such a set was not
/// made by whom it seems, or not for this. So do private members of public keys, shared secrets beside public keys, and
/// a `kid` that two keys have.
public struct KeySet: Sendable {
    /// The longest text, in bytes.
    public static let bytesMax = 262_144
    /// The most keys.
    public static let keysMax = 64
    /// Certificates may make keys long; none nests deeply.
    private static let limits = JSONLimits(depthMax: 8, membersMax: 64)

    private var keys: [any VerificationKey] = []
    /// By the UTF-8 of `kid`.
    private var indices: [[UInt8]: Int] = [:]
    /// Why keys are not used: a sentence each, which names its place.
    public private(set) var ignored: [String] = []

    /// No keys.
    public init() {}

    public init(parsing text: [UInt8]) throws(KeySetError) {
        guard text.count <= Self.bytesMax else { throw KeySetError("more than \(Self.bytesMax) bytes") }
        let set: JSONValue
        do throws(JSONSyntaxError) { set = try JSONValue(parsing: text, limits: Self.limits) } catch {
            throw KeySetError("no JSON at byte \(error.offset): \(error.reason)")
        }
        guard let members = set["keys"]?.array else {
            throw KeySetError("a JWK Set is an object with an array \"keys\" (RFC 7517 §5)")
        }
        guard members.count <= Self.keysMax else { throw KeySetError("more than \(Self.keysMax) keys") }
        for (index, member) in members.enumerated() {
            do throws(JSONWebKey.Problem) {
                try add(JSONWebKey(member))
            } catch {
                switch error {
                case .unsuitable(let why): ignored.append("/keys/\(index): \(why)")
                case .wrong(let why): throw KeySetError("/keys/\(index): \(why)")
                }
            }
        }
        guard members.isEmpty || !keys.isEmpty else {
            throw KeySetError("no key can be used; " + ignored.joined(separator: "; "))
        }
    }

    public var isEmpty: Bool { keys.isEmpty }
    public var count: Int { keys.count }
    /// Whether they are shared secrets, which none but the two sides may read.
    public var holdsSecrets: Bool { keys.contains { $0 is HMACKey } }

    private mutating func add(_ new: JSONWebKey) throws(JSONWebKey.Problem) {
        guard keys.allSatisfy({ ($0 is HMACKey) == (new.key is HMACKey) }) else {
            throw .wrong("shared secrets (kty oct) and public keys belong in sets of their own")
        }
        if let id = new.id {
            guard indices.updateValue(keys.count, forKey: Array(id.utf8)) == nil else {
                throw .wrong("its kid is another key's")
            }
        }
        keys.append(new.key)
    }

    /// The key that a token is to be verified with: the one with its `kid`; for a token without `kid`, the one that is
    /// for its `alg`, if there is exactly one.
    ///
    /// - Throws: `unknownKey`, `algorithm`.
    func key(for header: JWSHeader) throws(TokenError) -> any VerificationKey {
        guard let id = header.keyID else {
            let fitting = keys.filter { $0.algorithm.rawValue.utf8.elementsEqual(header.algorithm.utf8) }
            guard let key = fitting.first, fitting.count == 1 else { throw .unknownKey }
            return key
        }
        guard let index = indices[Array(id.utf8)] else { throw .unknownKey }
        try header.check(keys[index].algorithm)
        return keys[index]
    }
}

/// Why a text is no set of keys. Never repeats a part of a key.
public struct KeySetError: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
