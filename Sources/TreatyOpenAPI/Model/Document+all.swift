/// Everything of one kind, wherever it stands.
extension Document {
    /// Parameters of all operations, those of webhooks and callbacks among them, and of the components.
    var allParameters: [Parameter] {
        var seen: Set<ObjectIdentifier> = []
        return (allOperations.flatMap(\.parameters) + components.parameters.map(\.value)).filter {
            // Nodes are unique to their places.
            seen.insert(ObjectIdentifier($0.node)).inserted
        }
    }

    /// The requirements at the root and those of all operations.
    var allRequirements: [SecurityRequirement] {
        security + allOperations.filter(\.hasOwnSecurity).flatMap(\.security)
    }
}
