import Foundation
import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// One protocol of handlers, or one for each tag.
@Suite struct HandlersTests {
    private func handlers(byTag: Bool) throws -> String {
        let contract = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            security: []
            paths:
              /a:
                get: {operationId: getA, tags: [books, other], responses: {"200": {description: d}}}
                put: {operationId: putA, deprecated: true, tags: ["old books"], responses: {"200": {description: d}}}
                post: {operationId: postA, tags: [options], responses: {"200": {description: d}}}
              /b:
                get: {operationId: getB, responses: {"200": {description: d}}}
                put: {operationId: booksHandlers, tags: [books], responses: {"200": {description: d}}}
            """
        let (document, findings) = loadDocument(path: "t.yaml", displayPath: "t.yaml") {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(contract.utf8)
        }
        var options = GeneratorOptions()
        options.handlersByTag = byTag
        var planner = Planner(try #require(document, "\(findings)"), options: options)
        planner.run()
        return renderHandlers(planner.plan)
    }

    @Test func oneForAll() throws {
        let text = try handlers(byTag: false)
        #expect(text.contains("    handlers: some APIHandlers, authenticators: APIAuthenticators"))
        #expect(text.components(separatedBy: "public protocol ").count == 2)
    }

    /// The first tag counts; a name that an operation has already gives way.
    @Test func oneForEachTag() throws {
        let text = try handlers(byTag: true)
        #expect(
            text.contains(
                "    books: some BooksHandlers_, oldBooks: some OldBooksHandlers, options_: some OptionsHandlers, "
                    + "handlers: some APIHandlers, authenticators: APIAuthenticators"))
        #expect(text.contains("try await books.getA(input)"))
        #expect(text.contains("try await books.booksHandlers(input)"))
        #expect(text.contains("try await deprecatedOldBooksHandlers.putA(input)"))
        #expect(text.contains("try await options_.postA(input)"))
        #expect(text.contains("try await handlers.getB(input)"))
        #expect(text.contains("public protocol APIHandlers: Sendable {\n    func getB("))
    }
}
