import TreatyHTTP

/// Tells of every request how it was read, so that another parser's reading can be compared: the answer's `Mirror` field
/// has method, target, version, fields and content, in hexadecimal digits since a field takes no other bytes. What was
/// refused has its reason in `Reason`. No answer has content, so that answers are easily told apart.
struct MirrorResponder: HTTPResponder {
    let bodyBytesMax: Int

    func respond(to request: HTTPRequest) async -> HTTPResponse {
        do {
            let content = try await request.body.collect(upTo: bodyBytesMax)
            var seen = Array("\(request.method.rawValue) ".utf8) + request.path
            if let query = request.query { seen += [UInt8(ascii: "?")] + query }
            seen += Array(" 1.\(request.minorVersion)\n".utf8)
            for entry in request.fields.entries {
                seen += request.fields.bytes[entry.name] + [UInt8(ascii: ":")] + request.fields.bytes[entry.value]
                seen.append(UInt8(ascii: "\n"))
            }
            return HTTPResponse(200, fields: ["Mirror": hexadecimal(seen + [UInt8(ascii: "\n")] + content)])
        } catch .malformed(let detail) {
            return respond(to: HTTPRefusal(400, detail))
        } catch .tooLarge {
            return respond(to: HTTPRefusal(413, "the content is larger than the limit"))
        } catch {
            return respond(to: HTTPRefusal(408, "the content did not arrive"))
        }
    }

    func respond(to refusal: HTTPRefusal) -> HTTPResponse {
        HTTPResponse(refusal.status, fields: ["Reason": refusal.detail])
    }

    private func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
