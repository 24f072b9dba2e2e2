extension StringFormat {
    /// `hostname`: labels of letters, digits and hyphens (RFC 1123 §2.1, RFC 1034 §3.1). One that begins with `xn--` must
    /// stand for a label of RFC 5891.
    public static let hostname = StringFormat(description: "a host name") { text in
        isHostname(text.split(separator: ".", omittingEmptySubsequences: false)) { label in
            label.utf8.allSatisfy { $0 < 0x80 }
        }
    }

    /// `idn-hostname`: a host name whose labels may have characters beyond ASCII (RFC 5890 §2.3.2.3). The ideographic full
    /// stops part labels too, as RFC 3490 §3.1 had it.
    public static let idnHostname = StringFormat(description: "an internationalized host name") { text in
        let dots: Set<Unicode.Scalar> = [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"]
        let labels = text.unicodeScalars.split(omittingEmptySubsequences: false) { dots.contains($0) }
        return isHostname(labels.map { Substring($0) }) { _ in true }
    }

    private static func isHostname(_ labels: [Substring], _ admits: (Substring) -> Bool) -> Bool {
        var length = labels.count - 1
        var decoded: [[Unicode.Scalar]] = []
        for label in labels {
            // No longer label can be right, whatever it stands for; so nothing long is looked at closely.
            guard label.utf8.count <= 252, admits(label), let read = DomainLabel(label) else { return false }
            length += read.asciiCount
            decoded.append(read.scalars)
        }
        return length <= 253 && DomainLabel.fitBidirectionally(decoded)
    }
}

/// A label of a domain name: one of ASCII, or one of RFC 5890 in either of its two forms.
struct DomainLabel {
    /// The characters that it stands for.
    var scalars: [Unicode.Scalar]
    /// Bytes of the form in ASCII.
    var asciiCount: Int

    /// Nil when it is no label.
    init?(_ text: Substring) {
        scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, first != "-", scalars.last != "-" else { return nil }
        if scalars.allSatisfy(\.isASCII) {
            asciiCount = scalars.count
            guard asciiCount <= 63, scalars.allSatisfy(Self.isLetterDigitHyphen) else { return nil }
            guard text.utf8.dropFirst(2).starts(with: "--".utf8) else { return }
            // RFC 5890 §2.3.1: what else has two hyphens there is reserved.
            guard text.prefix(4).lowercased() == "xn--", let decoded = Self.decode(text) else { return nil }
            scalars = decoded
        } else {
            guard Self.isInternational(scalars) else { return nil }
            asciiCount = 4 + Punycode.encode(scalars).count
            guard asciiCount <= 63 else { return nil }
        }
    }

    /// What an A-label stands for: it must be a U-label, and be written as the U-label would be.
    private static func decode(_ label: Substring) -> [Unicode.Scalar]? {
        let encoded = Array(label.lowercased().utf8.dropFirst(4))
        guard let scalars = Punycode.decode(encoded[...]), !scalars.allSatisfy(\.isASCII), isInternational(scalars),
            Punycode.encode(scalars) == encoded
        else { return nil }
        return scalars
    }

    /// RFC 5891 §4.2.3.
    private static func isInternational(_ scalars: [Unicode.Scalar]) -> Bool {
        guard let first = scalars.first, first != "-", scalars.last != "-" else { return false }
        if scalars.count >= 4, scalars[2] == "-", scalars[3] == "-" { return false }
        switch first.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return false
        default: break
        }
        return scalars.indices.allSatisfy { index in
            switch DomainCodePoint.status(of: scalars[index]) {
            case .valid: true
            case .contextual: DomainCodePoint.fitsContext(index, in: scalars)
            case .disallowed: false
            }
        }
    }

    private static func isLetterDigitHyphen(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || StringFormat.isAlphanumeric(UInt8(truncatingIfNeeded: scalar.value))
    }
}
