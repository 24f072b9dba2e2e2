import Testing
import Treaty
import TreatyHTTP

extension Echo {
    func sendForm(_ input: SendForm.Input) async throws -> SendForm.Output {
        switch input.body {
        case .form(let form):
            let filter = form.filter.map { "\($0.from ?? -1) \($0.in?.joined(separator: "|") ?? "-")" } ?? "-"
            let codes = form.codes.map { $0.map(String.init).joined(separator: "|") } ?? "-"
            return .ok(
                "\(form.name);\(form.age ?? -1);\(form.news.map(String.init) ?? "-");"
                    + "\(form.tags?.joined(separator: "|") ?? "-");\(codes);\(form.address?.city ?? "-");\(filter)")
        case .multipart(let form):
            let picture = "\(form.picture.fileName ?? "-") \(form.picture.mediaType ?? "-") \(form.picture.bytes.count)"
            return .ok("\(form.title);\(form.named?.name ?? "-");\(picture);\(form.more?.count ?? 0);\(form.taken)")
        }
    }
}

/// Forms of generated operations, through the router.
extension GeneratedRouterTests {
    @Test(arguments: [
        ("name=Ada&age=36&news=true", "Ada;36;true;-;-;-;-"),
        ("name=A+B%26&tags=a&tags=b%2Cc", "A B&;-1;-;a|b,c;-;-;-"),
        ("name=ab&codes=1,2,3", "ab;-1;-;-;1|2|3;-;-"),
        ("name=ab&address=%7B%22city%22%3A%22Bern%22%7D", "ab;-1;-;-;-;Bern;-"),
        ("name=ab&filter%5Bfrom%5D=3&filter%5Bin%5D%5B%5D=x&filter%5Bin%5D%5B%5D=y", "ab;-1;-;-;-;-;3 x|y"),
        ("&name=ab&", "ab;-1;-;-;-;-;-"),
    ])
    func aFormIsReadByItsSchema(body: String, text: String) async {
        let answer = await answer(.post, "/forms", ["Content-Type": "application/x-www-form-urlencoded"], body)
        #expect(answer.status == 200, "\(answer.body)")
        #expect(answer.body == text)
    }

    @Test(arguments: [
        ("age=1", "", "required"), ("name=a", "/name", "minLength"), ("name=ab&age=x", "/age", "type"),
        ("name=ab&age=-1", "/age", "minimum"), ("name=ab&age=", "/age", "type"), ("name=ab&name=cd", "/name", "style"),
        ("name=ab&x=1", "/x", "additionalProperties"), ("name=ab&codes=1,,2", "/codes/1", "type"),
        ("name=ab&codes=1,2,3,4", "/codes", "maxItems"), ("name=ab&address={", "/address", "style"),
        ("name=ab&filter[from]=x", "/filter/from", "type"), ("name=%FF", "/name", "style"),
        ("name=ab&age=1,%22news%22:true", "/age", "type"),
    ])
    func aFormThatDoesNotFitIsRefused(body: String, pointer: String, keyword: String) async {
        let answer = await answer(.post, "/forms", ["Content-Type": "application/x-www-form-urlencoded"], body)
        #expect(answer.status == 400)
        #expect(answer.body.contains(#"{"pointer":"\#(pointer)","keyword":"\#(keyword)""#), "\(answer.body)")
    }

    @Test(arguments: ["name=%", "name=%4", "%FF=a", String(repeating: "a=1&", count: 1001)])
    func aMalformedFormIsRefused(body: String) async {
        let answer = await answer(.post, "/forms", ["Content-Type": "application/x-www-form-urlencoded"], body)
        #expect(answer.status == 400)
        #expect(answer.body.contains("is not a form"))
    }

    static let picture = """
        --b\r\nContent-Disposition: form-data; name="picture"; filename="p \\"1\\".png"\r\nContent-Type: image/png\r\n\
        X-Width: 3\r\n\r\nPNG\r\n
        """
    static let title = "--b\r\nContent-Disposition: form-data; name=title\r\n\r\nT\r\n"
    static let named =
        "--b\r\nContent-Disposition: form-data; name=\"named\"\r\nContent-Type: application/json\r\n\r\n{\"name\":\"n\"}\r\n"
    static let more = "--b\r\ncontent-disposition: form-data; name=more; filename=a\r\n\r\n\r\n--x\r\n"

