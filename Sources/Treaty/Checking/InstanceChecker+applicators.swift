// Keywords that apply schemas to the same value (JSON Schema 2020-12 core §10.2).

extension InstanceChecker {
    /// `$ref`, and each schema of `allOf`.
    public mutating func reference(_ check: InstanceCheck) {
        guard !isDecided else { return }
        apply(check, isRequired: true)
    }

    public mutating func anyOf(_ checks: [InstanceCheck]) {
        guard !isDecided else { return }
        let matches = countMatches(checks, enough: frame.collects ? .max : 1)
        if matches == 0, !isExhausted { fail("anyOf", Self.noneFits(of: checks.count)) }
    }

    public mutating func oneOf(_ checks: [InstanceCheck]) {
        guard !isDecided else { return }
        let matches = countMatches(checks, enough: 2)
        guard matches != 1, !isExhausted else { return }
        fail("oneOf", Self.notOneFits(of: checks.count, matches))
    }

    static func noneFits(of count: Int) -> String { "must fit one of \(count) alternatives" }

    static func notOneFits(of count: Int, _ matches: Int) -> String {
        "must fit exactly one of \(count) alternatives, not \(matches == 0 ? "none" : "several")"
    }

    /// Alternatives of which it only matters what those that fit evaluate: how many fit is asserted elsewhere.
    public mutating func collectAlternatives(_ checks: [InstanceCheck]) {
        guard !isDecided else { return }
        for check in checks where !isExhausted { _ = isWithoutFailure { $0.apply(check) } }
    }

    /// How many alternatives fit. Where none does, what was wrong with the only one of the right type is reported too.
    private mutating func countMatches(_ checks: [InstanceCheck], enough: Int) -> Int {
        let before = (findings: findings.count, failures: failures)
        let here = value.offset
        var matches = 0
        var useful: [[Finding]] = []
        for check in checks where matches < enough && !isExhausted {
            guard matches == 0, !isAttempt else {
                if isWithoutFailure({ $0.apply(check) }) { matches += 1 }
                continue
            }
            if apply(check) { matches += 1 }
            let own = findings[before.findings...]
            if !own.contains(where: { $0.keyword == "type" && $0.offset == here }) { useful.append(Array(own)) }
            findings.removeLast(own.count)
            failures = before.failures
        }
        if matches == 0, useful.count == 1 { findings += useful[0].prefix(3) }
        return matches
    }

    public mutating func not(_ check: InstanceCheck) {
        guard !isDecided else { return }
        let outer = frame
        let isFitting = isWithoutFailure { $0.apply(check) }
        frame = outer
        if isFitting { fail("not", "must not fit the schema of 'not'") }
    }

    /// `if` with its `then` and `else`. What `if` evaluates counts when the value fits it.
    public mutating func condition(
        if check: InstanceCheck, then: InstanceCheck? = nil, else other: InstanceCheck? = nil
    ) {
        guard !isDecided else { return }
        let isFitting = isWithoutFailure { $0.apply(check) }
        guard !isExhausted, let next = isFitting ? then : other else { return }
        apply(next)
    }

    /// `$dynamicRef` (JSON Schema 2020-12 core §8.2.3.2).
    ///
    /// - Parameters:
    ///   - check: where the reference leads as it is written, which holds unless a resource says otherwise.
    ///   - candidates: resources with that `$dynamicAnchor`. The outermost of the dynamic scope counts.
    public mutating func dynamicReference(
        _ check: InstanceCheck, _ candidates: [(resource: Int, check: InstanceCheck)]
    ) {
        guard !isDecided else { return }
        for resource in scope {
            guard let candidate = candidates.first(where: { $0.resource == resource }) else { continue }
            apply(candidate.check, isRequired: true)
            return
        }
        apply(check, isRequired: true)
    }

    /// The schema belongs to a resource that some `$dynamicRef` may lead to.
    public mutating func enterResource(_ resource: Int) {
        if scope.last != resource { scope.append(resource) }
    }

    /// The schema has an `unevaluated…`: what schemas in place evaluate is collected from here on.
    public mutating func collectEvaluated() { frame.collects = true }
}
