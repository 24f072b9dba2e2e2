import TreatyHTTP
import TreatyJSON

extension RequestReader {
    /// The body as JSON. Nil when there is none or it does not fit.
    public mutating func json<Value: ContractValue>(_ type: Value.Type, isRequired: Bool) -> Value? {
        json(isRequired: isRequired) { (input: inout InstanceReader) throws(JSONSyntaxError) -> Value? in
            try Value.decode(&input)
        }
    }

    /// The body as JSON, read by a decoder of the operation's own.
    public mutating func json<Value>(
        isRequired: Bool, _ decode: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) -> Value? {
        guard !body.isEmpty else { return noBody(isRequired: isRequired) }
        return json(body, decode)
    }

    mutating func json<Value>(
        _ text: [UInt8], _ decode: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) -> Value? {
        var input = InstanceReader(text, limits: limits)
        do throws(JSONSyntaxError) {
            let value = try decode(&input)
            try input.finish()
            found += input.violations()
            return value
        } catch {
            failure = Problem(
                400, "The body is not JSON that can be read: \(error.reason.rawValue) (at byte \(error.offset)).")
            return nil
        }
    }

    /// The body as text in UTF-8.
    public mutating func text(isRequired: Bool) -> String? {
        guard !body.isEmpty else { return noBody(isRequired: isRequired) }
        guard let text = String(validating: body, as: UTF8.self) else {
            failure = Problem(400, "The body is not valid UTF-8.")
            return nil
        }
        return text
    }

    /// The body as text that `decode` takes for a string.
    public mutating func text<Value>(
        isRequired: Bool, _ decode: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) -> Value? {
        guard let text = text(isRequired: isRequired) else { return nil }
        var string = JSONWriter(capacity: text.utf8.count + 2)
        string.string(text)
        return json(string.finish(), decode)
    }

    /// The body as bytes that the handler reads. Without `Content-Type` an empty body is none.
    public mutating func bytes(isRequired: Bool) -> ByteStream? {
        guard request.body.isPresent || request.fields.contains("Content-Type") else {
            return noBody(isRequired: isRequired)
        }
        let source = ByteStream.Source.body(request.body, bytesMax: streamedBytesMax)
        return ByteStream(source, mediaType: request.fields["Content-Type"])
    }

    /// What is read of a request that has no body.
    public mutating func noBody<Value>(isRequired: Bool) -> Value? {
        if isRequired {
            found.append(Violation(place: .pointer(""), keyword: "required", detail: "a body is required"))
        }
        return nil
    }
}
