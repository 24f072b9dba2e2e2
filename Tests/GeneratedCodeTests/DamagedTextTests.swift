import Testing
import Treaty
import TreatyJSON

/// A text with one byte replaced, removed or put in, at every place. What fits is written as a text that fits and is
/// written the same again; what does not has its violations; what is no JSON is an error here as for any reader.
@Suite struct DamagedTextTests {
    private static let text = """
        {"isbn":"123","title":"Du\\u00e9e","subtitle":null,"authors":[{"name":"Frank","born":"1920-10-08"}],"rating":4.5,\
        "pages":412,"genre":"non-fiction","tags":["a",null],"size":{"width":3,"unit":"in"},"due":"2026-01-02"}
        """
    private static let bytes = Array("\"\\{}[],:0-.en x\n\u{0}".utf8) + [0x80, 0xFF]

    @Test func isReadOrRefusedInOneWay() throws {
        let text = Array(Self.text.utf8)
        var fitting = 0
        var refused = 0
        for place in text.indices {
            var shorter = text
            shorter.remove(at: place)
            for byte in Self.bytes {
                var other = text
                other[place] = byte
                var longer = text
                longer.insert(byte, at: place)
                for damaged in [other, longer, shorter] {
                    if try check(damaged) { fitting += 1 } else { refused += 1 }
                }
            }
        }
        #expect(fitting > 100 && refused > 1000)
    }

    private func check(_ text: [UInt8]) throws -> Bool {
        let isJSON = (try? JSONValue(parsing: text)) != nil
        let outcome: Result<Bool, JSONSyntaxError>
        do throws(JSONSyntaxError) {
            switch try InstanceReader.decode(Schemas.Book.self, from: text) {
            case .value(let value):
                let written = self.text(of: value)
                guard case .value(let again) = try InstanceReader.decode(Schemas.Book.self, from: written) else {
                    Issue.record("what was written does not fit: \(String(decoding: written, as: UTF8.self))")
                    return true
                }
                #expect(self.text(of: again) == written)
                outcome = .success(true)
            case .violations(let all):
                #expect((1...32).contains(all.count))
                outcome = .success(false)
            }
        } catch {
            #expect((0...text.count).contains(error.offset))
            outcome = .failure(error)
        }
        #expect(((try? outcome.get()) != nil) == isJSON, "\(String(decoding: text, as: UTF8.self))")
        return (try? outcome.get()) ?? false
    }

    private func text(of value: some ContractValue) -> [UInt8] {
        var writer = JSONWriter()
        value.encode(to: &writer)
        return writer.finish()
    }
}
