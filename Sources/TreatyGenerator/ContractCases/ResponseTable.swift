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
    ///
    /// - Parameter isRuntimes: whether the runtime may answer with this status by itself, which then is a problem.
    mutating func constant(of response: Response, isRuntimes: Bool = false) -> String {
        var types = response.content.map(\.essence)
        var bodies = response.content.isEmpty ? [body(of: nil)] : response.content.map(body)
        if isRuntimes, !types.contains("application/problem+json"), !types.isEmpty {
            types.append("application/problem+json")
            bodies.append(".anyJSON")
        }
        if Set(bodies).count == 1 { bodies = [bodies[0]] }
        let fields = response.headers.map(Self.field).joined(separator: ", ")
        return constant(
            "ResponseContract(\(CaseLiteral.strings(types)), [\(fields)], \(bodies.joined(separator: ", ")))")
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
        switch media.kind {
        case .json: break
        case .text, .form: return ".text"
        case .bytes, .multipart, .events, .jsonLines, .jsonSequence: return ".bytes"
        }
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
