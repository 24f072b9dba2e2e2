extension PatternTranslator {
    /// What follows `\p` or `\P` (ECMA-262 §22.2.1, UnicodePropertyValueExpression).
    mutating func property(negated: Bool) throws(PatternError) -> String {
        guard reader.take("{") else { throw syntax("\\p without {}") }
        let name = propertyWord()
        let letter = negated ? "P" : "p"
        let opposite = negated ? "p" : "P"
        if reader.take("=") {
            let value = propertyWord()
            guard reader.take("}"), !value.isEmpty else { throw syntax("incomplete \\p{…}") }
            switch name {
            case "General_Category", "gc":
                if let category = Self.category(value) { return "\\\(letter){\(category)}" }
            case "Script", "sc": return "\\\(letter){sc:\(value)}"
            case "Script_Extensions", "scx": return "\\\(letter){scx:\(value)}"
            default: break
            }
            throw syntax("unknown Unicode property or value")
        }
        guard reader.take("}"), !name.isEmpty else { throw syntax("incomplete \\p{…}") }
        if let category = Self.category(name) { return "\\\(letter){\(category)}" }
        if name == "Assigned" { return "\\\(opposite){Cn}" }
        if Self.binaryProperties.contains(name) { return "\\\(letter){\(name)}" }
        throw syntax("unknown Unicode property")
    }

    private mutating func propertyWord() -> String {
        var word = ""
        while let scalar = reader.peek,
            scalar == "_" || (scalar.isASCII && scalar.properties.isAlphabetic)
                || ("0"..."9").contains(scalar)
        {
            word.unicodeScalars.append(scalar)
            reader.position += 1
        }
        return word
    }

    /// PCRE2 knows the short names of general categories only.
    private static func category(_ name: String) -> String? {
        if name == "LC" || name == "Cased_Letter" { return "L&" }
        return categories[name] ?? (categoryCodes.contains(name) ? name : nil)
    }

    private static let categoryCodes = Set(categories.values)

    /// Unicode PropertyValueAliases, gc; names are case-sensitive in ECMA-262.
    private static let categories: [String: String] = [
        "Other": "C", "Control": "Cc", "cntrl": "Cc", "Format": "Cf", "Unassigned": "Cn", "Private_Use": "Co",
        "Surrogate": "Cs", "Letter": "L", "Lowercase_Letter": "Ll", "Modifier_Letter": "Lm", "Other_Letter": "Lo",
        "Titlecase_Letter": "Lt", "Uppercase_Letter": "Lu", "Mark": "M", "Combining_Mark": "M", "Spacing_Mark": "Mc",
        "Enclosing_Mark": "Me", "Nonspacing_Mark": "Mn", "Number": "N", "Decimal_Number": "Nd", "digit": "Nd",
        "Letter_Number": "Nl", "Other_Number": "No", "Punctuation": "P", "punct": "P", "Connector_Punctuation": "Pc",
        "Dash_Punctuation": "Pd", "Close_Punctuation": "Pe", "Final_Punctuation": "Pf", "Initial_Punctuation": "Pi",
        "Other_Punctuation": "Po", "Open_Punctuation": "Ps", "Symbol": "S", "Currency_Symbol": "Sc",
        "Modifier_Symbol": "Sk", "Math_Symbol": "Sm", "Other_Symbol": "So", "Separator": "Z",
        "Line_Separator": "Zl", "Paragraph_Separator": "Zp", "Space_Separator": "Zs",
    ]

    /// ECMA-262 §22.2.2.9.4, the binary properties that PCRE2 knows too.
    private static let binaryProperties: Set<String> = [
        "ASCII", "ASCII_Hex_Digit", "AHex", "Alphabetic", "Alpha", "Any", "Bidi_Control", "Bidi_C", "Bidi_Mirrored",
        "Bidi_M", "Case_Ignorable", "CI", "Cased", "Changes_When_Casefolded", "CWCF", "Changes_When_Casemapped",
        "CWCM", "Changes_When_Lowercased", "CWL", "Changes_When_Titlecased", "CWT", "Changes_When_Uppercased", "CWU",
        "Dash", "Default_Ignorable_Code_Point", "DI", "Deprecated", "Dep", "Diacritic", "Dia", "Emoji",
        "Emoji_Component", "EComp", "Emoji_Modifier", "EMod", "Emoji_Modifier_Base", "EBase", "Emoji_Presentation",
        "EPres", "Extended_Pictographic", "ExtPict", "Extender", "Ext", "Grapheme_Base", "Gr_Base", "Grapheme_Extend",
        "Gr_Ext", "Hex_Digit", "Hex", "IDS_Binary_Operator", "IDSB", "IDS_Trinary_Operator", "IDST", "ID_Continue",
        "IDC", "ID_Start", "IDS", "Ideographic", "Ideo", "Join_Control", "Join_C", "Logical_Order_Exception", "LOE",
        "Lowercase", "Lower", "Math", "Noncharacter_Code_Point", "NChar", "Pattern_Syntax", "Pat_Syn",
        "Pattern_White_Space", "Pat_WS", "Quotation_Mark", "QMark", "Radical", "Regional_Indicator", "RI",
        "Sentence_Terminal", "STerm", "Soft_Dotted", "SD", "Terminal_Punctuation", "Term", "Unified_Ideograph",
        "UIdeo", "Uppercase", "Upper", "Variation_Selector", "VS", "White_Space", "space", "XID_Continue", "XIDC",
        "XID_Start", "XIDS",
    ]
}
