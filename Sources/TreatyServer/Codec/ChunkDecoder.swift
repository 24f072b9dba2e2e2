import TreatyHTTP

/// Decodes a chunked body (RFC 9112 §7.1) with the grammar as it is written: CRLF only, no white space, well-formed
/// extensions (read and forgotten), trailers that are checked and dropped.
struct ChunkDecoder {
    private enum Stage { case size, data(Int), dataEnd, trailer, done }

    private var stage = Stage.size
    private var decodedBytes = 0
    private var trailerBytes = 0
    /// A chunk-size line without its CRLF, in bytes.
    private static let sizeLineBytesMax = 256
    /// All trailer lines together, in bytes.
    private static let trailerBytesMax = 4096

    var isDone: Bool { if case .done = stage { true } else { false } }

    /// Decodes what `buffer` holds from `start` on, appends content to `content`, and returns where it stopped: at the
    /// end of the body, or where more bytes are needed.
    mutating func decode(
        _ buffer: [UInt8], from start: Int, bodyBytesMax: Int, into content: inout [UInt8]
    ) throws(RequestBodyError) -> Int {
        var index = start
        while true {
            switch stage {
            case .size:
                guard index < buffer.count else { return index }
                // Refuse at once what cannot become a size.
                guard ByteClass.hexValue(buffer[index]) != nil else { throw oddSize }
                guard let end = try lineEnd(buffer, index, Self.sizeLineBytesMax) else { return index }
                let size = try chunkSize(buffer, index..<end)
                guard size <= bodyBytesMax - decodedBytes else { throw .tooLarge }
                index = end + 2
                stage = size == 0 ? .trailer : .data(size)
            case .data(let left):
                let count = min(left, buffer.count - index)
                guard count > 0 else { return index }
                content.append(contentsOf: buffer[index..<(index + count)])
                decodedBytes += count
                index += count
                stage = left == count ? .dataEnd : .data(left - count)
            case .dataEnd:
                guard index < buffer.count else { return index }
                guard buffer[index] == 0x0D else { throw .malformed("a chunk is longer than its size") }
                guard index + 1 < buffer.count else { return index }
                guard buffer[index + 1] == 0x0A else { throw .malformed("a chunk ends without CRLF") }
                index += 2
                stage = .size
            case .trailer:
                guard let end = try lineEnd(buffer, index, Self.trailerBytesMax) else { return index }
                trailerBytes += end + 2 - index
                guard trailerBytes <= Self.trailerBytesMax else { throw .malformed("the trailer section is too long") }
                if end == index { stage = .done } else { try checkTrailer(buffer, index..<end) }
                index = end + 2
            case .done:
                return index
            }
        }
    }

    private var oddSize: RequestBodyError { .malformed("a chunk size that is not a hexadecimal number") }

    /// The position of the CR that ends the line at `start`, or nil when its CRLF is not there yet.
    private func lineEnd(_ buffer: [UInt8], _ start: Int, _ max: Int) throws(RequestBodyError) -> Int? {
        var index = start
        while index < buffer.count {
            let byte = buffer[index]
            if byte == 0x0D {
                guard index + 1 < buffer.count else { return nil }
                guard buffer[index + 1] == 0x0A else { throw .malformed("a CR without its LF in chunked framing") }
                return index
            }
            guard ByteClass.isText(byte) else { throw .malformed("a control byte in chunked framing") }
            guard index - start < max else { throw .malformed("a line of chunked framing is too long") }
            index += 1
        }
        return nil
    }

    /// `chunk-size [ chunk-ext ]` (RFC 9112 §7.1.1), without the bad white space that it tolerates.
    private func chunkSize(_ buffer: [UInt8], _ line: Range<Int>) throws(RequestBodyError) -> Int {
        var size: UInt64 = 0
        var index = line.lowerBound
        while index < line.upperBound, let digit = ByteClass.hexValue(buffer[index]) {
            // 15 digits fit an Int; a size of more cannot be meant.
            guard index - line.lowerBound < 15 else { throw .malformed("a chunk size that no body can have") }
            size = size << 4 | UInt64(digit)
            index += 1
        }
        while index < line.upperBound {
            guard let end = extensionEnd(buffer, index..<line.upperBound) else {
                throw .malformed("a malformed chunk extension")
            }
            index = end
        }
        return Int(size)
    }

    /// The end of `";" token [ "=" ( token / quoted-string ) ]`, or nil.
    private func extensionEnd(_ buffer: [UInt8], _ range: Range<Int>) -> Int? {
        guard buffer[range.lowerBound] == UInt8(ascii: ";") else { return nil }
        let nameStart = range.lowerBound + 1
        let nameEnd = tokenEnd(buffer, nameStart..<range.upperBound)
        guard nameEnd > nameStart else { return nil }
        guard nameEnd < range.upperBound, buffer[nameEnd] == UInt8(ascii: "=") else { return nameEnd }
        let valueStart = nameEnd + 1
        if valueStart < range.upperBound, buffer[valueStart] == UInt8(ascii: "\"") {
            return quotedEnd(buffer, valueStart..<range.upperBound)
        }
        let valueEnd = tokenEnd(buffer, valueStart..<range.upperBound)
        return valueEnd > valueStart ? valueEnd : nil
    }

    private func tokenEnd(_ buffer: [UInt8], _ range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound, ByteClass.isToken(buffer[index]) { index += 1 }
        return index
    }

    private func quotedEnd(_ buffer: [UInt8], _ range: Range<Int>) -> Int? {
        var index = range.lowerBound + 1
        while index < range.upperBound {
            switch buffer[index] {
            case UInt8(ascii: "\""): return index + 1
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        return nil
    }

    /// A trailer must be a field line, and none that frames, routes or authorises (RFC 9110 §6.5.1).
    private func checkTrailer(_ buffer: [UInt8], _ line: Range<Int>) throws(RequestBodyError) {
        let bytes = buffer.span
        let name: Range<Int>
        do {
            name = try readFieldLine(bytes, line).name
        } catch {
            throw .malformed("a malformed trailer field")
        }
        for forbidden in Self.forbiddenTrailers where isAlike(bytes, name, forbidden) {
            throw .malformed("a field that must not come as a trailer")
        }
    }

    private static let forbiddenTrailers = [
        "authorization", "cache-control", "connection", "content-encoding", "content-length", "content-range",
        "content-type", "cookie", "expect", "host", "range", "te", "trailer", "transfer-encoding", "upgrade",
    ]
}
