/// The literal names (RFC 8259 §3) as words, of which the first byte is the lowest.
enum JSONLiteral {
    static let null: UInt64 = 0x6C6C_756E
    static let `true`: UInt64 = 0x6575_7274
    static let `false`: UInt64 = 0x65_736C_6166
}
