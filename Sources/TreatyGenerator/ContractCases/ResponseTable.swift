import TreatyOpenAPI
import TreatyYAML

/// The contracts of all responses. Those that read alike are written once: most operations share their problems.
struct ResponseTable {
    /// Full Swift name of each component.
    let typeNames: [String: String]

    /// Initializer expressions, each the constant `rN` of its position.
    private(set) var constants: [String] = []
    private var positions: [String: Int] = [:]

    init(typeNames: [String: String]) { self.typeNames = typeNames }

    /// The constant that holds the contract of a response.
    mutating func constant(of response: Response) -> String {
        let types = CaseLiteral.strings(response.content.map(\.essence))
        let fields = response.headers.map(Self.field).joined(separator: ", ")
        return constant("ResponseContract(\(types), [\(fields)], \(body(of: response.content.first)))")
    }

    private mutating func constant(_ expression: String) -> String {
        if let position = positions[expression] { return "r\(position)" }
        positions[expression] = constants.count
        constants.append(expression)
        return "r\(constants.count - 1)"
    }

    private static func field(_ header: Header) -> String {
        let view = header.schema.map { SchemaView($0) }
        let isInteger = view?.types == [.integer]
        let minimum = isInteger ? view?.minimum?.int64 : view.map { Int64($0.minLength) }
        let maximum = isInteger ? view?.maximum?.int64 : view?.maxLength.map { Int64($0) }
        let bounds =
            "minimum: \(minimum.map(String.init) ?? (isInteger ? ".min" : "0")), "
            + "maximum: \(maximum.map(String.init) ?? ".max")"
        let format = view?.format.map { ", format: \(CaseLiteral.string($0))" } ?? ""
        return "FieldContract(\(CaseLiteral.string(header.name)), isRequired: \(header.isRequired), "
            + "isInteger: \(isInteger), \(bounds)\(format))"
    }

    private func body(of media: MediaType?) -> String {
        guard let media else { return ".empty" }
        guard media.isJSON else { return ".text" }
        return media.schema.flatMap(typeName).map { ".json(\($0).self)" } ?? ".anyJSON"
    }

    /// The generated type of a schema that is a component or an array of one.
    private func typeName(_ schema: Schema) -> String? {
        let target = schema.dereferenced
        if let name = target.componentName { return typeNames[name] }
        guard target.types == [.array], let items = target.items, let name = typeName(items) else { return nil }
        return "[\(name)]"
    }
}
