import TreatyJSON

// Keywords of arrays. A value of another type fits all of them.

extension InstanceChecker {
    private var elements: [JSONValue] {
        if !isDecided, case .array(let elements) = value { elements } else { [] }
    }

    public mutating func prefixItems(_ checks: [InstanceCheck]) {
        for (index, (element, check)) in zip(elements, checks).enumerated() {
            apply(check, to: element, at: .index(index))
        }
        frame.elements = max(frame.elements, checks.count)
    }

    /// Elements in front that are evaluated, and known to fit.
    public mutating func evaluated(elements count: Int) { frame.elements = max(frame.elements, count) }

    /// The elements from `start` on, which is the number of `prefixItems`.
    public mutating func items(from start: Int = 0, _ check: InstanceCheck) {
        for (index, element) in elements.enumerated().dropFirst(start) where !isDecided {
            apply(check, to: element, at: .index(index))
        }
        frame.elements = .max
    }

    /// `items: false`.
    public mutating func refuseItems(from start: Int = 0) {
        if elements.count > start {
            fail("items", "must have at most \(start) \(start == 1 ? "element" : "elements")")
        }
        frame.elements = .max
    }

    /// `contains` with `minContains` and `maxContains`.
    public mutating func contains(_ check: InstanceCheck, min: Int = 1, max: Int = .max) {
        guard !isDecided, case .array(let elements) = value else { return }
        var matches = 0
        for (index, element) in elements.enumerated() {
            // Once it is decided the rest matters only to `unevaluatedItems`.
            guard !isExhausted, frame.collects || matches < min || max < .max else { break }
            guard isWithoutFailure({ $0.apply(check, to: element, at: .index(index)) }) else { continue }
            matches += 1
            frame.containedElements.insert(index)
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
        for (index, element) in elements.enumerated().dropFirst(frame.elements)
        where !isDecided && !frame.containedElements.contains(index) {
            apply(check, to: element, at: .index(index))
        }
        frame.elements = .max
    }

    /// `unevaluatedItems: false`.
    public mutating func refuseUnevaluatedItems() {
        guard frame.elements < .max else { return }
        for index in elements.indices.dropFirst(frame.elements) where !frame.containedElements.contains(index) {
            fail("unevaluatedItems", at: .index(index), "is an element more than is known here")
        }
        frame.elements = .max
    }

    public mutating func minItems(_ bound: Int) {
        guard !isDecided, case .array(let elements) = value, elements.count < bound else { return }
        fail("minItems", "must have at least \(bound) \(bound == 1 ? "element" : "elements")")
    }

    public mutating func maxItems(_ bound: Int) {
        guard !isDecided, case .array(let elements) = value, elements.count > bound else { return }
        fail("maxItems", "must have at most \(bound) \(bound == 1 ? "element" : "elements")")
    }

    public mutating func uniqueItems() {
        guard !isDecided, case .array(let elements) = value, Set(elements).count < elements.count else { return }
        fail("uniqueItems", "must not have the same element twice")
    }
}
