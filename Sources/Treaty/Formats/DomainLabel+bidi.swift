extension DomainLabel {
    /// The classes of the Unicode Bidirectional Algorithm that the rule asks about; the rest is neutral.
    private enum Direction {
        case left, right, arabicNumber, europeanNumber, neutral, mark
    }

    /// The Bidi Rule (RFC 5893 §2): it holds for all labels of a name in which one has a character from right to left.
    static func fitBidirectionally(_ labels: [[Unicode.Scalar]]) -> Bool {
        guard labels.joined().contains(where: { $0.value >= 0x590 && isFromRight(direction($0)) }) else { return true }
        return labels.allSatisfy(fits)
    }

    private static func fits(_ label: [Unicode.Scalar]) -> Bool {
        let all = label.map(direction)
        guard let first = all.first, let last = all.last(where: { $0 != .mark }) else { return false }
        switch first {
        case .right:
            return !all.contains(.left) && (isFromRight(last) || last == .europeanNumber)
                && !(all.contains(.europeanNumber) && all.contains(.arabicNumber))
        case .left:
            return !all.contains(where: isFromRight) && (last == .left || last == .europeanNumber)
        default: return false
        }
    }

    private static func isFromRight(_ direction: Direction) -> Bool {
        direction == .right || direction == .arabicNumber
    }

    private static func direction(_ scalar: Unicode.Scalar) -> Direction {
        switch scalar.value {
        case 0x30...0x39, 0x6F0...0x6F9: return .europeanNumber
        case 0x660...0x669, 0x66B, 0x66C, 0x10D30...0x10D39, 0x10E60...0x10E7E: return .arabicNumber
        case 0x2D, 0xB7, 0x375, 0x30FB, 0x200C, 0x200D: return .neutral
        default: break
        }
        if case .nonspacingMark = scalar.properties.generalCategory { return .mark }
        return CodePointTable.fromRight.contains(scalar) ? .right : .left
    }
}
