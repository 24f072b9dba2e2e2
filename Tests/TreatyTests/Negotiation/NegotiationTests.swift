import Testing
import TreatyHTTP

@testable import Treaty

struct NegotiationTests {
    private static let contract = OperationContract(
        id: "x", method: .post, path: "/x",
        requestBody: RequestBodyContract(isRequired: true, mediaTypes: ["application/json"]),
        responseMediaTypes: ["application/json", "text/plain"], statuses: [200])

    private static func status(_ request: HTTPRequest) -> Int {
        do throws(Problem) {
            _ = try contract.negotiate(request)
            return 200
        } catch { return error.status.code }
    }

    /// RFC 9110 §12.5.1.
    @Test(arguments: [
        ("*/*", true), ("application/json", true), ("text/plain", true), ("application/*", true),
        ("text/*;q=0.1", true),
        ("Application/JSON", true), ("text/html, application/json;q=0.9", true), ("text/html,*/*;q=0.01", true),
        ("application/json; charset=utf-8", true), ("application/json;q=1.000", true), ("application/json;Q=0.5", true),
        ("text/html", false), ("image/*", false), ("application/json;q=0", false), ("*/*;q=0", false),
        ("application/xml, text/html", false), ("application/json;q=0, text/plain;q=0.000", false),
        // The closest range decides.
        ("*/*, application/json;q=0", true), ("*/*, application/json;q=0, text/*;q=0", false),
        ("application/*;q=0, application/json", true), ("text/*, text/plain;q=0", false),
        ("application/json;q=0, */*;q=0.1, text/plain;q=0", false),
        // A weight that is none.
        ("application/json;q=2", false), ("application/json;q=x", false), ("application/json;q=-1", false),
        ("application/json;q=1.001", false), ("application/json;q=nan", false), ("application/json;q=1e0", false),
        // What cannot be understood asks for nothing.
        ("", true), ("garbage", true), ("garbage, application/json", true), ("garbage, text/html", false),
        ("text/html;a=\"x,application/json\"", false), ("text/html;a=\"\\\",b\", text/plain", true),
    ])
    func accept(value: String, isAcceptable: Bool) {
        let request = HTTPRequest(
            .post, "/x", fields: ["Accept": value, "Content-Type": "application/json"], body: [0x31])
        #expect(Self.status(request) == (isAcceptable ? 200 : 406), "\(value)")
    }

    @Test func acceptInManyLines() {
        let fields: HTTPFields = ["Accept": "text/html", "Content-Type": "application/json", "Accept": "text/plain"]
        #expect(Self.status(HTTPRequest(.post, "/x", fields: fields, body: [0x31])) == 200)
    }

    /// RFC 9110 §8.3.
    @Test(arguments: [
        ("application/json", true), ("APPLICATION/json", true), ("application/json; charset=utf-8", true),
        ("application/json;charset=\"UTF-8\"", true), ("application/json ; charset=utf-8 ", true),
        ("application/json;", true), ("application/json; charset=iso-8859-1", false), ("text/plain", false),
        ("application/json-patch+json", false), ("application/jsonx", false), ("application", false), ("", false),
        ("*/*", false), ("application/json, text/plain", false), ("application/json;charset", false),
        ("application/x-www-form-urlencoded", false), ("application/ json", false),
        ("application/json; charset=\"utf-8", false),
    ])
    func contentType(value: String, isTaken: Bool) {
        #expect(
            Self.status(HTTPRequest(.post, "/x", fields: ["Content-Type": value], body: [0x31]))
                == (isTaken ? 200 : 415))
    }

    @Test func contentTypeMissing() {
        #expect(Self.status(HTTPRequest(.post, "/x", body: [0x31])) == 415)
        // Without a body there is nothing to be of a type: whether one is needed is said later.
        #expect(Self.status(HTTPRequest(.post, "/x")) == 200)
        #expect(Self.status(HTTPRequest(.post, "/x", fields: ["Content-Type": "text/plain"])) == 415)
    }

    @Test func quotedParameters() {
        let mediaType = MediaType(#"text/plain; a="x;y\\\"z"; B=c"#)
        #expect(mediaType?.parameters.map(\.name) == ["a", "b"])
        #expect(mediaType?.parameters.map(\.value) == [#"x;y\"z"#, "c"])
        #expect(MediaType(#"text/plain; a="x"y""#) == nil)
        #expect(MediaType(#"text/plain; a=""#) == nil)
        #expect(MediaType("text/plain; =b") == nil && MediaType("te xt/plain") == nil && MediaType("a/b/c") == nil)
    }
}
