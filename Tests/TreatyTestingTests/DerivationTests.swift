import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// What cases a contract gives rise to.
@Suite struct DerivationTests {
    private func cases(_ operation: String, components: String = "") throws -> [PlannedCase] {
        let text = """
            openapi: 3.1.0
            info: {title: T, version: 1.0.0}
            components:
              securitySchemes: {token: {type: http, scheme: bearer}}
            \(components)
            paths:
              /things/{id}:
            \(operation)
            """
        let (document, findings) = loadDocument(path: "api.yaml", displayPath: "api.yaml") {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(text.utf8)
        }
        let unwrapped = try #require(document, "\(findings)")
        return unwrapped.operations.flatMap { OperationCases(document: unwrapped, operation: $0).all }
    }

    /// An operation whose body has one member `m` of this schema.
    private func bodyCases(_ schema: String, isRequired: Bool = true) throws -> [PlannedCase] {
        try cases(
            """
                put:
                  operationId: change
                  parameters: [{name: id, in: path, required: true, schema: {type: integer, minimum: 1}}]
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          type: object
                          additionalProperties: false
                          required: [\(isRequired ? "m" : "")]
                          properties: {m: \(schema)}
                  responses:
                    "204": {description: Done}
                    "400": {description: Wrong}
            """)
    }

    private func text(_ body: BodyText?) -> String {
        (body?.pieces ?? []).map { piece in
            switch piece {
            case .text(let text): text
            case .times(let count, let text): String(repeating: text, count: count)
            case .bytes: "?"
            }
        }.joined()
    }

    /// Statuses and keywords of the cases of `/m`, by their bodies.
    private func outcomes(_ schema: String) throws -> [String: [String]] {
        var outcomes: [String: [String]] = [:]
        for planned in try bodyCases(schema) where planned.title.hasPrefix("body /m") {
            #expect(planned.statuses == (planned.violation == nil ? [204] : [400]), "\(planned.title)")
            outcomes[text(planned.body)] = planned.violation?.keywords ?? []
        }
        return outcomes
    }

    @Test func lengths() throws {
        let outcomes = try outcomes("{type: string, minLength: 2, maxLength: 3}")
        #expect(outcomes[#"{"m":"a"}"#] == ["minLength"])
        #expect(outcomes[#"{"m":"aa"}"#] == [])
        #expect(outcomes[#"{"m":"aaa"}"#] == [])
        #expect(outcomes[#"{"m":"aaaa"}"#] == ["maxLength"])
        #expect(outcomes["{\"m\":\"\u{1F600}\u{1F600}\u{1F600}\"}"] == [])
        #expect(outcomes["{\"m\":\"\u{1F600}\u{1F600}\u{1F600}\u{1F600}\"}"] == ["maxLength"])
        #expect(outcomes[#"{"m":null}"#] == ["type"])
        #expect(outcomes[#"{"m":7}"#] == ["type"])
        #expect(outcomes[#"{"m":"\u0000"}"#] == nil)
    }

    @Test func numbers() throws {
        let outcomes = try outcomes("{type: integer, minimum: -2, exclusiveMaximum: 9}")
        for (value, keywords) in [
            ("-2", []), ("-3", ["minimum"]), ("9", ["exclusiveMaximum"]), ("8", []), ("-2.0", []), ("1.5", ["type"]),
            ("9223372036854775808", ["exclusiveMaximum", "format"]), ("\"yes\"", ["type"]),
        ] {
            #expect(outcomes["{\"m\":\(value)}"] == keywords, "\(value)")
        }
    }

