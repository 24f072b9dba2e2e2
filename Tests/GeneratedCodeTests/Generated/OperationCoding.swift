// Generated from the contract by treaty-generator. Edit the contract, not this file.
// swift-format-ignore-file

import Treaty
import TreatyHTTP
import TreatyJSON
import TreatyTime

extension ListBooks {
    public static func read(_ request: inout RequestReader) -> Input? {
        let genre: Schemas.Genre? = request.parameter(.query, "genre", .string, isRequired: false, Schemas.Genre.decode)
        let limit: Int64? = request.parameter(.query, "limit", .literal, isRequired: true) { (input: inout InstanceReader) throws(JSONSyntaxError) -> Int64? in try input.integer(minimum: 1, maximum: 100) }
        let tag: [String]? = request.parameter(.query, "tag", .array(.string), isRequired: false) { (input: inout InstanceReader) throws(JSONSyntaxError) -> [String]? in try input.strings(maxItems: 3, maxLength: 10) }
        let since: CalendarDate? = request.parameter(.query, "since", .string, isRequired: false, CalendarDate.decode)
        let xClient: String? = request.parameter(.header, "X-Client", .string, isRequired: false) { (input: inout InstanceReader) throws(JSONSyntaxError) -> String? in try input.string(minLength: 2) }
        let `class`: Bool? = request.parameter(.query, "class", .literal, isRequired: false, Bool.decode)
        guard let limit else { return nil }
        return Input(genre: genre, limit: limit, tag: tag, since: since, xClient: xClient, class: `class`, request: request.info)
    }
}

extension ListBooks.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body, let xTotal, let xNext):
            var response: HTTPResponse = HTTPResponse.json(200, "application/json", body)
            response.fields.append("X-Total", simple: xTotal)
            if let xNext { response.fields.append("X-Next", simple: xNext) }
            return response
        }
    }
}

extension AddBook {
    public static func read(_ request: inout RequestReader) -> Input? {
        let body: Schemas.Book? = request.json(isRequired: true, Schemas.Book.decode)
        guard let caller: Principal = request.caller, let body else { return nil }
        return Input(caller: caller, body: body, request: request.info)
    }
}

extension AddBook.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .created(let body, let location):
            var response: HTTPResponse = HTTPResponse.json(201, "application/json", body)
            response.fields.append("Location", simple: location)
            return response
        case .conflict(let problem): throw problem.with(status: 409)
        }
    }
}

extension SetNote {
    public static func read(_ request: inout RequestReader) -> Input? {
        let isbn: String? = request.parameter(.path(0), "isbn", .string, isRequired: true) { (input: inout InstanceReader) throws(JSONSyntaxError) -> String? in try input.string(pattern: ContractPatterns.pattern512643752) }
        let body: String? = request.text(isRequired: false)
        guard let caller: Principal = request.caller, let isbn else { return nil }
        return Input(caller: caller, isbn: isbn, body: body, request: request.info)
    }
}

extension SetNote.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .noContent: return HTTPResponse(204)
        }
    }
}

extension GetNote {
    public static func read(_ request: inout RequestReader) -> Input? {
        let isbn: String? = request.parameter(.path(0), "isbn", .string, isRequired: true) { (input: inout InstanceReader) throws(JSONSyntaxError) -> String? in try input.string(pattern: ContractPatterns.pattern512643752) }
        guard let caller: Principal = request.caller, let isbn else { return nil }
        return Input(caller: caller, isbn: isbn, request: request.info)
    }
}

extension GetNote.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body): return HTTPResponse.text(200, "text/plain; charset=utf-8", body)
        }
    }
}

extension GetReader {
    public static func read(_ request: inout RequestReader) -> Input? {
        let userID: Int64? = request.pathInteger(0, "user_id", minimum: 1)
        guard let caller: Principal = request.caller, let userID else { return nil }
        return Input(caller: caller, userID: userID, request: request.info)
    }
}

extension GetReader.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body): return HTTPResponse.json(200, "application/json", NullableValue(body))
        }
    }
}

