import TreatyHTTP

/// How the content of a response is delimited (RFC 9112 §6).
enum ResponseFraming: Equatable {
    /// No content and no field about it: 204 and 304.
    case none
    case length(Int)
    case chunked
    /// The end of the connection ends the content: a stream to an HTTP/1.0 client.
    case untilClose
}

/// What the connection is to do after the response, as a field says it.
enum ConnectionOption {
    case close
    case keepAlive
    /// Nothing need be said: HTTP/1.1 stays open.
    case unsaid
}

/// Whether the server can send this: a final status, names that are tokens, values without control bytes.
func isSendable(_ response: HTTPResponse) -> Bool {
    guard (200...599).contains(response.status.code) else { return false }
    let bytes = response.fields.bytes.span
    for entry in response.fields.entries {
        let name = entry.name
        guard !name.isEmpty else { return false }
        for index in name where !ByteClass.isToken(bytes[index]) { return false }
        guard isText(bytes, entry.value) else { return false }
    }
    return true
}

private func isText(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while true {
        index = bytes.firstControl(in: index..<range.upperBound)
        guard index < range.upperBound else { return true }
        guard bytes[index] == 0x09 else { return false }
        index += 1
    }
}

/// Appends the head of a response that is sendable. Fields that are the server's own are left out of what the
/// responder gave.
func appendResponseHead(
    _ response: HTTPResponse, framing: ResponseFraming, option: ConnectionOption, dateLine: [UInt8],
    to output: inout [UInt8]
) {
    appendStatusLine(response.status, to: &output)
    output.append(contentsOf: dateLine)
    let fields = response.fields
    if fields.isWireForm, !fields.entries.contains(where: { isServersOwn(fields.bytes, $0.name) }) {
        output.append(contentsOf: fields.bytes)
    } else {
        for entry in fields.entries where !isServersOwn(fields.bytes, entry.name) {
            output.append(contentsOf: fields.bytes[entry.name])
            output.append(contentsOf: ": ".utf8)
            output.append(contentsOf: fields.bytes[entry.value])
            output.append(contentsOf: "\r\n".utf8)
        }
    }
    switch framing {
    case .length(let length):
        output.append(contentsOf: "Content-Length: ".utf8)
        appendDecimal(length, to: &output)
        output.append(contentsOf: "\r\n".utf8)
    case .chunked: output.append(contentsOf: "Transfer-Encoding: chunked\r\n".utf8)
    case .none, .untilClose: break
    }
    switch option {
    case .close: output.append(contentsOf: "Connection: close\r\n\r\n".utf8)
    case .keepAlive: output.append(contentsOf: "Connection: keep-alive\r\n\r\n".utf8)
    case .unsaid: output.append(contentsOf: "\r\n".utf8)
    }
}

private func appendStatusLine(_ status: HTTPStatus, to output: inout [UInt8]) {
    if status.code == 200 {
        output.append(contentsOf: "HTTP/1.1 200 OK\r\n".utf8)
        return
    }
    output.append(contentsOf: "HTTP/1.1 ".utf8)
    appendDecimal(status.code, to: &output)
    // The space is part of the line even when there is no phrase (RFC 9112 §4).
    output.append(UInt8(ascii: " "))
    output.append(contentsOf: status.reason.utf8)
    output.append(contentsOf: "\r\n".utf8)
}

/// Whether a field is written by the server alone.
private func isServersOwn(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
    switch name.count {
    case 4: isSame(bytes.span, name, "date")
    case 10: isSame(bytes.span, name, "connection") || isSame(bytes.span, name, "keep-alive")
    case 14: isSame(bytes.span, name, "content-length")
    case 17: isSame(bytes.span, name, "transfer-encoding")
    default: false
    }
}

/// Appends a chunk (RFC 9112 §7.1). An empty one would be the last, so nothing is appended for it.
func appendChunk(_ bytes: [UInt8], to output: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    output.append(contentsOf: String(bytes.count, radix: 16).utf8)
    output.append(contentsOf: "\r\n".utf8)
    output.append(contentsOf: bytes)
    output.append(contentsOf: "\r\n".utf8)
}

/// Appends a number that is not negative.
func appendDecimal(_ number: Int, to output: inout [UInt8]) {
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
        output.append(0x30 + UInt8(number / divisor % 10))
        divisor /= 10
    }
}
