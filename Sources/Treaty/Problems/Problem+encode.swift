import TreatyHTTP
import TreatyJSON

extension Problem {
    /// The body as `application/problem+json`. `requestID` tells this occurrence from others.
    func body(requestID: String) -> [UInt8] {
        var output = JSONWriter(capacity: 256)
        output.beginObject()
        output.name("type")
        output.string(type)
        output.name("title")
        output.string(title)
        output.name("status")
        output.integer(Int64(status.code))
        output.name("detail")
        output.string(detail)
        output.name("instance")
        output.string("urn:request:\(requestID)")
        output.name("request_id")
        output.string(requestID)
        if !violations.isEmpty {
            output.name("errors")
            output.beginArray()
            for violation in violations { violation.encode(to: &output) }
            output.endArray()
        }
        output.endObject()
        return output.finish()
    }

    /// The response without the fields that every response bears.
    func response(requestID: String) -> HTTPResponse {
        var response = HTTPResponse(status, body: .bytes(body(requestID: requestID)))
        response.fields.append("Content-Type", "application/problem+json")
        response.fields.append(contentsOf: fields)
        return response
    }
}

extension Violation {
    func encode(to output: inout JSONWriter) {
        output.beginObject()
        switch place {
        case .pointer(let pointer):
            output.name("pointer")
            output.string(pointer)
        case .parameter(let name):
            output.name("parameter")
            output.string(name)
        }
        output.name("keyword")
        output.string(keyword)
        output.name("detail")
        output.string(detail)
        output.endObject()
    }
}