    private func multipart(
        _ body: String, _ type: String = "multipart/form-data; boundary=b"
    ) async -> (status: Int, body: String) {
        let answer = await answer(.post, "/forms", ["Content-Type": type], body)
        return (answer.status, answer.body)
    }

    @Test func partsAreRead() async {
        let answer = await multipart(Self.title + Self.picture + Self.named + Self.more + Self.more + "--b--\r\n")
        #expect(answer.status == 200)
        #expect(answer.body == "T;n;p \"1\".png image/png 3;2;2026-01-01")
        let empty = Self.title.replacing("\r\n\r\nT\r\n", with: "\r\n\r\n")
        for title in [empty, empty + "\r\n"] {
            #expect(await multipart(title + Self.picture + "--b--").body == ";-;p \"1\".png image/png 3;0;2026-01-01")
        }
        #expect(
            await multipart(Self.title + Self.picture + "--b-- ").body == "T;-;p \"1\".png image/png 3;0;2026-01-01")
    }

    @Test(arguments: [
        (title + "--b--", "", "required"), (picture + title + title + "--b--", "/title", "style"),
        (picture + title.replacing("T", with: "123456") + "--b--", "/title", "maxLength"),
        (title + picture.replacing("image/png", with: "image/gif") + "--b--", "/picture", "contentMediaType"),
        (title + picture.replacing("X-Width: 3", with: "X-Width: 0") + "--b--", "/picture", "minimum"),
        (title + picture.replacing("X-Width", with: "X-Height") + "--b--", "/picture", "required"),
        (title + picture + named.replacing("{", with: "[") + "--b--", "/named", "style"),
        (title + picture + named.replacing("\"n\"", with: "\"\"") + "--b--", "/named/name", "minLength"),
        (title + picture + more + more + more + "--b--", "/more", "maxItems"),
        (
            title + picture + title.replacing("name=title", with: "name=other") + "--b--", "/other",
            "additionalProperties"
        ),
    ])
    func partsThatDoNotFitAreRefused(body: String, pointer: String, keyword: String) async {
        let answer = await multipart(body)
        #expect(answer.status == 400)
        #expect(answer.body.contains(#"{"pointer":"\#(pointer)","keyword":"\#(keyword)""#), "\(answer.body)")
    }

    /// RFC 2046 §5.1.1 and RFC 7578, read strictly.
    @Test(arguments: [
        // Empty content whose line end is that of the head, too: once read past its end.
        "--b\r\n\r\n--b--", "", "x" + title, title, title + "--b", title + "--b-", title + "--b--x",
        title + "--b--\r\nx", title + "--bx--",
        "--b\r\n\r\nT\r\n--b--", "--b\nContent-Disposition: form-data; name=title\n\nT\n--b--",
        title.replacing("form-data", with: "attachment") + "--b--", title.replacing("name=title", with: "") + "--b--",
        title.replacing("name=title", with: "name=title; name=x") + "--b--",
        title.replacing("\r\n\r\n", with: "\r\nContent-Transfer-Encoding: base64\r\n\r\n") + "--b--",
        title.replacing("\r\n\r\n", with: "\r\n folded\r\n\r\n") + "--b--",
        title.replacing("\r\n\r\n", with: "\r\nA: b\u{1}\r\n\r\n") + "--b--",
        title.replacing("\r\n\r\n", with: "\r\nA: \(String(repeating: "a", count: 9000))\r\n\r\n") + "--b--",
        title.replacing("\r\n\r\n", with: "\r\n" + String(repeating: "A: b\r\n", count: 20) + "\r\n") + "--b--",
    ])
    func malformedPartsAreRefused(body: String) async {
        #expect(await multipart(body).status == 400)
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=\"b \"",
        "multipart/form-data; boundary=c", "multipart/form-data; boundary=\"b;\"",
    ])
    func aBoundaryIsNeeded(type: String) async {
        #expect(await multipart(Self.title + Self.picture + "--b--", type).status == 400)
    }
}
