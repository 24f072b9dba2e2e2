import TreatyJSON

// Keywords of arrays. A value of another type fits all of them.

extension InstanceChecker {
    /// The elements of an array; none of another value, and none once the outcome is decided.
    private var elements: InstanceOutline.Children { outline.elements(of: isDecided ? nil : node) }

    public mutating func prefixItems(_ checks: [InstanceCheck]) {
        for (element, check) in zip(elements, checks) { apply(check, to: element.node) }
        frame.elements = max(frame.elements, checks.count)
    }

    /// Elements in front that are evaluated, and known to fit.
    public mutating func evaluated(elements count: Int) { frame.elements = max(frame.elements, count) }

    /// The elements from `start` on, which is the number of `prefixItems`.
    public mutating func items(from start: Int = 0, _ check: InstanceCheck) {
        for element in elements where element.index >= start && !isDecided { apply(check, to: element.node) }
        frame.elements = .max
    }

    /// `items: false`.
    public mutating func refuseItems(from start: Int = 0) {
        if !isDecided, case .array = value.kind, value.count > start {
            fail("items", "must have at most \(start) \(start == 1 ? "element" : "elements")")
        }
        frame.elements = .max
    }

    /// `contains` with `minContains` and `maxContains`.
    public mutating func contains(_ check: InstanceCheck, min: Int = 1, max: Int = .max) {
        guard !isDecided, case .array = value.kind else { return }
        var matches = 0
        for element in elements {
            // Once it is decided the rest matters only to `unevaluatedItems`.
            guard !isExhausted, frame.collects || matches < min || max < .max else { break }
            guard isWithoutFailure({ $0.apply(check, to: element.node) }) else { continue }
            matches += 1
            frame.containedElements.insert(element.index)
        }
        guard !isExhausted else { return }
        if matches < min {
            let name = min == 1 ? "contains" : "minContains"
            fail(name, "must have at least \(min) \(min == 1 ? "element that fits" : "elements that fit") 'contains'")
        }
        if matches > max { fail("maxContains", "must have at most \(max) elements that fit 'contains'") }
    }

    /// Follows every other keyword.
    public mutating func unevaluatedItems(_ check: InstanceCheck) {
        guard frame.elements < .max else { return }
        for element in elements where isUnevaluated(element) && !isDecided { apply(check, to: element.node) }
        frame.elements = .max
    }

    /// `unevaluatedItems: false`.
    public mutating func refuseUnevaluatedItems() {
        guard frame.elements < .max else { return }
        for element in elements where isUnevaluated(element) {
            fail("unevaluatedItems", at: element, "is an element more than is known here")
        }
        frame.elements = .max
    }

    private func isUnevaluated(_ element: InstanceOutline.Child) -> Bool {
        element.index >= frame.elements && !frame.containedElements.contains(element.index)
    }

    public mutating func minItems(_ bound: Int) {
        guard !isDecided, case .array = value.kind, value.count < bound else { return }
        fail("minItems", "must have at least \(bound) \(bound == 1 ? "element" : "elements")")
    }

    public mutating func maxItems(_ bound: Int) {
        guard !isDecided, case .array = value.kind, value.count > bound else { return }
        fail("maxItems", "must have at most \(bound) \(bound == 1 ? "element" : "elements")")
    }

    public mutating func uniqueItems() {
        guard !isDecided, case .array = value.kind, value.count > 1 else { return }
        let distinct = Set(elements.map { instance($0.node) })
        guard distinct.count < value.count else { return }
        fail("uniqueItems", "must not have the same element twice")
    }
}
