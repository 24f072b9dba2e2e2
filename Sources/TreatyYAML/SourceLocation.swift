/// A place in a file that people edit.
///
/// Lines and columns are 1-based; a column counts Unicode scalars, as libyaml does, not bytes and not grapheme clusters.
/// Every node holds one, so a location is three numbers without anything to keep alive.
package struct SourceLocation: Sendable, Hashable {
    private let fileNumber: UInt32
    private let line32: UInt32
    private let column32: UInt32

    package init(file: String, line: Int, column: Int) {
        self.init(FileName(file), line: line, column: column)
    }

    init(_ file: FileName, line: Int, column: Int) {
        fileNumber = file.number
        line32 = UInt32(clamping: line)
        column32 = UInt32(clamping: column)
    }

    /// The path as it shall be shown, so that an editor can jump to it.
    package var file: String { FileName(number: fileNumber).text }
    package var line: Int { Int(line32) }
    package var column: Int { Int(column32) }
}

extension SourceLocation: Comparable {
    package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        if left.fileNumber != right.fileNumber { return left.file < right.file }
        return (left.line32, left.column32) < (right.line32, right.column32)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `api.yaml:142:9`, the form in which compilers write places.
    package var description: String { "\(file):\(line):\(column)" }
}
