import TreatyYAML

extension Rule {
    /// Two templates that fit one path, where neither is the more precise one: `/a/{x}` and `/{y}/b` both fit `/a/b`, and
    /// the standard does not say which of them is meant. This server prefers text to parameters from the left.
    ///
    /// Let the paths differ in a segment that both have as text.
    static let pathAmbiguous = Rule("path-ambiguous", .warning) { document, report in
        let paths = document.paths.map(\.path).filter { !$0.isShared }
        let earlier = earlierAmbiguous(paths)
        for (index, path) in paths.enumerated() {
            guard let other = earlier[index].map({ paths[$0] }) else { continue }
            report.warning(
                at: path.location, "some paths fit both '\(path.text)' and '\(other.text)'",
                notes: [Finding.Note("'\(other.text)' is here", at: other.location)])
        }
    }

    /// By the index of a path, that of the first one before it that some path fits as well.
    ///
    /// Paths whose segments are of the same kinds stand together, and two such groups are held against each other by the
    /// text that both have.
    private static func earlierAmbiguous(_ paths: [PathTemplate]) -> [Int: Int] {
        var groups: [[SegmentKind]: [Int]] = [:]
        var texts: [[String]] = []
        for (index, path) in paths.enumerated() {
            let kinds = path.segments.map(SegmentKind.init)
            texts.append(path.segments.map(\.text))
            // Without text, or without a parameter, a path is less or more precise than all others.
            guard kinds.contains(.parameter), kinds.contains(where: { $0 != .parameter }) else { continue }
            groups[kinds, default: []].append(index)
        }
        let sorted = groups.sorted { $0.value[0] < $1.value[0] }
        var earlier: [Int: Int] = [:]
        var looks = 0
        for (position, one) in sorted.enumerated() {
            for other in sorted[..<position] {
                looks += 1
                guard let common = commonText(one.key, other.key) else { continue }
                looks += one.value.count + other.value.count
                guard looks <= looksMax else { return earlier }
                note([one.value, other.value], texts, by: common, in: &earlier)
            }
        }
        return earlier
    }

    /// The segments that both have as text; nil where kinds tell that no two templates are ambiguous.
    private static func commonText(_ one: [SegmentKind], _ other: [SegmentKind]) -> [Int]? {
        guard one.count == other.count else { return nil }
        var common: [Int] = []
        var isPreciser = false
        var isLessPrecise = false
        for (position, (own, its)) in zip(one, other).enumerated() {
            switch (own, its) {
            case (.parameter, .parameter): break
            case (.parameter, .literal): isLessPrecise = true
            case (.literal, .parameter): isPreciser = true
            case (.literal, .literal), (.partial, .partial): common.append(position)
            // What fits a segment of several parts depends on its text.
            default: return nil
            }
        }
        return isPreciser && isLessPrecise ? common : nil
    }

    private static func note(
        _ groups: [[Int]], _ texts: [[String]], by common: [Int], in earlier: inout [Int: Int]
    ) {
        func key(_ index: Int) -> [String] { common.map { texts[index][$0] } }
        for (group, others) in zip(groups, groups.reversed()) {
            var first: [[String]: Int] = [:]
            for index in others.reversed() { first[key(index)] = index }
            for index in group {
                guard let other = first[key(index)], other < index, other < earlier[index] ?? .max else { continue }
                earlier[index] = other
            }
        }
    }

    /// Groups and paths that are looked at.
    private static let looksMax = 200_000
}

private enum SegmentKind {
    case literal, parameter, partial

    init(_ segment: PathTemplate.Segment) {
        self =
            switch segment {
            case .literal: .literal
            case .parameter: .parameter
            case .partial: .partial
            }
    }
}

extension PathTemplate.Segment {
    fileprivate var text: String {
        parts.map { part in
            switch part {
            case .literal(let text): text
            case .parameter(let name): "{\(name)}"
            }
        }
        .joined()
    }
}
