import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// What this package's own contract has none of.
@Suite struct DocsFeaturesTests {
    private static let contract = """
        openapi: 3.1.1
        info: {title: T, version: "1", x-audience: public, license: {name: MIT, url: https://example.org/mit, x-l: 1}}
        externalDocs: {url: https://example.org/docs, description: The handbook, x-docs: 1}
        security: [{key: []}]
        tags:
          - {name: things, x-owner: us}
          - {name: empty, description: Nothing is here yet.}
          - {name: mute}
        servers:
          - {url: "https://{region}.example.org", variables: {region: {enum: [eu, us], default: us}, port: {default: "1", x-port: 1}}, x-server: 1}
          - {url: /}
        paths:
          /things/{ids}:
            summary: Some of the things.
            x-path: 1
            get:
              tags: [things]
              operationId: getThings
              x-cost: 3
              x-treaty-token: /token
              servers: [{url: https://read.example.org}]
              security: [{oauth: [read]}]
              parameters:
                - {name: ids, in: path, required: true, style: matrix, schema: {type: array}}
                - {name: fields, in: query, style: pipeDelimited, explode: false, schema: {type: array}, x-max: 7}
                - {name: filter, in: query, style: deepObject, schema: {type: object}}
              responses:
                200:
                  description: Things.
                  links: {next: {operationId: getThings, parameters: {ids: $response.body#/next}, x-kind: page}}
                  headers: {X-Left: {schema: {type: integer}, x-unit: things}}
                  content: {application/json: {x-stable: true, schema: {type: array}}}
            post:
              operationId: addThing
              requestBody:
                content:
                  application/json: {example: {name: a}}
                  application/x-www-form-urlencoded: {example: {name: b, size: 2}}
                  multipart/form-data: {schema: {type: object}, encoding: {file: {contentType: image/png, x-encoding: 1}}}
              callbacks: {onDone: {x-callback: 1, "{$request.query.url}": {post: {responses: {204: {description: Heard.}}, security: [{}]}}}}
              responses: {204: {description: Done.}}
        webhooks:
          thingLost: {x-hook: 1, post: {summary: A thing was lost., responses: {204: {description: Heard.}}}}
          thingMade: {post: {summary: A thing was made., security: [{key: []}], responses: {204: {description: Heard.}}}}
        components:
          schemas: {Thing: {type: object, x-table: things, externalDocs: {url: "javascript:alert(1)"}}}
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Key}
            oauth:
              type: oauth2
              flows: {clientCredentials: {x-flow: 1, tokenUrl: https://example.org/token, scopes: {read: Read things.}}}
        """

    private let source: String
    private let page: PageReading

    init() throws {
        let (document, _) = loadDocument(path: "api.yaml", displayPath: "api.yaml") { (_) throws(LoadFailure) in
            Array(Self.contract.utf8)
        }
        page = PageReading(try #require(document))
        source = page.source
    }

    @Test(arguments: [
        #"<a href="https://example.org/docs" rel="noreferrer">The handbook</a>"#,
        #"License <a href="https://example.org/mit" rel="noreferrer">MIT</a>"#,
        "x-audience <code>public</code>", "x-cost <code>3</code>", "x-table <code>things</code>",
        "x-max <code>7</code>", "x-kind <code>page</code>", "x-unit <code>things</code>", "x-stable <code>true</code>",
        "x-owner <code>us</code>", "Nothing is here yet.", "Some of the things.",
        // Servers: one to be chosen, with what its variables may be; and an operation's own.
        #"<option value="https://{region}.example.org">"#, #" selected>us</option>"#,
        "Server <code>https://read.example.org</code>",
        // Security.
        "a key in the field <code>X-Key</code>", "Flow clientCredentials", "Read things.", "</a> (read)",
        ##"Sent with <a href="#security-key">key</a>"##, "Sent without credentials",
        // Links, callbacks, webhooks.
        ##"to <a href="#operation-getThings">getThings</a>"##, "ids = <code>$response.body#/next</code>",
        "<code>onDone</code>", #"<span class="path">{$request.query.url}</span>"#, #"id="webhook-thingMade""#,
        ##"<a href="#webhook-thingMade">A thing was made.</a>"##,
        // The console: how lists are written, and bodies of several media types.
        #"data-join=",""#, #"data-prefix=";ids=""#, #"data-join="|""#, "data-raw",
        #"<option value="application/x-www-form-urlencoded" data-example="name=b&amp;size=2">"#,
    ])
    func thePageHas(text: String) {
        #expect(source.contains(text))
    }

    @Test(arguments: ["l", "docs", "path", "port", "server", "encoding", "callback", "hook", "flow"])
    func thePageHasExtensions(of name: String) {
        #expect(source.contains("x-\(name) <code>1</code>"))
    }

    /// What the document asks of all operations holds for a webhook that does not say otherwise.
    @Test func aWebhookHasTheSecurityOfTheDocument() throws {
        let start = try #require(source.range(of: #"id="webhook-thingLost""#))
        let article = source[start.upperBound...].prefix(1_000)
        #expect(article.contains(##"Sent with <a href="#security-key">key</a>"##))
    }

    @Test func thePageHasNot() {
        #expect(!source.contains(#"href="javascript:"#))
        #expect(!source.contains("x-treaty-token <code>"))
        #expect(!source.contains("tag-mute"))
        #expect(!source.contains(#"<option value="multipart/form-data""#))
    }

    @Test func fieldsOfOpenAPI32AreThere() throws {
        let text = """
            openapi: 3.2.0
            info: {title: T, version: "1"}
            tags: [{name: a, summary: First.}, {name: b, parent: a}, {name: c, parent: d}]
            paths:
              /b: {get: {operationId: b, tags: [b], responses: {200: {summary: Good.}, 404: {$ref: '#/components/responses/N'}}}}
              /c: {get: {operationId: c, tags: [c], responses: {200: {description: Fine, summary: In short.}}}}
            components: {responses: {N: {summary: None., description: There is none.}}}
            """
        let (document, _) = loadDocument(path: "api.yaml", displayPath: "api.yaml") { (_) throws(LoadFailure) in
            Array(text.utf8)
        }
        let source = PageReading(try #require(document)).source
        #expect(source.contains(##"Part of <a href="#tag-a">a</a>"##) && source.contains("Part of <a>d</a>"))
        #expect(source.contains("</span> Good.</p>") && source.contains("In short. Fine"))
        #expect(source.contains("<p>None.</p>") && source.contains("None. There is none."))
        #expect(source.contains("First."))
    }

    @Test func linksAndLabelsLeadSomewhere() {
        let ids = page.values("id")
        #expect(Set(ids).count == ids.count)
        for link in page.values("href") where link.hasPrefix("#") { #expect(ids.contains(String(link.dropFirst()))) }
        for label in page.values("for", of: "label") { #expect(ids.contains(label)) }
    }
}
