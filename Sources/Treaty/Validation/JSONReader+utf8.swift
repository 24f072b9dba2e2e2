import TreatyJSON

extension JSONReader {
    /// Lends the UTF-8 bytes of the value of a string that was read over. It is here, and not beside the reader, to be inlined.
    @inline(__always)
    func withUTF8<Result>(of token: JSONStringToken, _ body: (Span<UInt8>) -> Result) -> Result {
        token.isEscaped ? body(utf8(of: token).span) : body(bytes.span.extracting(token.range))
    }
}