extension FillShelf {
    public static func read(_ request: inout RequestReader) -> Input? {
        let owner: String? = request.parameter(.path(0), "owner", .string, isRequired: true) { (input: inout InstanceReader) throws(JSONSyntaxError) -> String? in try input.string(minLength: 1) }
        let body: [String]? = request.json(isRequired: true, [String].decode)
        guard let caller: Principal = request.caller, let owner, let body else { return nil }
        return Input(caller: caller, owner: owner, body: body, request: request.info)
    }
}

extension FillShelf.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .noContent: return HTTPResponse(204)
        }
    }
}

extension Problem_ {
    public static func read(_ request: inout RequestReader) -> Input? {
        let output: Problem_.Output_ = request.parameter(.query, "output", .string, isRequired: false, Problem_.Output_.decode) ?? .json
        let self_: Int64 = request.parameter(.query, "self", .literal, isRequired: false, Int64.decode) ?? 20
        let init_: Bool? = request.parameter(.query, "init", .literal, isRequired: false, Bool.decode)
        return Input(output: output, self_: self_, init_: init_, request: request.info)
    }
}

extension Problem_.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body, let response_):
            var response: HTTPResponse = HTTPResponse.json(200, "application/json") { (output: inout JSONWriter) in
output.beginArray()
for element0 in body {
    output.beginArray()
    for element1 in element0 {
        if let element1 {
            element1.encode(to: &output)
        } else { output.null() }
    }
    output.endArray()
}
output.endArray()
}
            if let response_ { response.fields.append("Response", simple: response_) }
            return response
        }
    }
}

extension FindInCatalogue {
    public static func read(_ request: inout RequestReader) -> Input? {
        let version: Int64? = request.pathInteger(0, "version")
        let shelf: String? = request.parameter(.path(1), "shelf", .string, isRequired: true, String.decode)
        let row: FindInCatalogue.Row? = request.parameter(.path(2), "row", .choice([.literal, .string]), isRequired: true, FindInCatalogue.Row.decode)
        let format: FindInCatalogue.Format? = request.parameter(.path(3), "format", .string, isRequired: true, FindInCatalogue.Format.decode)
        let ids: [Int64]? = request.parameter(.query, "ids", .array(.literal), style: .form, isRequired: false, [Int64].decode)
        let words: [String]? = request.parameter(.query, "words", .array(.string), style: .spaceDelimited, isRequired: false, [String].decode)
        let pipes: [String]? = request.parameter(.query, "pipes", .array(.string), style: .pipeDelimited, isRequired: false, [String].decode)
        let filter: FindInCatalogue.Filter? = request.parameter(.query, "filter", .object(["author": .object(["name": .string, "born": .literal]), "genres": .array(.string)]), style: .deepObject, isRequired: false, FindInCatalogue.Filter.decode)
        let point: FindInCatalogue.Point? = request.parameter(.query, "point", .object(["x": .literal, "y": .literal]), isRequired: true, FindInCatalogue.Point.decode)
        let near: [Double]? = request.parameter(.query, "near", .json, style: .form, isRequired: false, [Double].decode)
        let full: Bool? = request.parameter(.query, "full", .literal, isRequired: false, whenEmpty: "true", Bool.decode)
        let sum: String? = request.parameter(.reservedQuery, "sum", .string, isRequired: false, String.decode)
        let xLevels: [Int64]? = request.parameter(.header, "X-Levels", .array(.literal), isRequired: false, [Int64].decode)
        let xSize: FindInCatalogue.XSize? = request.parameter(.header, "X-Size", .object(["w": .literal, "h": .literal]), style: .simpleExploded, isRequired: false, FindInCatalogue.XSize.decode)
        let theme: String? = request.parameter(.cookie, "theme", .string, isRequired: false, String.decode)
        let seen: [Int64]? = request.parameter(.cookie, "seen", .array(.literal), style: .form, isRequired: false, [Int64].decode)
        let page: Int64? = request.parameter(.query, "page", .literal, isRequired: false, whenEmpty: "null", Int64.decode)
        let `class`: String? = request.parameter(.query, "class", .string, isRequired: false, String.decode)
        let since: DateTime = request.parameter(.query, "since", .string, isRequired: false, DateTime.decode) ?? DateTime(literal: "2026-01-01T00:00:00+01:00")
        let days: [CalendarDate] = request.parameter(.query, "days", .array(.string), style: .form, isRequired: false, [CalendarDate].decode) ?? [CalendarDate(literal: "2026-02-01")]
        let xKey: UUID = request.parameter(.header, "X-Key", .string, isRequired: false, UUID.decode) ?? UUID(literal: "0f8fad5b-d9cb-469f-a165-70867728950e")
        let sort: FindInCatalogue.Sort = request.parameter(.query, "sort", .object(["by": .string, "up": .literal]), style: .deepObject, isRequired: false, FindInCatalogue.Sort.decode) ?? FindInCatalogue.Sort(by: "name")
        guard let version, let shelf, let row, let format, let point else { return nil }
        return Input(version: version, shelf: shelf, row: row, format: format, ids: ids, words: words, pipes: pipes, filter: filter, point: point, near: near, full: full, sum: sum, xLevels: xLevels, xSize: xSize, theme: theme, seen: seen, page: page, class: `class`, since: since, days: days, xKey: xKey, sort: sort, request: request.info)
    }
}

