import TreatyOpenAPI

/// The full name of the type for a schema that is written in a component other than `schemas`, such as
/// `Schemas.NotFoundResponse` for that of the response `NotFound`; nil for any other.
///
/// All operations that refer to the component share the type, so none of them gives it its name.
func sharedTypeName(_ schema: Schema) -> String? {
    let words = schema.site.tokens
    guard words.count > 3, words[0] == "components" else { return nil }
    let endings: [String]
    switch (words[1], words[3], words.count) {
    case ("parameters", "schema", 4), ("parameters", "content", 6): endings = ["Parameter", "Param"]
    case ("headers", "schema", 4), ("headers", "content", 6), ("responses", "headers", 6): endings = ["Header"]
    case ("responses", "content", 6): endings = ["Response", "Body"]
    case ("requestBodies", "content", 6): endings = ["Body", "Request"]
    default: return nil
    }
    guard words.last == "schema" else { return nil }
    let isOfResponse = words[1] == "responses" && words[3] == "headers"
    let name = SwiftName.upper(isOfResponse ? words[2] + " " + words[4] : words[2])
    let isTelling = endings.contains { name.hasSuffix($0) }
    return "Schemas." + (schema.swiftName ?? (isTelling ? name : name + endings[0]))
}

extension Planner {
    /// The same for what is written outside of the operation that is being planned, but in no component: in a path item, or
    /// in another file. It is called after the path or the name there, and not after the operation that comes first.
    ///
    /// - Parameters:
    ///   - name: what it would be called if it were the operation's own: `GetTask.View`.
    ///   - object: what it is part of.
    func placeTypeName(_ schema: Schema, _ name: String, of object: String) -> String? {
        guard let operation = operationSite, !name.hasPrefix("Schemas.") else { return nil }
        let pointer = schema.pointer
        let isOwn =
            schema.location.file == operation.location.file && pointer.hasPrefix(operation.pointer + "/")
        if isOwn, let (typeName, text) = sharedRequest, name.hasPrefix(typeName + ".") {
            let own = name.dropFirst(typeName.count + 1).split(separator: ".").joined()
            return "Schemas." + (schema.swiftName ?? SwiftName.upper(text) + own)
        }
        guard !isOwn, let own = name.split(separator: ".").last else { return nil }
        var words = schema.site.tokens
        if words.first == "components" { words.removeFirst(min(2, words.count)) }
        if words.first == "paths" { words.removeFirst() }
        let end = words.firstIndex { ["schema", "content", "headers"].contains($0) } ?? words.count
        var place = words[..<end]
        if end < words.count, words[end] == "headers" { place += words[(end + 1)...].prefix(1) }
        // What is in a list, or is only a part of the content, has a name of its own.
        var isPart = words.last != "schema" || words.contains("encoding")
        if place.dropLast().last == "parameters" {
            place.removeLast(2)
            isPart = true
        }
        if place.isEmpty {
            let file = schema.location.file.split(separator: "/").last ?? "shared"
            place = [String(file.split(separator: ".").first ?? "shared")]
        }
        let text = place.joined(separator: " ") + (isPart ? " " + own : "")
        let shared = SwiftName.upper(text)
        return "Schemas." + (schema.swiftName ?? (shared.hasSuffix(object) ? shared : shared + object))
    }
}
