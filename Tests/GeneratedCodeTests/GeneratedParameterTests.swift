import Testing
import Treaty
import TreatyHTTP

extension Echo {
    func findInCatalogue(_ input: FindInCatalogue.Input) async throws -> FindInCatalogue.Output {
        var parts = ["\(input.version)", input.shelf, input.format.rawValue, "row \(input.row)"]
        if let ids = input.ids { parts.append("ids \(ids)") }
        if let words = input.words { parts.append("words \(words.joined(separator: "|"))") }
        if let pipes = input.pipes { parts.append("pipes \(pipes.joined(separator: "+"))") }
        if let author = input.filter?.author { parts.append("author \(author.name ?? "-") \(author.born ?? 0)") }
        if let genres = input.filter?.genres { parts.append("genres \(genres.map(\.rawValue).joined(separator: " "))") }
        parts.append("point \(input.point.x) \(input.point.y ?? 0)")
        if let near = input.near { parts.append("near \(near)") }
        if let full = input.full { parts.append("full \(full)") }
        if let sum = input.sum { parts.append("sum \(sum)") }
        if let levels = input.xLevels { parts.append("levels \(levels)") }
        if let size = input.xSize { parts.append("size \(size.w ?? 0)x\(size.h ?? 0)") }
        if let theme = input.theme { parts.append("theme \(theme)") }
        if let seen = input.seen { parts.append("seen \(seen)") }
        if let page = input.page { parts.append("page \(page)") }
        parts.insert("since \(input.since.text) \(input.days) \(input.xKey)", at: 4)
        parts.insert("sorted by \(input.sort.by ?? "-") \(input.sort.up)", at: 5)
        return .ok(parts.joined(separator: ", "))
    }

    func findByLabels(_ input: FindByLabels.Input) async throws -> FindByLabels.Output {
        let free = (input.free ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return .ok("\(input.label.joined(separator: "|")) \(input.matrix) \(free.joined(separator: " "))")
    }
}

@Suite struct GeneratedParameterTests {
    private static let path = "/catalogue/v2/a-7.json"

    private func answer(_ target: String, _ fields: HTTPFields = [:]) async throws -> (status: Int, body: String) {
        let router = try Router(handlers: Echo(), authenticators: .testing)
        let response = await router.respond(to: HTTPRequest(.get, target, fields: fields))
        guard case .bytes(let bytes) = response.body else { return (response.status.code, "") }
        return (response.status.code, String(decoding: bytes, as: UTF8.self))
    }

    @Test(
        arguments: [
            ("/catalogue/v2/a-b-7.json?x=1", "2, a-b, json, "),
            ("/catalogue/v2/a-top.text?x=1&y=2.5", "2, a, text, "),
            (path + "?x=1&ids=1,2", "ids [1, 2]"), (path + "?x=1&words=a%20b", "words a|b"),
            (path + "?x=1&pipes=a|b", "pipes a+b"),
            (path + "?x=1&filter[author][name]=Ann&filter[author][born]=1900", "author Ann 1900"),
            (path + "?x=1&filter[genres][]=novel&filter[genres][]=1984", "genres novel 1984"),
            (path + "?x=1&near=%5B1.5,2%5D", "near [1.5, 2.0]"), (path + "?x=1&full", "full true"),
            (path + "?x=1&sum=1+1", "sum 1+1"), (path + "?x=1&page=3", "page 3"), (path + "?x=1&page=", "point 1 0.0"),
            (
                path + "?x=1",
                "since 2026-01-01T00:00:00+01:00 [2026-02-01] 0F8FAD5B-D9CB-469F-A165-70867728950E, sorted by name true"
            ),
            (path + "?x=1&since=2000-01-01T00:00:00Z&days=2000-01-02,2000-01-03", "Z [2000-01-02, 2000-01-03]"),
            (path + "?x=1&sort[up]=false", "sorted by - false"),
        ])
    func parametersOfEveryStyleArrive(target: String, expected: String) async throws {
        let answer = try await answer(target)
        #expect(answer.status == 200)
        #expect(answer.body.contains(expected), "\(answer.body)")
    }

    @Test func aValueOfSeveralTypesArrives() async throws {
        #expect(try await answer("/catalogue/v2/a-7.json?x=1").body.contains("7"))
        #expect(try await answer("/catalogue/v2/a-top.json?x=1").body.contains("top"))
    }

    @Test func fieldsAndCookiesArrive() async throws {
        let fields: HTTPFields = ["X-Levels": "1, 2", "X-Size": "w=3,h=4", "Cookie": "theme=dark; seen=5,6"]
        let answer = try await answer(Self.path + "?x=1", fields)
        #expect(answer.body.hasSuffix("levels [1, 2], size 3x4, theme dark, seen [5, 6]"), "\(answer.body)")
    }

    @Test(
        arguments: [
            (path, "point", "required"), (path + "?y=1", "point", "required"), (path + "?x=z", "point", "type"),
            (path + "?x=1&filter[title]=a", "filter", "additionalProperties"),
            (path + "?x=1&filter[author]=a", "filter", "style"),
            (path + "?x=1&filter[genres][]=poem", "filter", "enum"), (path + "?x=1&near=%5B", "near", "type"),
            (path + "?x=1&ids=1;2", "ids", "type"), (path + "?x=1&other[a]=2", "query", "additionalProperties"),
            ("/catalogue/v2/a-7.xml?x=1", "format", "enum"), ("/catalogue/vx/a-7.json?x=1", "version", "type"),
            ("/labels/a/;matrix=1", "label", "style"), ("/labels/.a/;matrix=x", "matrix", "type"),
            ("/labels/.a/;matrix=1?b=x", "free", "type"),
        ])
    func aParameterThatDoesNotFitIsNamed(target: String, name: String, keyword: String) async throws {
        let answer = try await answer(target)
        #expect(answer.status == 400)
        #expect(answer.body.contains(#""errors":[{"parameter":"\#(name)","keyword":"\#(keyword)""#), "\(answer.body)")
    }

    @Test func pathStylesAndSpreadObjectsArrive() async throws {
        #expect(try await answer("/labels/.a.b/;matrix=1,2?q=1&r=2").body == "a|b [1, 2] q=1 r=2")
        #expect(try await answer("/labels/.a/;matrix=1").body == "a [1] ")
    }
}
