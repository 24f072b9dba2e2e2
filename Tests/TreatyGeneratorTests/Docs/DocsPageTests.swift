import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// The page of this package's own contract.
@Suite struct DocsPageTests {
    let document: Document
    let page: PageReading

    init() throws {
        document = try ownContract()
        page = PageReading(document)
    }

    @Test func everythingHasADeepLink() {
        let ids = page.values("id")
        #expect(document.operations.count == 19)
        for operation in document.operations { #expect(ids.contains("operation-\(operation.operationID)")) }
        for schema in document.components.schemas { #expect(ids.contains("schema-\(schema.name)")) }
        for response in document.components.responses { #expect(ids.contains("response-\(response.name)")) }
        #expect(Set(ids).count == ids.count)
    }

    @Test func everyLinkInThePageLeadsSomewhere() {
        let ids = Set(page.values("id"))
        let links = page.values("href").filter { $0.hasPrefix("#") }
        #expect(links.count > 100)
        for link in links { #expect(ids.contains(String(link.dropFirst())), "\(link) leads nowhere") }
        for label in page.values("for", of: "label") { #expect(ids.contains(label)) }
    }

    @Test func thePageAsksTheNetworkForNothing() {
        for tag in page.tags {
            #expect(!["link", "img", "iframe", "object", "embed", "base", "video", "audio"].contains(tag.name))
            #expect(tag.value("src") == nil && tag.value("action") == nil && tag.value("srcset") == nil)
        }
        #expect(!page.source.contains("http://") && !page.source.contains("https://"))
    }

    @Test func thePolicyCanBeStrict() {
        #expect(page.tags.filter { $0.name == "style" }.count == 1)
        #expect(page.tags.filter { $0.name == "script" }.count == 1)
        #expect(page.source.contains("<style>\(DocsAssets.style)</style>"))
        #expect(page.source.contains("<script>\(DocsAssets.script)</script>"))
        for tag in page.tags {
            for attribute in tag.attributes { #expect(attribute.name != "style" && !attribute.name.hasPrefix("on")) }
        }
    }

    @Test func everyInputHasALabelAndEveryOperationAConsole() {
        let labels = Set(page.values("for", of: "label"))
        for name in ["input", "textarea", "select"] {
            for id in page.values("id", of: name) { #expect(labels.contains(id)) }
            #expect(page.tags.filter { $0.name == name }.allSatisfy { $0.value("id") != nil })
        }
        let consoles = page.tags.filter { $0.value("class") == "console card needs-js" }
        #expect(consoles.count == document.operations.count)
        let signIns = page.tags.filter { $0.value("class") == "card sign-in" }
        #expect(signIns.compactMap { $0.value("data-path") } == ["/api/auth/register", "/api/auth/login"])
        #expect(signIns.allSatisfy { $0.value("data-token") == "/token" && $0.value("data-subject") == "/user/id" })
    }

    @Test func constraintsAndStatusesAreWords() {
        #expect(page.source.contains("1 to 255 characters"))
        #expect(page.source.contains("at most 1000 characters"))
        #expect(page.source.contains(#"default <code>false</code>"#))
        #expect(page.source.contains(##"<a href="#schema-Priority">Priority</a> or null"##))
        #expect(page.source.contains("string (date) or string (date-time)"))
        #expect(page.source.contains(#"<span class="status s-2">201</span> The task was created."#))
    }

    @Test func theSameDocumentGivesTheSameText() throws {
        #expect(try renderDocsPage(ownContract()) == Array(page.source.utf8))
    }
}
