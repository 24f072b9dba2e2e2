/// A credential that is no good. The client learns only that.
public struct AuthenticationFailure: Error, Sendable {
    /// Why, for the log. Must not contain the credential.
    public let reason: String
    /// Whom the credential names, if that much is certain; for the log.
    public let subject: String?

    public init(_ reason: String, subject: String? = nil) {
        self.reason = reason
        self.subject = subject
    }
}
