extension StringFormat {
    /// `iri`: an absolute IRI with an optional fragment (RFC 3987 §2.2).
    public static let iri = StringFormat(description: "an IRI") { isReference($0, requiresScheme: true) }

    /// `iri-reference`: an IRI or a relative reference (RFC 3987 §2.2).
    public static let iriReference = StringFormat(description: "an IRI reference") {
        isReference($0, requiresScheme: false)
    }

    /// An IRI differs from a URI only in characters beyond ASCII: what is left without them has to be a URI's.
    private static func isReference(_ text: String, requiresScheme: Bool) -> Bool {
        var ascii = ""
        var isQuery = false
        for scalar in text.unicodeScalars {
            if scalar == "?" { isQuery = true }
            if scalar == "#" { isQuery = false }
            if scalar.isASCII {
                ascii.unicodeScalars.append(scalar)
            } else {
                guard isInternational(scalar) || (isQuery && isPrivate(scalar)) else { return false }
                // A character that may stand everywhere but in a scheme and in an address.
                ascii.append("_")
            }
        }
        return (requiresScheme ? uri : uriReference).accepts(ascii)
    }

    /// `ucschar` of RFC 3987 §2.2.
    static func isInternational(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
        case 0x10000...0xDFFFF: scalar.value & 0xFFFF <= 0xFFFD
        case 0xE1000...0xEFFFD: true
        default: false
        }
    }

    /// `iprivate` of RFC 3987 §2.2, for queries.
    static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
        default: false
        }
    }
}
