import TreatyOpenAPI
import TreatyYAML

/// The numbers that a schema allows.
struct NumberSpace {
    let view: SchemaView

    init(_ view: SchemaView) { self.view = view }

    /// The keywords that a whole number violates.
    func violated(by value: Int128) -> [String] {
        var keywords: [String] = []
        if let bound = bound(view.minimum), value < bound { keywords.append("minimum") }
        if let bound = bound(view.maximum), value > bound { keywords.append("maximum") }
        if let bound = bound(view.exclusiveMinimum), value <= bound { keywords.append("exclusiveMinimum") }
        if let bound = bound(view.exclusiveMaximum), value >= bound { keywords.append("exclusiveMaximum") }
        if let divisor = bound(view.multipleOf), divisor != 0, value % divisor != 0 { keywords.append("multipleOf") }
        // An integer is an Int64 in the generated types, whatever its format.
        let range =
            view.format == "int32" ? Int128(Int32.min)...Int128(Int32.max) : Int128(Int64.min)...Int128(Int64.max)
        if view.types == [.integer], !range.contains(value) { keywords.append("format") }
        return keywords
    }

    /// Whole numbers at each bound and one past it, with what is said of them.
    var boundaries: [(label: String, value: Int128)] {
        var found: [(String, Int128)] = []
        if let minimum = bound(view.minimum) { found += [("minimum", minimum), ("minimum - 1", minimum - 1)] }
        if let maximum = bound(view.maximum) { found += [("maximum", maximum), ("maximum + 1", maximum + 1)] }
        if let minimum = bound(view.exclusiveMinimum) {
            found += [("exclusiveMinimum", minimum), ("exclusiveMinimum + 1", minimum + 1)]
        }
        if let maximum = bound(view.exclusiveMaximum) {
            found += [("exclusiveMaximum", maximum), ("exclusiveMaximum - 1", maximum - 1)]
        }
        if view.types == [.integer] {
            found += [("beyond Int64", Int128(Int64.max) + 1), ("below Int64", Int128(Int64.min) - 1)]
        }
        if let divisor = bound(view.multipleOf) {
            found += [("multipleOf", divisor), ("multipleOf + 1", divisor + 1)]
        }
        return found
    }

    private func bound(_ number: ExactNumber?) -> Int128? { number?.int64.map { Int128($0) } }
}
