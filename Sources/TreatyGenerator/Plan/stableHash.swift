/// FNV-1a in 32 bits: the same on every run and machine, so that what is named or placed by it stays where it is when the
/// contract grows.
func stableHash(_ text: String) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
}
