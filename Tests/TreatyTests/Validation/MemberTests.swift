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

    /// A key passes when all of it comes next as it is, wherever it stands; near the text's end another way is taken.
    @Test func keys() {
        let names = (0..<40).map { String(repeating: "k", count: $0) } + ["a\"b", "a\\b", "\n", "schön"]
        let table = MemberNames(names)
        for (index, name) in names.enumerated() {
            let key = Array("\"\(name)\":".utf8)
            let mayPass = key.count <= 24 && name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
            for before in 0..<10 {
                let end = before + key.count
                let text = [UInt8](repeating: 0x20, count: before) + key + Array("1234567}".utf8)
                #expect(passes(table, index, text[...], from: before, to: end) == mayPass)
                for cut in before..<end { #expect(!passes(table, index, text[..<cut], from: before, to: end)) }
                for place in before..<end {
                    var other = text
                    other[place] ^= 1
                    #expect(!passes(table, index, other[...], from: before, to: end))
                }
            }
        }
        #expect(!passes(table, names.count, Array("\"\":123456".utf8)[...], from: 0, to: 3))
    }

    private func passes(
        _ table: MemberNames, _ index: Int, _ text: ArraySlice<UInt8>, from start: Int, to end: Int
    ) -> Bool {
        var reader = JSONReader(Array(text))
        reader.position = start
        let passes = table.key(index).map { reader.passKey($0, isFirst: true) } ?? false
        #expect(reader.position == (passes ? end : start))
        return passes
    }

    /// Members beyond the 64th are told apart, each seen once.
    @Test func seen() {
        var cursor = ObjectCursor(MemberNames([]), offset: 0)
        for index in [0, 63, 64, 127, 128, 200] {
            #expect(!cursor.hasSeen(index))
            let (first, second) = (cursor.markSeen(index), cursor.markSeen(index))
            #expect(first && !second && cursor.hasSeen(index))
        }
        #expect(!cursor.hasSeen(1) && !cursor.hasSeen(65) && !cursor.hasSeen(5000))
    }
}
