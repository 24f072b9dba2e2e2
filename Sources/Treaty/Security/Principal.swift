/// Who calls, as an authenticator has found out.
public struct Principal: Sendable {
    /// What identifies the caller; a parameter marked `x-treaty-subject` must be written exactly so.
    public var subject: String
    /// What the caller may do: scopes of its token (RFC 6749 §3.3), or roles. An operation that asks for one that is not
    /// among them is answered with 403.
    public var scopes: [String]
    /// Whatever else the application's authenticator wants its handlers to know.
    public var details: (any Sendable)?

    public init(subject: String, scopes: [String] = [], details: (any Sendable)? = nil) {
        self.subject = subject
        self.scopes = scopes
        self.details = details
    }
}