extension FindInCatalogue.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body): return HTTPResponse.text(200, "text/plain; charset=utf-8", body)
        }
    }
}

extension FindByLabels {
    public static func read(_ request: inout RequestReader) -> Input? {
        let label: [String]? = request.parameter(.path(0), "label", .array(.string), style: .labelExploded, isRequired: true, [String].decode)
        let matrix: [Int64]? = request.parameter(.path(1), "matrix", .array(.literal), style: .matrix, isRequired: true, [Int64].decode)
        let free: [String: Int64]? = request.parameter(.query, "free", .object([:], additional: .literal), isRequired: false, [String: Int64].decode)
        guard let label, let matrix else { return nil }
        return Input(label: label, matrix: matrix, free: free, request: request.info)
    }
}

extension FindByLabels.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body): return HTTPResponse.text(200, "text/plain; charset=utf-8", body)
        }
    }
}

extension EitherVault {
    public static func read(_ request: inout RequestReader) -> Input? {
        guard let caller: Principal = request.caller else { return nil }
        return Input(caller: caller, request: request.info)
    }
}

extension EitherVault.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body): return HTTPResponse.text(200, "text/plain; charset=utf-8", body)
        }
    }
}

extension BothVault {
    public static func read(_ request: inout RequestReader) -> Input? {
        guard let caller: Principal = request.caller, let keyCaller: Principal = request.caller(of: "key"), let tokenCaller: Principal = request.caller(of: "token") else { return nil }
        return Input(caller: caller, keyCaller: keyCaller, tokenCaller: tokenCaller, request: request.info)
    }
}

extension BothVault.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body): return HTTPResponse.text(200, "text/plain; charset=utf-8", body)
        }
    }
}

extension OptionalVault {
    public static func read(_ request: inout RequestReader) -> Input? {
        let caller: Principal? = request.caller
        return Input(caller: caller, request: request.info)
    }
}

extension OptionalVault.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body): return HTTPResponse.text(200, "text/plain; charset=utf-8", body)
        case .unauthorized(let problem): throw problem.with(status: 401)
        case .forbidden(let problem): throw problem.with(status: 403)
        }
    }
}

extension MixedVault {
    public static func read(_ request: inout RequestReader) -> Input? {
        let keyCaller: Principal? = request.caller(of: "key")
        let sessionCaller: Principal? = request.caller(of: "session")
        let oauthCaller: Principal? = request.caller(of: "oauth")
        guard let caller: Principal = request.caller else { return nil }
        return Input(caller: caller, keyCaller: keyCaller, sessionCaller: sessionCaller, oauthCaller: oauthCaller, request: request.info)
    }
}

extension MixedVault.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body): return HTTPResponse.text(200, "text/plain; charset=utf-8", body)
        }
    }
}

