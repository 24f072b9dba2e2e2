#!/usr/bin/env python3
"""Writes the inputs that a fuzzer begins with: Tests/Fuzz/seeds.py TARGET FOLDER

Small examples, and cases of the suites beside the package where these are there. Each file is named by its content.
"""

import base64
import hashlib
import hmac
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
CORPORA = Path(__file__).resolve().parents[3] / "shared" / "corpora"


def main():
    target, folder = sys.argv[1], Path(sys.argv[2])
    for seed in SEEDS[target]():
        (folder / hashlib.sha1(seed).hexdigest()[:16]).write_bytes(seed)


def document(path, otherwise={"cases": []}):
    file = CORPORA / path
    return json.loads(file.read_bytes()) if file.exists() else otherwise


def http():
    host = "Host: a\r\n"
    yield from (
        text.encode("latin-1")
        for text in (
            f"GET / HTTP/1.1\r\n{host}\r\n",
            f"GET /a/b?c=d HTTP/1.1\r\n{host}Connection: close\r\n\r\n",
            "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\nHEAD / HTTP/1.0\r\n\r\n",
            f"GET http://a/b HTTP/1.1\r\n{host}\r\nOPTIONS * HTTP/1.1\r\n{host}\r\n",
            f"POST / HTTP/1.1\r\n{host}Content-Length: 3\r\n\r\nabcPUT /x HTTP/1.1\r\n{host}Content-Length: 0\r\n\r\n",
            f"POST / HTTP/1.1\r\n{host}Transfer-Encoding: chunked\r\n\r\n3;a=b;c=\"d\"\r\nabc\r\n0\r\nX: y\r\n\r\n",
            f"POST / HTTP/1.1\r\n{host}Expect: 100-continue\r\nContent-Length: 5\r\n\r\nhello",
            # Once wrote to freed memory in an optimized build, when it was answered before its body was read.
            f"OPTIONS / HTTP/1.1\r\n{host}Content-Length: 5\r\n\r\nhello",
            f"PATCH /%C3%A9?%20 HTTP/1.1\r\nHost: [::1]:80\r\nTransfer-Encoding: chunked\r\n\r\na\r\n0123456789\r\n0\r\n\r\n",
            f"DELETE / HTTP/1.1\r\n{host}A: b\r\nC:d \r\nE:\t\r\n\r\n\r\nGET / HTTP/1.1\r\n{host}\r\n",
        )
    )
    for suite in ("llhttp", "gunicorn"):
        for case in document(f"http1-requests/{suite}.json")["cases"]:
            yield base64.b64decode(case.get("raw_base64") or "")[:2048]
    for case in document("http1-probe/cases.json")["cases"]:
        for step in case["steps"]:
            text = "".join(part for part in step["send"] if isinstance(part, str))
            yield text.replace("${PATH}", "").replace("${HOST}", "a").encode("latin-1")[:2048]


def targets():
    for path in ("a/b", "a/x/c", "x/b/y/e", "caf%C3%A9/1", "caf%c3%a9/%2F", "a//b", "%61/b/", "a/b/c/d", "x/y/d", ""):
        yield path.encode()


def parameters():
    yield b"books?genre=1984&limit=7&tag=a%2Cb&tag=c+d&since=2026-01-02&class=true\nme"
    yield b"books?limit=1e1&tag=\xc3\xa9&genre=novel"
    for target in ("books/123/note", "readers/7", "readers/8", "readers/%37", "clashes?self=3&output=json&init=true", "books?limit"):
        yield target.encode()


def forms():
    yield b"name=Ada&age=36&news=true&tags=a&tags=b&codes=1,2&address=%7B%22city%22%3A%22x%22%7D"
    yield b"name=ab&filter[from]=3&filter[in][]=x&filter[in][1]=y"
    head = b'Content-Disposition: form-data; name='
    picture = head + b'"picture"; filename="p"\r\nContent-Type: image/png\r\nX-Width: 3\r\n\r\nPNG\r\n--b'
    yield head + b"title\r\n\r\nT\r\n--b\r\n" + picture + b"--\r\n"
    yield picture + b"\r\n" + head + b'"named"\r\nContent-Type: application/json\r\n\r\n{"name":"n"}\r\n--b--'


