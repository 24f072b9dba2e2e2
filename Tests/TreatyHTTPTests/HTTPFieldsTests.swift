import Testing

@testable import TreatyHTTP

/// RFC 9110 §5.
struct HTTPFieldsTests {
    @Test func lookUp() {
        let fields: HTTPFields = ["Content-Type": "text/plain", "X-A": "1", "x-a": "2", "X-Empty": ""]
        #expect(fields["content-type"] == "text/plain" && fields["CONTENT-TYPE"] == "text/plain")
        #expect(fields["X-A"] == "1" && fields.values(of: "X-a") == ["1", "2"])
        #expect(fields["X-Empty"] == "" && fields.contains("x-empty"))
        #expect(fields["Content"] == nil && fields["Content-Type2"] == nil && fields[""] == nil)
        #expect(fields.value(of: "x-a").map(Array.init) == [0x31])
        #expect(!fields.isEmpty && HTTPFields().isEmpty)
    }

    /// Only letters have case: `@` and `` ` ``, `[` and `{` differ in the same bit.
    @Test func caseIsOfLettersOnly() {
        let fields: HTTPFields = ["a@b": "1", "a[b": "2", "Z": "3"]
        #expect(fields["a`b"] == nil && fields["a{b"] == nil && fields["z"] == "3")
    }

    @Test func wireForm() {
        var fields: HTTPFields = ["A": "1"]
        fields.append("B", "é")
        fields.append(contentsOf: ["C": "", "A": "2"])
        #expect(fields.isWireForm)
        #expect(String(decoding: fields.bytes, as: UTF8.self) == "A: 1\r\nB: é\r\nC: \r\nA: 2\r\n")
        #expect(fields.lines.map(\.name) == ["A", "B", "C", "A"])
        #expect(fields.lines.map(\.value) == ["1", "é", "", "2"])
    }

    /// Fields that point into a request head keep their lines when something is appended.
    @Test func appendToRequestFields() {
        let head = Array("GET / HTTP/1.1\r\nHost:  h \r\nAccept:*/*\r\n\r\n".utf8)
        let entries = [
            HTTPFields.Entry(nameStart: 16, nameEnd: 20, valueStart: 23, valueEnd: 24),
            HTTPFields.Entry(nameStart: 27, nameEnd: 33, valueStart: 34, valueEnd: 37),
        ]
        let request = HTTPFields(bytes: head, entries: entries)
        #expect(request["host"] == "h" && request["accept"] == "*/*" && !request.isWireForm)
        var copy = request
        copy.append("X", "y")
        #expect(String(decoding: copy.bytes, as: UTF8.self) == "Host: h\r\nAccept: */*\r\nX: y\r\n" && copy.isWireForm)
        var other: HTTPFields = ["A": "b"]
        other.append(contentsOf: request)
        #expect(other.lines.map(\.name) == ["A", "Host", "Accept"] && other["host"] == "h")
    }
}
