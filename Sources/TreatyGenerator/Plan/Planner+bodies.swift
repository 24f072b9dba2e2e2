import TreatyOpenAPI

extension Planner {
    mutating func planBody(
        _ body: TreatyOpenAPI.RequestBody, _ typeName: String, _ nested: inout [TypePlan]
    ) -> BodyPlan? {
        let (enumName, alternatives) = planContents(
            body.content, name: typeName + ".Body", isRequest: true, &nested)
        guard !alternatives.isEmpty else { return nil }
        let byName = Dictionary(body.content.map { ($0.name, $0) }) { first, _ in first }
        return BodyPlan(
            isRequired: body.isRequired, enumName: enumName,
            alternatives: alternatives.map { alternative in
                var alternative = alternative
                alternative.mediaTypes = alternative.mediaTypes.compactMap { byName[$0] }.flatMap(Self.taken)
                return alternative
            })
    }

    /// The media types that are taken for one of the contract: what is JSON in a range (`*/*`) has to say so.
    private static func taken(_ media: TreatyOpenAPI.MediaType) -> [String] {
        media.kind == .json && media.isRange ? ["application/json", "application/*+json"] : [media.normalized]
    }
}
