import Foundation
import Testing
import TreatyHTTP
import TreatyJSON

@testable import Treaty

/// The table of OpenAPI 3.1.1 §4.8.12.6, read backwards: what each style makes of `blue`, of a list of three colours and
/// of an object with three numbers; and what comes near.
@Suite struct ParameterStyleTests {
    /// What a parameter `color` is read as, as JSON; or the keyword that is violated.
    private static func read(
        _ place: ParameterPlace, _ style: ParameterStyle?, _ form: ParameterForm, _ text: String,
        whenEmpty: String? = nil
    ) -> String {
        var parameters = PathParameters()
        let request: HTTPRequest
        switch place {
        case .path:
            request = HTTPRequest(.get, "/" + text)
            parameters.append(1..<(1 + text.utf8.count))
        case .query, .reservedQuery: request = HTTPRequest(.get, "/?" + text)
        case .header: request = HTTPRequest(.get, "/", fields: ["Color": text])
        case .cookie: request = HTTPRequest(.get, "/", fields: ["Cookie": text])
        }
        var reader = RequestReader(
            request: request, path: parameters, body: [], limits: JSONLimits(),
            info: RequestInfo(id: "r", operationID: "o"))
        let value = reader.parameter(place, "color", form, style: style, isRequired: true, whenEmpty: whenEmpty) {
            (input: inout InstanceReader) throws(JSONSyntaxError) -> JSONValue? in try input.anyValue()
        }
        guard reader.found.isEmpty else { return reader.found.map(\.keyword).joined(separator: " ") }
        guard let value else { return "none" }
        var output = JSONWriter()
        output.value(value)
        return String(decoding: output.finish(), as: UTF8.self)
    }

    private static let colors: ParameterForm = .array(.string)
    private static let levels: ParameterForm = .object(["R": .literal, "G": .literal, "B": .literal])

    @Test(
        arguments: [
            (.path(0), .simple, "blue"), (.path(0), .simpleExploded, "blue"), (.header, .simple, "blue"),
            (.path(0), .label, ".blue"), (.path(0), .labelExploded, ".blue"), (.path(0), .matrix, ";color=blue"),
            (.path(0), .matrixExploded, ";color=blue"), (.query, .form, "color=blue"),
            (.query, .formExploded, "color=blue"), (.cookie, .form, "color=blue"),
            (.cookie, .formExploded, "a=b; color=blue"), (.cookie, .form, "color=\"blue\""),
        ] as [(ParameterPlace, ParameterStyle, String)])
    func primitives(place: ParameterPlace, style: ParameterStyle, text: String) {
        #expect(Self.read(place, style, .string, text) == #""blue""#)
    }

    @Test(
        arguments: [
            (.path(0), .simple, "blue,black,brown"), (.path(0), .simpleExploded, "blue,black,brown"),
            (.header, .simple, "blue,black,brown"), (.header, .simple, "blue, black ,  brown"),
            (.path(0), .label, ".blue,black,brown"), (.path(0), .labelExploded, ".blue.black.brown"),
            (.path(0), .matrix, ";color=blue,black,brown"),
            (.path(0), .matrixExploded, ";color=blue;color=black;color=brown"),
            (.query, .form, "color=blue,black,brown"), (.query, .formExploded, "color=blue&color=black&color=brown"),
            (.query, .spaceDelimited, "color=blue%20black%20brown"),
            (.query, .spaceDelimited, "color=blue+black+brown"),
            (.query, .pipeDelimited, "color=blue%7Cblack%7cbrown"), (.query, .pipeDelimited, "color=blue|black|brown"),
            (.cookie, .form, "color=blue,black,brown"),
            (.cookie, .formExploded, "color=blue; color=black; color=brown"),
        ] as [(ParameterPlace, ParameterStyle, String)])
    func arrays(place: ParameterPlace, style: ParameterStyle, text: String) {
        #expect(Self.read(place, style, Self.colors, text) == #"["blue","black","brown"]"#)
    }

    @Test(
        arguments: [
            (.path(0), .simple, "R,100,G,200,B,150"), (.path(0), .simpleExploded, "R=100,G=200,B=150"),
            (.header, .simple, "R,100,G,200,B,150"), (.header, .simpleExploded, "R=100, G=200, B=150"),
            (.path(0), .label, ".R,100,G,200,B,150"), (.path(0), .labelExploded, ".R=100.G=200.B=150"),
            (.path(0), .matrix, ";color=R,100,G,200,B,150"), (.path(0), .matrixExploded, ";R=100;G=200;B=150"),
            (.query, .form, "color=R,100,G,200,B,150"), (.query, .formExploded, "R=100&other=1&G=200&B=150"),
            (.query, .spaceDelimited, "color=R%20100%20G%20200%20B%20150"),
            (.query, .pipeDelimited, "color=R%7C100%7CG%7C200%7CB%7C150"),
            (.query, .deepObject, "color[R]=100&other=1&color[G]=200&color[B]=150"),
            (.query, .deepObject, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
            (.cookie, .form, "color=R,100,G,200,B,150"), (.cookie, .formExploded, "R=100; G=200; B=150"),
        ] as [(ParameterPlace, ParameterStyle, String)])
    func objects(place: ParameterPlace, style: ParameterStyle, text: String) {
        #expect(Self.read(place, style, Self.levels, text) == #"{"R":100,"G":200,"B":150}"#)
    }

    /// Rows of the first table of `Documentation/parameters.md`: place, style, explode, string, list, object.
    static let documented: [[String]] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appending(path: "Documentation/parameters.md")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let places = ["| path |", "| query |", "| header |", "| cookie |"]
        return text.split(separator: "\n").filter { line in places.contains { line.hasPrefix($0) } }.map { line in
            line.dropFirst(2).split(separator: " | ").map {
                $0.trimmingCharacters(in: CharacterSet(charactersIn: "|` "))
            }
        }
    }()