extension ScopedVault {
    public static func read(_ request: inout RequestReader) -> Input? {
        guard let caller: Principal = request.caller else { return nil }
        return Input(caller: caller, request: request.info)
    }
}

extension ScopedVault.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body): return HTTPResponse.text(200, "text/plain; charset=utf-8", body)
        }
    }
}

extension QueryVault {
    public static func read(_ request: inout RequestReader) -> Input? {
        guard let caller: Principal = request.caller else { return nil }
        return Input(caller: caller, request: request.info)
    }
}

extension QueryVault.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body): return HTTPResponse.text(200, "text/plain; charset=utf-8", body)
        }
    }
}

extension CertificateVault {
    public static func read(_ request: inout RequestReader) -> Input? {
        guard let caller: Principal = request.caller else { return nil }
        return Input(caller: caller, request: request.info)
    }
}

extension CertificateVault.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body): return HTTPResponse.text(200, "text/plain; charset=utf-8", body)
        }
    }
}

extension GetReport {
    public static func read(_ request: inout RequestReader) -> Input? {
        let `as`: GetReport.As? = request.parameter(.query, "as", .string, isRequired: false, GetReport.As.decode)
        let preferred: Representation? = request.preferred(Representation.self)
        guard let preferred else { return nil }
        return Input(as: `as`, preferred: preferred, request: request.info)
    }
}

extension GetReport.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body, let xPages, let xMade, let xMap, let setCookie):
            var response: HTTPResponse = try body.response(200, to: request)
            response.fields.append("X-Pages", simple: xPages)
            if let xMade { response.fields.append("X-Made", simple: xMade) }
            if let xMap { response.fields.append("X-Map", json: xMap) }
            if let setCookie { response.fields.append("Set-Cookie", lines: setCookie) }
            return response
        case .badRequest(let body): return HTTPResponse.json(400, "application/json", body)
        case .clientError(let status, let body): return HTTPResponse.json(try status.within([4], except: [400]), "application/json", body)
        case .`default`(let problem): throw try problem.within([2, 3, 5], except: [200])
        }
    }
}

extension GetReport.OkBody {
    func response(_ status: HTTPStatus, to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .json(let body): return HTTPResponse.json(status, request.preferred(among: ["application/json", "application/vnd.report+json"]), body)
        case .csv(let body): return HTTPResponse.text(status, "text/csv; charset=utf-8", body)
        case .image(let body, let mediaType): return try HTTPResponse.stream(status, mediaType, of: ["image/*"], body)
        }
    }
}

extension AddReport {
    public static func read(_ request: inout RequestReader) -> Input? {
        let body: AddReport.Body? = AddReport.Body.read(&request, isRequired: true)
        guard let body else { return nil }
        return Input(body: body, request: request.info)
    }
}

extension AddReport.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body): return HTTPResponse.text(200, "text/plain; charset=utf-8", body)
        }
    }
}

extension AddReport.Body {
    static func read(_ request: inout RequestReader, isRequired: Bool) -> AddReport.Body? {
        switch request.mediaType {
        case 0: return request.json(isRequired: isRequired, Schemas.Named.decode).map(AddReport.Body.json)
        case 1: return request.text(isRequired: isRequired) { (input: inout InstanceReader) throws(JSONSyntaxError) -> String? in try input.string(minLength: 3) }.map(AddReport.Body.csv)
        case 2: return request.bytes(isRequired: isRequired).map(AddReport.Body.image)
        default: return request.noBody(isRequired: isRequired)
        }
    }
}

extension PutPicture {
    public static func read(_ request: inout RequestReader) -> Input? {
        let name: String? = request.parameter(.path(0), "name", .string, isRequired: true, String.decode)
        let body: ByteStream? = request.bytes(isRequired: false)
        guard let name else { return nil }
        return Input(name: name, body: body, request: request.info)
    }
}

extension PutPicture.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body): return HTTPResponse.stream(200, "application/octet-stream", body)
        }
    }
}

extension SendForm {
    public static func read(_ request: inout RequestReader) -> Input? {
        let body: SendForm.Body? = SendForm.Body.read(&request, isRequired: true)
        guard let body else { return nil }
        return Input(body: body, request: request.info)
    }
}

