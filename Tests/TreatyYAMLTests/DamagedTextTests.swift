import Testing

@testable import TreatyYAML

/// Every byte of a text replaced, removed, or put in once more. `make fuzz TARGET=yaml` tries more.
@Suite struct DamagedTextTests {
    private static let text = """
        a: &x [1, "two\\u00e9", 'three', ~]
        b: { c: *x, ? d : |
            e
          }
        - f # g
        h: !!str >-
          i

        """
    private static let bytes = Array("\"\\{}[],:&*!|>-?#'%@ \n\r\t".utf8) + [0, 0x80, 0xFF]

    /// There are either nodes or an error, with places within the text, and reading twice comes to the same.
    @Test func isReadOrRefused() {
        let text = Array(Self.text.utf8)
        var outcomes = Set<Bool>()
        for place in text.indices {
            var shorter = text
            shorter.remove(at: place)
            outcomes.insert(isRead(shorter))
            for byte in Self.bytes {
                var (other, longer) = (text, text)
                other[place] = byte
                longer.insert(byte, at: place)
                outcomes.insert(isRead(other))
                outcomes.insert(isRead(longer))
            }
        }
        // Without the sequence in its middle the text is one that can be read.
        let mended = String(
            Self.text.replacing("- f # g\n", with: "").replacing("{ c: *x, ? d : |\n    e\n  }", with: "c"))
        outcomes.insert(isRead(Array(mended.utf8)))
        #expect(outcomes == [true, false])
    }

    private func isRead(_ text: [UInt8]) -> Bool {
        let (root, findings) = readNode(bytes: text, file: "damaged.yaml")
        #expect(root != nil || findings.hasErrors)
        for finding in findings {
            let place = finding.location
            #expect((1...text.count + 1).contains(place.line) && place.column >= 1, "\(finding)")
        }
        #expect(readNode(bytes: text, file: "damaged.yaml").findings == findings)
        return root != nil
    }
}