    @Test func theDocumentedTableIsThere() { #expect(Self.documented.count == 15) }

    @Test(arguments: documented)
    func eachDocumentedExampleIsRead(row: [String]) throws {
        let places: [String: ParameterPlace] = [
            "path": .path(0), "query": .query, "header": .header, "cookie": .cookie,
        ]
        let styles: [String: ParameterStyle] = [
            "simple false": .simple, "simple true": .simpleExploded, "label false": .label,
            "label true": .labelExploded,
            "matrix false": .matrix, "matrix true": .matrixExploded, "form false": .form, "form true": .formExploded,
            "spaceDelimited false": .spaceDelimited, "pipeDelimited false": .pipeDelimited,
            "deepObject true": .deepObject,
        ]
        let place = try #require(places[row[0]])
        let style = try #require(styles["\(row[1]) \(row[2])"])
        let expected = [#""blue""#, #"["blue","black"]"#, #"{"R":100,"G":200}"#]
        for (cell, (form, value)) in zip(row[3...], zip([.string, Self.colors, Self.levels], expected))
        where cell != "–" {
            #expect(Self.read(place, style, form, cell) == value, "\(cell)")
        }
    }

    /// Values that are empty, delimiters that are data, and what is not of its style.
    @Test(
        arguments: [
            (.path(0), .label, .string, ".", #""""#), (.path(0), .matrix, .string, ";color", #""""#),
            (.path(0), .matrix, .string, ";color=", #""""#), (.query, .formExploded, .string, "color=", #""""#),
            (.query, .formExploded, .string, "color", #""""#), (.query, .form, .string, "colour=x", "required"),
            (.path(0), .label, .string, "blue", "style"), (.path(0), .matrix, .string, "color=blue", "style"),
            (.path(0), .matrix, .string, ";colour=blue", "style"),
            (.path(0), .matrixExploded, colors, ";color=a;b=c", "style"),
            (.path(0), .simple, colors, "a%2Cb,c", #"["a,b","c"]"#),
            (.path(0), .simple, colors, "a,,b", #"["a","","b"]"#),
            (.path(0), .labelExploded, colors, ".a%2Eb.c", #"["a.b","c"]"#),
            (.query, .form, colors, "color=a%2Cb,c", #"["a,b","c"]"#),
            (.query, .form, colors, "color=a&color=b", "style"),
            (.query, .formExploded, .string, "color=a&color=b", "style"),
            (.query, .formExploded, colors, "color=a+b&color=c%2Bd", #"["a b","c+d"]"#),
            (.reservedQuery, .formExploded, .string, "color=a+b%20c", #""a+b c""#),
            (.path(0), .simple, .string, "a+b", #""a+b""#),
            (.header, .simple, .string, "a%2Cb, c", #""a%2Cb, c""#),
            (.query, .formExploded, .string, "color=%FF", "style"),
            (.path(0), .simple, levels, "R,100,G", "style"), (.path(0), .simpleExploded, levels, "R=100,G", "style"),
            (.query, .formExploded, levels, "a=1", "required"), (.query, .deepObject, levels, "color=1", "required"),
            (.query, .formExploded, levels, "R=1&R=2", "type"), (.path(0), .simpleExploded, levels, "R=x", "type"),
            (.query, .form, .json, #"color={"a":[1,"b"]}"#, #"{"a":[1,"b"]}"#),
            (.query, .form, .json, "color={", "type"),
            (.query, .form, .json, "color=1,2", "type"), (.header, .simple, .json, "[1, 2]", "[1,2]"),
            (
                .query, .formExploded, .array(.either), "color=1&color=true&color=x&color=null&color=1x",
                #"[1,true,"x","null","1x"]"#
            ),
            (.query, .formExploded, .choice([.literal, .string]), "color=7", "7"),
            (.query, .formExploded, .choice([.literal, .string]), "color=7a", #""7a""#),
            (.query, .formExploded, .choice([.literal, .string]), "other=7a", "required"),
            (.query, .formExploded, .choice([.string, colors]), "color=a&color=b", #"["a","b"]"#),
            (
                .query, .formExploded, .object([:], additional: .literal, except: ["other"]), "a=1&other=2&b=3",
                #"{"a":1,"b":3}"#
            ),
            (.query, .formExploded, .object(["R": .literal], additional: .string), "a=1&R=2", #"{"a":"1","R":2}"#),
        ] as [(ParameterPlace, ParameterStyle, ParameterForm, String, String)])
    func edges(place: ParameterPlace, style: ParameterStyle, form: ParameterForm, text: String, expected: String) {
        #expect(Self.read(place, style, form, text) == expected, "\(text)")
    }

    /// One level is the standard's; the others are read as most servers do.
    @Test(
        arguments: [
            ("color[a][b]=1&color[a][c]=x", #"{"a":{"b":1,"c":"x"}}"#),
            ("color[list][]=1&color[list][]=2", #"{"list":[1,2]}"#),
            ("color[list]=1&color[list]=2", #"{"list":[1,2]}"#),
            ("color[list][1]=2&color[list][0]=1", #"{"list":[1,2]}"#),
            ("color[list]=1", #"{"list":[1]}"#), ("color[list][0]=1&color[list][2]=2", "style"),
            ("color[list][]=1&color[list]=2", "style"), ("color[list][x]=1", "style"), ("color[a]=1", "style"),
            ("color[a][b]=1&color[a][b]=2", "style"), ("color[a][b][c]=1", "style"),
            ("color[free]=x", #"{"free":"x"}"#),
            ("color[free][p][q]=x&color[free][r][]=y&color[free][r][]=z", #"{"free":{"p":{"q":"x"},"r":["y","z"]}}"#),
            ("color[free][0]=x&color[free][1]=y", #"{"free":["x","y"]}"#),
            ("color[free]=x&color[free]=y", #"{"free":["x","y"]}"#),
            ("color[objects][0][b]=1&color[objects][1][b]=2", #"{"objects":[{"b":1},{"b":2}]}"#),
            ("color[a][b]=x", "type"), ("color[]=x", #"{"":"x"}"#), ("color[a=x", "style"), ("color[a]b=x", "style"),
            ("color[[a]]=x", "style"), ("color[a][c]=%5B%5D%26", #"{"a":{"c":"[]&"}}"#), ("colors[a][c]=x", "required"),
            ("color[json]={\"x\":1}", #"{"json":{"x":1}}"#),
        ])
    func deepObjects(query: String, expected: String) {
        let inner: ParameterForm = .object(["b": .literal, "c": .string])
        let form: ParameterForm = .object([
            "a": inner, "list": .array(.literal), "objects": .array(inner), "free": .free, "json": .json,
        ])
        #expect(Self.read(.query, .deepObject, form, query) == expected, "\(query)")
    }

    /// Canonically equivalent names are not the same, and an accent belongs to no bracket.
    @Test(
        arguments: [
            ("color[\u{E9}]=1&color[e\u{301}]=2", #"{"\#u{E9}":1,"e\#u{301}":"2"}"#),
            (
                "color[e\u{301}]=2&color[x][\u{E9}]=3&color[x][e\u{301}]=4",
                #"{"e\#u{301}":"2","x":{"\#u{E9}":"3","e\#u{301}":"4"}}"#
            ),
            ("color[\u{301}]=1", #"{"\#u{301}":"1"}"#),
        ])
    func namesOfDeepObjectsAreTheirBytes(query: String, expected: String) {
        let form: ParameterForm = .object(["\u{E9}": .literal, "e\u{301}": .string])
        #expect(Self.read(.query, .deepObject, form, query).utf8.elementsEqual(expected.utf8), "\(query)")
    }

    @Test func namesOfSpreadMembersAreTheirBytes() {
        let form: ParameterForm = .object(["\u{E9}": .literal, "e\u{301}": .string])
        let read = Self.read(.query, .formExploded, form, "e\u{301}=1&\u{E9}=2")
        #expect(read.utf8.elementsEqual("{\"e\u{301}\":\"1\",\"\u{E9}\":2}".utf8))
    }

    @Test func bracketsAreBounded() {
        let deep = String(repeating: "[a]", count: DeepObject.depthMax + 1)
        #expect(Self.read(.query, .deepObject, .object([:], additional: .free), "color\(deep)=1") == "style")
        let allowed = String(repeating: "[a]", count: DeepObject.depthMax)
        #expect(
            Self.read(.query, .deepObject, .object([:], additional: .free), "color\(allowed)=1").hasPrefix("{\"a\":"))
    }

    @Test(
        arguments: [
            ("color=", .literal, "true", "true"), ("color", .literal, "true", "true"),
            ("color=false", .literal, "true", "false"),
            ("color=", .literal, "null", "none"), ("color=7", .literal, "null", "7"),
            ("color=", .array(.literal), "[]", "[]"),
            ("color=&color=", .literal, "null", "style"), ("", .literal, "null", "required"),
        ] as [(String, ParameterForm, String, String)])
    func anEmptyValueMayStandForAnother(query: String, form: ParameterForm, whenEmpty: String, expected: String) {
        #expect(Self.read(.query, nil, form, query, whenEmpty: whenEmpty) == expected)
    }
}
