/// The name that is most likely meant by one that nobody knows: it differs by one slip. Nil when there is none.
func intendedName(_ name: String, among names: some Sequence<String>) -> String? {
    let letters = Array(name.utf8)
    guard letters.count > 2 else { return nil }
    return names.filter { other in
        // Most names differ at both ends.
        abs(other.utf8.count - letters.count) <= 1
            && (other.utf8.first == letters.first || other.utf8.last == letters.last)
            && isSlip(letters, of: Array(other.utf8))
    }
    .min()
}

/// Whether a letter is missing, one is too many, one is another one, or two neighbours changed places.
private func isSlip(_ name: [UInt8], of other: [UInt8]) -> Bool {
    let prefix = zip(name, other).prefix { $0 == $1 }.count
    var (mine, theirs) = (name.dropFirst(prefix), other.dropFirst(prefix))
    let suffix = zip(mine.reversed(), theirs.reversed()).prefix { $0 == $1 }.count
    mine = mine.dropLast(suffix)
    theirs = theirs.dropLast(suffix)
    if mine.count == 2, theirs.count == 2 { return mine.elementsEqual(theirs.reversed()) }
    return mine.count <= 1 && theirs.count <= 1
}
