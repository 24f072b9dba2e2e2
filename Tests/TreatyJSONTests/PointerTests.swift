import Foundation
import Testing

@testable import TreatyJSON

/// RFC 6901.
struct PointerTests {
    @Test func everyPlace() {
        let text = #"{"a":[10,{"x/y~z":null}], "" : "s","é\n":{"k":-1}}"#
        let bytes = Array(text.utf8)
        let found = JSONPointer.locate(Set(0...bytes.count), in: bytes, limits: JSONLimits())
        #expect(found[0] == "")
        #expect(
            Set(found.values) == ["", "/a", "/a/0", "/a/1", "/a/1/x~1y~0z", "/", "/é\n", "/é\n/k"])
        func offset(_ part: String) -> Int? {
            text.range(of: part).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
        }
        #expect(offset("10").flatMap { found[$0] } == "/a/0")
        #expect(offset("null").flatMap { found[$0] } == "/a/1/x~1y~0z")
        #expect(offset("-1").flatMap { found[$0] } == "/é\n/k")
        #expect(offset("x/y").flatMap { found[$0] } == "/a/1/x~1y~0z")
        #expect(offset(",{").flatMap { found[$0] } == nil)
    }

    @Test func escapes() {
        #expect(JSONPointer.escape("a/b~c~1") == "a~1b~0c~01")
        #expect(JSONPointer.escape("plain") == "plain")
    }

    /// A long name is not sent back: the pointer is then that of the nearest place around it.
    @Test func bounded() {
        let long = String(repeating: "n", count: 2000)
        let bytes = Array(#"{"a":{"\#(long)":{"b":1}}}"#.utf8)
        let found = JSONPointer.locate(Set(0..<bytes.count), in: bytes, limits: JSONLimits())
        #expect(Set(found.values) == ["", "/a"])
        #expect(found.count == 7)
    }

    @Test func afterAnError() {
        let found = JSONPointer.locate([0, 1, 5], in: Array("[1, x]".utf8), limits: JSONLimits())
        #expect(found == [0: "", 1: "/0"])
    }
}
