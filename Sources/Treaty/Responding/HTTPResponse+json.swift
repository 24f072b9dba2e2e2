import TreatyHTTP
import TreatyJSON

extension HTTPResponse {
    /// A response whose body is a value as JSON.
    public static func json(_ status: HTTPStatus, _ mediaType: String, _ body: some ContractValue) -> HTTPResponse {
        var output = JSONWriter(capacity: 512)
        body.encode(to: &output)
        return bytes(status, mediaType, output.finish())
    }

    /// A response whose body `encode` writes as JSON.
    public static func json(
        _ status: HTTPStatus, _ mediaType: String, _ encode: (inout JSONWriter) -> Void
    ) -> HTTPResponse {
        var output = JSONWriter(capacity: 512)
        encode(&output)
        return bytes(status, mediaType, output.finish())
    }

    /// A response whose body is bytes as they are.
    public static func bytes(_ status: HTTPStatus, _ mediaType: String, _ body: [UInt8]) -> HTTPResponse {
        var response = HTTPResponse(status, body: .bytes(body))
        // For these that the contract asks for, and those that every response bears.
        response.fields.reserveCapacity(lines: 12, bytes: 512)
        response.fields.append("Content-Type", mediaType)
        return response
    }
}

extension Problem {
    /// This problem with the status of the output case that carries it.
    public func with(status: HTTPStatus) -> Problem {
        guard status != self.status else { return self }
        var copy = self
        if copy.title == self.status.reason { copy.title = status.reason }
        copy.status = status
        return copy
    }
}
