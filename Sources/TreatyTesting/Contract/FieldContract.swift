import Treaty
import TreatyHTTP
import TreatyJSON

/// What the contract says of one field of a response. Generated from the contract.
public struct FieldContract: Sendable {
    public let name: String
    public let isRequired: Bool
    public let isInteger: Bool
    /// Bounds of the value when it is an integer, else of its length in Unicode scalars.
    public let minimum: Int64
    public let maximum: Int64
    /// The schema's `format`.
    public let format: String?

    public init(
        _ name: String, isRequired: Bool, isInteger: Bool, minimum: Int64, maximum: Int64, format: String? = nil
    ) {
        self.name = name
        self.isRequired = isRequired
        self.isInteger = isInteger
        self.minimum = minimum
        self.maximum = maximum
        self.format = format
    }

    /// What is wrong with the field in an answer; nil when nothing is.
    func fault(in fields: HTTPFields) -> String? {
        let values = fields.values(of: name)
        guard let value = values.first else { return isRequired ? "the field \(name) is missing" : nil }
        // The only field whose values cannot share a line (RFC 9110 §5.3).
        guard values.count == 1 || name.lowercased() == "set-cookie" else {
            return "the field \(name) is there \(values.count) times"
        }
        guard let instance = instance(value) else { return "the field \(name) is no integer" }
        var input = InstanceReader(instance)
        do throws(JSONSyntaxError) {
            if isInteger {
                _ = try input.integer(minimum: minimum, maximum: maximum)
            } else {
                let bounds = (Int(clamping: minimum), Int(clamping: maximum))
                _ = try input.string(minLength: bounds.0, maxLength: bounds.1, format: stringFormat)
            }
            try input.finish()
        } catch {
            return "the field \(name) is no value of its schema"
        }
        return input.violations().first.map { "the field \(name) \($0.detail)" }
    }

    private func instance(_ value: String) -> [UInt8]? {
        if isInteger { return Int64(value) == nil ? nil : Array(value.utf8) }
        var writer = JSONWriter(capacity: value.utf8.count + 2)
        writer.string(value)
        return writer.finish()
    }

    private var stringFormat: StringFormat? {
        switch format {
        case "uri-reference": .uriReference
        case "uri": .uri
        case "email": .email
        case "uuid": .uuid
        case "ipv4": .ipv4
        case "ipv6": .ipv6
        default: nil
        }
    }
}
