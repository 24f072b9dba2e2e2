/// Characters by themselves and by their general category, as `[\p{L}\d-]` puts them together.
struct CharacterClass: Hashable {
    var set: ScalarSet
    var categories: Set<Unicode.GeneralCategory> = []
    /// Those that are none of them.
    var isInverted = false

    func contains(_ scalar: UInt32) -> Bool {
        (set.contains(scalar) || hasCategory(scalar)) != isInverted
    }

    private func hasCategory(_ scalar: UInt32) -> Bool {
        !categories.isEmpty
            && (Unicode.Scalar(scalar).map { categories.contains($0.properties.generalCategory) } ?? false)
    }

    /// Without categories it is a set, with which an automaton can do.
    var expression: RegularExpression {
        categories.isEmpty ? .one(isInverted ? set.inverted : set) : .oneOf(self)
    }
}

extension CharacterClass {
    /// What `\p{…}` and `\P{…}` stand for; nil for a property that is no general category.
    init?(property text: String, isNegated: Bool) {
        let halves = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        let isCategory = halves.count == 1 || ["gc", "General_Category"].contains(halves[0])
        guard isCategory, let name = halves.last, let categories = Self.categories(name) else { return nil }
        set = ScalarSet([])
        // Every character has one category.
        self.categories = isNegated ? Self.all.subtracting(categories) : categories
    }

    private static let all = Set(byName.values)

    private static func categories(_ name: String) -> Set<Unicode.GeneralCategory>? {
        if let category = byName[name] { return [category] }
        guard let group = groups[name] else { return nil }
        return group.reduce(into: []) { $0.insert($1) }
    }

    private static let groups: [String: [Unicode.GeneralCategory]] = {
        let letters: [Unicode.GeneralCategory] = [
            .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        ]
        let marks: [Unicode.GeneralCategory] = [.nonspacingMark, .spacingMark, .enclosingMark]
        let numbers: [Unicode.GeneralCategory] = [.decimalNumber, .letterNumber, .otherNumber]
        let punctuation: [Unicode.GeneralCategory] = [
            .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation,
        ]
        let symbols: [Unicode.GeneralCategory] = [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol]
        let separators: [Unicode.GeneralCategory] = [.spaceSeparator, .lineSeparator, .paragraphSeparator]
        let others: [Unicode.GeneralCategory] = [.control, .format, .surrogate, .privateUse, .unassigned]
        let cased = Array(letters.prefix(3))
        return [
            "L": letters, "Letter": letters, "LC": cased, "Cased_Letter": cased, "M": marks, "Mark": marks,
            "Combining_Mark": marks, "N": numbers, "Number": numbers, "P": punctuation, "Punctuation": punctuation,
            "punct": punctuation, "S": symbols, "Symbol": symbols, "Z": separators, "Separator": separators,
            "C": others, "Other": others,
        ]
    }()

    /// Unicode's PropertyValueAliases, `gc`.
    private static let byName: [String: Unicode.GeneralCategory] = [
        "Lu": .uppercaseLetter, "Uppercase_Letter": .uppercaseLetter, "Ll": .lowercaseLetter,
        "Lowercase_Letter": .lowercaseLetter, "Lt": .titlecaseLetter, "Titlecase_Letter": .titlecaseLetter,
        "Lm": .modifierLetter, "Modifier_Letter": .modifierLetter, "Lo": .otherLetter, "Other_Letter": .otherLetter,
        "Mn": .nonspacingMark, "Nonspacing_Mark": .nonspacingMark, "Mc": .spacingMark, "Spacing_Mark": .spacingMark,
        "Me": .enclosingMark, "Enclosing_Mark": .enclosingMark, "Nd": .decimalNumber, "Decimal_Number": .decimalNumber,
        "digit": .decimalNumber, "Nl": .letterNumber, "Letter_Number": .letterNumber, "No": .otherNumber,
        "Other_Number": .otherNumber, "Pc": .connectorPunctuation, "Connector_Punctuation": .connectorPunctuation,
        "Pd": .dashPunctuation, "Dash_Punctuation": .dashPunctuation, "Ps": .openPunctuation,
        "Open_Punctuation": .openPunctuation, "Pe": .closePunctuation, "Close_Punctuation": .closePunctuation,
        "Pi": .initialPunctuation, "Initial_Punctuation": .initialPunctuation, "Pf": .finalPunctuation,
        "Final_Punctuation": .finalPunctuation, "Po": .otherPunctuation, "Other_Punctuation": .otherPunctuation,
        "Sm": .mathSymbol, "Math_Symbol": .mathSymbol, "Sc": .currencySymbol, "Currency_Symbol": .currencySymbol,
        "Sk": .modifierSymbol, "Modifier_Symbol": .modifierSymbol, "So": .otherSymbol, "Other_Symbol": .otherSymbol,
        "Zs": .spaceSeparator, "Space_Separator": .spaceSeparator, "Zl": .lineSeparator,
        "Line_Separator": .lineSeparator, "Zp": .paragraphSeparator, "Paragraph_Separator": .paragraphSeparator,
        "Cc": .control, "Control": .control, "cntrl": .control, "Cf": .format, "Format": .format, "Cs": .surrogate,
        "Surrogate": .surrogate, "Co": .privateUse, "Private_Use": .privateUse, "Cn": .unassigned,
        "Unassigned": .unassigned,
    ]
}
