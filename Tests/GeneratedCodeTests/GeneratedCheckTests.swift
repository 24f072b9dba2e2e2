import Testing
import Treaty
import TreatyJSON

/// Keywords that are held against a value once it was read.
@Suite struct GeneratedCheckTests {
    static let loan = #"""
        {"kind":"long","days":9007199254740993,"copies":["a",1,7],"fee":0.29,"note":"n","shelf":1,\#
        "marks":{"x-a":true,"b":1},"next":{"id":1,"books":[]},\#
        "tree":{"label":"a","children":[{"children":[]}]},"numbers":{"value":1,"children":[{"value":2,"label":"b"}]}}
        """#

    /// Keyword and pointer of each violation.
    func violations(_ text: String) throws -> [String] {
        switch try InstanceReader.decode(Schemas.Loan.self, from: Array(text.utf8)) {
        case .value: []
        case .violations(let all):
            all.map {
                if case .pointer(let pointer) = $0.place { "\($0.keyword) \(pointer)" } else { $0.keyword }
            }
        }
    }

    @Test func whatFitsIsRead() throws {
        guard case .value(let loan) = try InstanceReader.decode(Schemas.Loan.self, from: Array(Self.loan.utf8)) else {
            Issue.record("refused: \(try violations(Self.loan))")
            return
        }
        #expect(loan.days == 9_007_199_254_740_993)
        #expect(loan.shelf == .integer(1))
        #expect(try violations(#"{"kind":"short","copies":["a",7]}"#) == [])
    }

    @Test(arguments: [
        // Seen while reading, so that the rest is not checked.
        (#""days":9007199254740993,"#, "", ["dependentRequired ", "required "]),
        (#"["a",1,7]"#, #"[1,1]"#, ["type /copies/0", "contains /copies"]),
        (#"["a",1,7]"#, #"["a","b",7]"#, ["type /copies/1"]),
        (#"0.29"#, #"0.291"#, ["multipleOf /fee"]),
        (#""n""#, #"null"#, ["not /note"]),
        (#""n""#, #""""#, ["not /note"]),
        (#""shelf":1"#, #""shelf":0"#, ["minimum /shelf"]),
        (#""shelf":1"#, #""shelf":"long""#, ["maxLength /shelf"]),
        (#""shelf":1"#, #""shelf":true"#, ["type /shelf"]),
        (#""x-a":true"#, #""x-a":0"#, ["type /marks/x-a"]),
        (#""x-a":true"#, #""x-abc":true"#, ["maxLength /marks/x-abc"]),
        (#","books":[]"#, "", ["required /next"]),
        (#""shelf":1"#, #""shelf":1,"~/":1"#, ["unevaluatedProperties /~0~1"]),
        (#""long""#, #""ages""#, ["enum /kind"]),
        (#""label":"a""#, #""label":"abcd""#, ["maxLength /tree/label"]),
        (#"[{"children":[]}]"#, #"[{"children":[1]}]"#, ["type /tree/children/0/children/0"]),
        // What the tree refers to by its anchor is the tree of numbers, since that is where the check began.
        (#""value":2,"#, "", ["required /numbers/children/0"]),
        (#""label":"b""#, #""name":"b""#, ["unevaluatedProperties /numbers/children/0/name"]),
    ])
    func whatDoesNotFitHasItsKeywordAndPointer(old: String, new: String, expected: [String]) throws {
        #expect(Self.loan.contains(old))
        let text = Self.loan.replacing(old, with: new, maxReplacements: 1)
        #expect(try violations(text) == expected)
    }
}
