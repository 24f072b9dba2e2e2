import Testing

@testable import TreatyHTTP

struct HTTPRequestTests {
    @Test(
        arguments: [
            ("/a/b?c=d", "/a/b", "c=d"), ("/", "/", nil), ("/a?", "/a", ""), ("/a?b?c", "/a", "b?c"), ("*", "*", nil),
            ("/%2F", "/%2F", nil),
        ] as [(String, String, String?)])
    func target(target: String, path: String, query: String?) {
        let request = HTTPRequest(.get, target)
        #expect(String(decoding: request.path, as: UTF8.self) == path)
        #expect(request.query.map { String(decoding: $0, as: UTF8.self) } == query)
    }

    @Test func methods() {
        for method in HTTPMethod.allCases {
            #expect(HTTPMethod(utf8: Array(method.rawValue.utf8)[...]) == method)
            #expect(HTTPMethod(utf8: Array("x\(method.rawValue) ".utf8)[1...].dropLast()) == method)
            #expect(HTTPMethod(utf8: Array(method.rawValue.lowercased().utf8)[...]) == nil)
            #expect(HTTPMethod(utf8: Array("\(method.rawValue)S".utf8)[...]) == nil)
            #expect(HTTPMethod(utf8: Array(method.rawValue.utf8).dropLast()) == nil)
        }
        for name in ["", "G", "GEX", "XUT", "PUTT", "LINK", "PURGE", "SEARCH", "PROPFIND", "OPTIONZ"] {
            #expect(HTTPMethod(utf8: Array(name.utf8)[...]) == nil, "\(name)")
        }
    }

    @Test func statuses() {
        #expect(HTTPStatus(200).reason == "OK" && HTTPStatus(413).reason == "Content Too Large")
        #expect(HTTPStatus(299).reason == "" && HTTPStatus(599).reason == "")
        for code in [400, 401, 403, 404, 405, 406, 408, 409, 413, 414, 415, 417, 429, 431, 500, 501, 503, 505, 507] {
            #expect(!HTTPStatus(code).reason.isEmpty, "\(code)")
        }
    }
}

struct RequestBodyTests {
    /// Gives its pieces, then an error or the end.
    private actor Pieces: RequestBodyStream {
        nonisolated let declaredLength: Int?
        private var pieces: [[UInt8]]
        private let error: RequestBodyError?
        private(set) var asked = 0

        init(_ pieces: [[UInt8]], declaredLength: Int? = nil, error: RequestBodyError? = nil) {
            self.pieces = pieces
            self.declaredLength = declaredLength
            self.error = error
        }

        func next() async throws(RequestBodyError) -> [UInt8]? {
            asked += 1
            if !pieces.isEmpty { return pieces.removeFirst() }
            if let error { throw error }
            return nil
        }
    }

    @Test func whole() async throws {
        #expect(try await RequestBody.empty.collect(upTo: 0) == [])
        #expect(try await RequestBody.bytes([1, 2]).collect(upTo: 2) == [1, 2])
        #expect(try await RequestBody.stream(Pieces([[1], [2, 3]])).collect(upTo: 3) == [1, 2, 3])
        #expect(!RequestBody.empty.isPresent && RequestBody.bytes([1]).isPresent)
    }

    @Test func tooLarge() async {
        await #expect(throws: RequestBodyError.tooLarge) { try await RequestBody.bytes([1, 2]).collect(upTo: 1) }
        await #expect(throws: RequestBodyError.tooLarge) {
            try await RequestBody.stream(Pieces([[1], [2, 3]])).collect(upTo: 2)
        }
    }

    /// A length that is announced to be too large is refused before a byte is asked for: no `100 Continue` goes out.
    @Test func announcedTooLarge() async {
        let pieces = Pieces([[1, 2]], declaredLength: 2)
        await #expect(throws: RequestBodyError.tooLarge) { try await RequestBody.stream(pieces).collect(upTo: 1) }
        #expect(await pieces.asked == 0)
    }

    @Test func errorsPass() async {
        await #expect(throws: RequestBodyError.timedOut) {
            try await RequestBody.stream(Pieces([[1]], error: .timedOut)).collect(upTo: 9)
        }
    }
}
