import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// A document whose author, or whoever wrote parts of it, wishes the reader ill; and one that has hardly anything.
@Suite struct HostileDocsTests {
    @Test func namesAndProseCannotBecomeMarkup() throws {
        let page = PageReading(try documentForDocs(Self.hostile))
        #expect(!page.tags.contains { ["b", "img", "svg", "marquee"].contains($0.name) })
        #expect(page.tags.filter { $0.name == "script" }.count == 1)
        for tag in page.tags {
            for attribute in tag.attributes { #expect(!attribute.name.hasPrefix("on") && attribute.name != "style") }
        }
        for link in page.values("href") { #expect(!link.lowercased().contains("script:") && !link.contains("data:")) }
        #expect(page.source.contains("&lt;b&gt;Hostile&lt;/b&gt;"))
        #expect(page.source.contains("&lt;/script&gt;"))
        let ids = page.values("id")
        #expect(Set(ids).count == ids.count)
        #expect(ids.contains("tag-~22~3e~3cb~3etag"))
        for link in page.values("href") where link.hasPrefix("#") { #expect(ids.contains(String(link.dropFirst()))) }
    }

    private static let hostile = #"""
        openapi: 3.1.0
        info:
          title: <b>Hostile</b></title>
          version: '"><script>alert(1)</script>'
          description: |
            <img src=x onerror=alert(1)> [link](javascript:alert(1)) [data](data:text/html,x) `</script>`

            - [JAVASCRIPT](JavaScript:alert(1))
            - ![picture](//evil.example/x.png)
        servers: [{url: '/" onload="alert(1)'}]
        paths:
          /a/{"onfocus=alert(1) x="}:
            get:
              operationId: '"><svg onload=alert(1)>'
              tags: ['"><b>tag']
              summary: </article><marquee>
              parameters:
                - name: '"onfocus=alert(1) x="'
                  in: path
                  required: true
                  schema: {type: string, pattern: '</code><b>', default: '</script><script>'}
                  example: '" autofocus onfocus="alert(1)'
              responses:
                '200':
                  description: '*</p>* **<b>**'
                  content:
                    application/json:
                      schema: {enum: ['<b>', "'"]}
                      example: {'</pre><b>': '</pre><b>'}
        """#

    @Test func aRecursiveSchemaEnds() throws {
        let page = PageReading(
            try documentForDocs(
                """
                openapi: 3.1.0
                info: {title: Trees, version: '1'}
                paths: {}
                components:
                  schemas:
                    Tree:
                      type: object
                      properties:
                        children: {type: array, items: {$ref: '#/components/schemas/Tree'}}
                        deep: {$ref: '#/components/schemas/Tree/properties/deeper'}
                        deeper:
                          type: object
                          properties:
                            inner: {type: array, items: {type: object, properties: {leaf: {type: boolean}}}}
                            again: {$ref: '#/components/schemas/Tree/properties/deeper'}
                """))
        #expect(page.source.contains("array of <a href=\"#schema-Tree\">Tree</a>"))
        #expect(page.source.contains("<code>leaf</code>"))
    }

    @Test func aDocumentWithNextToNothingIsAPage() throws {
        let page = PageReading(
            try documentForDocs("openapi: 3.1.0\ninfo: {title: Small, version: '1'}\npaths: {}\n"))
        #expect(page.source.contains("<h1>Small</h1>"))
        let ids = page.values("id")
        for link in page.values("href") { #expect(ids.contains(String(link.dropFirst()))) }
        #expect(!page.tags.contains { $0.value("data-session-token") != nil })
    }
}
