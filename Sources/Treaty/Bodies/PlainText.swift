import TreatyHTTP
import TreatyJSON

/// Values as text that is not JSON: in a field, or as `text/plain`.
enum PlainText {
    /// A string as it is, a number or a boolean as its literal; an array's elements with commas between, and an object's
    /// members too, as `name,value`, or as `name=value` when `explode` is true: `style: simple` (OpenAPI 3.1.1 §4.8.12.3,
    /// RFC 6570 §3.2.2 without its percent-encoding).
    static func simple(_ value: some ContractValue, explode: Bool = false) -> String {
        switch value {
        case let text as String: return text
        case let integer as Int64: return String(integer)
        default:
            guard let value = try? JSONValue(parsing: json(value)) else { return "" }
            return simple(value, explode: explode)
        }
    }

    static func json(_ value: some ContractValue) -> [UInt8] {
        var output = JSONWriter()
        value.encode(to: &output)
        return output.finish()
    }

    private static func simple(_ value: JSONValue, explode: Bool) -> String {
        switch value {
        case .null: ""
        case .boolean(let value): String(value)
        case .number(let number): number.text
        case .string(let text): text
        case .array(let elements): elements.map { simple($0, explode: explode) }.joined(separator: ",")
        case .object(let object):
            object.members.map { "\($0.name)\(explode ? "=" : ",")\(simple($0.value, explode: explode))" }
                .joined(separator: ",")
        }
    }
}

extension HTTPFields {
    /// Appends a field with a value of the contract, as `style: simple`.
    public mutating func append(_ name: String, simple value: some ContractValue, explode: Bool = false) {
        append(name, PlainText.simple(value, explode: explode))
    }

    /// Appends a field whose value is JSON.
    public mutating func append(_ name: String, json value: some ContractValue) {
        append(name, String(decoding: PlainText.json(value), as: UTF8.self))
    }

    /// Appends a line for each value: `Set-Cookie` is the field whose values cannot share one (RFC 9110 §5.3).
    public mutating func append(_ name: String, lines values: [some ContractValue]) {
        for value in values { append(name, PlainText.simple(value)) }
    }
}
