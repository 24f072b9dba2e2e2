import TreatyJSON

/// The claims of a verified token (RFC 7519 §4).
public struct JWTClaims: Sendable {
    /// `iss`
    public private(set) var issuer: String?
    /// `sub`
    public private(set) var subject: String?
    /// `aud`, which may be one string or an array of them.
    public private(set) var audience: [String]?
    /// `exp`, since 1970-01-01T00:00:00Z. NumericDate may have a fraction.
    public private(set) var expiresAt: Duration?
    /// `nbf`, since 1970-01-01T00:00:00Z.
    public private(set) var notBefore: Duration?
    /// `iat`, since 1970-01-01T00:00:00Z.
    public private(set) var issuedAt: Duration?
    /// `jti`
    public private(set) var tokenID: String?

    private var others: [(name: String, value: Value)] = []

    private enum Value: Sendable {
        case string(String)
        case integer(Int64)
        case boolean(Bool)
        case other
    }

    /// A private claim that is a string.
    public func string(_ name: String) -> String? {
        if case .string(let value)? = other(name) { value } else { nil }
    }

    /// A private claim that is a whole number.
    public func integer(_ name: String) -> Int64? {
        if case .integer(let value)? = other(name) { value } else { nil }
    }

    /// A private claim that is a boolean.
    public func boolean(_ name: String) -> Bool? {
        if case .boolean(let value)? = other(name) { value } else { nil }
    }

    /// Whether there is a private claim of that name, whatever its type.
    public func has(_ name: String) -> Bool { other(name) != nil }

    private func other(_ name: String) -> Value? {
        others.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
    }
}

extension JWTClaims {
    private static let limits = JSONLimits(depthMax: 16, membersMax: 64)
    /// 9999-12-31T23:59:59Z. What lies beyond is a mistake, like milliseconds.
    private static let secondsMax: Int64 = 253_402_300_799

    /// - Throws: `claims`.
    init(parsing payload: [UInt8]) throws(TokenError) {
        do throws(JSONSyntaxError) {
            var reader = JSONReader(payload, limits: Self.limits)
            guard try reader.kind() == .object else { throw reader.failure(.unexpectedByte) }
            try reader.beginObject()
            var names: [String] = []
            var isFirst = true
            while let key = try reader.nextMember(isFirst: &isFirst) {
                let name = reader.text(of: key)
                // Swift's own comparison takes names for the same that differ in composition only: stricter, not laxer.
                guard !names.contains(name) else { throw reader.failure(.duplicateMember) }
                guard names.count < Self.limits.membersMax else { throw reader.failure(.tooManyMembers) }
                names.append(name)
                try read(name, from: &reader)
            }
            try reader.finish()
        } catch {
            throw .claims
        }
    }

    private mutating func read(_ name: String, from reader: inout JSONReader) throws(JSONSyntaxError) {
        switch name {
        case "iss": issuer = try Self.readString(&reader)
        case "sub": subject = try Self.readString(&reader)
        case "jti": tokenID = try Self.readString(&reader)
        case "aud": audience = try Self.readAudience(&reader)
        case "exp": expiresAt = try Self.readNumericDate(&reader)
        case "nbf": notBefore = try Self.readNumericDate(&reader)
        case "iat": issuedAt = try Self.readNumericDate(&reader)
        default: others.append((name, try Self.readOther(&reader)))
        }
    }

    private static func readString(_ reader: inout JSONReader) throws(JSONSyntaxError) -> String {
        guard try reader.kind() == .string else { throw reader.failure(.unexpectedByte) }
        return try reader.readString()
    }

    private static func readAudience(_ reader: inout JSONReader) throws(JSONSyntaxError) -> [String] {
        guard try reader.kind() == .array else { return [try readString(&reader)] }
        try reader.beginArray()
        var audience: [String] = []
        var isFirst = true
        while try reader.nextElement(isFirst: &isFirst) { audience.append(try readString(&reader)) }
        return audience
    }

    private static func readNumericDate(_ reader: inout JSONReader) throws(JSONSyntaxError) -> Duration {
        guard try reader.kind() == .number else { throw reader.failure(.unexpectedByte) }
        let token = try reader.readNumberToken()
        if token.isPlainInteger {
            guard let seconds = token.int64(in: reader.bytes), (-secondsMax...secondsMax).contains(seconds) else {
                throw reader.failure(.invalidNumber)
            }
            return .seconds(seconds)
        }
        let seconds = token.double(in: reader.bytes)
        // NaN and infinities are not contained either.
        guard (-Double(secondsMax)...Double(secondsMax)).contains(seconds) else { throw reader.failure(.invalidNumber) }
        return .seconds(seconds)
    }

    private static func readOther(_ reader: inout JSONReader) throws(JSONSyntaxError) -> Value {
        switch try reader.kind() {
        case .string: return .string(try reader.readString())
        case .boolean: return .boolean(try reader.readBoolean())
        case .number: return try reader.readNumberToken().int64(in: reader.bytes).map(Value.integer) ?? .other
        case .null, .array, .object:
            try reader.skipValue()
            return .other
        }
    }
}
