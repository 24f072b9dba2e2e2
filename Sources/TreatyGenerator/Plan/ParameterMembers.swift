import TreatyOpenAPI

/// What a schema's parts and alternatives say of members and elements, gathered for the way in which they are written.
struct ParameterMembers {
    private(set) var properties: [NamedSchema] = []
    private(set) var additional: [Schema] = []
    private(set) var isClosed = false
    private(set) var items: Schema?

    private static let partsMax = 256
    private var partCount = 0

    init(_ schema: Schema) { gather(schema) }

    private mutating func gather(_ schema: Schema) {
        partCount += 1
        guard partCount < Self.partsMax else { return }
        for property in schema.properties where !properties.contains(where: { $0.name.isSameText(as: property.name) }) {
            properties.append(property)
        }
        additional += schema.patternProperties.map(\.schema)
        if let values = schema.additionalProperties {
            if values.booleanValue == false { isClosed = true } else { additional.append(values) }
        }
        if items == nil { items = schema.items }
        if let target = schema.reference?.target { gather(target) }
        for part in schema.allOf + schema.anyOf + schema.oneOf { gather(part) }
    }
}
