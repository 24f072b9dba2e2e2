// Modules: TreatyHTTP TreatyServer
//
// The bytes of a connection against the codec. What must hold whatever comes: it buffers no more than its bounds;
// whatever is taken obeys the grammar; the answers are well-formed and as many as the requests; and, where the answer
// does not depend on what has arrived, the requests are the same in one piece as in any pieces.

@testable import TreatyServer

private let limits = [CodecLimits(HTTPLimits()), CodecLimits(tight)]

/// Bounds that short inputs reach.
private var tight: HTTPLimits {
    var limits = HTTPLimits()
    limits.requestLineBytesMax = 96
    limits.headBytesMax = 256
    limits.fieldsMax = 6
    limits.bodyBytesMax = 48
    limits.discardBytesMax = 16
    return limits
}

func fuzz(_ input: [UInt8]) {
    let choice = choices(of: input)
    let limits = limits[Int(choice & 1)]
    let answering = Conversation.Answering(rawValue: UInt8(choice >> 1 & 7)) ?? .wholeBody
    var whole = Conversation(limits, answering)
    whole.feed(input[...])
    whole.end()
    var pieces = Conversation(limits, answering)
    if choice >> 4 & 15 == 0 {
        for index in input.indices { pieces.feed(input[index...index]) }
    } else {
        let first = input.isEmpty ? 0 : Int(choice >> 8 & 0xFFFF) % (input.count + 1)
        let second = first + Int(choice >> 24 & 0xFFFF) % (input.count - first + 1)
        pieces.feed(input[..<first])
        pieces.feed(input[first..<second])
        pieces.feed(input[second...])
    }
    pieces.end()
    guard answering == .wholeBody || answering == .streamed else { return }
    require(whole.log == pieces.log, "in one piece: \(whole.log)\nin pieces: \(pieces.log)")
}
