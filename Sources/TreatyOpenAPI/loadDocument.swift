import TreatyYAML

/// Reads the bytes of a file that the document names.
///
/// The argument is a path as it was given, or one made relative to it; the closure decides what may be read. It throws a
/// message for people.
package typealias FileLoader = (_ path: String) throws(LoadFailure) -> [UInt8]

/// Why a file could not be read.
package struct LoadFailure: Error, Sendable {
    package var message: String

    package init(_ message: String) { self.message = message }
}

/// Reads, resolves and checks a document: the front half of the generator.
///
/// - Parameters:
///   - path: what the loader is asked for.
///   - displayPath: the file's name in findings.
///   - filter: which operations count.
///   - severities: which rules weigh otherwise than by themselves.
///   - loader: gives the bytes.
///   - onParsed: is told of the root file's nodes and bytes, so that something can be made of them meanwhile.
/// - Returns: the document, if there is enough of one to speak of, and all findings in the order of the file. A document
///   whose findings hold an error is not to be generated from.
package func loadDocument(
    path: String, displayPath: String, filter: OperationFilter = OperationFilter(),
    severities: Severities = .standard, loader: @escaping FileLoader,
    onParsed: (Node, [UInt8]) -> Void = { _, _ in }
) -> (document: Document?, findings: [Finding]) {
    let (read, readFindings) = readDocument(
        path: path, displayPath: displayPath, filter: filter, loader: loader, onParsed: onParsed)
    guard let read else { return (nil, severities.applied(to: readFindings.map(\.withAdvice)).inFileOrder()) }
    let (document, resolveFindings) = resolve(read)
    let found = readFindings + resolveFindings
    // Rules go along references: they would need a stack as deep as these are long, and the time for all they stand for.
    let isTooMuch = found.contains { ["reference-chain", "reference-limit"].contains($0.rule) }
    let findings = (found + (isTooMuch ? [] : check(document))).map(\.withAdvice)
    return (document, severities.applied(to: findings).inFileOrder())
}
