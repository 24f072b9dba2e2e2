import Testing
import Treaty
import TreatyHTTP

/// Webhooks and callbacks have types and neither route nor handler.
@Suite struct GeneratedRequestTests {
    @Test func webhooksHaveTypes() {
        let input = Webhooks.BookReturned.Input(xAttempt: 2, body: Schemas.Named(name: "T"))
        #expect(input.body.name == "T")
        #expect(Webhooks.BookReturned.method == .post)
        #expect(Webhooks.BookReturned.target == "book-returned")
        guard case .successful(let status) = Webhooks.BookReturned.Output.successful(status: 202) else { return }
        #expect(status == 202)
    }

    @Test func callbacksStandUnderTheirOperation() {
        let input = SetNote.Callbacks.Noted.Input(body: .init(isbn: "123"))
        #expect(input.body?.isbn == "123")
        #expect(SetNote.Callbacks.Noted.target == "{$request.header.origin}/noted")
        if case .gone = SetNote.Callbacks.Noted.Output.noContent { Issue.record("these are two") }
    }

    @Test func theyAreNotRouted() {
        #expect(!APIContract.operations.contains { $0.path.contains("noted") || $0.path.contains("returned") })
    }
}
