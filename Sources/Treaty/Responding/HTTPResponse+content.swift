import TreatyHTTP
import TreatyJSON

extension HTTPResponse {
    /// A response whose body is a value as text.
    public static func text(_ status: HTTPStatus, _ mediaType: String, _ body: some ContractValue) -> HTTPResponse {
        bytes(status, mediaType, Array(PlainText.simple(body).utf8))
    }

    /// A response whose body is bytes that the handler gives.
    public static func stream(_ status: HTTPStatus, _ mediaType: String, _ body: ByteStream) -> HTTPResponse {
        if case .bytes(let bytes) = body.source { return self.bytes(status, mediaType, bytes) }
        return stream(status, mediaType) { writer in
            for try await piece in body { try await writer.write(piece) }
        }
    }

    /// The same, of a media type that the handler chose among `ranges`; another one is a fault.
    public static func stream(
        _ status: HTTPStatus, _ mediaType: String, of ranges: [String], _ body: ByteStream
    ) throws(Problem) -> HTTPResponse {
        guard let type = MediaType(mediaType), !type.isRange,
            ranges.contains(where: { MediaType($0)?.specificity(for: type) != nil })
        else {
            throw .internalError("the media type '\(mediaType)' of the response is none of \(ranges)")
        }
        return stream(status, mediaType, body)
    }

    /// Server-sent events with JSON as their data.
    public static func events<Value: ContractValue>(
        _ status: HTTPStatus, _ mediaType: String, _ body: ContentStream<ServerSentEvent<Value>>
    ) -> HTTPResponse {
        stream(status, mediaType) { writer in
            for try await event in body {
                let data = String(decoding: PlainText.json(event.data), as: UTF8.self)
                try await writer.write(event.lines(data: data))
            }
        }
    }

    /// Server-sent events with text as their data.
    public static func textEvents<Value: ContractValue>(
        _ status: HTTPStatus, _ mediaType: String, _ body: ContentStream<ServerSentEvent<Value>>
    ) -> HTTPResponse {
        stream(status, mediaType) { writer in
            for try await event in body { try await writer.write(event.lines(data: PlainText.simple(event.data))) }
        }
    }

    /// JSON texts, each between `prefix` and a line feed: JSON Lines without a prefix, JSON text sequences with the record
    /// separator 0x1E (RFC 7464 §2.2).
    public static func items<Item: ContractValue>(
        _ status: HTTPStatus, _ mediaType: String, _ body: ContentStream<Item>, prefix: [UInt8] = []
    ) -> HTTPResponse {
        stream(status, mediaType) { writer in
            for try await item in body { try await writer.write(prefix + PlainText.json(item) + [0x0A]) }
        }
    }

    private static func stream(
        _ status: HTTPStatus, _ mediaType: String,
        _ write: @escaping @Sendable (any ResponseBodyWriter) async throws -> Void
    ) -> HTTPResponse {
        var response = HTTPResponse(status, body: .stream(write))
        response.fields.append("Content-Type", mediaType)
        return response
    }
}

extension HTTPStatus {
    /// This status, which a handler chose for `2XX` or `default`; throws when it is of none of the classes (2 for 2XX) or has
    /// a response of its own in the contract.
    public func within(_ classes: [Int], except others: [Int] = []) throws(Problem) -> HTTPStatus {
        guard classes.contains(code / 100), !others.contains(code) else {
            throw .internalError(
                "the handler returned the status \(code) as \(classes.map { "\($0)XX" }), except \(others)")
        }
        return self
    }
}

extension Problem {
    /// This problem, if its status is one that `HTTPStatus.within` takes.
    public func within(_ classes: [Int], except others: [Int] = []) throws(Problem) -> Problem {
        _ = try status.within(classes, except: others)
        return self
    }
}
