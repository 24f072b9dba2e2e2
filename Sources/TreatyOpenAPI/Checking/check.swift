import TreatyYAML

/// Applies every rule to a resolved document; the findings come in no order.
package func check(_ document: Document) -> [Finding] {
    let walk = RuleWalk(document)
    return Array(walk.parts.concurrentMap { walk.findings(in: $0) }.joined())
}

/// One walk over a document for all rules: what one of them has looked at is in the processor's cache for the next.
private struct RuleWalk: Sendable {
    /// What is looked at in one go.
    enum Part: Sendable {
        /// The whole, by one rule.
        case document(Rule)
        /// Positions of objects.
        case objects(Range<Int>)
        /// Positions of schemas.
        case schemas(Range<Int>)
    }

    private let document: Document
    private let rules = Rule.all

    init(_ document: Document) { self.document = document }

    /// Those that take longest come first, so that threads end together.
    var parts: [Part] {
        rules.filter { $0.document != nil }.map(Part.document)
            + Self.ranges(document.objects.count).map(Part.objects)
            + Self.ranges(document.schemas.count).map(Part.schemas)
    }

    private static func ranges(_ count: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: 512).map { $0..<Swift.min($0 + 512, count) }
    }

    func findings(in part: Part) -> [Finding] {
        switch part {
        case .document(let rule):
            var report = Report(rule: rule)
            rule.document?(document, &report)
            return report.findings
        case .objects(let range):
            var objects = Looks(rules, \.object)
            var fields = Looks(rules, \.field)
            for object in document.objects[range] {
                objects.look(at: object, document)
                for entry in object.entries {
                    fields.look(
                        at: WrittenField(object: object, entry: entry, field: object.fields[entry.name]), document)
                }
            }
            return objects.findings + fields.findings
        case .schemas(let range):
            var schemas = Looks(rules, \.schema)
            var keywords = Looks(rules, \.keyword)
            for schema in document.schemas[range] {
                schemas.look(at: schema, document)
                for entry in schema.node.mapping?.entries ?? [] {
                    let field = SchemaKeywordTable.byName[entry.name]
                    keywords.look(at: WrittenKeyword(schema: schema, entry: entry, field: field), document)
                }
            }
            return schemas.findings + keywords.findings
        }
    }
}

/// What all rules do with parts of one kind, and what they found.
private struct Looks<Part> {
    private var looks: [Rule.Look<Part>] = []
    private var reports: [Report] = []

    init(_ rules: [Rule], _ look: (Rule) -> Rule.Look<Part>?) {
        for rule in rules {
            guard let look = look(rule) else { continue }
            looks.append(look)
            reports.append(Report(rule: rule))
        }
    }

    mutating func look(at part: Part, _ document: Document) {
        var number = 0
        while number < looks.count {
            looks[number](part, document, &reports[number])
            number += 1
        }
    }

    var findings: [Finding] { reports.flatMap(\.findings) }
}