def json_texts():
    for suite in ("parsing", "transform"):
        for file in sorted((CORPORA / "json-parsing").glob(f"**/test_{suite}/*.json")):
            yield file.read_bytes()[:2048]
    for text in (
        '{"a":[1,-0.5e+10,true,false,null,"\\u00e9\\ud83d\\udc32\\n"],"b":{}}', " [ ] ", "1e400", '"\u00e9"', '{"a":1,"a":2}',
        '{"isbn":"123","title":"Dune","subtitle":null,"authors":[{"name":"Frank","born":"1920-10-08"},'
        '{"kind":"company","company":"Chilton"}],"rating":4.5,"pages":412,"genre":"non-fiction","printed":null,'
        '"tags":["a",null],"prices":{"eur":9.5,"usd":10.0},"size":{"width":3,"unit":"in"},"due":"2026-01-02",'
        '"class":"/a?b#c","extra":[1,{"x":null}],"free":{"y":1},"contact":"a@b.c"}',
        '{"fooBar":"b","when":"2026-01-02T03:04:05Z","grid":[["a",null],[]],"table":{"x":[1,null]},"parts":[{"n":1}]}',
        '{"id":1,"books":[]}', '{"name":"x","born":null}', '{"due":"2026-01-02T03:04:05.678+01:00"}',
    ):
        yield text.encode()


def tokens():
    claims = '{"sub":"7","iss":"a","aud":["b"],"exp":2e9,"nbf":1,"iat":0.5,"jti":"c","x":true}'
    secret = b"0123456789abcdef0123456789abcdef"
    for header in ('{"alg":"HS256","typ":"JWT"}', '{"alg":"none"}', '{"alg":"HS256","crit":["x"],"kid":"1"}'):
        yield f"{header}\n{claims}".encode()
        parts = [base64.urlsafe_b64encode(part.encode()).rstrip(b"=") for part in (header, claims)]
        message = b".".join(parts)
        code = hmac.new(secret, message, "sha256").digest()
        yield message + b"." + base64.urlsafe_b64encode(code).rstrip(b"=")


def patterns():
    for pattern, text in (
        (r"^(\w+)-\1$", "ab-ab"), (r"(?<year>\d{4})-\k<year>", "2026-2026"), (r"^\p{Lu}\P{L}[^\d\s-]+$", "A1x"), (r"(a+)+$", "aaa!"),
        (r"(?=a)(?!b)(?<=c)(?<!d)a*?", "ca"), (r"[\u{1F432}\uD83D\uDC32-\xff]", "\U0001f432"), (r"(?:a|b){2,3}|\bc\B", "abab"),
        (r"[\]\-\\^]+\cJ\0", "]-"),
    ):
        yield f"{pattern}\n{text}".encode()
    for group in document("json-schema-2020-12/tests/optional/ecmascript-regex.json", []):
        pattern = group["schema"].get("pattern") if isinstance(group["schema"], dict) else None
        for test in group["tests"] if pattern else []:
            yield f"{pattern}\n{test['data']}".encode("utf-8", "surrogatepass")


def yaml_texts():
    for suite in sorted((CORPORA / "yaml-test-suite" / "data").glob("**/in.yaml")):
        yield suite.read_bytes()[:2048]
    for text in (
        "a: &x [1, *x]", "&a [&b [&c [], *c], *b]: {<<: *a}", '{"a": "\\ud83d\\ude00", "b": [~, .inf, 0o17, 1e3]}',
        "--- |\n  a\n---\n>-\n b\n", "? a\n: b\n!!str c: !x d\n", "a: 1\r\nb: 2\ra: 3\n", "\u0085a: b\u2028", "- - - -",
    ):
        yield text.encode()


def contracts():
    yield CONTRACT.encode()
    for folder in (HERE / "TreatyOpenAPITests" / "Fixtures", CORPORA / "openapi-validity", CORPORA / "openapi-features"):
        for file in sorted(folder.glob("**/*.yaml")):
            if file.stat().st_size <= 4096:
                yield file.read_bytes()
    for schema in SHAPES:
        yield (HEAD + "".join(f"    A{n}: {schema(n)}\n" for n in range(12)) + LAST).encode()


def following(n, step=1):
    return f"{{$ref: '#/components/schemas/A{n + step}'}}"


def several(n, count=4):
    return ", ".join(f"{{type: object, required: [k], properties: {{k: {{const: k{i}}}, n: {following(n)}}}}}" for i in range(count))


HEAD = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths: {}\ncomponents:\n  schemas:\n'
LAST = "    A12: {type: object, properties: {a: {type: string}}}\n    A13: {type: string}\n"

