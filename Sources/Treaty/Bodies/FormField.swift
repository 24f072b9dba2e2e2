import TreatyHTTP

/// One field of a form: a pair of `application/x-www-form-urlencoded`, or a part of `multipart/form-data`.
struct FormField: Sendable {
    var name: String
    var value: ArraySlice<UInt8>
    /// Of a part alone.
    var fileName: String?
    var fields = HTTPFields()

    var mediaType: String? { fields["Content-Type"] }

    /// Fields of one form; more are 400.
    static let countMax = 1000
}

/// A file in a form.
public struct FormFile: Sendable {
    /// As the client calls it: never a path to write to.
    public var fileName: String?
    /// What the client says that it is; nil where it says nothing.
    public var mediaType: String?
    public var bytes: [UInt8]
    /// All fields of the part.
    public var fields: HTTPFields

    public init(fileName: String? = nil, mediaType: String? = nil, bytes: [UInt8], fields: HTTPFields = HTTPFields()) {
        self.fileName = fileName
        self.mediaType = mediaType
        self.bytes = bytes
        self.fields = fields
    }
}

/// Why a form cannot be read, for the client.
struct FormSyntaxError: Error {
    let reason: String
}

/// The pairs of `application/x-www-form-urlencoded` (URL Standard §5.1).
enum URLEncodedForm {
    static func parse(_ body: [UInt8]) throws(FormSyntaxError) -> [FormField] {
        var fields: [FormField] = []
        for pair in body.split(separator: UInt8(ascii: "&")) {
            guard fields.count < FormField.countMax else {
                throw FormSyntaxError(reason: "it has more than \(FormField.countMax) fields")
            }
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            guard let name = PercentEncoding.decode(pair[..<equals], plusIsSpace: true),
                let text = String(validating: name, as: UTF8.self),
                let value = PercentEncoding.decode(pair[equals...].dropFirst(), plusIsSpace: true)
            else { throw FormSyntaxError(reason: "a percent sign or a name is malformed") }
            fields.append(FormField(name: text, value: value[...]))
        }
        return fields
    }
}
