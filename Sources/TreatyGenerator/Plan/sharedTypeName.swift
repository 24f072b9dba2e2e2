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