# Schemas that lead to the next one: chains, diamonds, many alternatives, in the ways that the generator merges and checks them.
SHAPES = [
    following,
    lambda n: f"{{allOf: [{following(n)}, {following(n)}]}}",
    lambda n: f"{{allOf: [{following(n)}, {following(n, 2)}], properties: {{p{n}: {{type: string}}}}}}",
    lambda n: f"{{anyOf: [{following(n)}, {following(n, 2)}], properties: {{p{n}: {{type: string}}}}}}",
    lambda n: f"{{oneOf: [{following(n)}, {{type: 'null'}}]}}",
    lambda n: f"{{oneOf: [{several(n)}]}}",
    lambda n: f"{{anyOf: [{several(n)}], unevaluatedProperties: false}}",
    lambda n: f"{{oneOf: [{following(n)}, {following(n, 2)}], discriminator: {{propertyName: k, mapping: {{a: A{n + 1}}}}}}}",
    lambda n: f"{{type: array, prefixItems: [{following(n)}], items: {following(n)}, unevaluatedItems: {following(n, 2)}}}",
    lambda n: f"{{type: object, required: [a, b], properties: {{a: {following(n)}, b: {following(n)}}}}}",
    lambda n: f"{{if: {following(n)}, then: {{not: {following(n, 2)}}}, default: {{a: b}}, examples: [{{a: b}}, c]}}",
    lambda n: f"{{$dynamicAnchor: node, $id: 'https://a.b/{n}', type: array, items: {{$dynamicRef: '#node'}}, allOf: [{following(n)}]}}",
]


# With something of everything, so that mutations need not find the words.
CONTRACT = """\
openapi: 3.1.0
info: { title: Seeds, version: "1" }
servers: [ { url: "https://{host}/v1", variables: { host: { default: a, enum: [a, b] } } } ]
security: [ { key: [] }, {} ]
paths:
  /a/{id}:
    parameters: [ { name: id, in: path, required: true, schema: { type: integer, minimum: 1, multipleOf: 3 } } ]
    get:
      operationId: getA
      parameters:
        - { name: q, in: query, style: deepObject, explode: true, schema: { type: object, properties: { x: { type: number } } } }
        - { name: X-A, in: header, schema: { type: array, items: { type: string, pattern: '^[a-z]+$' }, uniqueItems: true } }
      responses:
        "200":
          description: Fine.
          headers: { ETag: { required: true, schema: { type: string } } }
          content: { application/json: { schema: { $ref: "#/components/schemas/A" }, example: { kind: b, n: [1] } } }
        default: { $ref: "#/components/responses/Problem" }
    post:
      requestBody:
        content:
          multipart/form-data: { schema: { type: object, properties: { f: { type: string, format: binary } } } }
          application/json: { schema: { allOf: [ { $ref: "#/components/schemas/A" }, { required: [n] } ] } }
      responses: { "201": { description: Made., links: { next: { operationId: getA } } } }
components:
  responses: { Problem: { description: No., content: { application/problem+json: { schema: { type: object } } } } }
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
  schemas:
    A:
      oneOf: [ { $ref: "#/components/schemas/B" }, { $ref: "#/components/schemas/C" } ]
      discriminator: { propertyName: kind, mapping: { b: B } }
    B:
      type: object
      required: [kind]
      properties:
        kind: { const: b }
        n: { type: array, prefixItems: [ { type: integer, exclusiveMinimum: 0 } ], contains: { type: integer }, minContains: 1 }
        self: { anyOf: [ { $ref: "#/components/schemas/B" }, { type: "null" } ], default: null }
      patternProperties: { "^x-": { type: string } }
      unevaluatedProperties: false
    C:
      type: object
      required: [kind]
      properties: { kind: { enum: [c, C] }, at: { type: [string, "null"], format: date-time, deprecated: true } }
      if: { required: [at] }
      then: { not: { properties: { kind: { const: C } } } }
      dependentRequired: { at: [kind] }
      additionalProperties: { type: integer, maximum: 10 }
"""


SEEDS = {
    "http": http,
    "targets": targets,
    "parameters": parameters,
    "forms": forms,
    "json": json_texts,
    "decoder": json_texts,
    "tokens": tokens,
    "patterns": patterns,
    "yaml": yaml_texts,
    "document": contracts,
}

if __name__ == "__main__":
    main()
