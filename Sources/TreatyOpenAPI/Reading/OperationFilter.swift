import TreatyYAML

/// Which operations of a document count; all, unless it says otherwise.
package struct OperationFilter: Sendable {
    /// One entry of a configuration's list.
    package struct Criterion: Sendable {
        package enum Kind: String, Sendable, CaseIterable {
            /// Operations that bear the tag.
            case tags
            /// Operations of the path, as the document writes it; with `*` at the end, of all paths that begin so.
            case paths
            /// The operation with the `operationId`.
            case operations
        }

        package var kind: Kind
        package var text: String
        package var location: SourceLocation

        package init(_ kind: Kind, _ text: String, at location: SourceLocation) {
            self.kind = kind
            self.text = text
            self.location = location
        }
    }

    /// Nil: every operation. Else those that one of the criteria fits.
    package var include: [Criterion]?
    /// Taken away from those that are included.
    package var exclude: [Criterion] = []

    package init() {}

    var isEmpty: Bool { include == nil && exclude.isEmpty }

    func keeps(path: String, operation: Node) -> Bool {
        (include?.contains { $0.fits(path, operation) } ?? true) && !exclude.contains { $0.fits(path, operation) }
    }
}

extension OperationFilter.Criterion {
    func fits(_ path: String, _ operation: Node) -> Bool {
        switch kind {
        case .tags: (operation["tags"]?.sequence ?? []).contains { $0.text == text }
        case .paths: text.hasSuffix("*") ? path.hasPrefix(text.dropLast()) : path == text
        case .operations: operation["operationId"]?.text == text
        }
    }
}
