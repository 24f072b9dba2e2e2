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
    /// The same by schema, and the names of what other references lead to.
    var names: [ObjectIdentifier: String] = [:]
    /// What references lead to outside of the components, in the order of reading.
    var referenced: [Schema] = []
    /// What components lead to that have no other name, by the components' names.
    private var adopted: [String: Schema] = [:]
    /// Names of types in requests, where they differ from those in responses.
    var requestNames: [ObjectIdentifier: String] = [:]
    /// Types in requests that are named and not planned yet.
    var pendingRequests: [Schema] = []
    let sides: SideTable
    /// Shapes of paths that several templates may have, told apart by what else is in a request.
    let sharedPaths: Set<String>

    // What was found out of schemas, each once.
    var shapes: [ObjectIdentifier: Shape] = [:]
    var textual: [ObjectIdentifier: Bool] = [:]
    let nullVerdicts = NullVerdicts()
    var facetsBySchema: [ObjectIdentifier: Facets] = [:]
    var values: [ValueKey: ValuePlan] = [:]
    /// The schemas that name a parent in their `allOf`, where the parent has a `discriminator`.
    var childrenByParent: [ObjectIdentifier: [Schema]] = [:]
    /// Arrays and dictionaries with a name that are being planned: meeting one again means that it holds itself.
    var planning = Set<ValueKey>()
    /// Those that hold themselves, with what they hold.
    var wrapped: [ValueKey: ValuePlan?] = [:]
    /// Merged schemas that are being planned, each with its type if it is declared.
    var open: [OpenKey: ValuePlan?] = [:]
    /// How many types are planned within each other at most.
    static let openTypesMax = 64
    /// How many alternatives may take in what stands beside them, one within the other.
    static let spreadsMax = 3
    /// How many members and parts of schemas may still be merged into others.
    var mergeBudget: Int
    /// Schemas some of whose values have no type for that reason.
    var limited = Set<ObjectIdentifier>()

    /// The operation that is being planned.
    var operationSite: Site?
    /// The request that is being planned, where several operations share it: its type, and what the types of its content
    /// are called after, so that no operation gives them its name.
    var sharedRequest: (typeName: String, name: String)?

    let dynamicScope: DynamicScope
    var checkNames: [CheckKey: String] = [:]
    var takenCheckNames = TakenNames(["all", "instance"])
    var pendingChecks: [PendingCheck] = []
    /// How many checks are being planned within each other.
    var openChecks = 0
    /// The patterns so far by their numbers.
    private var patternSources: [Int: String] = [:]
    /// Full names of all types so far.
    private var typeNames = TakenNames()

    /// A schema on one side.
    struct ValueKey: Hashable {
        var schema: ObjectIdentifier
        var side: Side
    }

    /// Merged schemas on one side.
    struct OpenKey: Hashable {
        var roots: Set<ObjectIdentifier>
        var types: Set<SchemaType>?
        var taken: Set<Facets.Keyword>
        var side: Side

        init(_ facets: Facets, _ side: Side) {
            roots = Set(facets.roots.map { ObjectIdentifier($0.dereferenced) })
            types = facets.types
            taken = facets.taken
            self.side = side
        }
    }

    init(_ document: Document, options: GeneratorOptions = GeneratorOptions()) {
        self.document = document
        self.options = options
        mergeBudget = 5_000 + 20 * document.schemas.count
        dynamicScope = DynamicScope(document)
        sides = SideTable(document.schemas)
        sharedPaths = Set(document.operations.map(\.path).filter(\.isShared).map(\.shape))
        let wishes = document.components.schemas.map { SwiftName.Wish(text: $0.name, swiftName: $0.value.swiftName) }
        let names = SwiftName.distinct(wishes, reserved: SwiftName.reservedTypes, SwiftName.upper)
        for (component, name) in zip(document.components.schemas, names) {
            componentNames[component.name] = "Schemas." + name
            _ = typeNames.insert("Schemas." + name)
            self.names[ObjectIdentifier(component.value)] = "Schemas." + name
        }
        adoptReferencedSchemas()
        nameReferencedSchemas()
        if !options.exactTypes { findFamilies() }
    }

    mutating func run() {
        for component in document.components.schemas {
            guard let name = componentNames[component.name] else { continue }
            let schema = adopted[component.name] ?? component.value
            plan.types.append(planDeclaration(schema, name: name, .response))
        }
        for schema in referenced {
            guard let name = names[ObjectIdentifier(schema)] else { continue }
            let type = planDeclaration(schema, name: name, .response)
            if case .alias = type { continue }
            plan.types.append(type)
        }
        planOperations()
        while !pendingRequests.isEmpty {
            let schema = pendingRequests.removeFirst()
            guard let name = requestNames[ObjectIdentifier(schema)] else { continue }
            plan.types.append(planDeclaration(schema, name: name, .request))
        }
        plan.boxRecursiveTypes()
        applyDefaults()
    }

    /// A full type name that no other type has, and whose last part hides no name that generated code uses; it belongs to
    /// the schema at `pointer`.
    mutating func uniqueTypeName(_ name: String, for pointer: String) -> String {
        let last = name.lastIndex(of: ".").map { name[name.index(after: $0)...] } ?? name[...]
        let isReserved = SwiftName.reservedTypes.contains(String(last))
        return typeNames.distinct(isReserved ? name + "_" : name, for: pointer)
    }

    /// What has no name but that of a component, which is a reference to it and nothing else, is declared by that name:
    /// contracts of many files have a schema in each.
    private mutating func adoptReferencedSchemas() {
        for component in document.components.schemas where component.value.node.mapping?.entries.count == 1 {
            guard let target = component.value.reference?.target, target.booleanValue == nil, target.original == nil,
                target.swiftName == nil, names[ObjectIdentifier(target)] == nil
            else { continue }
            names[ObjectIdentifier(target)] = componentNames[component.name]
            adopted[component.name] = target
        }
    }

    /// Names for what `$ref` leads to other than components: by the last words of its place.
    private mutating func nameReferencedSchemas() {
        for schema in document.schemas {
            guard let target = schema.reference?.target, target.booleanValue == nil,
                names[ObjectIdentifier(target)] == nil
            else { continue }
            let place = target.original == nil ? target.placeName : target.placeName + " base"
            let wanted = target.swiftName ?? SwiftName.upper(place)
            names[ObjectIdentifier(target)] = uniqueTypeName("Schemas." + wanted, for: target.pointer)
            referenced.append(target)
        }
    }

    /// Parents with a `discriminator` and no alternatives of their own, with those that have them in `allOf`.
    private mutating func findFamilies() {
        for component in document.components.schemas {
            for part in component.value.keywords.allOf {
                let parent = part.dereferenced
                guard parent.keywords.discriminator != nil, parent.keywords.oneOf.isEmpty,
                    parent.keywords.anyOf.isEmpty, parent !== component.value
                else { continue }
                childrenByParent[ObjectIdentifier(parent), default: []].append(component.value)
            }
        }
    }

    mutating func refuse(_ schema: Schema, _ keyword: String?, _ what: String) {
        let location = keyword.map { schema.location(of: $0) } ?? schema.location
        findings.append(.error(rule: "not-carried", at: location, "\(what) is not carried into the generated code yet"))
    }

    mutating func pattern(_ source: String) -> Int {
        var number = Int(stableHash(source))
        while let other = patternSources[number], other != source { number += 1 }
        if patternSources.updateValue(source, forKey: number) == nil {
            plan.patterns.append(PatternPlan(number: number, source: source))
        }
        return number
    }
}

