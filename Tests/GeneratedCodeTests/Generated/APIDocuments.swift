// Generated from the contract by treaty-generator. Edit the contract, not this file.
// swift-format-ignore-file

import Treaty
extension APIContract {
    /// For `text/html` responses: what the docs page needs and no more.
    public static let docsContentSecurityPolicy = "default-src 'none'; style-src 'sha256-zgr3aU+DdQIcbubGsHwcuDS2qipbKVbWXmPlKicQQSs='; script-src 'sha256-FDW2JOu+3UHrUOdW7yPKqVovgUsrsVhx+OvzRjJZ63M='; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

    /// The contract as it is written.
    public static let yaml: [UInt8] = yamlText()

    private static func yamlText() -> [UInt8] {
        Array(
    ##"""
# A contract that uses everything the generator carries at least once. Its generated files beside it are snapshots: the
# generator's tests compare them, and this target compiles and calls them.
openapi: 3.1.0
info:
  title: Library
  version: "2"
  description: Books, and who has them. A line with """# and \# in it must survive.
  license: { name: Apache-2.0, identifier: Apache-2.0 }
servers:
  - url: /
security:
  - token: []
tags:
  - name: books
paths:
  /books:
    get:
      operationId: listBooks
      tags: [books]
      summary: List books.
      security: []
      parameters:
        - { name: genre, in: query, schema: { $ref: "#/components/schemas/Genre" } }
        - { name: limit, in: query, required: true, schema: { type: integer, format: int32, minimum: 1, maximum: 100 } }
        - { name: tag, in: query, schema: { type: array, maxItems: 3, items: { type: string, maxLength: 10 } } }
        - { name: since, in: query, schema: { type: string, format: date } }
        - { name: X-Client, in: header, schema: { type: string, minLength: 2 } }
        - { name: class, in: query, schema: { type: boolean } }
      responses:
        "200":
          description: The books.
          headers:
            X-Total: { description: How many there are., required: true, schema: { type: integer } }
            X-Next: { description: Where the next ones are., deprecated: true, schema: { type: string } }
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Book" } }
        "400": { $ref: "#/components/responses/BadRequest" }
    post:
      operationId: add-book
      tags: [books]
      deprecated: true
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Book" }
      responses:
        "201":
          description: Added.
          headers:
            Location: { required: true, schema: { type: string } }
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Book" }
        "400": { $ref: "#/components/responses/BadRequest" }
        "401": { $ref: "#/components/responses/BadRequest" }
        "409":
          description: There is such a book.
          content: { application/problem+json: { schema: { type: object } } }
  /books/{isbn}/note:
    parameters:
      - { name: isbn, in: path, required: true, schema: { type: string, pattern: '^[0-9]{3}$' } }
    put:
      operationId: setNote
      requestBody:
        content:
          text/plain: { schema: { type: string } }
      callbacks:
        noted:
          "{$request.header.origin}/noted":
            post:
              requestBody:
                content:
                  application/json: { schema: { type: object, required: [isbn], properties: { isbn: { type: string } } } }
              responses:
                "204": { description: Heard. }
                "410": { description: Nobody listens any more. }
      responses:
        "204": { description: Done. }
        "400": { $ref: "#/components/responses/BadRequest" }
        "401": { $ref: "#/components/responses/BadRequest" }
    get:
      operationId: getNote
      responses:
        "200": { description: The note., content: { text/plain: { schema: { type: string } } } }
        "400": { $ref: "#/components/responses/BadRequest" }
        "401": { $ref: "#/components/responses/BadRequest" }
  /readers/{user_id}:
    get:
      operationId: getReader
      parameters:
        - { name: user_id, in: path, required: true, x-treaty-subject: true, schema: { type: integer, minimum: 1 } }
      responses:
        "200":
          description: A reader, or nothing.
          content:
            application/json:
              schema: { anyOf: [ { $ref: "#/components/schemas/Reader" }, { type: "null" } ] }
        "400": { $ref: "#/components/responses/BadRequest" }
        "401": { $ref: "#/components/responses/BadRequest" }
        "403": { $ref: "#/components/responses/BadRequest" }
  /shelves/{owner}:
    put:
      operationId: fillShelf
      parameters:
        - { name: owner, in: path, required: true, x-treaty-subject: true, schema: { type: string, minLength: 1 } }
      requestBody:
        required: true
        content: { application/json: { schema: { type: array, items: { type: string } } } }
      responses:
        "204": { description: Filled. }
        "400": { $ref: "#/components/responses/BadRequest" }
        "401": { $ref: "#/components/responses/BadRequest" }
        "403": { $ref: "#/components/responses/BadRequest" }
  /clashes:
    get:
      operationId: problem
      security: []
      parameters:
        - { name: output, in: query, schema: { type: string, enum: [json], default: json } }
        - { name: self, in: query, schema: { type: integer, default: 20 } }
        - { name: init, in: query, schema: { type: boolean } }
      responses:
        "200":
          description: Lists in lists, with null in them.
          headers:
            Response: { schema: { type: string } }
          content:
            application/json:
              schema: { type: array, items: { type: array, items: { type: [integer, "null"] } } }
        "400": { $ref: "#/components/responses/BadRequest" }
  /catalogue/v{version}/{shelf}-{row}.{format}:
    get:
      operationId: findInCatalogue
      security: []
      parameters:
        - { name: version, in: path, required: true, schema: { type: integer } }
        - { name: shelf, in: path, required: true, schema: { type: string } }
        - { name: row, in: path, required: true, schema: { type: [integer, string] } }
        - { name: format, in: path, required: true, schema: { type: string, enum: [json, text] } }
        - { name: ids, in: query, explode: false, schema: { type: array, items: { type: integer } } }
        - { name: words, in: query, style: spaceDelimited, explode: false, schema: { type: array, items: { type: string } } }
        - { name: pipes, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } } }
        - name: filter
          in: query
          style: deepObject
          schema:
            type: object
            additionalProperties: false
            properties:
              author: { type: object, properties: { name: { type: string }, born: { type: integer } } }
              genres: { type: array, items: { $ref: "#/components/schemas/Genre" } }
        - { name: point, in: query, required: true, schema: { type: object, required: [x], properties: { x: { type: integer }, y: { type: number } } } }
        - { name: near, in: query, content: { application/json: { schema: { type: array, items: { type: number } } } } }
        - { name: full, in: query, allowEmptyValue: true, schema: { type: boolean } }
        - { name: sum, in: query, allowReserved: true, schema: { type: string } }
        - { name: X-Levels, in: header, schema: { type: array, items: { type: integer } } }
        - { name: X-Size, in: header, explode: true, schema: { type: object, properties: { w: { type: integer }, h: { type: integer } } } }
        - { name: theme, in: cookie, schema: { type: string } }
        - { name: seen, in: cookie, explode: false, schema: { type: array, items: { type: integer } } }
        - { name: page, in: query, schema: { type: [integer, "null"] } }
        - { name: class, in: query, deprecated: true, schema: { type: string } }
        - { name: since, in: query, schema: { type: string, format: date-time, default: "2026-01-01T00:00:00+01:00" } }
        - { name: days, in: query, explode: false, schema: { type: array, items: { type: string, format: date }, default: ["2026-02-01"] } }
        - { name: X-Key, in: header, schema: { type: string, format: uuid, default: 0f8fad5b-d9cb-469f-a165-70867728950e } }
        - { name: sort, in: query, style: deepObject, schema: { type: object, properties: { by: { type: string }, up: { type: boolean, default: true } }, default: { by: name } } }
      responses:
        "200": { description: What arrived., content: { text/plain: { schema: { type: string } } } }
        "400": { $ref: "#/components/responses/BadRequest" }
  /labels/{label}/{matrix}:
    get:
      operationId: findByLabels
      security: []
      parameters:
        - { name: label, in: path, required: true, style: label, explode: true, schema: { type: array, items: { type: string } } }
        - { name: matrix, in: path, required: true, style: matrix, schema: { type: array, items: { type: integer } } }
        - { name: free, in: query, schema: { type: object, additionalProperties: { type: integer } } }
      responses:
        "200": { description: What arrived., content: { text/plain: { schema: { type: string } } } }
        "400": { $ref: "#/components/responses/BadRequest" }
  /vault/either:
    get:
      operationId: eitherVault
      security: [ { key: [] }, { basic: [] } ]
      responses:
        "200": { description: Who calls., content: { text/plain: { schema: { type: string } } } }
        "400": { $ref: "#/components/responses/BadRequest" }
        "401": { $ref: "#/components/responses/BadRequest" }
        "403": { $ref: "#/components/responses/BadRequest" }
  /vault/both:
    get:
      operationId: bothVault
      security: [ { key: [], token: [] } ]
      responses:
        "200": { description: Who calls., content: { text/plain: { schema: { type: string } } } }
        "400": { $ref: "#/components/responses/BadRequest" }
        "401": { $ref: "#/components/responses/BadRequest" }
        "403": { $ref: "#/components/responses/BadRequest" }
  /vault/optional:
    get:
      operationId: optionalVault
      security: [ {}, { token: [] } ]
      responses:
        "200": { description: Who calls., content: { text/plain: { schema: { type: string } } } }
        "400": { $ref: "#/components/responses/BadRequest" }
        "401": { $ref: "#/components/responses/BadRequest" }
        "403": { $ref: "#/components/responses/BadRequest" }
  /vault/mixed:
    get:
      operationId: mixedVault
      security: [ { key: [], session: [] }, { oauth: [read, write] } ]
      responses:
        "200": { description: Who calls., content: { text/plain: { schema: { type: string } } } }
        "400": { $ref: "#/components/responses/BadRequest" }
        "401": { $ref: "#/components/responses/BadRequest" }
        "403": { $ref: "#/components/responses/BadRequest" }
  /vault/scoped:
    get:
      operationId: scopedVault
      security: [ { oauth: [read] } ]
      responses:
        "200": { description: Who calls., content: { text/plain: { schema: { type: string } } } }
        "400": { $ref: "#/components/responses/BadRequest" }
        "401": { $ref: "#/components/responses/BadRequest" }
        "403": { $ref: "#/components/responses/BadRequest" }
  /vault/query:
    get:
      operationId: queryVault
      security: [ { queryKey: [] } ]
      responses:
        "200": { description: Who calls., content: { text/plain: { schema: { type: string } } } }
        "400": { $ref: "#/components/responses/BadRequest" }
        "401": { $ref: "#/components/responses/BadRequest" }
        "403": { $ref: "#/components/responses/BadRequest" }
  /vault/certificate:
    get:
      operationId: certificateVault
      security: [ { client: [] }, { digest: [] } ]
      responses:
        "200": { description: Who calls., content: { text/plain: { schema: { type: string } } } }
        "400": { $ref: "#/components/responses/BadRequest" }
        "401": { $ref: "#/components/responses/BadRequest" }
        "403": { $ref: "#/components/responses/BadRequest" }
  /reports:
    get:
      operationId: getReport
      security: []
      parameters:
        - { name: as, in: query, schema: { type: string, enum: [gone, teapot, wrong, hidden] } }
      responses:
        "200":
          description: A report as the client likes it.
          headers:
            X-Pages: { required: true, schema: { type: array, items: { type: integer } } }
            X-Made: { schema: { type: string, format: date-time } }
            X-Map: { content: { application/json: { schema: { type: object, additionalProperties: { type: boolean } } } } }
            Set-Cookie: { schema: { type: array, items: { type: string } } }
          content:
            application/json: { schema: { $ref: "#/components/schemas/Named" } }
            application/vnd.report+json: { schema: { $ref: "#/components/schemas/Named" } }
            text/csv: { schema: { type: string } }
            image/*: { schema: { type: string, format: binary } }
        "400": { description: No., content: { application/json: { schema: { $ref: "#/components/schemas/Named" } } } }
        4XX: { description: No., content: { application/json: { schema: { $ref: "#/components/schemas/Named" } } } }
        default: { $ref: "#/components/responses/BadRequest" }
    post:
      operationId: addReport
      security: []
      requestBody:
        required: true
        content:
          application/json: { schema: { $ref: "#/components/schemas/Named" } }
          text/csv: { schema: { type: string, minLength: 3 } }
          image/*: { schema: { type: string, format: binary } }
      responses:
        "200": { description: What came., content: { "*/*": { schema: { type: string } } } }
        "400": { $ref: "#/components/responses/BadRequest" }
  /pictures/{name}:
    parameters:
      - { name: name, in: path, required: true, schema: { type: string } }
    put:
      operationId: putPicture
      security: []
      requestBody: { content: { application/octet-stream: {} } }
      responses:
        "200": { description: The same bytes., content: { application/octet-stream: {} } }
        "400": { $ref: "#/components/responses/BadRequest" }
  /forms:
    post:
      operationId: sendForm
      security: []
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema: { $ref: "#/components/schemas/Signup" }
            encoding:
              codes: { style: form, explode: false }
              filter: { style: deepObject, explode: true }
          multipart/form-data:
            schema:
              type: object
              required: [picture, title]
              additionalProperties: false
              properties:
                title: { type: string, maxLength: 5 }
                named: { $ref: "#/components/schemas/Named" }
                picture: { type: string, format: binary }
                more: { type: array, maxItems: 2, items: { type: string, format: binary } }
                taken: { type: string, format: date, default: "2026-01-01" }
                mood: { type: string, deprecated: true }
            encoding:
              picture:
                contentType: image/png, image/jpeg
                headers: { X-Width: { required: true, schema: { type: integer, minimum: 1 } } }
      responses:
        "200": { description: What came., content: { text/plain: { schema: { type: string } } } }
        "400": { $ref: "#/components/responses/BadRequest" }
  /news:
    get:
      operationId: getNews
      security: []
      parameters:
        - { name: count, in: query, schema: { type: integer, minimum: 0 } }
      responses:
        "200":
          description: What is new, as it happens.
          content:
            text/event-stream: { schema: { $ref: "#/components/schemas/Named" } }
            application/jsonl: { schema: { $ref: "#/components/schemas/Named" } }
            application/json-seq: { schema: { type: array, items: { type: integer } } }
        "400": { $ref: "#/components/responses/BadRequest" }
    post:
      operationId: addNews
      security: []
      requestBody:
        required: true
        content: { application/x-ndjson: { schema: { $ref: "#/components/schemas/Named" } } }
      responses:
        "200": { description: Names., content: { text/plain: { schema: { type: string } } } }
        "400": { $ref: "#/components/responses/BadRequest" }
  /cards:
    post:
      operationId: issueCard
      security: []
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/MemberCard" } } }
      responses:
        "200":
          description: The card.
          content: { application/json: { schema: { $ref: "#/components/schemas/MemberCard" } } }
        "400": { $ref: "#/components/responses/BadRequest" }
webhooks:
  book-returned:
    post:
      summary: A book came back.
      parameters:
        - { name: X-Attempt, in: header, required: true, schema: { type: integer, minimum: 1 } }
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Named" } } }
      responses:
        2XX: { description: Heard. }
components:
  securitySchemes:
    token: { type: http, scheme: bearer }
    key: { type: apiKey, in: header, name: X-Key }
    queryKey: { type: apiKey, in: query, name: key }
    session: { type: apiKey, in: cookie, name: session }
    basic: { type: http, scheme: Basic }
    digest: { type: http, scheme: digest }
    client: { type: mutualTLS }
    oauth:
      type: oauth2
      flows:
        clientCredentials: { tokenUrl: https://example.org/token, scopes: { read: Read., write: Write. } }
  responses:
    BadRequest:
      description: No.
      content: { application/problem+json: { schema: { type: object } } }
  schemas:
    Genre: { type: string, enum: [novel, "non-fiction", "1984", default] }
    ISBN: { type: string, minLength: 3, maxLength: 13, pattern: '^[0-9]+$' }
    Signup:
      type: object
      required: [name]
      additionalProperties: false
      properties:
        name: { type: string, minLength: 2 }
        age: { type: integer, minimum: 0 }
        news: { type: boolean }
        tags: { type: array, items: { type: string } }
        codes: { type: array, maxItems: 3, items: { type: integer } }
        address: { type: object, properties: { city: { type: string } } }
        filter:
          type: object
          properties: { from: { type: integer }, in: { type: array, items: { type: string } } }
    Named:
      type: object
      required: [name]
      properties:
        name: { type: string, minLength: 1, description: What it is called. }
    Person:
      description: Somebody.
      allOf: [ { $ref: "#/components/schemas/Named" } ]
      type: object
      required: [born]
      properties:
        born: { type: [string, "null"], format: date }
    Company:
      type: object
      additionalProperties: false
      required: [kind, company]
      properties:
        kind: { type: string, const: company }
        company: { type: string }
    Author:
      oneOf: [ { $ref: "#/components/schemas/Person" }, { $ref: "#/components/schemas/Company" } ]
    Book:
      description: |
        A book.

        With a second paragraph.
      type: object
      additionalProperties: false
      required: [isbn, title, authors, rating, subtitle]
      minProperties: 2
      properties:
        isbn: { $ref: "#/components/schemas/ISBN" }
        title: { type: string, minLength: 1, maxLength: 4, pattern: '\S' }
        subtitle: { type: [string, "null"], maxLength: 5 }
        authors: { type: array, minItems: 1, maxItems: 2, items: { $ref: "#/components/schemas/Author" } }
        rating: { type: number, exclusiveMinimum: 0, maximum: 5.5 }
        pages: { type: integer, exclusiveMinimum: 0, multipleOf: 2, default: 100 }
        genre: { $ref: "#/components/schemas/Genre", default: novel }
        printed: { type: [boolean, "null"] }
        tags: { type: array, uniqueItems: true, items: { type: [string, "null"] } }
        prices: { type: object, additionalProperties: { type: number, minimum: 0 }, maxProperties: 2 }
        size:
          type: object
          required: [width]
          properties:
            width: { type: integer }
            unit: { type: string, enum: [cm, in], deprecated: true }
        due: { anyOf: [ { title: Day, type: string, format: date }, { title: Moment, type: string, format: date-time } ] }
        class: { type: string, format: uri-reference }
        extra: {}
        free: { type: object }
        contact: { type: string, format: email }
    DateTime: { type: string, format: date-time }
    Member:
      description: Names that generated code uses itself, and names that clash with each other.
      type: object
      properties:
        foo_bar: { type: string, enum: [a] }
        fooBar: { type: string, enum: [b] }
        string: { type: string, enum: [c] }
        when: { $ref: "#/components/schemas/DateTime" }
        grid: { type: array, items: { type: array, items: { type: [string, "null"] } } }
        table: { type: object, additionalProperties: { type: array, items: { type: [integer, "null"] } } }
        parts: { type: array, items: { type: object, properties: { n: { type: integer } } } }
    Member.PartsElement: { type: string, enum: [x] }
    Loan:
      description: What a decoder does not look at in its one pass is checked when the value was read.
      type: object
      required: [kind, copies]
      properties:
        kind: { type: string, enum: [short, long] }
        days: { type: integer }
        copies: { type: array, prefixItems: [ { type: string } ], items: { type: integer }, contains: { const: 7 } }
        fee: { type: number, multipleOf: 0.01 }
        note: { type: [string, "null"], not: { enum: ["", null] } }
        shelf: { type: [string, integer], minimum: 1, maxLength: 3 }
        marks: { type: object, patternProperties: { '^x-': { type: boolean } }, propertyNames: { maxLength: 4 } }
        next: { $ref: "#/components/schemas/Reader", required: [books] }
        tree: { $ref: https://example.com/tree }
        numbers: { $ref: "#/components/schemas/NumberTree" }
      if: { properties: { kind: { const: long } } }
      then: { required: [days] }
      dependentRequired: { note: [days] }
      unevaluatedProperties: false
    Fine:
      description: Which members have to come depends on others; that is seen while they are read.
      type: object
      required: [kind]
      properties:
        kind: { type: string, enum: [cash, card, "card on file"] }
        currency: { type: string }
        final: { type: boolean }
        waived: { type: boolean, enum: [false] }
        card: { type: string }
        file: { type: string }
        note: { type: [string, "null"] }
        due: { type: string, format: date }
      if: { properties: { kind: { const: card }, currency: { enum: [EUR, CHF] } }, required: [kind] }
      then: { required: [card] }
      else: { required: [note] }
      not: { type: object, required: [card, file] }
      allOf:
        - { if: { properties: { final: { const: true } }, required: [final] }, then: { required: [due] } }
        - { anyOf: [ { required: [card] }, { required: [note] } ] }
        - { oneOf: [ { required: [due] }, { required: [file] } ] }
      dependentSchemas: { file: { required: [note] } }
    Tree:
      description: A tree of anything; who refers to it from a resource of its own says of what.
      $id: https://example.com/tree
      $dynamicAnchor: node
      type: object
      properties:
        label: { $ref: "#label" }
        children: { type: array, items: { $dynamicRef: "#node" } }
      $defs: { Label: { $anchor: label, type: string, maxLength: 3 } }
    NumberTree:
      $id: https://example.com/number-tree
      $dynamicAnchor: node
      $ref: tree
      properties: { value: { type: number } }
      required: [value]
      unevaluatedProperties: false
    Reader:
      type: object
      required: [id]
      properties:
        id: { type: integer, format: int64 }
        books: { type: array, items: { $ref: "#/components/schemas/Book" } }
    Branch:
      type: object
      required: [name]
      properties:
        name: { type: string }
        left: { $ref: "#/components/schemas/Branch" }
        right: { anyOf: [ { $ref: "#/components/schemas/Branch" }, { type: "null" } ] }
        others: { type: array, items: { $ref: "#/components/schemas/Branch" } }
    Nesting: { type: array, items: { $ref: "#/components/schemas/Nesting" } }
    Term:
      oneOf:
        - { type: number }
        - { $ref: "#/components/schemas/Sum" }
    Sum:
      type: object
      required: [left, right]
      properties: { left: { $ref: "#/components/schemas/Term" }, right: { $ref: "#/components/schemas/Term" } }
    Film:
      type: object
      required: [medium, minutes]
      properties: { medium: { type: string }, minutes: { type: integer } }
    Disc:
      type: object
      required: [medium]
      properties: { medium: { type: string, const: cd }, tracks: { type: integer } }
    Medium:
      oneOf: [ { $ref: "#/components/schemas/Film" }, { $ref: "#/components/schemas/Disc" } ]
      discriminator: { propertyName: medium, mapping: { film: Film, reel: "#/components/schemas/Film" } }
    Creature:
      type: object
      required: [species]
      discriminator: { propertyName: species }
      properties: { species: { type: string }, name: { type: string } }
    Cat:
      allOf: [ { $ref: "#/components/schemas/Creature" }, { type: object, properties: { lives: { type: integer } } } ]
    Fish:
      allOf: [ { $ref: "#/components/schemas/Creature" } ]
      type: object
      required: [water]
      properties: { water: { type: string, enum: [sweet, salt] }, name: { maxLength: 3 } }
    Language: { anyOf: [ { type: string }, { type: string, enum: [en, pt-BR] } ] }
    Level: { type: integer, enum: [1, 2, -1], x-enum-varnames: [low, high, none] }
    State: { oneOf: [ { const: new, title: Fresh from the press }, { const: used } ] }
    MemberCard:
      type: object
      required: [id, name, pin]
      properties:
        id: { type: string, format: uuid, readOnly: true }
        name: { type: string }
        pin: { type: string, writeOnly: true }
        photo: { type: string, format: byte }
        guarantor: { $ref: "#/components/schemas/MemberCard" }
        level: { $ref: "#/components/schemas/Level" }
    Tally:
      type: object
      required: [of, total]
      properties: { of: { type: string } }
      additionalProperties: { type: integer, minimum: 0 }
    Preferences:
      type: object
      properties:
        ratio: { type: number, default: 0.5 }
        sizes: { type: array, items: { type: integer }, default: [1, 2] }
        genres: { type: array, items: { $ref: "#/components/schemas/Genre" }, default: [novel, non-fiction] }
        limits: { type: object, additionalProperties: { type: integer }, default: { a: 1 } }
        free: { default: { a: [1, null, true], b: "x" } }
        nothing: { type: [string, "null"], default: null }
        price: { type: number, format: decimal, default: 0.10 }
        language: { $ref: "#/components/schemas/Language", default: de }
        born: { type: string, format: date, default: "1900-02-28" }
        seen: { type: string, format: date-time, default: "2026-01-01T00:00:00.5Z" }
        key: { type: string, format: uuid, default: 0F8FAD5B-D9CB-469F-A165-70867728950E }
        seal: { type: string, format: byte, default: aGk= }
        term: { $ref: "#/components/schemas/Term", default: { left: 1, right: 2 } }
        copies: { type: array, items: { $ref: "#/components/schemas/Copy" }, default: [{ place: { row: 1 } }, { place: null, rest: 2 }] }
        medium: { $ref: "#/components/schemas/Medium", default: { medium: film, minutes: 90 } }
    Copy:
      type: object
      required: [place]
      properties:
        place: { type: [object, "null"], required: [row], properties: { row: { type: integer }, shelf: { type: string, default: a } } }
        lent: { type: [boolean, "null"] }
      additionalProperties: { type: integer }
    Contact:
      type: object
      required: [name]
      properties: { name: { type: string } }
      oneOf:
        - { title: Mail, required: [mail], properties: { mail: { type: string } } }
        - { title: Phone, required: [phone], properties: { phone: { type: [string, integer] } } }

"""##.utf8)
    }

    /// The contract as JSON.
    public static let json: [UInt8] = jsonText()

    private static func jsonText() -> [UInt8] {
        Array(
    ##"""
{"openapi":"3.1.0","info":{"title":"Library","version":"2","description":"Books, and who has them. A line with \"\"\"# and \\# in it must survive.","license":{"name":"Apache-2.0","identifier":"Apache-2.0"}},"servers":[{"url":"/"}],"security":[{"token":[]}],"tags":[{"name":"books"}],"paths":{"/books":{"get":{"operationId":"listBooks","tags":["books"],"summary":"List books.","security":[],"parameters":[{"name":"genre","in":"query","schema":{"$ref":"#/components/schemas/Genre"}},{"name":"limit","in":"query","required":true,"schema":{"type":"integer","format":"int32","minimum":1,"maximum":100}},{"name":"tag","in":"query","schema":{"type":"array","maxItems":3,"items":{"type":"string","maxLength":10}}},{"name":"since","in":"query","schema":{"type":"string","format":"date"}},{"name":"X-Client","in":"header","schema":{"type":"string","minLength":2}},{"name":"class","in":"query","schema":{"type":"boolean"}}],"responses":{"200":{"description":"The books.","headers":{"X-Total":{"description":"How many there are.","required":true,"schema":{"type":"integer"}},"X-Next":{"description":"Where the next ones are.","deprecated":true,"schema":{"type":"string"}}},"content":{"application/json":{"schema":{"type":"array","items":{"$ref":"#/components/schemas/Book"}}}}},"400":{"$ref":"#/components/responses/BadRequest"}}},"post":{"operationId":"add-book","tags":["books"],"deprecated":true,"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Book"}}}},"responses":{"201":{"description":"Added.","headers":{"Location":{"required":true,"schema":{"type":"string"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Book"}}}},"400":{"$ref":"#/components/responses/BadRequest"},"401":{"$ref":"#/components/responses/BadRequest"},"409":{"description":"There is such a book.","content":{"application/problem+json":{"schema":{"type":"object"}}}}}}},"/books/{isbn}/note":{"parameters":[{"name":"isbn","in":"path","required":true,"schema":{"type":"string","pattern":"^[0-9]{3}$"}}],"put":{"operationId":"setNote","requestBody":{"content":{"text/plain":{"schema":{"type":"string"}}}},"callbacks":{"noted":{"{$request.header.origin}/noted":{"post":{"requestBody":{"content":{"application/json":{"schema":{"type":"object","required":["isbn"],"properties":{"isbn":{"type":"string"}}}}}},"responses":{"204":{"description":"Heard."},"410":{"description":"Nobody listens any more."}}}}}},"responses":{"204":{"description":"Done."},"400":{"$ref":"#/components/responses/BadRequest"},"401":{"$ref":"#/components/responses/BadRequest"}}},"get":{"operationId":"getNote","responses":{"200":{"description":"The note.","content":{"text/plain":{"schema":{"type":"string"}}}},"400":{"$ref":"#/components/responses/BadRequest"},"401":{"$ref":"#/components/responses/BadRequest"}}}},"/readers/{user_id}":{"get":{"operationId":"getReader","parameters":[{"name":"user_id","in":"path","required":true,"x-treaty-subject":true,"schema":{"type":"integer","minimum":1}}],"responses":{"200":{"description":"A reader, or nothing.","content":{"application/json":{"schema":{"anyOf":[{"$ref":"#/components/schemas/Reader"},{"type":"null"}]}}}},"400":{"$ref":"#/components/responses/BadRequest"},"401":{"$ref":"#/components/responses/BadRequest"},"403":{"$ref":"#/components/responses/BadRequest"}}}},"/shelves/{owner}":{"put":{"operationId":"fillShelf","parameters":[{"name":"owner","in":"path","required":true,"x-treaty-subject":true,"schema":{"type":"string","minLength":1}}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"type":"array","items":{"type":"string"}}}}},"responses":{"204":{"description":"Filled."},"400":{"$ref":"#/components/responses/BadRequest"},"401":{"$ref":"#/components/responses/BadRequest"},"403":{"$ref":"#/components/responses/BadRequest"}}}},"/clashes":{"get":{"operationId":"problem","security":[],"parameters":[{"name":"output","in":"query","schema":{"type":"string","enum":["json"],"default":"json"}},{"name":"self","in":"query","schema":{"type":"integer","default":20}},{"name":"init","in":"query","schema":{"type":"boolean"}}],"responses":{"200":{"description":"Lists in lists, with null in them.","headers":{"Response":{"schema":{"type":"string"}}},"content":{"application/json":{"schema":{"type":"array","items":{"type":"array","items":{"type":["integer","null"]}}}}}},"400":{"$ref":"#/components/responses/BadRequest"}}}},"/catalogue/v{version}/{shelf}-{row}.{format}":{"get":{"operationId":"findInCatalogue","security":[],"parameters":[{"name":"version","in":"path","required":true,"schema":{"type":"integer"}},{"name":"shelf","in":"path","required":true,"schema":{"type":"string"}},{"name":"row","in":"path","required":true,"schema":{"type":["integer","string"]}},{"name":"format","in":"path","required":true,"schema":{"type":"string","enum":["json","text"]}},{"name":"ids","in":"query","explode":false,"schema":{"type":"array","items":{"type":"integer"}}},{"name":"words","in":"query","style":"spaceDelimited","explode":false,"schema":{"type":"array","items":{"type":"string"}}},{"name":"pipes","in":"query","style":"pipeDelimited","explode":false,"schema":{"type":"array","items":{"type":"string"}}},{"name":"filter","in":"query","style":"deepObject","schema":{"type":"object","additionalProperties":false,"properties":{"author":{"type":"object","properties":{"name":{"type":"string"},"born":{"type":"integer"}}},"genres":{"type":"array","items":{"$ref":"#/components/schemas/Genre"}}}}},{"name":"point","in":"query","required":true,"schema":{"type":"object","required":["x"],"properties":{"x":{"type":"integer"},"y":{"type":"number"}}}},{"name":"near","in":"query","content":{"application/json":{"schema":{"type":"array","items":{"type":"number"}}}}},{"name":"full","in":"query","allowEmptyValue":true,"schema":{"type":"boolean"}},{"name":"sum","in":"query","allowReserved":true,"schema":{"type":"string"}},{"name":"X-Levels","in":"header","schema":{"type":"array","items":{"type":"integer"}}},{"name":"X-Size","in":"header","explode":true,"schema":{"type":"object","properties":{"w":{"type":"integer"},"h":{"type":"integer"}}}},{"name":"theme","in":"cookie","schema":{"type":"string"}},{"name":"seen","in":"cookie","explode":false,"schema":{"type":"array","items":{"type":"integer"}}},{"name":"page","in":"query","schema":{"type":["integer","null"]}},{"name":"class","in":"query","deprecated":true,"schema":{"type":"string"}},{"name":"since","in":"query","schema":{"type":"string","format":"date-time","default":"2026-01-01T00:00:00+01:00"}},{"name":"days","in":"query","explode":false,"schema":{"type":"array","items":{"type":"string","format":"date"},"default":["2026-02-01"]}},{"name":"X-Key","in":"header","schema":{"type":"string","format":"uuid","default":"0f8fad5b-d9cb-469f-a165-70867728950e"}},{"name":"sort","in":"query","style":"deepObject","schema":{"type":"object","properties":{"by":{"type":"string"},"up":{"type":"boolean","default":true}},"default":{"by":"name"}}}],"responses":{"200":{"description":"What arrived.","content":{"text/plain":{"schema":{"type":"string"}}}},"400":{"$ref":"#/components/responses/BadRequest"}}}},"/labels/{label}/{matrix}":{"get":{"operationId":"findByLabels","security":[],"parameters":[{"name":"label","in":"path","required":true,"style":"label","explode":true,"schema":{"type":"array","items":{"type":"string"}}},{"name":"matrix","in":"path","required":true,"style":"matrix","schema":{"type":"array","items":{"type":"integer"}}},{"name":"free","in":"query","schema":{"type":"object","additionalProperties":{"type":"integer"}}}],"responses":{"200":{"description":"What arrived.","content":{"text/plain":{"schema":{"type":"string"}}}},"400":{"$ref":"#/components/responses/BadRequest"}}}},"/vault/either":{"get":{"operationId":"eitherVault","security":[{"key":[]},{"basic":[]}],"responses":{"200":{"description":"Who calls.","content":{"text/plain":{"schema":{"type":"string"}}}},"400":{"$ref":"#/components/responses/BadRequest"},"401":{"$ref":"#/components/responses/BadRequest"},"403":{"$ref":"#/components/responses/BadRequest"}}}},"/vault/both":{"get":{"operationId":"bothVault","security":[{"key":[],"token":[]}],"responses":{"200":{"description":"Who calls.","content":{"text/plain":{"schema":{"type":"string"}}}},"400":{"$ref":"#/components/responses/BadRequest"},"401":{"$ref":"#/components/responses/BadRequest"},"403":{"$ref":"#/components/responses/BadRequest"}}}},"/vault/optional":{"get":{"operationId":"optionalVault","security":[{},{"token":[]}],"responses":{"200":{"description":"Who calls.","content":{"text/plain":{"schema":{"type":"string"}}}},"400":{"$ref":"#/components/responses/BadRequest"},"401":{"$ref":"#/components/responses/BadRequest"},"403":{"$ref":"#/components/responses/BadRequest"}}}},"/vault/mixed":{"get":{"operationId":"mixedVault","security":[{"key":[],"session":[]},{"oauth":["read","write"]}],"responses":{"200":{"description":"Who calls.","content":{"text/plain":{"schema":{"type":"string"}}}},"400":{"$ref":"#/components/responses/BadRequest"},"401":{"$ref":"#/components/responses/BadRequest"},"403":{"$ref":"#/components/responses/BadRequest"}}}},"/vault/scoped":{"get":{"operationId":"scopedVault","security":[{"oauth":["read"]}],"responses":{"200":{"description":"Who calls.","content":{"text/plain":{"schema":{"type":"string"}}}},"400":{"$ref":"#/components/responses/BadRequest"},"401":{"$ref":"#/components/responses/BadRequest"},"403":{"$ref":"#/components/responses/BadRequest"}}}},"/vault/query":{"get":{"operationId":"queryVault","security":[{"queryKey":[]}],"responses":{"200":{"description":"Who calls.","content":{"text/plain":{"schema":{"type":"string"}}}},"400":{"$ref":"#/components/responses/BadRequest"},"401":{"$ref":"#/components/responses/BadRequest"},"403":{"$ref":"#/components/responses/BadRequest"}}}},"/vault/certificate":{"get":{"operationId":"certificateVault","security":[{"client":[]},{"digest":[]}],"responses":{"200":{"description":"Who calls.","content":{"text/plain":{"schema":{"type":"string"}}}},"400":{"$ref":"#/components/responses/BadRequest"},"401":{"$ref":"#/components/responses/BadRequest"},"403":{"$ref":"#/components/responses/BadRequest"}}}},"/reports":{"get":{"operationId":"getReport","security":[],"parameters":[{"name":"as","in":"query","schema":{"type":"string","enum":["gone","teapot","wrong","hidden"]}}],"responses":{"200":{"description":"A report as the client likes it.","headers":{"X-Pages":{"required":true,"schema":{"type":"array","items":{"type":"integer"}}},"X-Made":{"schema":{"type":"string","format":"date-time"}},"X-Map":{"content":{"application/json":{"schema":{"type":"object","additionalProperties":{"type":"boolean"}}}}},"Set-Cookie":{"schema":{"type":"array","items":{"type":"string"}}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Named"}},"application/vnd.report+json":{"schema":{"$ref":"#/components/schemas/Named"}},"text/csv":{"schema":{"type":"string"}},"image/*":{"schema":{"type":"string","format":"binary"}}}},"400":{"description":"No.","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Named"}}}},"4XX":{"description":"No.","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Named"}}}},"default":{"$ref":"#/components/responses/BadRequest"}}},"post":{"operationId":"addReport","security":[],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Named"}},"text/csv":{"schema":{"type":"string","minLength":3}},"image/*":{"schema":{"type":"string","format":"binary"}}}},"responses":{"200":{"description":"What came.","content":{"*/*":{"schema":{"type":"string"}}}},"400":{"$ref":"#/components/responses/BadRequest"}}}},"/pictures/{name}":{"parameters":[{"name":"name","in":"path","required":true,"schema":{"type":"string"}}],"put":{"operationId":"putPicture","security":[],"requestBody":{"content":{"application/octet-stream":{}}},"responses":{"200":{"description":"The same bytes.","content":{"application/octet-stream":{}}},"400":{"$ref":"#/components/responses/BadRequest"}}}},"/forms":{"post":{"operationId":"sendForm","security":[],"requestBody":{"required":true,"content":{"application/x-www-form-urlencoded":{"schema":{"$ref":"#/components/schemas/Signup"},"encoding":{"codes":{"style":"form","explode":false},"filter":{"style":"deepObject","explode":true}}},"multipart/form-data":{"schema":{"type":"object","required":["picture","title"],"additionalProperties":false,"properties":{"title":{"type":"string","maxLength":5},"named":{"$ref":"#/components/schemas/Named"},"picture":{"type":"string","format":"binary"},"more":{"type":"array","maxItems":2,"items":{"type":"string","format":"binary"}},"taken":{"type":"string","format":"date","default":"2026-01-01"},"mood":{"type":"string","deprecated":true}}},"encoding":{"picture":{"contentType":"image/png, image/jpeg","headers":{"X-Width":{"required":true,"schema":{"type":"integer","minimum":1}}}}}}}},"responses":{"200":{"description":"What came.","content":{"text/plain":{"schema":{"type":"string"}}}},"400":{"$ref":"#/components/responses/BadRequest"}}}},"/news":{"get":{"operationId":"getNews","security":[],"parameters":[{"name":"count","in":"query","schema":{"type":"integer","minimum":0}}],"responses":{"200":{"description":"What is new, as it happens.","content":{"text/event-stream":{"schema":{"$ref":"#/components/schemas/Named"}},"application/jsonl":{"schema":{"$ref":"#/components/schemas/Named"}},"application/json-seq":{"schema":{"type":"array","items":{"type":"integer"}}}}},"400":{"$ref":"#/components/responses/BadRequest"}}},"post":{"operationId":"addNews","security":[],"requestBody":{"required":true,"content":{"application/x-ndjson":{"schema":{"$ref":"#/components/schemas/Named"}}}},"responses":{"200":{"description":"Names.","content":{"text/plain":{"schema":{"type":"string"}}}},"400":{"$ref":"#/components/responses/BadRequest"}}}},"/cards":{"post":{"operationId":"issueCard","security":[],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/MemberCard"}}}},"responses":{"200":{"description":"The card.","content":{"application/json":{"schema":{"$ref":"#/components/schemas/MemberCard"}}}},"400":{"$ref":"#/components/responses/BadRequest"}}}}},"webhooks":{"book-returned":{"post":{"summary":"A book came back.","parameters":[{"name":"X-Attempt","in":"header","required":true,"schema":{"type":"integer","minimum":1}}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Named"}}}},"responses":{"2XX":{"description":"Heard."}}}}},"components":{"securitySchemes":{"token":{"type":"http","scheme":"bearer"},"key":{"type":"apiKey","in":"header","name":"X-Key"},"queryKey":{"type":"apiKey","in":"query","name":"key"},"session":{"type":"apiKey","in":"cookie","name":"session"},"basic":{"type":"http","scheme":"Basic"},"digest":{"type":"http","scheme":"digest"},"client":{"type":"mutualTLS"},"oauth":{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://example.org/token","scopes":{"read":"Read.","write":"Write."}}}}},"responses":{"BadRequest":{"description":"No.","content":{"application/problem+json":{"schema":{"type":"object"}}}}},"schemas":{"Genre":{"type":"string","enum":["novel","non-fiction","1984","default"]},"ISBN":{"type":"string","minLength":3,"maxLength":13,"pattern":"^[0-9]+$"},"Signup":{"type":"object","required":["name"],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":2},"age":{"type":"integer","minimum":0},"news":{"type":"boolean"},"tags":{"type":"array","items":{"type":"string"}},"codes":{"type":"array","maxItems":3,"items":{"type":"integer"}},"address":{"type":"object","properties":{"city":{"type":"string"}}},"filter":{"type":"object","properties":{"from":{"type":"integer"},"in":{"type":"array","items":{"type":"string"}}}}}},"Named":{"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1,"description":"What it is called."}}},"Person":{"description":"Somebody.","allOf":[{"$ref":"#/components/schemas/Named"}],"type":"object","required":["born"],"properties":{"born":{"type":["string","null"],"format":"date"}}},"Company":{"type":"object","additionalProperties":false,"required":["kind","company"],"properties":{"kind":{"type":"string","const":"company"},"company":{"type":"string"}}},"Author":{"oneOf":[{"$ref":"#/components/schemas/Person"},{"$ref":"#/components/schemas/Company"}]},"Book":{"description":"A book.\n\nWith a second paragraph.\n","type":"object","additionalProperties":false,"required":["isbn","title","authors","rating","subtitle"],"minProperties":2,"properties":{"isbn":{"$ref":"#/components/schemas/ISBN"},"title":{"type":"string","minLength":1,"maxLength":4,"pattern":"\\S"},"subtitle":{"type":["string","null"],"maxLength":5},"authors":{"type":"array","minItems":1,"maxItems":2,"items":{"$ref":"#/components/schemas/Author"}},"rating":{"type":"number","exclusiveMinimum":0,"maximum":5.5},"pages":{"type":"integer","exclusiveMinimum":0,"multipleOf":2,"default":100},"genre":{"$ref":"#/components/schemas/Genre","default":"novel"},"printed":{"type":["boolean","null"]},"tags":{"type":"array","uniqueItems":true,"items":{"type":["string","null"]}},"prices":{"type":"object","additionalProperties":{"type":"number","minimum":0},"maxProperties":2},"size":{"type":"object","required":["width"],"properties":{"width":{"type":"integer"},"unit":{"type":"string","enum":["cm","in"],"deprecated":true}}},"due":{"anyOf":[{"title":"Day","type":"string","format":"date"},{"title":"Moment","type":"string","format":"date-time"}]},"class":{"type":"string","format":"uri-reference"},"extra":{},"free":{"type":"object"},"contact":{"type":"string","format":"email"}}},"DateTime":{"type":"string","format":"date-time"},"Member":{"description":"Names that generated code uses itself, and names that clash with each other.","type":"object","properties":{"foo_bar":{"type":"string","enum":["a"]},"fooBar":{"type":"string","enum":["b"]},"string":{"type":"string","enum":["c"]},"when":{"$ref":"#/components/schemas/DateTime"},"grid":{"type":"array","items":{"type":"array","items":{"type":["string","null"]}}},"table":{"type":"object","additionalProperties":{"type":"array","items":{"type":["integer","null"]}}},"parts":{"type":"array","items":{"type":"object","properties":{"n":{"type":"integer"}}}}}},"Member.PartsElement":{"type":"string","enum":["x"]},"Loan":{"description":"What a decoder does not look at in its one pass is checked when the value was read.","type":"object","required":["kind","copies"],"properties":{"kind":{"type":"string","enum":["short","long"]},"days":{"type":"integer"},"copies":{"type":"array","prefixItems":[{"type":"string"}],"items":{"type":"integer"},"contains":{"const":7}},"fee":{"type":"number","multipleOf":0.01},"note":{"type":["string","null"],"not":{"enum":["",null]}},"shelf":{"type":["string","integer"],"minimum":1,"maxLength":3},"marks":{"type":"object","patternProperties":{"^x-":{"type":"boolean"}},"propertyNames":{"maxLength":4}},"next":{"$ref":"#/components/schemas/Reader","required":["books"]},"tree":{"$ref":"https://example.com/tree"},"numbers":{"$ref":"#/components/schemas/NumberTree"}},"if":{"properties":{"kind":{"const":"long"}}},"then":{"required":["days"]},"dependentRequired":{"note":["days"]},"unevaluatedProperties":false},"Fine":{"description":"Which members have to come depends on others; that is seen while they are read.","type":"object","required":["kind"],"properties":{"kind":{"type":"string","enum":["cash","card","card on file"]},"currency":{"type":"string"},"final":{"type":"boolean"},"waived":{"type":"boolean","enum":[false]},"card":{"type":"string"},"file":{"type":"string"},"note":{"type":["string","null"]},"due":{"type":"string","format":"date"}},"if":{"properties":{"kind":{"const":"card"},"currency":{"enum":["EUR","CHF"]}},"required":["kind"]},"then":{"required":["card"]},"else":{"required":["note"]},"not":{"type":"object","required":["card","file"]},"allOf":[{"if":{"properties":{"final":{"const":true}},"required":["final"]},"then":{"required":["due"]}},{"anyOf":[{"required":["card"]},{"required":["note"]}]},{"oneOf":[{"required":["due"]},{"required":["file"]}]}],"dependentSchemas":{"file":{"required":["note"]}}},"Tree":{"description":"A tree of anything; who refers to it from a resource of its own says of what.","$id":"https://example.com/tree","$dynamicAnchor":"node","type":"object","properties":{"label":{"$ref":"#label"},"children":{"type":"array","items":{"$dynamicRef":"#node"}}},"$defs":{"Label":{"$anchor":"label","type":"string","maxLength":3}}},"NumberTree":{"$id":"https://example.com/number-tree","$dynamicAnchor":"node","$ref":"tree","properties":{"value":{"type":"number"}},"required":["value"],"unevaluatedProperties":false},"Reader":{"type":"object","required":["id"],"properties":{"id":{"type":"integer","format":"int64"},"books":{"type":"array","items":{"$ref":"#/components/schemas/Book"}}}},"Branch":{"type":"object","required":["name"],"properties":{"name":{"type":"string"},"left":{"$ref":"#/components/schemas/Branch"},"right":{"anyOf":[{"$ref":"#/components/schemas/Branch"},{"type":"null"}]},"others":{"type":"array","items":{"$ref":"#/components/schemas/Branch"}}}},"Nesting":{"type":"array","items":{"$ref":"#/components/schemas/Nesting"}},"Term":{"oneOf":[{"type":"number"},{"$ref":"#/components/schemas/Sum"}]},"Sum":{"type":"object","required":["left","right"],"properties":{"left":{"$ref":"#/components/schemas/Term"},"right":{"$ref":"#/components/schemas/Term"}}},"Film":{"type":"object","required":["medium","minutes"],"properties":{"medium":{"type":"string"},"minutes":{"type":"integer"}}},"Disc":{"type":"object","required":["medium"],"properties":{"medium":{"type":"string","const":"cd"},"tracks":{"type":"integer"}}},"Medium":{"oneOf":[{"$ref":"#/components/schemas/Film"},{"$ref":"#/components/schemas/Disc"}],"discriminator":{"propertyName":"medium","mapping":{"film":"Film","reel":"#/components/schemas/Film"}}},"Creature":{"type":"object","required":["species"],"discriminator":{"propertyName":"species"},"properties":{"species":{"type":"string"},"name":{"type":"string"}}},"Cat":{"allOf":[{"$ref":"#/components/schemas/Creature"},{"type":"object","properties":{"lives":{"type":"integer"}}}]},"Fish":{"allOf":[{"$ref":"#/components/schemas/Creature"}],"type":"object","required":["water"],"properties":{"water":{"type":"string","enum":["sweet","salt"]},"name":{"maxLength":3}}},"Language":{"anyOf":[{"type":"string"},{"type":"string","enum":["en","pt-BR"]}]},"Level":{"type":"integer","enum":[1,2,-1],"x-enum-varnames":["low","high","none"]},"State":{"oneOf":[{"const":"new","title":"Fresh from the press"},{"const":"used"}]},"MemberCard":{"type":"object","required":["id","name","pin"],"properties":{"id":{"type":"string","format":"uuid","readOnly":true},"name":{"type":"string"},"pin":{"type":"string","writeOnly":true},"photo":{"type":"string","format":"byte"},"guarantor":{"$ref":"#/components/schemas/MemberCard"},"level":{"$ref":"#/components/schemas/Level"}}},"Tally":{"type":"object","required":["of","total"],"properties":{"of":{"type":"string"}},"additionalProperties":{"type":"integer","minimum":0}},"Preferences":{"type":"object","properties":{"ratio":{"type":"number","default":0.5},"sizes":{"type":"array","items":{"type":"integer"},"default":[1,2]},"genres":{"type":"array","items":{"$ref":"#/components/schemas/Genre"},"default":["novel","non-fiction"]},"limits":{"type":"object","additionalProperties":{"type":"integer"},"default":{"a":1}},"free":{"default":{"a":[1,null,true],"b":"x"}},"nothing":{"type":["string","null"],"default":null},"price":{"type":"number","format":"decimal","default":0.10},"language":{"$ref":"#/components/schemas/Language","default":"de"},"born":{"type":"string","format":"date","default":"1900-02-28"},"seen":{"type":"string","format":"date-time","default":"2026-01-01T00:00:00.5Z"},"key":{"type":"string","format":"uuid","default":"0F8FAD5B-D9CB-469F-A165-70867728950E"},"seal":{"type":"string","format":"byte","default":"aGk="},"term":{"$ref":"#/components/schemas/Term","default":{"left":1,"right":2}},"copies":{"type":"array","items":{"$ref":"#/components/schemas/Copy"},"default":[{"place":{"row":1}},{"place":null,"rest":2}]},"medium":{"$ref":"#/components/schemas/Medium","default":{"medium":"film","minutes":90}}}},"Copy":{"type":"object","required":["place"],"properties":{"place":{"type":["object","null"],"required":["row"],"properties":{"row":{"type":"integer"},"shelf":{"type":"string","default":"a"}}},"lent":{"type":["boolean","null"]}},"additionalProperties":{"type":"integer"}},"Contact":{"type":"object","required":["name"],"properties":{"name":{"type":"string"}},"oneOf":[{"title":"Mail","required":["mail"],"properties":{"mail":{"type":"string"}}},{"title":"Phone","required":["phone"],"properties":{"phone":{"type":["string","integer"]}}}]}}}}
"""##.utf8)
    }

    /// The docs page: one HTML document that needs nothing else.
    public static let docs: [UInt8] = docsText()

    private static func docsText() -> [UInt8] {
        Array(
    #"""
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Library</title><style>:root {
  color-scheme: light dark;
  --surface: light-dark(#ffffff, #11151b);
  --sunken: light-dark(#f5f7fa, #181d25);
  --code: light-dark(#f1f4f8, #1d232c);
  --line: light-dark(#dde3ea, #2c3440);
  --edge: light-dark(#7d8998, #6f7d90);
  --text: light-dark(#1b2330, #e3e8ef);
  --muted: light-dark(#566173, #a0acbc);
  --accent: light-dark(#1f55d0, #8db1ff);
  --on-accent: light-dark(#ffffff, #0d1420);
  --green: light-dark(#0b6638, #6fd6a0);
  --green-soft: light-dark(#e1f5e9, #12301f);
  --blue: light-dark(#1d4ec4, #8fb4ff);
  --blue-soft: light-dark(#e5edff, #182a4d);
  --amber: light-dark(#834700, #f0bd6c);
  --amber-soft: light-dark(#fff0d6, #38280c);
  --violet: light-dark(#672db0, #c9a6ff);
  --violet-soft: light-dark(#f1e8ff, #2c1d45);
  --red: light-dark(#ad211b, #ff9d96);
  --red-soft: light-dark(#fde8e6, #431a18);
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
  --bar: 3.5rem;
}
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
* { box-sizing: border-box; }
html { scroll-padding-top: calc(var(--bar) + 1rem); -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--surface); color: var(--text); font: 1rem/1.6 var(--sans); }
html:not(.js) .needs-js, [hidden] { display: none !important; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: 2rem; letter-spacing: -0.02em; }
h2 { font-size: 1.5rem; letter-spacing: -0.01em; }
h2::first-letter { text-transform: uppercase; }
h3 { font-size: 1.2rem; }
h4 { font-size: 0.8rem; letter-spacing: 0.05em; text-transform: uppercase; color: var(--muted); }
p, ul, ol, pre { margin: 0.6rem 0; }
ul, ol { padding-left: 1.4rem; }
code, pre, .path, textarea { font-family: var(--mono); font-size: 0.86em; }
code { background: var(--code); border-radius: 4px; padding: 0.12em 0.35em; overflow-wrap: anywhere; }
pre {
  background: var(--code); border: 1px solid var(--line); border-radius: 8px; line-height: 1.5;
  max-height: 30rem; overflow: auto; padding: 0.75rem 0.9rem;
}
pre code { background: none; font-size: 1em; overflow-wrap: normal; padding: 0; }
.j-key { color: var(--blue); } .j-text { color: var(--green); }
.j-number { color: var(--amber); } .j-word { color: var(--violet); }

.skip {
  background: var(--surface); left: -100vw; padding: 0.75rem 1rem; position: absolute; top: 0; z-index: 3;
}
.skip:focus { left: 0; }
.bar {
  align-items: center; background: var(--surface); border-bottom: 1px solid var(--line); display: flex;
  gap: 0.75rem; min-height: var(--bar); padding: 0.4rem 1.25rem; position: sticky; top: 0; z-index: 2;
}
.bar .name { color: var(--text); font-weight: 650; text-decoration: none; white-space: nowrap; }
.bar .search { align-items: center; display: flex; flex: 1; gap: 0.6rem; margin: 0 auto; max-width: 32rem; }
.bar .search .hint { white-space: nowrap; }
.bar .search input { width: 100%; }
.session-state { font-size: 0.875rem; white-space: nowrap; }
.visually-hidden {
  clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap; width: 1px;
}

.frame { display: grid; grid-template-columns: 18rem minmax(0, 1fr); margin: 0 auto; max-width: 96rem; }
.side {
  align-self: start; border-right: 1px solid var(--line); font-size: 0.9rem; height: calc(100vh - var(--bar));
  overflow-y: auto; padding: 1.25rem 1rem 2rem 1.25rem; position: sticky; top: var(--bar);
}
.side summary { cursor: pointer; font-weight: 650; }
.side ul { list-style: none; margin: 0.25rem 0 1rem; padding: 0; }
.side .group { color: var(--muted); font-size: 0.78rem; font-weight: 650; letter-spacing: 0.05em; }
.side .group a { color: inherit; text-decoration: none; text-transform: uppercase; }
.side li a {
  align-items: baseline; border-radius: 6px; color: var(--text); display: flex; gap: 0.5rem;
  padding: 0.22rem 0.5rem; text-decoration: none;
}
.side li a:hover { background: var(--sunken); }
.side li a[aria-current] { background: var(--blue-soft); color: var(--blue); }
.side .method { font-size: 0.62rem; min-width: 3.5rem; text-align: center; padding: 0.1rem 0; }
main { min-width: 0; padding: 2rem 2.5rem 6rem; }
main > section { margin-bottom: 3.5rem; }
.lead { color: var(--muted); font-size: 1.1rem; }
.prose { max-width: 48rem; }
.facts { color: var(--muted); display: flex; flex-wrap: wrap; font-size: 0.9rem; gap: 0.3rem 1.25rem; }
.facts p { margin: 0.2rem 0; }

.method {
  background: var(--sunken); border-radius: 5px; color: var(--muted); font: 700 0.75rem/1.5 var(--mono);
  letter-spacing: 0.03em; padding: 0.15rem 0.5rem;
}
.m-get, .m-head { background: var(--green-soft); color: var(--green); }
.m-post { background: var(--blue-soft); color: var(--blue); }
.m-put { background: var(--amber-soft); color: var(--amber); }
.m-patch { background: var(--violet-soft); color: var(--violet); }
.m-delete { background: var(--red-soft); color: var(--red); }
.operation, .schema, .shared {
  border-top: 1px solid var(--line); margin-top: 1.75rem; padding-top: 1.75rem;
}
.operation header, .schema header, .shared header { align-items: baseline; display: flex; gap: 0.75rem; }
.anchor { color: var(--edge); font-weight: 400; text-decoration: none; }
.anchor:hover, .anchor:focus { color: var(--accent); }
.route { align-items: center; display: flex; flex-wrap: wrap; gap: 0.6rem; margin: 0.5rem 0; }
.path { font-size: 0.95rem; overflow-wrap: anywhere; }
.path var { color: var(--violet); font-style: normal; }
.columns { display: grid; gap: 0 2rem; grid-template-columns: minmax(0, 1fr); }
.columns h4 { margin: 1.4rem 0 0.4rem; }
.aside { min-width: 0; }
.deprecated { color: var(--red); font-weight: 650; }
:target > header h3 { text-decoration: underline; text-decoration-color: var(--accent); }

.members { border: 1px solid var(--line); border-radius: 8px; list-style: none; margin: 0.4rem 0; padding: 0; }
.members > li { padding: 0.6rem 0.9rem; }
.members > li + li { border-top: 1px solid var(--line); }
.members p { margin: 0.15rem 0; }
.members .members { margin-top: 0.6rem; }
.member { align-items: baseline; display: flex; flex-wrap: wrap; gap: 0.2rem 0.6rem; }
.member > code { background: none; font-weight: 650; padding: 0; }
.type, .limits { color: var(--muted); font-size: 0.9rem; }
.limits { display: flex; flex-wrap: wrap; gap: 0.2rem 0.5rem; margin: 0.15rem 0; padding: 0; list-style: none; }
.limits li + li::before { color: var(--edge); content: "·"; margin-right: 0.5rem; }
.required { color: var(--red); font-size: 0.8rem; }
.optional { color: var(--muted); font-size: 0.8rem; }
.statuses { border-collapse: collapse; font-size: 0.93rem; margin: 0.4rem 0; width: 100%; }
.statuses th, .statuses td {
  border-bottom: 1px solid var(--line); padding: 0.45rem 0.6rem 0.45rem 0; text-align: left;
  vertical-align: top;
}
.statuses th { white-space: nowrap; width: 3.5rem; }
.status { font: 700 0.86rem/1.5 var(--mono); }
.s-2 { color: var(--green); } .s-3 { color: var(--blue); }
.s-4 { color: var(--amber); } .s-5 { color: var(--red); }
details.box { border: 1px solid var(--line); border-radius: 8px; margin: 0.6rem 0; }
details.box > summary { cursor: pointer; padding: 0.5rem 0.9rem; }
details.box > div { padding: 0 0.9rem 0.6rem; }

input, select, textarea, button {
  background: var(--surface); border: 1px solid var(--edge); border-radius: 7px; color: var(--text);
  font: 0.95rem/1.4 var(--sans); max-width: 100%; padding: 0.42rem 0.65rem;
}
textarea { font: 0.86rem/1.5 var(--mono); min-height: 9rem; resize: vertical; width: 100%; }
button { cursor: pointer; }
button:hover { border-color: var(--accent); }
button.primary {
  background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 650;
}
button:disabled { cursor: progress; opacity: 0.65; }
.card { background: var(--sunken); border: 1px solid var(--line); border-radius: 10px; padding: 0.9rem 1.1rem; }
.console { margin-top: 1.4rem; }
.console h4 { margin: 0 0 0.4rem; }
.field { display: grid; gap: 0.2rem; margin: 0.6rem 0; }
.field label { font-size: 0.875rem; font-weight: 600; }
.field input, .field select { width: 100%; }
.actions { align-items: center; display: flex; flex-wrap: wrap; gap: 0.6rem; margin-top: 0.75rem; }
.answer { border-top: 1px solid var(--line); margin-top: 0.9rem; padding-top: 0.6rem; }
.answer table { border-collapse: collapse; font: 0.82rem/1.5 var(--mono); }
.answer th, .answer td { overflow-wrap: anywhere; padding: 0.1rem 0.8rem 0.1rem 0; text-align: left; }
.answer th { color: var(--muted); font-weight: 400; vertical-align: top; white-space: nowrap; }
.hint { color: var(--muted); font-size: 0.875rem; }
.servers { margin: 1rem 0; max-width: 48rem; }
.sessions { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); }
.sessions h3 { font-size: 1rem; }

@media (min-width: 82rem) {
  .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 27rem); }
}
@media (max-width: 56rem) {
  .frame { display: block; }
  .side {
    border-bottom: 1px solid var(--line); border-right: 0; height: auto; padding: 0.75rem 1.25rem;
    position: static;
  }
  main { padding: 1.5rem 1.25rem 4rem; }
  .bar { flex-wrap: wrap; gap: 0.4rem 0.75rem; }
  .bar .search { flex-basis: 100%; max-width: none; order: 1; }
  .bar .name { flex: 1; overflow: hidden; text-overflow: ellipsis; }
  h1 { font-size: 1.6rem; }
  html { scroll-padding-top: 7rem; }
}
@media print { .bar, .side, .console, .sessions { display: none; } .frame { display: block; } }</style><script>(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const read = (area, key) => { try { return window[area].getItem(key); } catch { return null; } };
  const write = (area, key, value) => {
    try { value ? window[area].setItem(key, value) : window[area].removeItem(key); } catch { /* memory only */ }
  };
  const make = (tag, text, className) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    return element;
  };
  root.classList.add("js");

  // Theme: that of the system until the reader picks one.
  const themes = ["auto", "light", "dark"];
  const keptTheme = read("localStorage", "treaty.theme");
  let theme = themes.includes(keptTheme) ? keptTheme : "auto";
  const applyTheme = () => {
    theme === "auto" ? delete root.dataset.theme : (root.dataset.theme = theme);
    all("[data-theme-toggle]").forEach((button) => { button.textContent = "Theme: " + theme; });
  };
  applyTheme();

  // Session: the token lives as long as the tab.
  const session = {
    token: read("sessionStorage", "treaty.token") || "",
    subject: read("sessionStorage", "treaty.subject") || "",
  };
  const showSession = () => {
    const text = !session.token ? "Not logged in"
      : session.subject ? "Logged in as " + session.subject : "Token set";
    all("[data-session-state]").forEach((element) => { element.textContent = text; });
    all("[data-session-forget]").forEach((button) => { button.disabled = !session.token; });
    all("[data-session-token]").forEach((input) => { input.value = session.token; });
    if (session.subject) all("[data-is-subject]").forEach((input) => { input.value = session.subject; });
    all(".console").forEach(showCurl);
  };
  const keepSession = (token, subject) => {
    session.token = token;
    session.subject = subject;
    write("sessionStorage", "treaty.token", token);
    write("sessionStorage", "treaty.subject", subject);
    showSession();
  };

  // JSON as text: indented and coloured, its numbers and escapes untouched.
  const jsonTokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
  const jsonInto = (target, text) => {
    let depth = 0;
    const line = () => target.append("\n" + "  ".repeat(Math.max(depth, 0)));
    const tokens = text.match(jsonTokens) || [];
    tokens.forEach((token, index) => {
      const closes = token === "}" || token === "]";
      const opens = token === "{" || token === "[";
      const before = tokens[index - 1];
      if (closes) { depth -= 1; if (before !== "{" && before !== "[") line(); }
      const after = tokens[index + 1];
      const kind = token[0] === '"' ? (after === ":" ? "j-key" : "j-text")
        : /^[-\d]/.test(token) ? "j-number" : /^[a-z]/.test(token) ? "j-word" : "";
      kind ? target.append(make("span", token, kind)) : target.append(token === ":" ? ": " : token);
      if (opens) { depth += 1; if (after !== "}" && after !== "]") line(); }
      if (token === ",") line();
    });
  };
  const exact = (key, value, context) =>
    typeof value === "number" && !Number.isSafeInteger(value) && context?.source ? context.source : value;
  const at = (text, pointer) => {
    try {
      return pointer.split("/").slice(1).reduce(
        (value, part) => value[part.replaceAll("~1", "/").replaceAll("~0", "~")], JSON.parse(text, exact));
    } catch { return undefined; }
  };

  // The chosen server with its variables filled in, without its last slash.
  const serverBase = () => {
    const form = document.querySelector("[data-servers]");
    if (!form) return document.body.dataset.base || "";
    const picker = form.querySelector("[data-server]");
    let url = picker.value;
    for (const group of all("[data-server-variables]", form)) {
      if (Number(group.dataset.serverVariables) !== picker.selectedIndex) continue;
      for (const input of all("[name]", group)) url = url.replaceAll("{" + input.name + "}", () => input.value);
    }
    return url.replace(/\/$/, "");
  };
  const showServer = () => all("[data-servers]").forEach((form) => {
    const chosen = form.querySelector("[data-server]").selectedIndex;
    all("[data-server-variables]", form).forEach((group) => {
      group.hidden = Number(group.dataset.serverVariables) !== chosen;
    });
    all(".console").forEach(showCurl);
  });

  // Requests.
  const requestOf = (form) => {
    const data = form.dataset;
    const headers = {};
    const query = [];
    let path = data.path;
    for (const input of all("[data-in]", form)) {
      if (input.value === "" && !input.required) continue;
      const isList = "list" in input.dataset;
      const values = isList ? input.value.split(",").map((part) => part.trim()) : [input.value];
      const { join, prefix = "" } = input.dataset;
      const name = encodeURIComponent(input.name) + "=";
      if (input.dataset.in === "path") {
        const text = prefix + values.map(encodeURIComponent).join(join || ",");
        path = path.replaceAll("{" + input.name + "}", () => text);
      } else if ("raw" in input.dataset) {
        query.push(encodeURI(input.value));
      } else if (input.dataset.in === "query") {
        const texts = values.map(encodeURIComponent);
        join ? query.push(name + texts.join(join)) : texts.forEach((text) => query.push(name + text));
      } else if (input.dataset.in === "header") {
        headers[input.name] = values.join(",");
      }
    }
    if (data.accept) headers["Accept"] = data.accept;
    if ("secured" in data && session.token) headers["Authorization"] = "Bearer " + session.token;
    const text = bodyOf(form);
    const body = text === "" ? undefined : text;
    if (body !== undefined) headers["Content-Type"] = form.querySelector("[data-media-picker]")?.value || data.media;
    const mark = path.includes("?") ? "&" : "?";
    const url = serverBase() + path + (query.length ? mark + query.join("&") : "");
    return { method: data.method, url, headers, body };
  };
  const bodyOf = (form) => {
    const members = all("[data-member]", form);
    if (members.length) return JSON.stringify(Object.fromEntries(members.map((one) => [one.name, one.value])));
    const editor = form.querySelector("[data-body]");
    return editor ? editor.value : "";
  };
  const quote = (text) => "'" + text.replaceAll("'", "'\\''") + "'";
  const showCurl = (form) => {
    const target = form.querySelector("[data-curl]");
    if (!target) return;
    const request = requestOf(form);
    const parts = ["curl -i -X " + request.method + " " + quote(new URL(request.url, location.href).href)];
    for (const [name, value] of Object.entries(request.headers)) {
      // Commands end up in histories: the token stays out of them.
      const isSecret = name === "Authorization";
      parts.push(isSecret ? '-H "Authorization: Bearer $TOKEN"' : "-H " + quote(name + ": " + value));
    }
    if (request.body !== undefined) parts.push("--data-raw " + quote(request.body));
    target.textContent = parts.join(" \\\n  ");
  };
  const send = async (form) => {
    const answer = form.querySelector("[data-answer]");
    const button = form.querySelector("button.primary");
    if (new URL(requestOf(form).url, location.href).origin !== location.origin) {
      answer.hidden = false;
      answer.replaceChildren(make("p", "This page may call " + location.origin + " only: copy the command."));
      return;
    }
    button.disabled = true;
    answer.hidden = false;
    answer.replaceChildren(make("p", "Sending …"));
    const started = performance.now();
    try {
      const { url, ...options } = requestOf(form);
      const response = await fetch(url, { ...options, cache: "no-store", credentials: "same-origin" });
      const text = await response.text();
      const time = (performance.now() - started).toFixed(1) + " ms";
      showAnswer(answer, response, text, time);
      if (response.ok && form.dataset.token) {
        const token = at(text, form.dataset.token);
        const subject = form.dataset.subject ? at(text, form.dataset.subject) : session.subject;
        if (typeof token === "string") keepSession(token, subject === undefined ? "" : String(subject));
      }
    } catch (error) {
      answer.replaceChildren(make("p", "No answer: " + error.message));
    } finally {
      button.disabled = false;
    }
  };
  const shownMax = 262144;
  const showAnswer = (answer, response, text, time) => {
    const line = make("p");
    line.append(make("span", String(response.status), "status s-" + String(response.status)[0]));
    line.append(" " + response.statusText + " · " + time + " · " + new Blob([text]).size + " bytes");
    const fields = make("details");
    const table = make("table");
    for (const [name, value] of response.headers) {
      const row = table.insertRow();
      const head = make("th", name);
      head.scope = "row";
      row.append(head, make("td", value));
    }
    fields.append(make("summary", "Fields"), table);
    answer.replaceChildren(line, fields);
    if (text === "") { answer.append(make("p", "No body.", "hint")); return; }
    const pre = make("pre");
    pre.tabIndex = 0;
    const isJSON = /[/+]json\b/.test(response.headers.get("Content-Type") || "");
    isJSON && text.length <= shownMax ? jsonInto(pre, text) : (pre.textContent = text.slice(0, shownMax));
    answer.append(pre);
    if (text.length > shownMax) answer.append(make("p", "Cut after " + shownMax + " characters.", "hint"));
  };

  // Search: every word must occur. Groups without a hit disappear.
  const search = (text) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = (element) => words.every((word) => element.dataset.search.includes(word));
    let count = 0;
    all("[data-search]").forEach((element) => {
      element.hidden = !hits(element);
      if (!element.hidden && element.id) count += 1;
    });
    all("[data-group]").forEach((group) => {
      group.hidden = words.length > 0 && !group.querySelector("[data-search]:not([hidden])");
    });
    all("[data-search-count]").forEach((element) => {
      element.textContent = words.length === 0 ? "" : count === 1 ? "1 hit" : count + " hits";
    });
    if (words.length) scrollTo(0, 0);
  };
  const reveal = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* as it is */ }
    const target = id && document.getElementById(id);
    all(".side a").forEach((link) => {
      link.hash === location.hash && id ? link.setAttribute("aria-current", "true")
        : link.removeAttribute("aria-current");
    });
    if (!target) return;
    const box = document.querySelector("[data-search-box]");
    if (box && target.closest("[hidden]")) { box.value = ""; search(""); }
    for (let parent = target; parent; parent = parent.parentElement) {
      if (parent.tagName === "DETAILS") parent.open = true;
    }
    target.scrollIntoView();
  };

  document.addEventListener("DOMContentLoaded", () => {
    const box = document.querySelector("[data-search-box]");
    if (box) {
      box.addEventListener("input", () => search(box.value));
      box.addEventListener("keydown", (event) => {
        if (event.key === "Escape") { box.value = ""; search(""); }
      });
    }
    document.addEventListener("keydown", (event) => {
      const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (box && event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        box.focus();
      }
    });
    all("[data-search-form]").forEach((form) => {
      form.addEventListener("submit", (event) => event.preventDefault());
    });
    all("[data-theme-toggle]").forEach((button) => button.addEventListener("click", () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length];
      write("localStorage", "treaty.theme", theme === "auto" ? "" : theme);
      applyTheme();
    }));
    all("[data-session-forget]").forEach((button) => {
      button.addEventListener("click", () => keepSession("", ""));
    });
    all("[data-session-form]").forEach((form) => form.addEventListener("submit", (event) => {
      event.preventDefault();
      keepSession(form.querySelector("[data-session-token]").value.trim(), "");
    }));
    all("form[data-method]").forEach((form) => {
      form.addEventListener("submit", (event) => { event.preventDefault(); send(form); });
      form.addEventListener("input", () => showCurl(form));
      const picker = form.querySelector("[data-example-picker]");
      if (picker) picker.addEventListener("change", () => {
        form.querySelector("[data-body]").value = picker.value;
        showCurl(form);
      });
      const media = form.querySelector("[data-media-picker]");
      if (media) media.addEventListener("change", () => {
        form.querySelector("[data-body]").value = media.selectedOptions[0].dataset.example;
        showCurl(form);
      });
    });
    if (matchMedia("(max-width: 56rem)").matches) {
      all(".side details").forEach((contents) => { contents.open = false; });
    }
    all("[data-servers]").forEach((form) => {
      form.addEventListener("submit", (event) => event.preventDefault());
      form.addEventListener("input", showServer);
    });
    applyTheme();
    showServer();
    showSession();
    if (box && box.value) search(box.value);
    reveal();
    addEventListener("hashchange", reveal);
  });
})();</script></head>
<body data-base><a class="skip" href="#content">Skip to the content</a><header class="bar"><a class="name" href="#content">Library</a><form class="search needs-js" role="search" data-search-form><label class="visually-hidden" for="search">Search</label><input id="search" type="search" placeholder="Search operations and schemas (press /)" autocomplete="off" data-search-box><span class="hint" role="status" data-search-count></span></form><a class="session-state needs-js" href="#authentication" data-session-state>Not logged in</a><button class="needs-js" type="button" data-theme-toggle>Theme: auto</button></header>
<div class="frame"><nav class="side" aria-label="Contents"><details open><summary>Contents</summary><ul data-group><li><a href="#overview">Overview</a></li><li><a href="#authentication">Authentication</a></li></ul><div data-group><div class="group"><a href="#tag-books">books</a></div><ul><li data-search="get /books listbooks list books. books"><a href="#operation-listBooks"><span class="method m-get">GET</span><span>List books.</span></a></li><li data-search="post /books add-book  books"><a href="#operation-add-book"><span class="method m-post">POST</span><span>add-book</span></a></li></ul></div><div data-group><div class="group"><a href="#tag-Other~20operations">Other operations</a></div><ul><li data-search="put /books/{isbn}/note setnote "><a href="#operation-setNote"><span class="method m-put">PUT</span><span>setNote</span></a></li><li data-search="get /books/{isbn}/note getnote "><a href="#operation-getNote"><span class="method m-get">GET</span><span>getNote</span></a></li><li data-search="get /readers/{user_id} getreader "><a href="#operation-getReader"><span class="method m-get">GET</span><span>getReader</span></a></li><li data-search="put /shelves/{owner} fillshelf "><a href="#operation-fillShelf"><span class="method m-put">PUT</span><span>fillShelf</span></a></li><li data-search="get /clashes problem "><a href="#operation-problem"><span class="method m-get">GET</span><span>problem</span></a></li><li data-search="get /catalogue/v{version}/{shelf}-{row}.{format} findincatalogue "><a href="#operation-findInCatalogue"><span class="method m-get">GET</span><span>findInCatalogue</span></a></li><li data-search="get /labels/{label}/{matrix} findbylabels "><a href="#operation-findByLabels"><span class="method m-get">GET</span><span>findByLabels</span></a></li><li data-search="get /vault/either eithervault "><a href="#operation-eitherVault"><span class="method m-get">GET</span><span>eitherVault</span></a></li><li data-search="get /vault/both bothvault "><a href="#operation-bothVault"><span class="method m-get">GET</span><span>bothVault</span></a></li><li data-search="get /vault/optional optionalvault "><a href="#operation-optionalVault"><span class="method m-get">GET</span><span>optionalVault</span></a></li><li data-search="get /vault/mixed mixedvault "><a href="#operation-mixedVault"><span class="method m-get">GET</span><span>mixedVault</span></a></li><li data-search="get /vault/scoped scopedvault "><a href="#operation-scopedVault"><span class="method m-get">GET</span><span>scopedVault</span></a></li><li data-search="get /vault/query queryvault "><a href="#operation-queryVault"><span class="method m-get">GET</span><span>queryVault</span></a></li><li data-search="get /vault/certificate certificatevault "><a href="#operation-certificateVault"><span class="method m-get">GET</span><span>certificateVault</span></a></li><li data-search="get /reports getreport "><a href="#operation-getReport"><span class="method m-get">GET</span><span>getReport</span></a></li><li data-search="post /reports addreport "><a href="#operation-addReport"><span class="method m-post">POST</span><span>addReport</span></a></li><li data-search="put /pictures/{name} putpicture "><a href="#operation-putPicture"><span class="method m-put">PUT</span><span>putPicture</span></a></li><li data-search="post /forms sendform "><a href="#operation-sendForm"><span class="method m-post">POST</span><span>sendForm</span></a></li><li data-search="get /news getnews "><a href="#operation-getNews"><span class="method m-get">GET</span><span>getNews</span></a></li><li data-search="post /news addnews "><a href="#operation-addNews"><span class="method m-post">POST</span><span>addNews</span></a></li><li data-search="post /cards issuecard "><a href="#operation-issueCard"><span class="method m-post">POST</span><span>issueCard</span></a></li></ul></div><div data-group><div class="group"><a href="#webhooks">Webhooks</a></div><ul><li data-search="post book-returned book-returned a book came back."><a href="#webhook-book-returned">A book came back.</a></li></ul></div><div data-group><div class="group"><a href="#schemas">Schemas</a></div><ul><li data-search="schema genre"><a href="#schema-Genre">Genre</a></li><li data-search="schema isbn"><a href="#schema-ISBN">ISBN</a></li><li data-search="schema signup name age news tags codes address filter"><a href="#schema-Signup">Signup</a></li><li data-search="schema named name"><a href="#schema-Named">Named</a></li><li data-search="schema person born"><a href="#schema-Person">Person</a></li><li data-search="schema company kind company"><a href="#schema-Company">Company</a></li><li data-search="schema author"><a href="#schema-Author">Author</a></li><li data-search="schema book isbn title subtitle authors rating pages genre printed tags prices size due class extra free contact"><a href="#schema-Book">Book</a></li><li data-search="schema datetime"><a href="#schema-DateTime">DateTime</a></li><li data-search="schema member foo_bar foobar string when grid table parts"><a href="#schema-Member">Member</a></li><li data-search="schema member.partselement"><a href="#schema-Member.PartsElement">Member.PartsElement</a></li><li data-search="schema loan kind days copies fee note shelf marks next tree numbers"><a href="#schema-Loan">Loan</a></li><li data-search="schema fine kind currency final waived card file note due"><a href="#schema-Fine">Fine</a></li><li data-search="schema tree label children"><a href="#schema-Tree">Tree</a></li><li data-search="schema numbertree value"><a href="#schema-NumberTree">NumberTree</a></li><li data-search="schema reader id books"><a href="#schema-Reader">Reader</a></li><li data-search="schema branch name left right others"><a href="#schema-Branch">Branch</a></li><li data-search="schema nesting"><a href="#schema-Nesting">Nesting</a></li><li data-search="schema term"><a href="#schema-Term">Term</a></li><li data-search="schema sum left right"><a href="#schema-Sum">Sum</a></li><li data-search="schema film medium minutes"><a href="#schema-Film">Film</a></li><li data-search="schema disc medium tracks"><a href="#schema-Disc">Disc</a></li><li data-search="schema medium"><a href="#schema-Medium">Medium</a></li><li data-search="schema creature species name"><a href="#schema-Creature">Creature</a></li><li data-search="schema cat"><a href="#schema-Cat">Cat</a></li><li data-search="schema fish water name"><a href="#schema-Fish">Fish</a></li><li data-search="schema language"><a href="#schema-Language">Language</a></li><li data-search="schema level"><a href="#schema-Level">Level</a></li><li data-search="schema state"><a href="#schema-State">State</a></li><li data-search="schema membercard id name pin photo guarantor level"><a href="#schema-MemberCard">MemberCard</a></li><li data-search="schema tally of"><a href="#schema-Tally">Tally</a></li><li data-search="schema preferences ratio sizes genres limits free nothing price language born seen key seal term copies medium"><a href="#schema-Preferences">Preferences</a></li><li data-search="schema copy place lent"><a href="#schema-Copy">Copy</a></li><li data-search="schema contact name"><a href="#schema-Contact">Contact</a></li></ul></div><div data-group><div class="group"><a href="#responses">Responses</a></div><ul><li data-search="response badrequest no."><a href="#response-BadRequest">BadRequest</a></li></ul></div></details></nav>
<main id="content" tabindex="-1"><section id="overview" data-group><h1>Library</h1><div class="facts"><p>Version 2</p><p>OpenAPI 3.1.0</p><p>License Apache-2.0</p><p>Server <code>/</code></p></div><div class="prose"><p>Books, and who has them. A line with &quot;&quot;&quot;# and # in it must survive.</p></div></section>
<section id="authentication" data-group><h2>Authentication</h2><div class="prose" id="security-token"><p><code>token</code>: a bearer token</p></div><div class="prose" id="security-key"><p><code>key</code>: a key in the field <code>X-Key</code></p></div><div class="prose" id="security-queryKey"><p><code>queryKey</code>: a key in the query parameter <code>key</code></p></div><div class="prose" id="security-session"><p><code>session</code>: a key in the cookie <code>session</code></p></div><div class="prose" id="security-basic"><p><code>basic</code>: a name and a password (HTTP Basic)</p></div><div class="prose" id="security-digest"><p><code>digest</code>: HTTP authentication, scheme digest</p></div><div class="prose" id="security-client"><p><code>client</code>: a client certificate (mutual TLS)</p></div><div class="prose" id="security-oauth"><p><code>oauth</code>: an OAuth 2.0 access token, as a bearer token</p><details class="box"><summary>Flow clientCredentials</summary><div><p>Token: <a href="https://example.org/token" rel="noreferrer">https://example.org/token</a></p><table class="statuses"><tr><th scope="row"><code>read</code></th><td>Read.</td></tr><tr><th scope="row"><code>write</code></th><td>Write.</td></tr></table></div></details></div><div class="sessions needs-js"><form class="card" data-session-form><h3>Token</h3><p class="hint"><span role="status" data-session-state>Not logged in</span>. The token stays in this tab and is sent with each request that needs one.</p><div class="field"><label for="session-token">Bearer token</label><input id="session-token" type="password" autocomplete="off" spellcheck="false" data-session-token></div><div class="actions"><button type="submit">Use this token</button><button type="button" data-session-forget disabled>Forget it</button></div></form></div></section>
<section id="tag-books" data-group><h2>books</h2>
<article class="operation" id="operation-listBooks" data-search="get /books listbooks list books. books"><header><h3>List books.</h3><a class="anchor" href="#operation-listBooks" aria-label="Link to List books.">#</a></header><div class="route"><span class="method m-get">GET</span><span class="path">/books</span></div><div class="columns"><div><div class="facts"><p>Operation <code>listBooks</code></p><p>No credentials needed</p></div><h4>query parameters</h4><ul class="members"><li><div class="member"><code>genre</code><span class="type"><a href="#schema-Genre">Genre</a></span><span class="optional">optional</span></div></li><li><div class="member"><code>limit</code><span class="type">integer (int32)</span><span class="required">required</span></div><ul class="limits"><li>1 to 100</li></ul></li><li><div class="member"><code>tag</code><span class="type">array of string</span><span class="optional">optional</span></div><ul class="limits"><li>at most 3 items</li></ul></li><li><div class="member"><code>since</code><span class="type">string (date)</span><span class="optional">optional</span></div></li><li><div class="member"><code>class</code><span class="type">boolean</span><span class="optional">optional</span></div></li></ul><h4>header parameters</h4><ul class="members"><li><div class="member"><code>X-Client</code><span class="type">string</span><span class="optional">optional</span></div><ul class="limits"><li>at least 2 characters</li></ul></li></ul><h4>Responses</h4><div><p><span class="status s-2">200</span> The books.</p><p><code>application/json</code> <span class="type">array of <a href="#schema-Book">Book</a></span></p><details class="box"><summary>Fields: X-Total, X-Next</summary><div><ul class="members"><li><div class="member"><code>X-Total</code><span class="type">integer</span><span class="required">required</span></div><p>How many there are.</p></li><li><div class="member"><code>X-Next</code><span class="type">string</span><span class="optional">optional</span><span class="deprecated">deprecated</span></div><p>Where the next ones are.</p></li></ul></div></details></div><details class="box"><summary>Shared responses: 400</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="GET" data-path="/books" data-accept="application/json, application/problem+json"><h4>Try it</h4><div class="field"><label for="operation-listBooks-query-genre">genre</label><input id="operation-listBooks-query-genre" name="genre" data-in="query" type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-listBooks-query-limit">limit</label><input id="operation-listBooks-query-limit" name="limit" data-in="query" required type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-listBooks-query-tag">tag, separated by commas</label><input id="operation-listBooks-query-tag" name="tag" data-in="query" data-list type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-listBooks-query-since">since</label><input id="operation-listBooks-query-since" name="since" data-in="query" type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-listBooks-header-X-Client">X-Client</label><input id="operation-listBooks-header-X-Client" name="X-Client" data-in="header" type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-listBooks-query-class">class</label><input id="operation-listBooks-query-class" name="class" data-in="query" type="text" autocomplete="off" spellcheck="false"></div><div class="actions"><button class="primary" type="submit">Send</button></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-add-book" data-search="post /books add-book  books"><header><h3>add-book</h3><a class="anchor" href="#operation-add-book" aria-label="Link to add-book">#</a></header><div class="route"><span class="method m-post">POST</span><span class="path">/books</span></div><div class="columns"><div><p class="deprecated">Deprecated</p><div class="facts"><p>Operation <code>add-book</code></p><p>Needs <a href="#security-token">token</a></p></div><h4>Request body</h4><p><code>application/json</code> <span class="type"><a href="#schema-Book">Book</a></span></p><ul class="members"><li><div class="member"><code>isbn</code><span class="type"><a href="#schema-ISBN">ISBN</a></span><span class="required">required</span></div></li><li><div class="member"><code>title</code><span class="type">string</span><span class="required">required</span></div><ul class="limits"><li>1 to 4 characters</li><li>matches <code>\S</code></li></ul></li><li><div class="member"><code>subtitle</code><span class="type">string or null</span><span class="required">required</span></div><ul class="limits"><li>at most 5 characters</li></ul></li><li><div class="member"><code>authors</code><span class="type">array of <a href="#schema-Author">Author</a></span><span class="required">required</span></div><ul class="limits"><li>1 to 2 items</li></ul></li><li><div class="member"><code>rating</code><span class="type">number</span><span class="required">required</span></div><ul class="limits"><li>more than 0, at most 5.5</li></ul></li><li><div class="member"><code>pages</code><span class="type">integer</span><span class="optional">optional</span></div><ul class="limits"><li>more than 0</li><li>multiple of 2</li><li>default <code>100</code></li></ul></li><li><div class="member"><code>genre</code><span class="type"><a href="#schema-Genre">Genre</a></span><span class="optional">optional</span></div><ul class="limits"><li>default <code>&quot;novel&quot;</code></li></ul></li><li><div class="member"><code>printed</code><span class="type">boolean or null</span><span class="optional">optional</span></div></li><li><div class="member"><code>tags</code><span class="type">array of string or null</span><span class="optional">optional</span></div><ul class="limits"><li>no item twice</li></ul></li><li><div class="member"><code>prices</code><span class="type">object</span><span class="optional">optional</span></div><ul class="limits"><li>at most 2 members</li></ul><ul class="members"><li><div class="member"><code>any other name</code><span class="type">number</span><span class="optional">optional</span></div><ul class="limits"><li>at least 0</li></ul></li></ul></li><li><div class="member"><code>size</code><span class="type">object</span><span class="optional">optional</span></div><ul class="members"><li><div class="member"><code>width</code><span class="type">integer</span><span class="required">required</span></div></li><li><div class="member"><code>unit</code><span class="type">string</span><span class="optional">optional</span><span class="deprecated">deprecated</span></div><ul class="limits"><li>one of <code>&quot;cm&quot;</code>, <code>&quot;in&quot;</code></li></ul></li></ul></li><li><div class="member"><code>due</code><span class="type">string (date) or string (date-time)</span><span class="optional">optional</span></div><p class="type">Any of:</p><ul class="members"><li><div class="member"><code>Day</code><span class="type">string (date)</span></div></li><li><div class="member"><code>Moment</code><span class="type">string (date-time)</span></div></li></ul></li><li><div class="member"><code>class</code><span class="type">string (uri-reference)</span><span class="optional">optional</span></div></li><li><div class="member"><code>extra</code><span class="type">any value</span><span class="optional">optional</span></div></li><li><div class="member"><code>free</code><span class="type">object</span><span class="optional">optional</span></div></li><li><div class="member"><code>contact</code><span class="type">string (email)</span><span class="optional">optional</span></div></li></ul><h4>Responses</h4><div><p><span class="status s-2">201</span> Added.</p><p><code>application/json</code> <span class="type"><a href="#schema-Book">Book</a></span></p><details class="box"><summary>Fields: Location</summary><div><ul class="members"><li><div class="member"><code>Location</code><span class="type">string</span><span class="required">required</span></div></li></ul></div></details></div><div><p><span class="status s-4">409</span> There is such a book.</p><p><code>application/problem+json</code> <span class="type">object</span></p></div><details class="box"><summary>Shared responses: 400, 401</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">401</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="POST" data-path="/books" data-accept="application/json, application/problem+json" data-media="application/json" data-secured><h4>Try it</h4><div class="field"><label for="operation-add-book-body">Body (application/json)</label><textarea id="operation-add-book-body" spellcheck="false" data-body>
</textarea></div><div class="actions"><button class="primary" type="submit">Send</button><a class="hint" href="#authentication" data-session-state>Not logged in</a></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article></section><section id="tag-Other~20operations" data-group><h2>Other operations</h2>
<article class="operation" id="operation-setNote" data-search="put /books/{isbn}/note setnote "><header><h3>setNote</h3><a class="anchor" href="#operation-setNote" aria-label="Link to setNote">#</a></header><div class="route"><span class="method m-put">PUT</span><span class="path">/books/<var>{isbn}</var>/note</span></div><div class="columns"><div><div class="facts"><p>Operation <code>setNote</code></p><p>Needs <a href="#security-token">token</a></p></div><h4>path parameters</h4><ul class="members"><li><div class="member"><code>isbn</code><span class="type">string</span><span class="required">required</span></div><ul class="limits"><li>matches <code>^[0-9]{3}$</code></li></ul></li></ul><h4>Request body, optional</h4><p><code>text/plain</code> <span class="type">string</span></p><h4>Responses</h4><div><p><span class="status s-2">204</span> Done.</p><p class="hint">No body.</p></div><details class="box"><summary>Shared responses: 400, 401</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">401</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details><h4>Callbacks</h4><details class="box"><summary><code>noted</code></summary><div><div class="route"><span class="method m-post">POST</span><span class="path">{$request.header.origin}/noted</span></div><h4>Request body, optional</h4><p><code>application/json</code> <span class="type">object</span></p><ul class="members"><li><div class="member"><code>isbn</code><span class="type">string</span><span class="required">required</span></div></li></ul><h4>Responses</h4><div><p><span class="status s-2">204</span> Heard.</p><p class="hint">No body.</p></div><div><p><span class="status s-4">410</span> Nobody listens any more.</p><p class="hint">No body.</p></div></div></details></div><div class="aside"><form class="console card needs-js" data-method="PUT" data-path="/books/{isbn}/note" data-accept="application/problem+json" data-media="text/plain" data-secured><h4>Try it</h4><div class="field"><label for="operation-setNote-path-isbn">isbn</label><input id="operation-setNote-path-isbn" name="isbn" data-in="path" required type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-setNote-body">Body (text/plain)</label><textarea id="operation-setNote-body" spellcheck="false" data-body>
</textarea></div><div class="actions"><button class="primary" type="submit">Send</button><a class="hint" href="#authentication" data-session-state>Not logged in</a></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-getNote" data-search="get /books/{isbn}/note getnote "><header><h3>getNote</h3><a class="anchor" href="#operation-getNote" aria-label="Link to getNote">#</a></header><div class="route"><span class="method m-get">GET</span><span class="path">/books/<var>{isbn}</var>/note</span></div><div class="columns"><div><div class="facts"><p>Operation <code>getNote</code></p><p>Needs <a href="#security-token">token</a></p></div><h4>path parameters</h4><ul class="members"><li><div class="member"><code>isbn</code><span class="type">string</span><span class="required">required</span></div><ul class="limits"><li>matches <code>^[0-9]{3}$</code></li></ul></li></ul><h4>Responses</h4><div><p><span class="status s-2">200</span> The note.</p><p><code>text/plain</code> <span class="type">string</span></p></div><details class="box"><summary>Shared responses: 400, 401</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">401</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="GET" data-path="/books/{isbn}/note" data-accept="text/plain, application/problem+json" data-secured><h4>Try it</h4><div class="field"><label for="operation-getNote-path-isbn">isbn</label><input id="operation-getNote-path-isbn" name="isbn" data-in="path" required type="text" autocomplete="off" spellcheck="false"></div><div class="actions"><button class="primary" type="submit">Send</button><a class="hint" href="#authentication" data-session-state>Not logged in</a></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-getReader" data-search="get /readers/{user_id} getreader "><header><h3>getReader</h3><a class="anchor" href="#operation-getReader" aria-label="Link to getReader">#</a></header><div class="route"><span class="method m-get">GET</span><span class="path">/readers/<var>{user_id}</var></span></div><div class="columns"><div><div class="facts"><p>Operation <code>getReader</code></p><p>Needs <a href="#security-token">token</a> of the subject in <code>user_id</code></p></div><h4>path parameters</h4><ul class="members"><li><div class="member"><code>user_id</code><span class="type">integer</span><span class="required">required</span></div><ul class="limits"><li>at least 1</li></ul></li></ul><h4>Responses</h4><div><p><span class="status s-2">200</span> A reader, or nothing.</p><p><code>application/json</code> <span class="type"><a href="#schema-Reader">Reader</a> or null</span></p></div><details class="box"><summary>Shared responses: 400, 401, 403</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">401</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">403</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="GET" data-path="/readers/{user_id}" data-accept="application/json, application/problem+json" data-secured><h4>Try it</h4><div class="field"><label for="operation-getReader-path-user_id">user_id</label><input id="operation-getReader-path-user_id" name="user_id" data-in="path" data-is-subject required type="text" autocomplete="off" spellcheck="false"></div><div class="actions"><button class="primary" type="submit">Send</button><a class="hint" href="#authentication" data-session-state>Not logged in</a></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-fillShelf" data-search="put /shelves/{owner} fillshelf "><header><h3>fillShelf</h3><a class="anchor" href="#operation-fillShelf" aria-label="Link to fillShelf">#</a></header><div class="route"><span class="method m-put">PUT</span><span class="path">/shelves/<var>{owner}</var></span></div><div class="columns"><div><div class="facts"><p>Operation <code>fillShelf</code></p><p>Needs <a href="#security-token">token</a> of the subject in <code>owner</code></p></div><h4>path parameters</h4><ul class="members"><li><div class="member"><code>owner</code><span class="type">string</span><span class="required">required</span></div><ul class="limits"><li>at least 1 character</li></ul></li></ul><h4>Request body</h4><p><code>application/json</code> <span class="type">array of string</span></p><h4>Responses</h4><div><p><span class="status s-2">204</span> Filled.</p><p class="hint">No body.</p></div><details class="box"><summary>Shared responses: 400, 401, 403</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">401</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">403</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="PUT" data-path="/shelves/{owner}" data-accept="application/problem+json" data-media="application/json" data-secured><h4>Try it</h4><div class="field"><label for="operation-fillShelf-path-owner">owner</label><input id="operation-fillShelf-path-owner" name="owner" data-in="path" data-is-subject required type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-fillShelf-body">Body (application/json)</label><textarea id="operation-fillShelf-body" spellcheck="false" data-body>
</textarea></div><div class="actions"><button class="primary" type="submit">Send</button><a class="hint" href="#authentication" data-session-state>Not logged in</a></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-problem" data-search="get /clashes problem "><header><h3>problem</h3><a class="anchor" href="#operation-problem" aria-label="Link to problem">#</a></header><div class="route"><span class="method m-get">GET</span><span class="path">/clashes</span></div><div class="columns"><div><div class="facts"><p>Operation <code>problem</code></p><p>No credentials needed</p></div><h4>query parameters</h4><ul class="members"><li><div class="member"><code>output</code><span class="type">string</span><span class="optional">optional</span></div><ul class="limits"><li>one of <code>&quot;json&quot;</code></li><li>default <code>&quot;json&quot;</code></li></ul></li><li><div class="member"><code>self</code><span class="type">integer</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>20</code></li></ul></li><li><div class="member"><code>init</code><span class="type">boolean</span><span class="optional">optional</span></div></li></ul><h4>Responses</h4><div><p><span class="status s-2">200</span> Lists in lists, with null in them.</p><p><code>application/json</code> <span class="type">array of array of integer or null</span></p><details class="box"><summary>Fields: Response</summary><div><ul class="members"><li><div class="member"><code>Response</code><span class="type">string</span><span class="optional">optional</span></div></li></ul></div></details></div><details class="box"><summary>Shared responses: 400</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="GET" data-path="/clashes" data-accept="application/json, application/problem+json"><h4>Try it</h4><div class="field"><label for="operation-problem-query-output">output</label><input id="operation-problem-query-output" name="output" data-in="query" type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-problem-query-self">self</label><input id="operation-problem-query-self" name="self" data-in="query" type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-problem-query-init">init</label><input id="operation-problem-query-init" name="init" data-in="query" type="text" autocomplete="off" spellcheck="false"></div><div class="actions"><button class="primary" type="submit">Send</button></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-findInCatalogue" data-search="get /catalogue/v{version}/{shelf}-{row}.{format} findincatalogue "><header><h3>findInCatalogue</h3><a class="anchor" href="#operation-findInCatalogue" aria-label="Link to findInCatalogue">#</a></header><div class="route"><span class="method m-get">GET</span><span class="path">/catalogue/v<var>{version}</var>/<var>{shelf}</var>-<var>{row}</var>.<var>{format}</var></span></div><div class="columns"><div><div class="facts"><p>Operation <code>findInCatalogue</code></p><p>No credentials needed</p></div><h4>path parameters</h4><ul class="members"><li><div class="member"><code>version</code><span class="type">integer</span><span class="required">required</span></div></li><li><div class="member"><code>shelf</code><span class="type">string</span><span class="required">required</span></div></li><li><div class="member"><code>row</code><span class="type">integer or string</span><span class="required">required</span></div></li><li><div class="member"><code>format</code><span class="type">string</span><span class="required">required</span></div><ul class="limits"><li>one of <code>&quot;json&quot;</code>, <code>&quot;text&quot;</code></li></ul></li></ul><h4>query parameters</h4><ul class="members"><li><div class="member"><code>ids</code><span class="type">array of integer</span><span class="optional">optional</span></div></li><li><div class="member"><code>words</code><span class="type">array of string</span><span class="optional">optional</span></div></li><li><div class="member"><code>pipes</code><span class="type">array of string</span><span class="optional">optional</span></div></li><li><div class="member"><code>filter</code><span class="type">object</span><span class="optional">optional</span></div><ul class="limits"><li>no other members</li></ul><ul class="members"><li><div class="member"><code>author</code><span class="type">object</span><span class="optional">optional</span></div><ul class="members"><li><div class="member"><code>name</code><span class="type">string</span><span class="optional">optional</span></div></li><li><div class="member"><code>born</code><span class="type">integer</span><span class="optional">optional</span></div></li></ul></li><li><div class="member"><code>genres</code><span class="type">array of <a href="#schema-Genre">Genre</a></span><span class="optional">optional</span></div></li></ul></li><li><div class="member"><code>point</code><span class="type">object</span><span class="required">required</span></div><ul class="members"><li><div class="member"><code>x</code><span class="type">integer</span><span class="required">required</span></div></li><li><div class="member"><code>y</code><span class="type">number</span><span class="optional">optional</span></div></li></ul></li><li><div class="member"><code>near</code><span class="type">array of number</span><span class="optional">optional</span></div></li><li><div class="member"><code>full</code><span class="type">boolean</span><span class="optional">optional</span></div></li><li><div class="member"><code>sum</code><span class="type">string</span><span class="optional">optional</span></div></li><li><div class="member"><code>page</code><span class="type">integer or null</span><span class="optional">optional</span></div></li><li><div class="member"><code>class</code><span class="type">string</span><span class="optional">optional</span><span class="deprecated">deprecated</span></div></li><li><div class="member"><code>since</code><span class="type">string (date-time)</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>&quot;2026-01-01T00:00:00+01:00&quot;</code></li></ul></li><li><div class="member"><code>days</code><span class="type">array of string (date)</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>[
  &quot;2026-02-01&quot;
]</code></li></ul></li><li><div class="member"><code>sort</code><span class="type">object</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>{
  &quot;by&quot;: &quot;name&quot;
}</code></li></ul><ul class="members"><li><div class="member"><code>by</code><span class="type">string</span><span class="optional">optional</span></div></li><li><div class="member"><code>up</code><span class="type">boolean</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>true</code></li></ul></li></ul></li></ul><h4>header parameters</h4><ul class="members"><li><div class="member"><code>X-Levels</code><span class="type">array of integer</span><span class="optional">optional</span></div></li><li><div class="member"><code>X-Size</code><span class="type">object</span><span class="optional">optional</span></div><ul class="members"><li><div class="member"><code>w</code><span class="type">integer</span><span class="optional">optional</span></div></li><li><div class="member"><code>h</code><span class="type">integer</span><span class="optional">optional</span></div></li></ul></li><li><div class="member"><code>X-Key</code><span class="type">string (uuid)</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>&quot;0f8fad5b-d9cb-469f-a165-70867728950e&quot;</code></li></ul></li></ul><h4>cookie parameters</h4><ul class="members"><li><div class="member"><code>theme</code><span class="type">string</span><span class="optional">optional</span></div></li><li><div class="member"><code>seen</code><span class="type">array of integer</span><span class="optional">optional</span></div></li></ul><h4>Responses</h4><div><p><span class="status s-2">200</span> What arrived.</p><p><code>text/plain</code> <span class="type">string</span></p></div><details class="box"><summary>Shared responses: 400</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="GET" data-path="/catalogue/v{version}/{shelf}-{row}.{format}" data-accept="text/plain, application/problem+json"><h4>Try it</h4><div class="field"><label for="operation-findInCatalogue-path-version">version</label><input id="operation-findInCatalogue-path-version" name="version" data-in="path" required type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-path-shelf">shelf</label><input id="operation-findInCatalogue-path-shelf" name="shelf" data-in="path" required type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-path-row">row</label><input id="operation-findInCatalogue-path-row" name="row" data-in="path" required type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-path-format">format</label><input id="operation-findInCatalogue-path-format" name="format" data-in="path" required type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-query-ids">ids, separated by commas</label><input id="operation-findInCatalogue-query-ids" name="ids" data-in="query" data-list data-join="," type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-query-words">words, separated by commas</label><input id="operation-findInCatalogue-query-words" name="words" data-in="query" data-list data-join="%20" type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-query-pipes">pipes, separated by commas</label><input id="operation-findInCatalogue-query-pipes" name="pipes" data-in="query" data-list data-join="|" type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-query-filter">filter, as it stands in the query</label><input id="operation-findInCatalogue-query-filter" name="filter" data-in="query" data-raw type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-query-point">point, as it stands in the query</label><input id="operation-findInCatalogue-query-point" name="point" data-in="query" data-raw required type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-query-near">near</label><input id="operation-findInCatalogue-query-near" name="near" data-in="query" type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-query-full">full</label><input id="operation-findInCatalogue-query-full" name="full" data-in="query" type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-query-sum">sum</label><input id="operation-findInCatalogue-query-sum" name="sum" data-in="query" type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-header-X-Levels">X-Levels, separated by commas</label><input id="operation-findInCatalogue-header-X-Levels" name="X-Levels" data-in="header" data-list data-join="," type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-header-X-Size">X-Size</label><input id="operation-findInCatalogue-header-X-Size" name="X-Size" data-in="header" type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-query-page">page</label><input id="operation-findInCatalogue-query-page" name="page" data-in="query" type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-query-class">class</label><input id="operation-findInCatalogue-query-class" name="class" data-in="query" type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-query-since">since</label><input id="operation-findInCatalogue-query-since" name="since" data-in="query" type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-query-days">days, separated by commas</label><input id="operation-findInCatalogue-query-days" name="days" data-in="query" data-list data-join="," type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-header-X-Key">X-Key</label><input id="operation-findInCatalogue-header-X-Key" name="X-Key" data-in="header" type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findInCatalogue-query-sort">sort, as it stands in the query</label><input id="operation-findInCatalogue-query-sort" name="sort" data-in="query" data-raw type="text" autocomplete="off" spellcheck="false"></div><div class="actions"><button class="primary" type="submit">Send</button></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-findByLabels" data-search="get /labels/{label}/{matrix} findbylabels "><header><h3>findByLabels</h3><a class="anchor" href="#operation-findByLabels" aria-label="Link to findByLabels">#</a></header><div class="route"><span class="method m-get">GET</span><span class="path">/labels/<var>{label}</var>/<var>{matrix}</var></span></div><div class="columns"><div><div class="facts"><p>Operation <code>findByLabels</code></p><p>No credentials needed</p></div><h4>path parameters</h4><ul class="members"><li><div class="member"><code>label</code><span class="type">array of string</span><span class="required">required</span></div></li><li><div class="member"><code>matrix</code><span class="type">array of integer</span><span class="required">required</span></div></li></ul><h4>query parameters</h4><ul class="members"><li><div class="member"><code>free</code><span class="type">object</span><span class="optional">optional</span></div><ul class="members"><li><div class="member"><code>any other name</code><span class="type">integer</span><span class="optional">optional</span></div></li></ul></li></ul><h4>Responses</h4><div><p><span class="status s-2">200</span> What arrived.</p><p><code>text/plain</code> <span class="type">string</span></p></div><details class="box"><summary>Shared responses: 400</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="GET" data-path="/labels/{label}/{matrix}" data-accept="text/plain, application/problem+json"><h4>Try it</h4><div class="field"><label for="operation-findByLabels-path-label">label, separated by commas</label><input id="operation-findByLabels-path-label" name="label" data-in="path" data-list data-join="." data-prefix="." required type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findByLabels-path-matrix">matrix, separated by commas</label><input id="operation-findByLabels-path-matrix" name="matrix" data-in="path" data-list data-join="," data-prefix=";matrix=" required type="text" autocomplete="off" spellcheck="false"></div><div class="field"><label for="operation-findByLabels-query-free">free, as it stands in the query</label><input id="operation-findByLabels-query-free" name="free" data-in="query" data-raw type="text" autocomplete="off" spellcheck="false"></div><div class="actions"><button class="primary" type="submit">Send</button></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-eitherVault" data-search="get /vault/either eithervault "><header><h3>eitherVault</h3><a class="anchor" href="#operation-eitherVault" aria-label="Link to eitherVault">#</a></header><div class="route"><span class="method m-get">GET</span><span class="path">/vault/either</span></div><div class="columns"><div><div class="facts"><p>Operation <code>eitherVault</code></p><p>Needs <a href="#security-key">key</a> or <a href="#security-basic">basic</a></p></div><h4>Responses</h4><div><p><span class="status s-2">200</span> Who calls.</p><p><code>text/plain</code> <span class="type">string</span></p></div><details class="box"><summary>Shared responses: 400, 401, 403</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">401</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">403</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="GET" data-path="/vault/either" data-accept="text/plain, application/problem+json" data-secured><h4>Try it</h4><div class="actions"><button class="primary" type="submit">Send</button><a class="hint" href="#authentication" data-session-state>Not logged in</a></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-bothVault" data-search="get /vault/both bothvault "><header><h3>bothVault</h3><a class="anchor" href="#operation-bothVault" aria-label="Link to bothVault">#</a></header><div class="route"><span class="method m-get">GET</span><span class="path">/vault/both</span></div><div class="columns"><div><div class="facts"><p>Operation <code>bothVault</code></p><p>Needs <a href="#security-key">key</a> and <a href="#security-token">token</a></p></div><h4>Responses</h4><div><p><span class="status s-2">200</span> Who calls.</p><p><code>text/plain</code> <span class="type">string</span></p></div><details class="box"><summary>Shared responses: 400, 401, 403</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">401</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">403</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="GET" data-path="/vault/both" data-accept="text/plain, application/problem+json" data-secured><h4>Try it</h4><div class="actions"><button class="primary" type="submit">Send</button><a class="hint" href="#authentication" data-session-state>Not logged in</a></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-optionalVault" data-search="get /vault/optional optionalvault "><header><h3>optionalVault</h3><a class="anchor" href="#operation-optionalVault" aria-label="Link to optionalVault">#</a></header><div class="route"><span class="method m-get">GET</span><span class="path">/vault/optional</span></div><div class="columns"><div><div class="facts"><p>Operation <code>optionalVault</code></p><p>May be called with <a href="#security-token">token</a></p></div><h4>Responses</h4><div><p><span class="status s-2">200</span> Who calls.</p><p><code>text/plain</code> <span class="type">string</span></p></div><details class="box"><summary>Shared responses: 400, 401, 403</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">401</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">403</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="GET" data-path="/vault/optional" data-accept="text/plain, application/problem+json" data-secured><h4>Try it</h4><div class="actions"><button class="primary" type="submit">Send</button><a class="hint" href="#authentication" data-session-state>Not logged in</a></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-mixedVault" data-search="get /vault/mixed mixedvault "><header><h3>mixedVault</h3><a class="anchor" href="#operation-mixedVault" aria-label="Link to mixedVault">#</a></header><div class="route"><span class="method m-get">GET</span><span class="path">/vault/mixed</span></div><div class="columns"><div><div class="facts"><p>Operation <code>mixedVault</code></p><p>Needs <a href="#security-key">key</a> and <a href="#security-session">session</a> or <a href="#security-oauth">oauth</a> (read, write)</p></div><h4>Responses</h4><div><p><span class="status s-2">200</span> Who calls.</p><p><code>text/plain</code> <span class="type">string</span></p></div><details class="box"><summary>Shared responses: 400, 401, 403</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">401</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">403</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="GET" data-path="/vault/mixed" data-accept="text/plain, application/problem+json" data-secured><h4>Try it</h4><div class="actions"><button class="primary" type="submit">Send</button><a class="hint" href="#authentication" data-session-state>Not logged in</a></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-scopedVault" data-search="get /vault/scoped scopedvault "><header><h3>scopedVault</h3><a class="anchor" href="#operation-scopedVault" aria-label="Link to scopedVault">#</a></header><div class="route"><span class="method m-get">GET</span><span class="path">/vault/scoped</span></div><div class="columns"><div><div class="facts"><p>Operation <code>scopedVault</code></p><p>Needs <a href="#security-oauth">oauth</a> (read)</p></div><h4>Responses</h4><div><p><span class="status s-2">200</span> Who calls.</p><p><code>text/plain</code> <span class="type">string</span></p></div><details class="box"><summary>Shared responses: 400, 401, 403</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">401</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">403</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="GET" data-path="/vault/scoped" data-accept="text/plain, application/problem+json" data-secured><h4>Try it</h4><div class="actions"><button class="primary" type="submit">Send</button><a class="hint" href="#authentication" data-session-state>Not logged in</a></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-queryVault" data-search="get /vault/query queryvault "><header><h3>queryVault</h3><a class="anchor" href="#operation-queryVault" aria-label="Link to queryVault">#</a></header><div class="route"><span class="method m-get">GET</span><span class="path">/vault/query</span></div><div class="columns"><div><div class="facts"><p>Operation <code>queryVault</code></p><p>Needs <a href="#security-queryKey">queryKey</a></p></div><h4>Responses</h4><div><p><span class="status s-2">200</span> Who calls.</p><p><code>text/plain</code> <span class="type">string</span></p></div><details class="box"><summary>Shared responses: 400, 401, 403</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">401</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">403</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="GET" data-path="/vault/query" data-accept="text/plain, application/problem+json" data-secured><h4>Try it</h4><div class="actions"><button class="primary" type="submit">Send</button><a class="hint" href="#authentication" data-session-state>Not logged in</a></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-certificateVault" data-search="get /vault/certificate certificatevault "><header><h3>certificateVault</h3><a class="anchor" href="#operation-certificateVault" aria-label="Link to certificateVault">#</a></header><div class="route"><span class="method m-get">GET</span><span class="path">/vault/certificate</span></div><div class="columns"><div><div class="facts"><p>Operation <code>certificateVault</code></p><p>Needs <a href="#security-client">client</a> or <a href="#security-digest">digest</a></p></div><h4>Responses</h4><div><p><span class="status s-2">200</span> Who calls.</p><p><code>text/plain</code> <span class="type">string</span></p></div><details class="box"><summary>Shared responses: 400, 401, 403</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">401</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr><tr><th scope="row"><span class="status s-4">403</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="GET" data-path="/vault/certificate" data-accept="text/plain, application/problem+json" data-secured><h4>Try it</h4><div class="actions"><button class="primary" type="submit">Send</button><a class="hint" href="#authentication" data-session-state>Not logged in</a></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-getReport" data-search="get /reports getreport "><header><h3>getReport</h3><a class="anchor" href="#operation-getReport" aria-label="Link to getReport">#</a></header><div class="route"><span class="method m-get">GET</span><span class="path">/reports</span></div><div class="columns"><div><div class="facts"><p>Operation <code>getReport</code></p><p>No credentials needed</p></div><h4>query parameters</h4><ul class="members"><li><div class="member"><code>as</code><span class="type">string</span><span class="optional">optional</span></div><ul class="limits"><li>one of <code>&quot;gone&quot;</code>, <code>&quot;teapot&quot;</code>, <code>&quot;wrong&quot;</code>, <code>&quot;hidden&quot;</code></li></ul></li></ul><h4>Responses</h4><div><p><span class="status s-2">200</span> A report as the client likes it.</p><p><code>application/json</code> <span class="type"><a href="#schema-Named">Named</a></span></p><p><code>application/vnd.report+json</code> <span class="type"><a href="#schema-Named">Named</a></span></p><p><code>text/csv</code> <span class="type">string</span></p><p><code>image/*</code> <span class="type">string (binary)</span></p><details class="box"><summary>Fields: X-Pages, X-Made, X-Map, Set-Cookie</summary><div><ul class="members"><li><div class="member"><code>X-Pages</code><span class="type">array of integer</span><span class="required">required</span></div></li><li><div class="member"><code>X-Made</code><span class="type">string (date-time)</span><span class="optional">optional</span></div></li><li><div class="member"><code>X-Map</code><span class="type">object</span><span class="optional">optional</span></div><ul class="members"><li><div class="member"><code>any other name</code><span class="type">boolean</span><span class="optional">optional</span></div></li></ul></li><li><div class="member"><code>Set-Cookie</code><span class="type">array of string</span><span class="optional">optional</span></div></li></ul></div></details></div><div><p><span class="status s-4">400</span> No.</p><p><code>application/json</code> <span class="type"><a href="#schema-Named">Named</a></span></p></div><div><p><span class="status s-4">4XX</span> No.</p><p><code>application/json</code> <span class="type"><a href="#schema-Named">Named</a></span></p></div><details class="box"><summary>Shared responses: default</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-d">default</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="GET" data-path="/reports" data-accept="application/json, application/vnd.report+json, text/csv, image/*, application/problem+json"><h4>Try it</h4><div class="field"><label for="operation-getReport-query-as">as</label><input id="operation-getReport-query-as" name="as" data-in="query" type="text" autocomplete="off" spellcheck="false"></div><div class="actions"><button class="primary" type="submit">Send</button></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-addReport" data-search="post /reports addreport "><header><h3>addReport</h3><a class="anchor" href="#operation-addReport" aria-label="Link to addReport">#</a></header><div class="route"><span class="method m-post">POST</span><span class="path">/reports</span></div><div class="columns"><div><div class="facts"><p>Operation <code>addReport</code></p><p>No credentials needed</p></div><h4>Request body</h4><p><code>application/json</code> <span class="type"><a href="#schema-Named">Named</a></span></p><ul class="members"><li><div class="member"><code>name</code><span class="type">string</span><span class="required">required</span></div><p>What it is called.</p><ul class="limits"><li>at least 1 character</li></ul></li></ul><p><code>text/csv</code> <span class="type">string</span></p><p><code>image/*</code> <span class="type">string (binary)</span></p><h4>Responses</h4><div><p><span class="status s-2">200</span> What came.</p><p><code>*/*</code> <span class="type">string</span></p></div><details class="box"><summary>Shared responses: 400</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="POST" data-path="/reports" data-accept="*/*, application/problem+json" data-media="application/json"><h4>Try it</h4><div class="field"><label for="operation-addReport-media">Media type</label><select id="operation-addReport-media" data-media-picker><option value="application/json" data-example>application/json</option><option value="text/csv" data-example>text/csv</option></select></div><div class="field"><label for="operation-addReport-body">Body</label><textarea id="operation-addReport-body" spellcheck="false" data-body>
</textarea></div><div class="actions"><button class="primary" type="submit">Send</button></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-putPicture" data-search="put /pictures/{name} putpicture "><header><h3>putPicture</h3><a class="anchor" href="#operation-putPicture" aria-label="Link to putPicture">#</a></header><div class="route"><span class="method m-put">PUT</span><span class="path">/pictures/<var>{name}</var></span></div><div class="columns"><div><div class="facts"><p>Operation <code>putPicture</code></p><p>No credentials needed</p></div><h4>path parameters</h4><ul class="members"><li><div class="member"><code>name</code><span class="type">string</span><span class="required">required</span></div></li></ul><h4>Request body, optional</h4><p><code>application/octet-stream</code></p><h4>Responses</h4><div><p><span class="status s-2">200</span> The same bytes.</p><p><code>application/octet-stream</code></p></div><details class="box"><summary>Shared responses: 400</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="PUT" data-path="/pictures/{name}" data-accept="application/octet-stream, application/problem+json"><h4>Try it</h4><div class="field"><label for="operation-putPicture-path-name">name</label><input id="operation-putPicture-path-name" name="name" data-in="path" required type="text" autocomplete="off" spellcheck="false"></div><p class="hint">The body is sent from a file, by the command.</p><div class="actions"><button class="primary" type="submit">Send</button></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-sendForm" data-search="post /forms sendform "><header><h3>sendForm</h3><a class="anchor" href="#operation-sendForm" aria-label="Link to sendForm">#</a></header><div class="route"><span class="method m-post">POST</span><span class="path">/forms</span></div><div class="columns"><div><div class="facts"><p>Operation <code>sendForm</code></p><p>No credentials needed</p></div><h4>Request body</h4><p><code>application/x-www-form-urlencoded</code> <span class="type"><a href="#schema-Signup">Signup</a></span></p><ul class="members"><li><div class="member"><code>name</code><span class="type">string</span><span class="required">required</span></div><ul class="limits"><li>at least 2 characters</li></ul></li><li><div class="member"><code>age</code><span class="type">integer</span><span class="optional">optional</span></div><ul class="limits"><li>at least 0</li></ul></li><li><div class="member"><code>news</code><span class="type">boolean</span><span class="optional">optional</span></div></li><li><div class="member"><code>tags</code><span class="type">array of string</span><span class="optional">optional</span></div></li><li><div class="member"><code>codes</code><span class="type">array of integer</span><span class="optional">optional</span></div><ul class="limits"><li>at most 3 items</li></ul></li><li><div class="member"><code>address</code><span class="type">object</span><span class="optional">optional</span></div><ul class="members"><li><div class="member"><code>city</code><span class="type">string</span><span class="optional">optional</span></div></li></ul></li><li><div class="member"><code>filter</code><span class="type">object</span><span class="optional">optional</span></div><ul class="members"><li><div class="member"><code>from</code><span class="type">integer</span><span class="optional">optional</span></div></li><li><div class="member"><code>in</code><span class="type">array of string</span><span class="optional">optional</span></div></li></ul></li></ul><p><code>multipart/form-data</code> <span class="type">object</span></p><ul class="members"><li><div class="member"><code>title</code><span class="type">string</span><span class="required">required</span></div><ul class="limits"><li>at most 5 characters</li></ul></li><li><div class="member"><code>named</code><span class="type"><a href="#schema-Named">Named</a></span><span class="optional">optional</span></div></li><li><div class="member"><code>picture</code><span class="type">string (binary)</span><span class="required">required</span></div></li><li><div class="member"><code>more</code><span class="type">array of string (binary)</span><span class="optional">optional</span></div><ul class="limits"><li>at most 2 items</li></ul></li><li><div class="member"><code>taken</code><span class="type">string (date)</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>&quot;2026-01-01&quot;</code></li></ul></li><li><div class="member"><code>mood</code><span class="type">string</span><span class="optional">optional</span><span class="deprecated">deprecated</span></div></li></ul><h4>Responses</h4><div><p><span class="status s-2">200</span> What came.</p><p><code>text/plain</code> <span class="type">string</span></p></div><details class="box"><summary>Shared responses: 400</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="POST" data-path="/forms" data-accept="text/plain, application/problem+json" data-media="application/x-www-form-urlencoded"><h4>Try it</h4><div class="field"><label for="operation-sendForm-body">Body (application/x-www-form-urlencoded)</label><textarea id="operation-sendForm-body" spellcheck="false" data-body>
</textarea></div><div class="actions"><button class="primary" type="submit">Send</button></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-getNews" data-search="get /news getnews "><header><h3>getNews</h3><a class="anchor" href="#operation-getNews" aria-label="Link to getNews">#</a></header><div class="route"><span class="method m-get">GET</span><span class="path">/news</span></div><div class="columns"><div><div class="facts"><p>Operation <code>getNews</code></p><p>No credentials needed</p></div><h4>query parameters</h4><ul class="members"><li><div class="member"><code>count</code><span class="type">integer</span><span class="optional">optional</span></div><ul class="limits"><li>at least 0</li></ul></li></ul><h4>Responses</h4><div><p><span class="status s-2">200</span> What is new, as it happens.</p><p><code>text/event-stream</code> <span class="type"><a href="#schema-Named">Named</a></span></p><p><code>application/jsonl</code> <span class="type"><a href="#schema-Named">Named</a></span></p><p><code>application/json-seq</code> <span class="type">array of integer</span></p></div><details class="box"><summary>Shared responses: 400</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="GET" data-path="/news" data-accept="text/event-stream, application/jsonl, application/json-seq, application/problem+json"><h4>Try it</h4><div class="field"><label for="operation-getNews-query-count">count</label><input id="operation-getNews-query-count" name="count" data-in="query" type="text" autocomplete="off" spellcheck="false"></div><div class="actions"><button class="primary" type="submit">Send</button></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-addNews" data-search="post /news addnews "><header><h3>addNews</h3><a class="anchor" href="#operation-addNews" aria-label="Link to addNews">#</a></header><div class="route"><span class="method m-post">POST</span><span class="path">/news</span></div><div class="columns"><div><div class="facts"><p>Operation <code>addNews</code></p><p>No credentials needed</p></div><h4>Request body</h4><p><code>application/x-ndjson</code> <span class="type"><a href="#schema-Named">Named</a></span></p><ul class="members"><li><div class="member"><code>name</code><span class="type">string</span><span class="required">required</span></div><p>What it is called.</p><ul class="limits"><li>at least 1 character</li></ul></li></ul><h4>Responses</h4><div><p><span class="status s-2">200</span> Names.</p><p><code>text/plain</code> <span class="type">string</span></p></div><details class="box"><summary>Shared responses: 400</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="POST" data-path="/news" data-accept="text/plain, application/problem+json" data-media="application/x-ndjson"><h4>Try it</h4><div class="field"><label for="operation-addNews-body">Body (application/x-ndjson)</label><textarea id="operation-addNews-body" spellcheck="false" data-body>
</textarea></div><div class="actions"><button class="primary" type="submit">Send</button></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article>
<article class="operation" id="operation-issueCard" data-search="post /cards issuecard "><header><h3>issueCard</h3><a class="anchor" href="#operation-issueCard" aria-label="Link to issueCard">#</a></header><div class="route"><span class="method m-post">POST</span><span class="path">/cards</span></div><div class="columns"><div><div class="facts"><p>Operation <code>issueCard</code></p><p>No credentials needed</p></div><h4>Request body</h4><p><code>application/json</code> <span class="type"><a href="#schema-MemberCard">MemberCard</a></span></p><ul class="members"><li><div class="member"><code>id</code><span class="type">string (uuid)</span><span class="required">required</span></div><ul class="limits"><li>only in answers</li></ul></li><li><div class="member"><code>name</code><span class="type">string</span><span class="required">required</span></div></li><li><div class="member"><code>pin</code><span class="type">string</span><span class="required">required</span></div><ul class="limits"><li>only in requests</li></ul></li><li><div class="member"><code>photo</code><span class="type">string (byte)</span><span class="optional">optional</span></div></li><li><div class="member"><code>guarantor</code><span class="type"><a href="#schema-MemberCard">MemberCard</a></span><span class="optional">optional</span></div></li><li><div class="member"><code>level</code><span class="type"><a href="#schema-Level">Level</a></span><span class="optional">optional</span></div></li></ul><h4>Responses</h4><div><p><span class="status s-2">200</span> The card.</p><p><code>application/json</code> <span class="type"><a href="#schema-MemberCard">MemberCard</a></span></p></div><details class="box"><summary>Shared responses: 400</summary><div><table class="statuses"><tr><th scope="row"><span class="status s-4">400</span></th><td><a href="#response-BadRequest">BadRequest</a><br>No.</td></tr></table></div></details></div><div class="aside"><form class="console card needs-js" data-method="POST" data-path="/cards" data-accept="application/json, application/problem+json" data-media="application/json"><h4>Try it</h4><div class="field"><label for="operation-issueCard-body">Body (application/json)</label><textarea id="operation-issueCard-body" spellcheck="false" data-body>
</textarea></div><div class="actions"><button class="primary" type="submit">Send</button></div><details><summary class="hint">As a command</summary><pre tabindex="0" aria-label="curl command" data-curl></pre></details><div class="answer" role="status" data-answer hidden></div></form></div></div></article></section><section id="webhooks" data-group><h2>Webhooks</h2><p class="lead">Requests that the server sends to addresses agreed on elsewhere.</p>
<article class="operation" id="webhook-book-returned" data-search="post book-returned book-returned a book came back."><header><h3>A book came back.</h3><a class="anchor" href="#webhook-book-returned" aria-label="Link to A book came back.">#</a></header><div class="columns"><div><div class="route"><span class="method m-post">POST</span><span class="path">book-returned</span></div><div class="facts"><p>Sent with <a href="#security-token">token</a></p></div><h4>header parameters</h4><ul class="members"><li><div class="member"><code>X-Attempt</code><span class="type">integer</span><span class="required">required</span></div><ul class="limits"><li>at least 1</li></ul></li></ul><h4>Request body</h4><p><code>application/json</code> <span class="type"><a href="#schema-Named">Named</a></span></p><ul class="members"><li><div class="member"><code>name</code><span class="type">string</span><span class="required">required</span></div><p>What it is called.</p><ul class="limits"><li>at least 1 character</li></ul></li></ul><h4>Responses</h4><div><p><span class="status s-2">2XX</span> Heard.</p><p class="hint">No body.</p></div></div></div></article></section><section id="schemas" data-group><h2>Schemas</h2>
<article class="schema" id="schema-Genre" data-search="schema genre"><header><h3>Genre</h3><a class="anchor" href="#schema-Genre" aria-label="Link to Genre">#</a></header><p class="type">string</p><ul class="limits"><li>one of <code>&quot;novel&quot;</code>, <code>&quot;non-fiction&quot;</code>, <code>&quot;1984&quot;</code>, <code>&quot;default&quot;</code></li></ul></article>
<article class="schema" id="schema-ISBN" data-search="schema isbn"><header><h3>ISBN</h3><a class="anchor" href="#schema-ISBN" aria-label="Link to ISBN">#</a></header><p class="type">string</p><ul class="limits"><li>3 to 13 characters</li><li>matches <code>^[0-9]+$</code></li></ul></article>
<article class="schema" id="schema-Signup" data-search="schema signup name age news tags codes address filter"><header><h3>Signup</h3><a class="anchor" href="#schema-Signup" aria-label="Link to Signup">#</a></header><p class="type">object</p><ul class="limits"><li>no other members</li></ul><ul class="members"><li><div class="member"><code>name</code><span class="type">string</span><span class="required">required</span></div><ul class="limits"><li>at least 2 characters</li></ul></li><li><div class="member"><code>age</code><span class="type">integer</span><span class="optional">optional</span></div><ul class="limits"><li>at least 0</li></ul></li><li><div class="member"><code>news</code><span class="type">boolean</span><span class="optional">optional</span></div></li><li><div class="member"><code>tags</code><span class="type">array of string</span><span class="optional">optional</span></div></li><li><div class="member"><code>codes</code><span class="type">array of integer</span><span class="optional">optional</span></div><ul class="limits"><li>at most 3 items</li></ul></li><li><div class="member"><code>address</code><span class="type">object</span><span class="optional">optional</span></div><ul class="members"><li><div class="member"><code>city</code><span class="type">string</span><span class="optional">optional</span></div></li></ul></li><li><div class="member"><code>filter</code><span class="type">object</span><span class="optional">optional</span></div><ul class="members"><li><div class="member"><code>from</code><span class="type">integer</span><span class="optional">optional</span></div></li><li><div class="member"><code>in</code><span class="type">array of string</span><span class="optional">optional</span></div></li></ul></li></ul></article>
<article class="schema" id="schema-Named" data-search="schema named name"><header><h3>Named</h3><a class="anchor" href="#schema-Named" aria-label="Link to Named">#</a></header><p class="type">object</p><ul class="members"><li><div class="member"><code>name</code><span class="type">string</span><span class="required">required</span></div><p>What it is called.</p><ul class="limits"><li>at least 1 character</li></ul></li></ul></article>
<article class="schema" id="schema-Person" data-search="schema person born"><header><h3>Person</h3><a class="anchor" href="#schema-Person" aria-label="Link to Person">#</a></header><div class="prose"><p>Somebody.</p></div><p class="type">object</p><ul class="members"><li><div class="member"><code>born</code><span class="type">string (date) or null</span><span class="required">required</span></div></li></ul><p class="type">All of:</p><ul class="members"><li><div class="member"><span class="type"><a href="#schema-Named">Named</a></span></div></li></ul></article>
<article class="schema" id="schema-Company" data-search="schema company kind company"><header><h3>Company</h3><a class="anchor" href="#schema-Company" aria-label="Link to Company">#</a></header><p class="type">object</p><ul class="limits"><li>no other members</li></ul><ul class="members"><li><div class="member"><code>kind</code><span class="type">string</span><span class="required">required</span></div><ul class="limits"><li>always <code>&quot;company&quot;</code></li></ul></li><li><div class="member"><code>company</code><span class="type">string</span><span class="required">required</span></div></li></ul></article>
<article class="schema" id="schema-Author" data-search="schema author"><header><h3>Author</h3><a class="anchor" href="#schema-Author" aria-label="Link to Author">#</a></header><p class="type"><a href="#schema-Person">Person</a> or <a href="#schema-Company">Company</a></p><p class="type">One of:</p><ul class="members"><li><div class="member"><span class="type"><a href="#schema-Person">Person</a></span></div></li><li><div class="member"><span class="type"><a href="#schema-Company">Company</a></span></div></li></ul></article>
<article class="schema" id="schema-Book" data-search="schema book isbn title subtitle authors rating pages genre printed tags prices size due class extra free contact"><header><h3>Book</h3><a class="anchor" href="#schema-Book" aria-label="Link to Book">#</a></header><div class="prose"><p>A book.</p><p>With a second paragraph.</p></div><p class="type">object</p><ul class="limits"><li>at least 2 members</li><li>no other members</li></ul><ul class="members"><li><div class="member"><code>isbn</code><span class="type"><a href="#schema-ISBN">ISBN</a></span><span class="required">required</span></div></li><li><div class="member"><code>title</code><span class="type">string</span><span class="required">required</span></div><ul class="limits"><li>1 to 4 characters</li><li>matches <code>\S</code></li></ul></li><li><div class="member"><code>subtitle</code><span class="type">string or null</span><span class="required">required</span></div><ul class="limits"><li>at most 5 characters</li></ul></li><li><div class="member"><code>authors</code><span class="type">array of <a href="#schema-Author">Author</a></span><span class="required">required</span></div><ul class="limits"><li>1 to 2 items</li></ul></li><li><div class="member"><code>rating</code><span class="type">number</span><span class="required">required</span></div><ul class="limits"><li>more than 0, at most 5.5</li></ul></li><li><div class="member"><code>pages</code><span class="type">integer</span><span class="optional">optional</span></div><ul class="limits"><li>more than 0</li><li>multiple of 2</li><li>default <code>100</code></li></ul></li><li><div class="member"><code>genre</code><span class="type"><a href="#schema-Genre">Genre</a></span><span class="optional">optional</span></div><ul class="limits"><li>default <code>&quot;novel&quot;</code></li></ul></li><li><div class="member"><code>printed</code><span class="type">boolean or null</span><span class="optional">optional</span></div></li><li><div class="member"><code>tags</code><span class="type">array of string or null</span><span class="optional">optional</span></div><ul class="limits"><li>no item twice</li></ul></li><li><div class="member"><code>prices</code><span class="type">object</span><span class="optional">optional</span></div><ul class="limits"><li>at most 2 members</li></ul><ul class="members"><li><div class="member"><code>any other name</code><span class="type">number</span><span class="optional">optional</span></div><ul class="limits"><li>at least 0</li></ul></li></ul></li><li><div class="member"><code>size</code><span class="type">object</span><span class="optional">optional</span></div><ul class="members"><li><div class="member"><code>width</code><span class="type">integer</span><span class="required">required</span></div></li><li><div class="member"><code>unit</code><span class="type">string</span><span class="optional">optional</span><span class="deprecated">deprecated</span></div><ul class="limits"><li>one of <code>&quot;cm&quot;</code>, <code>&quot;in&quot;</code></li></ul></li></ul></li><li><div class="member"><code>due</code><span class="type">string (date) or string (date-time)</span><span class="optional">optional</span></div><p class="type">Any of:</p><ul class="members"><li><div class="member"><code>Day</code><span class="type">string (date)</span></div></li><li><div class="member"><code>Moment</code><span class="type">string (date-time)</span></div></li></ul></li><li><div class="member"><code>class</code><span class="type">string (uri-reference)</span><span class="optional">optional</span></div></li><li><div class="member"><code>extra</code><span class="type">any value</span><span class="optional">optional</span></div></li><li><div class="member"><code>free</code><span class="type">object</span><span class="optional">optional</span></div></li><li><div class="member"><code>contact</code><span class="type">string (email)</span><span class="optional">optional</span></div></li></ul></article>
<article class="schema" id="schema-DateTime" data-search="schema datetime"><header><h3>DateTime</h3><a class="anchor" href="#schema-DateTime" aria-label="Link to DateTime">#</a></header><p class="type">string (date-time)</p></article>
<article class="schema" id="schema-Member" data-search="schema member foo_bar foobar string when grid table parts"><header><h3>Member</h3><a class="anchor" href="#schema-Member" aria-label="Link to Member">#</a></header><div class="prose"><p>Names that generated code uses itself, and names that clash with each other.</p></div><p class="type">object</p><ul class="members"><li><div class="member"><code>foo_bar</code><span class="type">string</span><span class="optional">optional</span></div><ul class="limits"><li>one of <code>&quot;a&quot;</code></li></ul></li><li><div class="member"><code>fooBar</code><span class="type">string</span><span class="optional">optional</span></div><ul class="limits"><li>one of <code>&quot;b&quot;</code></li></ul></li><li><div class="member"><code>string</code><span class="type">string</span><span class="optional">optional</span></div><ul class="limits"><li>one of <code>&quot;c&quot;</code></li></ul></li><li><div class="member"><code>when</code><span class="type"><a href="#schema-DateTime">DateTime</a></span><span class="optional">optional</span></div></li><li><div class="member"><code>grid</code><span class="type">array of array of string or null</span><span class="optional">optional</span></div></li><li><div class="member"><code>table</code><span class="type">object</span><span class="optional">optional</span></div><ul class="members"><li><div class="member"><code>any other name</code><span class="type">array of integer or null</span><span class="optional">optional</span></div></li></ul></li><li><div class="member"><code>parts</code><span class="type">array of object</span><span class="optional">optional</span></div><ul class="members"><li><div class="member"><code>n</code><span class="type">integer</span><span class="optional">optional</span></div></li></ul></li></ul></article>
<article class="schema" id="schema-Member.PartsElement" data-search="schema member.partselement"><header><h3>Member.PartsElement</h3><a class="anchor" href="#schema-Member.PartsElement" aria-label="Link to Member.PartsElement">#</a></header><p class="type">string</p><ul class="limits"><li>one of <code>&quot;x&quot;</code></li></ul></article>
<article class="schema" id="schema-Loan" data-search="schema loan kind days copies fee note shelf marks next tree numbers"><header><h3>Loan</h3><a class="anchor" href="#schema-Loan" aria-label="Link to Loan">#</a></header><div class="prose"><p>What a decoder does not look at in its one pass is checked when the value was read.</p></div><p class="type">object</p><ul class="members"><li><div class="member"><code>kind</code><span class="type">string</span><span class="required">required</span></div><ul class="limits"><li>one of <code>&quot;short&quot;</code>, <code>&quot;long&quot;</code></li></ul></li><li><div class="member"><code>days</code><span class="type">integer</span><span class="optional">optional</span></div></li><li><div class="member"><code>copies</code><span class="type">array of integer</span><span class="required">required</span></div></li><li><div class="member"><code>fee</code><span class="type">number</span><span class="optional">optional</span></div><ul class="limits"><li>multiple of 0.01</li></ul></li><li><div class="member"><code>note</code><span class="type">string or null</span><span class="optional">optional</span></div></li><li><div class="member"><code>shelf</code><span class="type">string or integer</span><span class="optional">optional</span></div><ul class="limits"><li>at most 3 characters</li><li>at least 1</li></ul></li><li><div class="member"><code>marks</code><span class="type">object</span><span class="optional">optional</span></div></li><li><div class="member"><code>next</code><span class="type"><a href="#schema-Reader">Reader</a></span><span class="optional">optional</span></div></li><li><div class="member"><code>tree</code><span class="type">object</span><span class="optional">optional</span></div></li><li><div class="member"><code>numbers</code><span class="type"><a href="#schema-NumberTree">NumberTree</a></span><span class="optional">optional</span></div></li></ul></article>
<article class="schema" id="schema-Fine" data-search="schema fine kind currency final waived card file note due"><header><h3>Fine</h3><a class="anchor" href="#schema-Fine" aria-label="Link to Fine">#</a></header><div class="prose"><p>Which members have to come depends on others; that is seen while they are read.</p></div><p class="type">object</p><ul class="members"><li><div class="member"><code>kind</code><span class="type">string</span><span class="required">required</span></div><ul class="limits"><li>one of <code>&quot;cash&quot;</code>, <code>&quot;card&quot;</code>, <code>&quot;card on file&quot;</code></li></ul></li><li><div class="member"><code>currency</code><span class="type">string</span><span class="optional">optional</span></div></li><li><div class="member"><code>final</code><span class="type">boolean</span><span class="optional">optional</span></div></li><li><div class="member"><code>waived</code><span class="type">boolean</span><span class="optional">optional</span></div><ul class="limits"><li>one of <code>false</code></li></ul></li><li><div class="member"><code>card</code><span class="type">string</span><span class="optional">optional</span></div></li><li><div class="member"><code>file</code><span class="type">string</span><span class="optional">optional</span></div></li><li><div class="member"><code>note</code><span class="type">string or null</span><span class="optional">optional</span></div></li><li><div class="member"><code>due</code><span class="type">string (date)</span><span class="optional">optional</span></div></li></ul><p class="type">All of:</p><ul class="members"><li><div class="member"><span class="type">any value</span></div></li><li><div class="member"><span class="type">any value or any value</span></div><p class="type">Any of:</p><ul class="members"><li><div class="member"><span class="type">any value</span></div></li><li><div class="member"><span class="type">any value</span></div></li></ul></li><li><div class="member"><span class="type">any value or any value</span></div><p class="type">One of:</p><ul class="members"><li><div class="member"><span class="type">any value</span></div></li><li><div class="member"><span class="type">any value</span></div></li></ul></li></ul></article>
<article class="schema" id="schema-Tree" data-search="schema tree label children"><header><h3>Tree</h3><a class="anchor" href="#schema-Tree" aria-label="Link to Tree">#</a></header><div class="prose"><p>A tree of anything; who refers to it from a resource of its own says of what.</p></div><p class="type">object</p><ul class="members"><li><div class="member"><code>label</code><span class="type">string</span><span class="optional">optional</span></div></li><li><div class="member"><code>children</code><span class="type">array of any value</span><span class="optional">optional</span></div></li></ul></article>
<article class="schema" id="schema-NumberTree" data-search="schema numbertree value"><header><h3>NumberTree</h3><a class="anchor" href="#schema-NumberTree" aria-label="Link to NumberTree">#</a></header><p class="type">object</p><ul class="members"><li><div class="member"><code>value</code><span class="type">number</span><span class="required">required</span></div></li></ul></article>
<article class="schema" id="schema-Reader" data-search="schema reader id books"><header><h3>Reader</h3><a class="anchor" href="#schema-Reader" aria-label="Link to Reader">#</a></header><p class="type">object</p><ul class="members"><li><div class="member"><code>id</code><span class="type">integer (int64)</span><span class="required">required</span></div></li><li><div class="member"><code>books</code><span class="type">array of <a href="#schema-Book">Book</a></span><span class="optional">optional</span></div></li></ul></article>
<article class="schema" id="schema-Branch" data-search="schema branch name left right others"><header><h3>Branch</h3><a class="anchor" href="#schema-Branch" aria-label="Link to Branch">#</a></header><p class="type">object</p><ul class="members"><li><div class="member"><code>name</code><span class="type">string</span><span class="required">required</span></div></li><li><div class="member"><code>left</code><span class="type"><a href="#schema-Branch">Branch</a></span><span class="optional">optional</span></div></li><li><div class="member"><code>right</code><span class="type"><a href="#schema-Branch">Branch</a> or null</span><span class="optional">optional</span></div></li><li><div class="member"><code>others</code><span class="type">array of <a href="#schema-Branch">Branch</a></span><span class="optional">optional</span></div></li></ul></article>
<article class="schema" id="schema-Nesting" data-search="schema nesting"><header><h3>Nesting</h3><a class="anchor" href="#schema-Nesting" aria-label="Link to Nesting">#</a></header><p class="type">array of <a href="#schema-Nesting">Nesting</a></p></article>
<article class="schema" id="schema-Term" data-search="schema term"><header><h3>Term</h3><a class="anchor" href="#schema-Term" aria-label="Link to Term">#</a></header><p class="type">number or <a href="#schema-Sum">Sum</a></p><p class="type">One of:</p><ul class="members"><li><div class="member"><span class="type">number</span></div></li><li><div class="member"><span class="type"><a href="#schema-Sum">Sum</a></span></div></li></ul></article>
<article class="schema" id="schema-Sum" data-search="schema sum left right"><header><h3>Sum</h3><a class="anchor" href="#schema-Sum" aria-label="Link to Sum">#</a></header><p class="type">object</p><ul class="members"><li><div class="member"><code>left</code><span class="type"><a href="#schema-Term">Term</a></span><span class="required">required</span></div></li><li><div class="member"><code>right</code><span class="type"><a href="#schema-Term">Term</a></span><span class="required">required</span></div></li></ul></article>
<article class="schema" id="schema-Film" data-search="schema film medium minutes"><header><h3>Film</h3><a class="anchor" href="#schema-Film" aria-label="Link to Film">#</a></header><p class="type">object</p><ul class="members"><li><div class="member"><code>medium</code><span class="type">string</span><span class="required">required</span></div></li><li><div class="member"><code>minutes</code><span class="type">integer</span><span class="required">required</span></div></li></ul></article>
<article class="schema" id="schema-Disc" data-search="schema disc medium tracks"><header><h3>Disc</h3><a class="anchor" href="#schema-Disc" aria-label="Link to Disc">#</a></header><p class="type">object</p><ul class="members"><li><div class="member"><code>medium</code><span class="type">string</span><span class="required">required</span></div><ul class="limits"><li>always <code>&quot;cd&quot;</code></li></ul></li><li><div class="member"><code>tracks</code><span class="type">integer</span><span class="optional">optional</span></div></li></ul></article>
<article class="schema" id="schema-Medium" data-search="schema medium"><header><h3>Medium</h3><a class="anchor" href="#schema-Medium" aria-label="Link to Medium">#</a></header><p class="type"><a href="#schema-Film">Film</a> or <a href="#schema-Disc">Disc</a></p><p class="type">One of:</p><ul class="members"><li><div class="member"><span class="type"><a href="#schema-Film">Film</a></span></div></li><li><div class="member"><span class="type"><a href="#schema-Disc">Disc</a></span></div></li></ul></article>
<article class="schema" id="schema-Creature" data-search="schema creature species name"><header><h3>Creature</h3><a class="anchor" href="#schema-Creature" aria-label="Link to Creature">#</a></header><p class="type">object</p><ul class="members"><li><div class="member"><code>species</code><span class="type">string</span><span class="required">required</span></div></li><li><div class="member"><code>name</code><span class="type">string</span><span class="optional">optional</span></div></li></ul></article>
<article class="schema" id="schema-Cat" data-search="schema cat"><header><h3>Cat</h3><a class="anchor" href="#schema-Cat" aria-label="Link to Cat">#</a></header><p class="type"><a href="#schema-Creature">Creature</a> and object</p><p class="type">All of:</p><ul class="members"><li><div class="member"><span class="type"><a href="#schema-Creature">Creature</a></span></div></li><li><div class="member"><span class="type">object</span></div><ul class="members"><li><div class="member"><code>lives</code><span class="type">integer</span><span class="optional">optional</span></div></li></ul></li></ul></article>
<article class="schema" id="schema-Fish" data-search="schema fish water name"><header><h3>Fish</h3><a class="anchor" href="#schema-Fish" aria-label="Link to Fish">#</a></header><p class="type">object</p><ul class="members"><li><div class="member"><code>water</code><span class="type">string</span><span class="required">required</span></div><ul class="limits"><li>one of <code>&quot;sweet&quot;</code>, <code>&quot;salt&quot;</code></li></ul></li><li><div class="member"><code>name</code><span class="type">any value</span><span class="optional">optional</span></div><ul class="limits"><li>at most 3 characters</li></ul></li></ul><p class="type">All of:</p><ul class="members"><li><div class="member"><span class="type"><a href="#schema-Creature">Creature</a></span></div></li></ul></article>
<article class="schema" id="schema-Language" data-search="schema language"><header><h3>Language</h3><a class="anchor" href="#schema-Language" aria-label="Link to Language">#</a></header><p class="type">string or string</p><p class="type">Any of:</p><ul class="members"><li><div class="member"><span class="type">string</span></div></li><li><div class="member"><span class="type">string</span></div><ul class="limits"><li>one of <code>&quot;en&quot;</code>, <code>&quot;pt-BR&quot;</code></li></ul></li></ul></article>
<article class="schema" id="schema-Level" data-search="schema level"><header><h3>Level</h3><a class="anchor" href="#schema-Level" aria-label="Link to Level">#</a></header><p class="type">integer</p><ul class="limits"><li>one of <code>1</code>, <code>2</code>, <code>-1</code></li></ul><ul class="limits"><li>x-enum-varnames <code>[&quot;low&quot;,&quot;high&quot;,&quot;none&quot;]</code></li></ul></article>
<article class="schema" id="schema-State" data-search="schema state"><header><h3>State</h3><a class="anchor" href="#schema-State" aria-label="Link to State">#</a></header><p class="type">one value of a list or one value of a list</p><p class="type">One of:</p><ul class="members"><li><div class="member"><code>Fresh from the press</code><span class="type">one value of a list</span></div><ul class="limits"><li>always <code>&quot;new&quot;</code></li></ul></li><li><div class="member"><span class="type">one value of a list</span></div><ul class="limits"><li>always <code>&quot;used&quot;</code></li></ul></li></ul></article>
<article class="schema" id="schema-MemberCard" data-search="schema membercard id name pin photo guarantor level"><header><h3>MemberCard</h3><a class="anchor" href="#schema-MemberCard" aria-label="Link to MemberCard">#</a></header><p class="type">object</p><ul class="members"><li><div class="member"><code>id</code><span class="type">string (uuid)</span><span class="required">required</span></div><ul class="limits"><li>only in answers</li></ul></li><li><div class="member"><code>name</code><span class="type">string</span><span class="required">required</span></div></li><li><div class="member"><code>pin</code><span class="type">string</span><span class="required">required</span></div><ul class="limits"><li>only in requests</li></ul></li><li><div class="member"><code>photo</code><span class="type">string (byte)</span><span class="optional">optional</span></div></li><li><div class="member"><code>guarantor</code><span class="type"><a href="#schema-MemberCard">MemberCard</a></span><span class="optional">optional</span></div></li><li><div class="member"><code>level</code><span class="type"><a href="#schema-Level">Level</a></span><span class="optional">optional</span></div></li></ul></article>
<article class="schema" id="schema-Tally" data-search="schema tally of"><header><h3>Tally</h3><a class="anchor" href="#schema-Tally" aria-label="Link to Tally">#</a></header><p class="type">object</p><ul class="members"><li><div class="member"><code>of</code><span class="type">string</span><span class="required">required</span></div></li><li><div class="member"><code>any other name</code><span class="type">integer</span><span class="optional">optional</span></div><ul class="limits"><li>at least 0</li></ul></li></ul></article>
<article class="schema" id="schema-Preferences" data-search="schema preferences ratio sizes genres limits free nothing price language born seen key seal term copies medium"><header><h3>Preferences</h3><a class="anchor" href="#schema-Preferences" aria-label="Link to Preferences">#</a></header><p class="type">object</p><ul class="members"><li><div class="member"><code>ratio</code><span class="type">number</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>0.5</code></li></ul></li><li><div class="member"><code>sizes</code><span class="type">array of integer</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>[
  1,
  2
]</code></li></ul></li><li><div class="member"><code>genres</code><span class="type">array of <a href="#schema-Genre">Genre</a></span><span class="optional">optional</span></div><ul class="limits"><li>default <code>[
  &quot;novel&quot;,
  &quot;non-fiction&quot;
]</code></li></ul></li><li><div class="member"><code>limits</code><span class="type">object</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>{
  &quot;a&quot;: 1
}</code></li></ul><ul class="members"><li><div class="member"><code>any other name</code><span class="type">integer</span><span class="optional">optional</span></div></li></ul></li><li><div class="member"><code>free</code><span class="type">any value</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>{
  &quot;a&quot;: [
    1,
    null,
    true
  ],
  &quot;b&quot;: &quot;x&quot;
}</code></li></ul></li><li><div class="member"><code>nothing</code><span class="type">string or null</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>null</code></li></ul></li><li><div class="member"><code>price</code><span class="type">number (decimal)</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>0.10</code></li></ul></li><li><div class="member"><code>language</code><span class="type"><a href="#schema-Language">Language</a></span><span class="optional">optional</span></div><ul class="limits"><li>default <code>&quot;de&quot;</code></li></ul></li><li><div class="member"><code>born</code><span class="type">string (date)</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>&quot;1900-02-28&quot;</code></li></ul></li><li><div class="member"><code>seen</code><span class="type">string (date-time)</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>&quot;2026-01-01T00:00:00.5Z&quot;</code></li></ul></li><li><div class="member"><code>key</code><span class="type">string (uuid)</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>&quot;0F8FAD5B-D9CB-469F-A165-70867728950E&quot;</code></li></ul></li><li><div class="member"><code>seal</code><span class="type">string (byte)</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>&quot;aGk=&quot;</code></li></ul></li><li><div class="member"><code>term</code><span class="type"><a href="#schema-Term">Term</a></span><span class="optional">optional</span></div><ul class="limits"><li>default <code>{
  &quot;left&quot;: 1,
  &quot;right&quot;: 2
}</code></li></ul></li><li><div class="member"><code>copies</code><span class="type">array of <a href="#schema-Copy">Copy</a></span><span class="optional">optional</span></div><ul class="limits"><li>default <code>[
  {
    &quot;place&quot;: {
      &quot;row&quot;: 1
    }
  },
  {
    &quot;place&quot;: null,
    &quot;rest&quot;: 2
  }
]</code></li></ul></li><li><div class="member"><code>medium</code><span class="type"><a href="#schema-Medium">Medium</a></span><span class="optional">optional</span></div><ul class="limits"><li>default <code>{
  &quot;medium&quot;: &quot;film&quot;,
  &quot;minutes&quot;: 90
}</code></li></ul></li></ul></article>
<article class="schema" id="schema-Copy" data-search="schema copy place lent"><header><h3>Copy</h3><a class="anchor" href="#schema-Copy" aria-label="Link to Copy">#</a></header><p class="type">object</p><ul class="members"><li><div class="member"><code>place</code><span class="type">object or null</span><span class="required">required</span></div><ul class="members"><li><div class="member"><code>row</code><span class="type">integer</span><span class="required">required</span></div></li><li><div class="member"><code>shelf</code><span class="type">string</span><span class="optional">optional</span></div><ul class="limits"><li>default <code>&quot;a&quot;</code></li></ul></li></ul></li><li><div class="member"><code>lent</code><span class="type">boolean or null</span><span class="optional">optional</span></div></li><li><div class="member"><code>any other name</code><span class="type">integer</span><span class="optional">optional</span></div></li></ul></article>
<article class="schema" id="schema-Contact" data-search="schema contact name"><header><h3>Contact</h3><a class="anchor" href="#schema-Contact" aria-label="Link to Contact">#</a></header><p class="type">any value; if an object or any value; if an object</p><ul class="members"><li><div class="member"><code>name</code><span class="type">string</span><span class="required">required</span></div></li></ul><p class="type">One of:</p><ul class="members"><li><div class="member"><code>Mail</code><span class="type">any value; if an object</span></div><ul class="members"><li><div class="member"><code>mail</code><span class="type">string</span><span class="required">required</span></div></li></ul></li><li><div class="member"><code>Phone</code><span class="type">any value; if an object</span></div><ul class="members"><li><div class="member"><code>phone</code><span class="type">string or integer</span><span class="required">required</span></div></li></ul></li></ul></article></section><section id="responses" data-group><h2>Responses</h2><p class="lead">Answers that operations share.</p>
<article class="shared" id="response-BadRequest" data-search="response badrequest no."><header><h3>BadRequest</h3><a class="anchor" href="#response-BadRequest" aria-label="Link to BadRequest">#</a></header><p>No.</p><p><code>application/problem+json</code> <span class="type">object</span></p></article></section></main></div></body></html>

"""#.utf8)
    }
}
