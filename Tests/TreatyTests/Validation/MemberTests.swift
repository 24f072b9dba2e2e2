import Testing

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
            let bytes = Array("-\(name)-".utf8)[1...].dropLast()
            #expect(table.index(of: bytes, guess: 0) == index)
            #expect(table.index(of: bytes, guess: index) == index)
            #expect(table.index(of: bytes, guess: names.count) == index)
        }
        for name in ["a", "a0m0", "a0m0zz", "b0m0z", "X", String(repeating: "x", count: 70)] {
            #expect(table.index(of: Array(name.utf8)[...], guess: 0) == nil, "\(name)")
        }
        #expect(MemberNames([]).index(of: [], guess: 0) == nil)
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
