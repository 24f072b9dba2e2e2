/// Which characters a label of a domain name may have (RFC 5892).
enum DomainCodePoint {
    enum Status {
        case valid
        /// Depends on the characters around it (appendix A).
        case contextual
        case disallowed
    }

    /// RFC 5892 §3, in its order.
    static func status(of scalar: Unicode.Scalar) -> Status {
        let value = scalar.value
        let properties = scalar.properties
        switch value {
        case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: return .valid
        case 0xB7, 0x375, 0x5F3, 0x5F4, 0x30FB, 0x660...0x669, 0x6F0...0x6F9: return .contextual
        case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: return .disallowed
        case 0x2D, 0x30...0x39, 0x61...0x7A: return .valid
        case 0x200C, 0x200D: return .contextual
        // Old Hangul Jamo.
        case 0x1100...0x11FF, 0xA960...0xA97C, 0xD7B0...0xD7FB: return .disallowed
        // Blocks of combining marks for symbols and of musical notation.
        case 0x20D0...0x20FF, 0x1D100...0x1D24F: return .disallowed
        default: break
        }
        if properties.changesWhenNFKCCaseFolded || properties.isDefaultIgnorableCodePoint || properties.isWhitespace {
            return .disallowed
        }
        switch properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark,
            .spacingMark:
            return .valid
        default: return .disallowed
        }
    }

    /// RFC 5892 appendix A.
    static func fitsContext(_ index: Int, in label: [Unicode.Scalar]) -> Bool {
        let before = index > 0 ? label[index - 1] : nil
        let after = index + 1 < label.count ? label[index + 1] : nil
        switch label[index].value {
        case 0x200C: return isVirama(before) || joins(index, in: label)
        case 0x200D: return isVirama(before)
        case 0xB7: return before == "l" && after == "l"
        case 0x375: return after.map { CodePointTable.greek.contains($0) } ?? false
        case 0x5F3, 0x5F4: return before.map { CodePointTable.hebrew.contains($0) } ?? false
        case 0x30FB: return label.contains { CodePointTable.kanaOrHan.contains($0) }
        case 0x660...0x669: return !label.contains { (0x6F0...0x6F9).contains($0.value) }
        default: return !label.contains { (0x660...0x669).contains($0.value) }
        }
    }

    private static func isVirama(_ scalar: Unicode.Scalar?) -> Bool {
        scalar?.properties.canonicalCombiningClass == .virama
    }

    /// Appendix A.1: between a letter that joins to the left and one that joins to the right, marks aside.
    private static func joins(_ index: Int, in label: [Unicode.Scalar]) -> Bool {
        let before = label[..<index].last { !isTransparent($0) }
        let after = label[(index + 1)...].first { !isTransparent($0) }
        guard let before, let after else { return false }
        let isDual: (Unicode.Scalar) -> Bool = { CodePointTable.joinsBothSides.contains($0) }
        return (isDual(before) || CodePointTable.joinsLeft.contains(before))
            && (isDual(after) || CodePointTable.joinsRight.contains(after))
    }

    private static func isTransparent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        case .format: scalar.value != 0x200C && scalar.value != 0x200D
        default: false
        }
    }
}
