import Testing

@testable import Treaty

/// Formats of the standard, by the grammar of their RFCs.
@Suite struct StandardFormatTests {
    private func check(_ format: StringFormat, good: [String], bad: [String]) {
        for text in good { #expect(format.accepts(text), "\(text) is \(format.description)") }
        for text in bad { #expect(!format.accepts(text), "\(text) is not \(format.description)") }
    }

    @Test func times() {
        check(
            .time, good: ["00:00:00Z", "23:59:59.999z", "23:59:60Z", "15:59:60-08:00", "00:29:60+00:30"],
            bad: ["", "24:00:00Z", "00:60:00Z", "00:00:60Z", "00:00:00", "00:00:00.Z", "00:00:00+24:00", "00:00:00Z "])
    }

    @Test func durations() {
        check(
            .duration, good: ["P1Y", "P1Y2M3DT4H5M6S", "PT1H", "P2W", "P1MT1S"],
            bad: ["", "P", "PT", "P1", "P1YT", "P1Y1W", "P1H", "PT1D", "P1Y1D", "PT1H1S", "P1S", "p1Y", "P1.5Y"])
    }

    @Test func pointers() {
        check(.jsonPointer, good: ["", "/", "/a~0~1", "/\u{E9}"], bad: ["a", "/~", "/~2", "#/a"])
        check(
            .relativeJSONPointer, good: ["0", "0#", "1/a", "0-1#", "0+2/a"],
            bad: ["", "#", "-1", "01", "0##", "0a", "0+0/a", "0-"])
    }

    @Test func templates() {
        check(
            .uriTemplate, good: ["", "http://a/{b}{?c,d*,e:3}", "{+a.b}", "%7e{%41}", "\u{E9}"],
            bad: ["{", "}", "{a", "{a b}", "{a:0}", "{a:}", "{a:b}", "%", "%4", "a b", "{,}", "{a..b}", "{.}", "\\"])
    }

    @Test func identifiersBeyondASCII() {
        check(
            .iri, good: ["http://\u{E9}/\u{E9}?\u{E000}#\u{E9}", "urn:\u{E9}"],
            bad: ["\u{E9}", "\u{E9}:a", "a:\u{E000}"])
        check(.iriReference, good: ["\u{E9}", "//\u{E9}", ""], bad: [" ", "\u{E000}", "%\u{E9}", "http://[\u{E9}]"])
        check(.idnEmail, good: ["\u{E9}@\u{E9}.de", "a@b.de"], bad: ["\u{E9}", "a@", "@a", "a@b..c"])
        check(.email, good: ["a@b.de"], bad: ["\u{E9}@b.de", "a@\u{E9}.de"])
    }

    @Test func expressions() {
        check(.regex, good: ["a", "[]", "(?<a>b)\\k<a>", "(?<=a+)b"], bad: ["(", "\\a", "a{2,1}", "+"])
    }
}