    @Test func listsAndPatterns() throws {
        let listed = try outcomes("{type: string, enum: [red, green]}")
        #expect(listed[#"{"m":"green"}"#] == [])
        #expect(listed[#"{"m":"RED"}"#] == ["enum"])
        #expect(listed[#"{"m":7}"#] == ["type", "enum"])
        let pattern = try outcomes(#"{type: string, minLength: 1, pattern: '^[0-9]+$'}"#)
        #expect(pattern[#"{"m":"0"}"#] == [])
        #expect(pattern[#"{"m":" "}"#] == ["pattern"])
        let dates = try outcomes("{type: string, format: date}")
        #expect(dates[#"{"m":"2026-02-30"}"#] == ["format"])
    }

    @Test func nullAndAlternatives() throws {
        let nullable = try outcomes("{type: [string, 'null'], maxLength: 3}")
        #expect(nullable[#"{"m":null}"#] == [])
        let either = try outcomes("{anyOf: [{type: string, format: date}, {type: string, format: date-time}]}")
        #expect(either[#"{"m":"2026-03-01"}"#] == [])
        #expect(either[#"{"m":"2026-03-01T08:15:00Z"}"#] == [])
        #expect(either[#"{"m":"2026-02-30"}"#] == ["anyOf"])
        #expect(either[#"{"m":null}"#] == ["type", "anyOf"])
        let choice = try outcomes("{anyOf: [{type: integer, minimum: 3}, {type: 'null'}]}")
        #expect(choice[#"{"m":null}"#] == [])
        #expect(choice[#"{"m":2}"#] == ["minimum"])
    }

    @Test func arraysAndObjects() throws {
        let array = try outcomes("{type: array, minItems: 1, maxItems: 2, items: {type: boolean}}")
        #expect(array[#"{"m":[]}"#] == ["minItems"])
        #expect(array[#"{"m":[true,true,true]}"#] == ["maxItems"])
        #expect(array[#"{"m":[7]}"#] == ["type"])
        let inner = try bodyCases("{type: object, required: [a], properties: {a: {type: string, maxLength: 1}}}")
        let missing = try #require(inner.first { $0.title == "body /m: without 'a'" })
        #expect(missing.violation?.place == .pointer("/m"))
        let long = try #require(inner.first { $0.title == "body /m/a: maxLength + 1" })
        #expect(long.violation?.place == .pointer("/m/a"))
        #expect(text(long.body) == #"{"m":{"a":"aa"}}"#)
    }

    @Test func membersOfTheBody() throws {
        let cases = try bodyCases("{type: boolean}")
        let bodies = Dictionary(cases.map { ($0.title, $0) }, uniquingKeysWith: { first, _ in first })
        #expect(bodies["body: without 'm'"]?.violation?.keywords == ["required"])
        #expect(bodies["body /unknown-member: an unknown member"]?.violation?.place == .pointer("/unknown-member"))
        #expect(text(bodies["malformed body: a member twice"]?.body) == #"{"m":true,"m":true}"#)
        #expect(text(bodies["malformed body: a member twice, once escaped"]?.body) == #"{"\u006d":true,"m":true}"#)
        #expect(bodies["no body"]?.fields.isEmpty == true)
        #expect(bodies["Content-Type text/plain"]?.statuses == [415])
        let optional = try bodyCases("{type: boolean}", isRequired: false)
        #expect(optional.first { $0.title == "body: without the optional 'm'" }?.statuses == [204])
    }

    @Test func routesCredentialsAndParameters() throws {
        let cases = try cases(
            """
                get:
                  operationId: read
                  security: [{token: []}]
                  parameters:
                    - {name: id, in: path, required: true, x-treaty-subject: true, schema: {type: integer, minimum: 1}}
                    - {name: limit, in: query, required: true, schema: {type: integer, maximum: 9}}
                  responses:
                    "200": {description: Fine, content: {application/json: {schema: {type: string}}}}
                    "404": {description: None}
            """)
        let named = Dictionary(cases.map { ($0.title, $0) }, uniquingKeysWith: { first, _ in first })
        #expect(named["POST, which the path does not have"]?.allow == ["GET", "HEAD", "OPTIONS"])
        #expect(named["GET, which the path does not have"] == nil)
        #expect(named["another user's token"]?.statuses == [403])
        #expect(named["no credential, and all else wrong"]?.statuses == [401])
        #expect(named["path parameter id: minimum - 1"]?.pathParameters.first?.value == "0")
        #expect(named["path parameter id: minimum"]?.statuses == [403])
        #expect(named["query parameter limit: maximum"]?.query == "limit=9")
        #expect(named["query parameter limit: maximum + 1"]?.violation?.place == .parameter("limit"))
        #expect(named["without the query parameter limit"]?.query == nil)
        #expect(named["an unknown query parameter"]?.query == "limit=9&unknown-parameter=1")
        #expect(named["Accept application/x-none"]?.statuses == [406])
        #expect(named["HEAD as GET"]?.method == "HEAD")
        #expect(named["the path /things/{id}/, which is not there"]?.statuses == [404])
    }

    @Test func theSameContractGivesTheSameText() throws {
        let text = """
            openapi: 3.1.0
            info: {title: T, version: 1.0.0}
            paths:
              /:
                get:
                  operationId: read
                  responses: {"200": {description: Fine}}
            """
        let (document, _) = loadDocument(path: "api.yaml", displayPath: "api.yaml") {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(text.utf8)
        }
        let read = try #require(document)
        let rendered = renderContractCases(read, module: "SomeAPI").text
        #expect(rendered == renderContractCases(read, module: "SomeAPI").text)
        #expect(rendered.contains("import SomeAPI"))
        #expect(rendered.unicodeScalars.allSatisfy { $0.isASCII })
    }

    @Test func lengthsOfAddresses() throws {
        for length in 3...318 {
            let text = try #require(ValueSamples.string(of: "email", length: length)?.string)
            #expect(text.unicodeScalars.count == length)
            let parts = text.split(separator: "@", omittingEmptySubsequences: false)
            #expect(parts.count == 2 && (1...64).contains(parts[0].count))
            #expect(
                parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
                    (1...63).contains($0.count)
                })
        }
    }

    /// Each media type that is not JSON has a body that fits, in the form that it asks for.
    @Test func otherMediaTypesHaveTheirBodies() throws {
        let found = try cases(
            """
                put:
                  operationId: change
                  parameters: [{name: id, in: path, required: true, schema: {type: integer, minimum: 1}}]
                  requestBody:
                    required: true
                    content:
                      application/x-www-form-urlencoded:
                        schema:
                          type: object
                          required: [a, b, c]
                          properties:
                            a: {type: string, example: x y}
                            b: {type: array, minItems: 1, items: {type: integer, minimum: 4}}
                            c: {type: object}
                      multipart/form-data:
                        schema:
                          type: object
                          required: [a, file]
                          properties: {a: {type: integer, minimum: 3}, file: {type: string, format: binary}}
                        encoding: {file: {contentType: image/png}}
                      text/csv: {schema: {type: string, minLength: 2}}
                      application/octet-stream: {}
                      application/jsonl: {schema: {type: integer, minimum: 2}}
                  responses:
                    2XX: {description: Done}
                    "400": {description: Wrong}
            """)
        let bodies = found.filter { $0.title.hasPrefix("a body of") }
        #expect(
            bodies.map { text($0.body) } == [
                "a=x%20y&b=4&c=%7B%7D",
                "--contract-case\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n3\r\n"
                    + "--contract-case\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n"
                    + "Content-Type: image/png\r\n\r\nbytes\r\n--contract-case--\r\n",
                "aa", "?", "2\n",
            ])
        #expect(bodies.allSatisfy { $0.statuses == Array(200...299) })
        #expect(bodies[1].fields.map(\.value) == ["multipart/form-data; boundary=contract-case"])
    }
}
