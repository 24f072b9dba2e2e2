/// What libFuzzer calls for each input: the target's `fuzz`.
@_cdecl("LLVMFuzzerTestOneInput")
public func runOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // SAFETY: libFuzzer lends `count` readable bytes for the time of this call.
    fuzz(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

/// Ends the run, so that libFuzzer keeps the input, when something that must hold does not.
@inline(__always)
func require(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { fatalError(what()) }
}

/// A number that depends on every byte (FNV-1a): what else an input decides, besides what it says. Mutating a byte of
/// an input then never moves the meaning of the others.
func choices(of input: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in input { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    // The low bits of FNV mix little.
    return hash ^ (hash >> 32)
}
