/// A place in a file that people edit.
///
/// Lines and columns are 1-based; a column counts Unicode scalars, as libyaml does, not bytes and not grapheme clusters.
package struct SourceLocation: Sendable, Hashable, Comparable {
    /// The path as it shall be shown, so that an editor can jump to it.
    package var file: String
    package var line: Int
    package var column: Int

    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        if left.file != right.file { return left.file < right.file }
        return (left.line, left.column) < (right.line, right.column)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `api.yaml:142:9`, the form in which compilers write places.
    package var description: String { "\(file):\(line):\(column)" }
}
