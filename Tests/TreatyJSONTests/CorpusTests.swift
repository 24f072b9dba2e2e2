import Testing
import TreatyJSON

/// Skipped when the suite's folder is not beside the package.
@Suite(.enabled(if: Corpus.isThere, "JSONTestSuite is not beside the package"))
struct CorpusTests {
    @Test func accepted() throws {
        let files = try Corpus.files("test_parsing", prefix: "y_")
        #expect(files.count >= 50)
        for (name, bytes) in files {
            // RFC 8259 §4 leaves duplicate names open; they are refused here, since readers disagree on their meaning.
            let isDuplicate = name.hasPrefix("y_object_duplicated_key")
            #expect(refusal(bytes) == (isDuplicate ? .duplicateMember : nil), "\(name)")
            #expect(skippingRefusal(bytes) == refusal(bytes), "\(name)")
        }
    }

    @Test func refused() throws {
        let files = try Corpus.files("test_parsing", prefix: "n_")
        #expect(files.count >= 120)
        for (name, bytes) in files {
            #expect(refusal(bytes) != nil, "\(name)")
            #expect(skippingRefusal(bytes) != nil, "\(name)")
        }
    }

    /// What the suite leaves to the reader: numbers of any size are JSON; bad UTF-8, lone surrogates and a byte order
    /// mark are not.
    @Test func undecided() throws {
        let files = try Corpus.files("test_parsing", prefix: "i_")
        #expect(files.count >= 20)
        for (name, bytes) in files {
            #expect((refusal(bytes) == nil) == name.hasPrefix("i_number"), "\(name)")
            #expect(skippingRefusal(bytes) == refusal(bytes), "\(name)")
        }
    }

    /// What is read and written again reads as the same value, and numbers keep their literal.
    @Test func transformed() throws {
        let files = try Corpus.files("test_transform")
        #expect(files.count >= 16)
        for (name, bytes) in files {
            guard refusal(bytes) == nil else {
                #expect(name.contains("same_key") || name.contains("invalid_codepoint"), "\(name)")
                continue
            }
            let value = try JSONValue(parsing: bytes)
            #expect(try JSONValue(parsing: written(value)) == value, "\(name)")
            if name.hasPrefix("number_"), let literal = value.array?.first?.number?.text {
                #expect(written(value) == Array("[\(literal)]".utf8), "\(name)")
                #expect(bytes.contains(Array(literal.utf8)), "\(name)")
            }
        }
    }

    /// Names that look alike but differ in scalars are two names.
    @Test func normalizationForms() throws {
        let bytes = try #require(try Corpus.files("test_transform", prefix: "object_key_nfd_nfc").first?.bytes)
        #expect(try JSONValue(parsing: bytes).object?.members.count == 2)
    }
}
