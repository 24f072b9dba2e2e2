import TreatyJSON

extension InstanceReader {
    /// Bytes in base64 with padding (RFC 4648 §4), as `format: byte` and `contentEncoding: base64` have it.
    public mutating func base64() throws(JSONSyntaxError) -> [UInt8]? {
        guard try json.kind() == .string else {
            try refuseType("a string")
            return nil
        }
        let offset = json.position
        if let bytes = Base64.decode(json.utf8(of: try json.readStringToken())) { return bytes }
        note("format", at: offset, "must be bytes in base64")
        return nil
    }
}

extension JSONWriter {
    /// Bytes as a string in base64 with padding.
    public mutating func base64(_ bytes: [UInt8]) { string(String(decoding: Base64.encode(bytes), as: UTF8.self)) }
}