extension Schema {
    /// What to call a schema by its place: the word that names it, with the component that it is in.
    fileprivate var placeName: String {
        let words = pointer.split(separator: "/").map(String.init)
        let structural: Set = [
            "components", "schemas", "properties", "items", "allOf", "anyOf", "oneOf", "$defs", "definitions", "schema",
            "content", "additionalProperties",
        ]
        let telling = words.filter { !structural.contains($0) && Int($0) == nil }.suffix(2)
        guard !telling.isEmpty else {
            let file = location.file.split(separator: "/").last.map(String.init) ?? "schema"
            return String(file.split(separator: ".").first ?? "schema")
        }
        return telling.joined(separator: " ")
    }
}

/// A title or a summary as lines of a documentation comment.
///
/// Descriptions are on the docs page only: whoever mends one should not have Swift compiled for it.
func documentationLines(_ title: String?) -> [String] {
    guard let title, !title.isEmpty else { return [] }
    // Nearly every title is one plain line.
    if !special.occurs(in: title), !title.hasSuffix(" ") { return [title] }
    let text = title.unicodeScalars.map { (scalar: Unicode.Scalar) -> Character in
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

private let special = ByteSet { $0 < 0x20 || $0 > 0x7E }

/// What a documentation comment says of something deprecated. (An attribute would warn in the generated code itself.)
func deprecationLines(_ isDeprecated: Bool) -> [String] { isDeprecated ? ["- Warning: Deprecated."] : [] }
