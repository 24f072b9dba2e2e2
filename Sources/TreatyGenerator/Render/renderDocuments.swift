import TreatyOpenAPI
import TreatyYAML

/// The file of the contract itself: its table of operations, its text, the docs page.
func renderDocuments(_ document: Document, _ plan: SwiftPlan) throws(Finding) -> String {
    var writer = CodeWriter()
    writer.fileHead(["Treaty"])
    writer.line("/// The contract that this module was generated from.")
    writer.line("public enum APIContract {")
    writer.line("    public static let operations: [OperationContract] = [")
    for operation in plan.operations { writer.line("        \(operation.typeName).contract,") }
    writer.line("    ]")
    writer.line()
    writer.line("    /// For `text/html` responses: what the docs page needs and no more.")
    writer.line("    public static let docsContentSecurityPolicy = \(SwiftLiteral.string(docsContentSecurityPolicy))")
    var text = writer.text
    text += constant("yaml", "The contract as it is written.", String(decoding: document.sourceText, as: UTF8.self))
    text += constant("json", "The contract as JSON.", try document.root.jsonText())
    text += constant("docs", "The docs page: one HTML document that needs nothing else.", renderDocsPage(document))
    return text + "}\n"
}

private func constant(_ name: String, _ documentation: String, _ value: String) -> String {
    let literal = SwiftLiteral.document(value, indentation: "        ")
    return "\n    /// \(documentation)\n    public static let \(name): [UInt8] = Array(\n        \(literal).utf8)\n"
}