extension SendForm.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body): return HTTPResponse.text(200, "text/plain; charset=utf-8", body)
        }
    }
}

extension SendForm.Body {
    private static let formForm: FormContract = FormContract(["name": .string, "age": .literal, "news": .literal, "tags": .array(.string), "codes": .array(.literal, separator: UInt8(ascii: ",")), "address": .json, "filter": .object(FormContract(["from": .literal, "in": .array(.string)]), .deep)])

    static func read(_ request: inout RequestReader, isRequired: Bool) -> SendForm.Body? {
        switch request.mediaType {
        case 0: return request.form(isRequired: isRequired, formForm, Schemas.Signup.decode).map(SendForm.Body.form)
        case 1: return request.multipart(isRequired: isRequired) { (form: inout FormReader) in SendForm.MultipartBody.read(&form) }.map(SendForm.Body.multipart)
        default: return request.noBody(isRequired: isRequired)
        }
    }
}

extension SendForm.MultipartBody {
    static func read(_ form: inout FormReader) -> SendForm.MultipartBody? {
        let title: String? = form.value("title", .string, isRequired: true) { (input: inout InstanceReader) throws(JSONSyntaxError) -> String? in try input.string(maxLength: 5) }
        let named: Schemas.Named? = form.value("named", .json, isRequired: false, Schemas.Named.decode)
        let picture: FormFile? = form.file("picture", isRequired: true, mediaTypes: ["image/png", "image/jpeg"])
        form.check("X-Width", of: "picture", .literal, isRequired: true) { (input: inout InstanceReader) throws(JSONSyntaxError) -> Int64? in try input.integer(minimum: 1) }
        let more: [FormFile]? = form.files("more", isRequired: false, maxItems: 2)
        let taken: CalendarDate? = form.value("taken", .string, isRequired: false, CalendarDate.decode)
        let mood: String? = form.value("mood", .string, isRequired: false, String.decode)
        form.refuseOthers(than: ["title", "named", "picture", "more", "taken", "mood"])
        guard let title, let picture else { return nil }
        return SendForm.MultipartBody(title: title, named: named, picture: picture, more: more, taken: taken ?? CalendarDate(literal: "2026-01-01"), mood: mood)
    }
}

extension GetNews {
    public static func read(_ request: inout RequestReader) -> Input? {
        let count: Int64? = request.parameter(.query, "count", .literal, isRequired: false) { (input: inout InstanceReader) throws(JSONSyntaxError) -> Int64? in try input.integer(minimum: 0) }
        let preferred: Representation? = request.preferred(Representation.self)
        guard let preferred else { return nil }
        return Input(count: count, preferred: preferred, request: request.info)
    }
}

extension GetNews.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body): return try body.response(200, to: request)
        }
    }
}

extension GetNews.OkBody {
    func response(_ status: HTTPStatus, to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .events(let body): return HTTPResponse.events(status, "text/event-stream", body)
        case .jsonl(let body): return HTTPResponse.items(status, "application/jsonl", body)
        case .jsonSeq(let body): return HTTPResponse.items(status, "application/json-seq", body, prefix: [0x1E])
        }
    }
}

extension AddNews {
    public static func read(_ request: inout RequestReader) -> Input? {
        let body: ContentStream<Schemas.Named>? = request.items(isRequired: true, Schemas.Named.decode)
        guard let body else { return nil }
        return Input(body: body, request: request.info)
    }
}

extension AddNews.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body): return HTTPResponse.text(200, "text/plain; charset=utf-8", body)
        }
    }
}

extension IssueCard {
    public static func read(_ request: inout RequestReader) -> Input? {
        let body: Schemas.MemberCard.Request? = request.json(isRequired: true, Schemas.MemberCard.Request.decode)
        guard let body else { return nil }
        return Input(body: body, request: request.info)
    }
}

extension IssueCard.Output {
    public func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
        switch self {
        case .ok(let body): return HTTPResponse.json(200, "application/json", body)
        }
    }
}
