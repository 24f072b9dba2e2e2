import TreatyHTTP

/// The echo contract that HTTP/1.1 probes expect: `GET /` is `OK`, `POST /` gives its body back, `/echo` gives the
/// request's fields, one a line, `/cookie` its cookies.
struct EchoResponder: HTTPResponder {
    let bodyBytesMax: Int
    private static let allow = "GET, HEAD, POST, OPTIONS"

    func respond(to request: HTTPRequest) async -> HTTPResponse {
        let path = String(decoding: request.path, as: UTF8.self)
        // Whoever sends content that has no meaning may mean it as a second request.
        if request.body.isPresent, [.get, .head, .options].contains(request.method) {
            return respond(to: HTTPRefusal(400, "this method takes no content"))
        }
        switch (path, request.method) {
        case ("*", .options), ("/", .options): return HTTPResponse(204, fields: ["Allow": Self.allow])
        case ("/", .get), ("/", .head): return text("OK")
        case ("/", .post): return await echo(request)
        case ("/", _): return HTTPResponse(405, fields: ["Allow": Self.allow])
        case ("/echo", _): return text(request.fields.lines.map { "\($0.name): \($0.value)\n" }.joined())
        case ("/cookie", _): return text(cookies(request))
        default: return HTTPResponse(404)
        }
    }

    func respond(to refusal: HTTPRefusal) -> HTTPResponse {
        HTTPResponse(
            refusal.status, fields: ["Content-Type": "text/plain"], body: .bytes(Array("\(refusal.detail)\n".utf8)))
    }

    private func echo(_ request: HTTPRequest) async -> HTTPResponse {
        do {
            let bytes = try await request.body.collect(upTo: bodyBytesMax)
            return HTTPResponse(200, fields: ["Content-Type": "application/octet-stream"], body: .bytes(bytes))
        } catch .tooLarge {
            return HTTPResponse(413)
        } catch .timedOut {
            return HTTPResponse(408)
        } catch .malformed(let detail) {
            return respond(to: HTTPRefusal(400, detail))
        } catch {
            return HTTPResponse(400)
        }
    }

    private func cookies(_ request: HTTPRequest) -> String {
        var lines = ""
        for value in request.fields.values(of: "Cookie") {
            for pair in value.split(separator: ";") {
                let trimmed = pair.drop { $0 == " " }
                if let mark = trimmed.firstIndex(of: "="), mark != trimmed.startIndex { lines += "\(trimmed)\n" }
            }
        }
        return lines
    }

    private func text(_ text: String) -> HTTPResponse {
        HTTPResponse(200, fields: ["Content-Type": "text/plain"], body: .bytes(Array(text.utf8)))
    }
}
