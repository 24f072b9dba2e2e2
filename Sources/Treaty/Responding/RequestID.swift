import Synchronization
import TreatyHTTP

/// What a request is called in the log, in its answer and in a problem.
enum RequestID {
    /// Characters of a client's own id.
    static let lengthMax = 128

    /// The client's `X-Request-Id` if it is 1–128 of letters, digits and `-._:`; else the trace-id of a well-formed
    /// `traceparent` (W3C Trace Context §3.2); else a new one.
    static func of(_ fields: HTTPFields) -> String {
        if let own = fields.value(of: "X-Request-Id"), !own.isEmpty, own.count <= lengthMax,
            own.allSatisfy({ StringFormat.isAlphanumeric($0) || "-._:".utf8.contains($0) })
        {
            return String(decoding: own, as: UTF8.self)
        }
        if let parent = fields.value(of: "traceparent"), let trace = traceID(parent) { return trace }
        return new()
    }

    /// 32 hex digits: 16 drawn when the process began, 16 that count. Unique; not a secret.
    static func new() -> String {
        let number = counter.wrappingAdd(1, ordering: .relaxed).newValue
        // SAFETY: exactly 32 bytes are written, all of them ASCII.
        return String(unsafeUninitializedCapacity: 32) { text in
            for index in 0..<16 {
                text[index] = hexDigit(prefix >> UInt64(60 - 4 * index))
                text[16 + index] = hexDigit(number >> UInt64(60 - 4 * index))
            }
            return 32
        }
    }

    /// Of the lowest four bits.
    @inline(__always)
    private static func hexDigit(_ value: UInt64) -> UInt8 {
        let digit = UInt8(truncatingIfNeeded: value & 15)
        return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)
    private static let prefix = UInt64.random(in: 0 ... .max)
    private static let counter = Atomic<UInt64>(0)

    /// `version "-" trace-id "-" parent-id "-" flags`, lower-case hex; ids of zeros only are invalid.
    private static func traceID(_ parent: ArraySlice<UInt8>) -> String? {
        let parts = parent.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count >= 4, parts[0].count == 2, parts[1].count == 32, parts[2].count == 16, parts[3].count == 2,
            parts.count == 4 || !parts[0].elementsEqual("00".utf8), !parts[0].elementsEqual("ff".utf8),
            parts[0...3].allSatisfy({ $0.allSatisfy { hexDigits.contains($0) } }),
            parts[1].contains(where: { $0 != UInt8(ascii: "0") }), parts[2].contains(where: { $0 != UInt8(ascii: "0") })
        else { return nil }
        return String(decoding: parts[1], as: UTF8.self)
    }
}
