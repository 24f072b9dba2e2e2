import Testing
import TreatyJSON

@testable import Treaty

struct MemberTests {
    @Test func states() {
        let members: [Member<Int>] = [.absent, .null, .value(1)]
        #expect(members.map(\.value) == [nil, nil, 1])
        #expect(members.map(\.isAbsent) == [true, false, false])
        #expect(members.map { $0.map { "\($0)" } } == [.absent, .null, .value("1")])
        #expect(Set(members).count == 3)
    }

    /// Names of which many share length, first, middle and last letter, and others of every length.
    @Test func names() {
        let names = (0..<300).map { "a\($0 % 10)m\($0 / 10)z" } + (0..<70).map { String(repeating: "x", count: $0) }
        let table = MemberNames(names)
        for (index, name) in names.enumerated() {
            let bytes = Array(name.utf8)
            #expect(table.index(of: bytes.span) == index)
        }
        for name in ["a", "a0m0", "a0m0zz", "b0m0z", "X", String(repeating: "x", count: 70)] {
            let bytes = Array(name.utf8)
            #expect(table.index(of: bytes.span) == nil, "\(name)")
        }
        let nothing: [UInt8] = []
        #expect(MemberNames([]).index(of: nothing.span) == nil)
    }

    /// A key passes when all of it comes next as it is, wherever it or the text ends.
    @Test func keys() {
        let names = [""] + (1..<40).map { String(repeating: "k", count: $0) } + ["a\"b", "a\\b", "\n", "schön"]
        let table = MemberNames(names)
        for (index, name) in names.enumerated() {
            let key = Array("\"\(name)\":".utf8)
            let mayPass = !name.isEmpty && name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
            for before in 0..<10 {
                let text = [UInt8](repeating: 0x20, count: before) + key
                for end in before...text.count {
                    #expect(passes(table, index, text[..<end], from: before) == (mayPass && end == text.count))
                }
                for place in before..<text.count {
                    var other = text
                    other[place] ^= 1
                    #expect(!passes(table, index, other[...], from: before))
                }
            }
        }
        #expect(!passes(table, names.count, Array("\"\":".utf8)[...], from: 0))
    }

    private func passes(_ table: MemberNames, _ index: Int, _ text: ArraySlice<UInt8>, from start: Int) -> Bool {
        var reader = JSONReader(Array(text))
        reader.position = start
        let passes = table.passKey(index, isFirst: true, in: &reader)
        #expect(reader.position == (passes ? text.count : start))
        return passes
    }

    /// Members beyond the 64th are told apart, each seen once.
    @Test func seen() {
        var cursor = ObjectCursor(offset: 0)
        for index in [0, 63, 64, 127, 128, 200] {
            #expect(!cursor.hasSeen(index))
            let (first, second) = (cursor.markSeen(index), cursor.markSeen(index))
            #expect(first && !second && cursor.hasSeen(index))
        }
        #expect(!cursor.hasSeen(1) && !cursor.hasSeen(65) && !cursor.hasSeen(5000))
    }
}
