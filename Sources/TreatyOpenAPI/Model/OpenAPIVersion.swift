/// A minor version of the standard; patches change words only.
package enum OpenAPIVersion: String, Sendable, Comparable, CaseIterable {
    case v30 = "3.0"
    case v31 = "3.1"
    case v32 = "3.2"

    /// The version that a document's `openapi` names, such as `3.1.1`; nil for any other text.
    package init?(field: String) {
        let parts = field.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let patch = parts[2].split(separator: "-", maxSplits: 1).first,
            !patch.isEmpty, patch.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        self.init(rawValue: "\(parts[0]).\(parts[1])")
    }

    package static func < (left: OpenAPIVersion, right: OpenAPIVersion) -> Bool { left.rawValue < right.rawValue }
}
