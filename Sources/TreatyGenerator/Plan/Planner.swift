import TreatyOpenAPI
import TreatyYAML

/// Plans the Swift of a document without error findings. What it cannot carry becomes a finding.
struct Planner {
    let document: Document
    let options: GeneratorOptions
    var plan = SwiftPlan()
    var findings: [Finding] = []
    /// Full Swift name of each component that is a type of its own, or an alias.
    var componentNames: [String: String] = [:]
    /// Schemas whose value is being planned: meeting one again means that it holds itself.
    var planning = Set<ObjectIdentifier>()
    /// The patterns so far by their numbers.
    private var patternSources: [Int: String] = [:]
    /// Shapes of paths that fragments share among several operations.
    let sharedPaths: Set<String>
    var checkNames: [CheckKey: String] = [:]
    var takenCheckNames: Set<String> = ["all", "instance"]
    /// Full names of all types so far.
    private var typeNames = Set<String>()

    init(_ document: Document, options: GeneratorOptions = GeneratorOptions()) {
        self.document = document
        sharedPaths = Set(document.operations.map(\.path).filter { $0.fragment != nil }.map(\.shape))
        self.options = options
        let names = SwiftName.distinct(
            document.components.schemas.map { SwiftName.Wish(text: $0.name, swiftName: $0.value.swiftName) },
            reserved: SwiftName.reservedTypes, SwiftName.upper)
        for (component, name) in zip(document.components.schemas, names) {
            componentNames[component.name] = "Schemas." + name
            typeNames.insert("Schemas." + name)
        }
    }

    mutating func run() {
        for component in document.components.schemas {
            guard let name = componentNames[component.name] else { continue }
            plan.types.append(planType(component.value, name: name))
        }
        refuseEndlessTypes()
        planOperations()
    }

    /// A full type name that no other type has, and whose last part hides no name that generated code uses; it belongs to
    /// the schema at `pointer`.
    mutating func uniqueTypeName(_ name: String, for pointer: String) -> String {
        let last = name.lastIndex(of: ".").map { name[name.index(after: $0)...] } ?? name[...]
        let isReserved = SwiftName.reservedTypes.contains(String(last))
        return SwiftName.distinct(isReserved ? name + "_" : name, for: pointer, &typeNames)
    }

    mutating func refuse(_ schema: Schema, _ keyword: String?, _ what: String) {
        let location = keyword.map { schema.location(of: $0) } ?? schema.location
        findings.append(.error(rule: "not-carried", at: location, "\(what) is not carried into the generated code yet"))
    }

    /// Refuses every keyword that constrains the value and is not one of `carried`, and every type that is not one of
    /// `types`: what this kind of type does not check must not pass in silence.
    mutating func refuseAllBut(_ carried: Set<String>, _ schema: Schema, types: Set<SchemaType>? = nil) {
        for entry in schema.node.mapping?.entries ?? [] {
            if Self.constraints.contains(entry.name), !carried.contains(entry.name) {
                refuse(schema, entry.name, "\(entry.name) in a schema of this kind")
            }
        }
        if let types, !types.isSuperset(of: schema.types) {
            refuse(schema, "type", "another type in a schema of this kind")
        }
    }

    mutating func pattern(_ source: String) -> Int {
        var number = Int(stableHash(source))
        while let other = patternSources[number], other != source { number += 1 }
        if patternSources.updateValue(source, forKey: number) == nil {
            plan.patterns.append(PatternPlan(number: number, source: source))
        }
        return number
    }

    /// A struct that holds itself without an array in between would have no end.
    private mutating func refuseEndlessTypes() {
        var edges: [String: [String]] = [:]
        var types = plan.types
        while let type = types.popLast() {
            types += type.nested
            guard case .structure(let structure) = type else { continue }
            edges[structure.name] = structure.members.compactMap {
                if case .named(let name, _) = $0.value.kind { name } else { nil }
            }
        }
        for component in document.components.schemas {
            guard let name = componentNames[component.name] else { continue }
            var seen = Set<String>()
            var pending = edges[name] ?? []
            while let next = pending.popLast() {
                if next == name {
                    refuse(component.value, nil, "a schema that holds itself other than through an array")
                    break
                }
                if seen.insert(next).inserted { pending += edges[next] ?? [] }
            }
        }
    }
}

/// A title or a summary as lines of a documentation comment.
///
/// Descriptions are on the docs page only: whoever mends one should not have Swift compiled for it.
func documentationLines(_ title: String?) -> [String] {
    let text = (title ?? "").unicodeScalars.map { (scalar: Unicode.Scalar) -> Character in
        switch scalar.properties.generalCategory {
        case .control where scalar != "\n", .lineSeparator, .paragraphSeparator, .surrogate: " "
        default: Character(scalar)
        }
    }
    var lines = String(text).split(separator: "\n", omittingEmptySubsequences: false).map {
        String($0.reversed().drop { $0 == " " }.reversed())
    }
    while lines.last == "" { lines.removeLast() }
    return lines
}

/// What a documentation comment says of something deprecated. (An attribute would warn in the generated code itself.)
func deprecationLines(_ isDeprecated: Bool) -> [String] { isDeprecated ? ["- Warning: Deprecated."] : [] }
