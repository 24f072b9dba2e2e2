/// Bytes that are not one JSON text (RFC 8259), or exceed a limit of the reader.
public struct JSONSyntaxError: Error, Sendable, Equatable {
    public enum Reason: String, Sendable {
        case unexpectedEnd = "the text ends too early"
        case unexpectedByte = "a byte that cannot stand here"
        case trailingBytes = "something follows the value"
        case invalidUTF8 = "the text is not valid UTF-8"
        case controlCharacter = "a control character in a string must be escaped"
        case invalidEscape = "an escape that JSON does not know"
        case loneSurrogate = "an escaped surrogate without its other half"
        case invalidNumber = "a number that JSON does not allow"
        case duplicateMember = "an object names a member twice"
        case tooDeep = "arrays and objects are nested too deeply"
        case tooManyMembers = "an object has too many members"
        case tooAmbiguous = "too many alternatives would have to be tried"
    }

    /// 0-based offset of the byte at which reading stopped.
    public var offset: Int
    public var reason: Reason

    public init(offset: Int, reason: Reason) {
        self.offset = offset
        self.reason = reason
    }
}
