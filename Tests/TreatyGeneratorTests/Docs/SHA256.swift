/// SHA-256 (FIPS 180-4), so that the test of the policy's hashes needs no library.
enum SHA256 {
    static func digest(of message: [UInt8]) -> [UInt8] {
        var state = initialState
        let blocks = padded(message)
        for start in stride(from: 0, to: blocks.count, by: 64) {
            compress(blocks[start..<(start + 64)], into: &state)
        }
        return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
    }

    private static func padded(_ message: [UInt8]) -> [UInt8] {
        var padded = message + [0x80]
        padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
        let bits = UInt64(message.count) * 8
        return padded + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) }
    }

    private static func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
        var schedule = [UInt32](repeating: 0, count: 64)
        for (position, byte) in block.enumerated() {
            schedule[position / 4] = schedule[position / 4] << 8 | UInt32(byte)
        }
        for position in 16..<64 {
            let (early, late) = (schedule[position - 15], schedule[position - 2])
            let small = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
            let large = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
            schedule[position] = schedule[position - 16] &+ small &+ schedule[position - 7] &+ large
        }
        var work = state
        for round in 0..<64 {
            let (a, e) = (work[0], work[4])
            let choice = (e & work[5]) ^ (~e & work[6])
            let majority = (a & work[1]) ^ (a & work[2]) ^ (work[1] & work[2])
            let first =
                work[7] &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ choice &+ constants[round]
                &+ schedule[round]
            let second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
            work = [first &+ second, a, work[1], work[2], work[3] &+ first, e, work[5], work[6]]
        }
        for position in 0..<8 { state[position] &+= work[position] }
    }

    private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

    private static let primes: [Int] = {
        var primes: [Int] = []
        var candidate = 2
        while primes.count < 64 {
            if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
            candidate += 1
        }
        return primes
    }()

    /// The first 32 bits of the fractional parts of the square roots of the first 8 primes.
    private static let initialState = primes.prefix(8).map { prime in
        fraction { UInt128($0) * UInt128($0) <= UInt128(prime) << 64 }
    }

    /// The same of the cube roots of the first 64 primes.
    private static let constants = primes.map { prime in
        fraction { root in
            // A cube of a root below 7 with 32 fractional bits has at most 105 bits.
            UInt128(root) * UInt128(root) * UInt128(root) <= UInt128(prime) << 96
        }
    }

    /// The low 32 bits of the largest number, in units of 2^-32, for which `isBelow` holds.
    private static func fraction(_ isBelow: (UInt64) -> Bool) -> UInt32 {
        var root: UInt64 = 0
        for bit in (0..<37).reversed() where isBelow(root | 1 << UInt64(bit)) { root |= 1 << UInt64(bit) }
        return UInt32(truncatingIfNeeded: root)
    }
}
