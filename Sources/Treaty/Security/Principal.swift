/// Who calls, as an authenticator has found out.
public struct Principal: Sendable {
    /// What identifies the caller; a parameter marked `x-treaty-subject` must be written exactly so.
    public var subject: String
    /// Whatever else the application's authenticator wants its handlers to know.
    public var details: (any Sendable)?

    public init(subject: String, details: (any Sendable)? = nil) {
        self.subject = subject
        self.details = details
    }
}
