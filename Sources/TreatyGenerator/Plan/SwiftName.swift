/// Good Swift names for any string of a contract.
enum SwiftName {
    /// `user_id` → `userID`, `Content-Type` → `contentType`, `URLList` → `urlList`, `class` → `` `class` ``.
    static func lower(_ name: String) -> String { lowerForms(name) }

    private static let lowerForms = Remembered { name in
        let words = words(of: name)
        let joined = identifier(joined([firstDown(words[0])] + words.dropFirst().map(capitalized)))
        // Even in backticks, `self` is the value itself and `init` its initialiser.
        return joined == "self" || joined == "init" ? joined + "_" : escaped(joined)
    }

    /// `new_task` → `NewTask`.
    static func upper(_ name: String) -> String { upperForms(name) }

    private static let upperForms = Remembered { name in
        let words = words(of: name)
        return allowed(identifier(joined([firstUp(words[0])] + words.dropFirst().map(capitalized))))
    }

    /// The type that goes with a function or a member: `createTask` → `CreateTask`.
    static func type(of member: String) -> String { allowed(firstUp(member.filter { $0 != "`" })) }

    /// Not even backticks make these names of types.
    private static func allowed(_ name: String) -> String {
        untypical.contains(name) ? name + "_" : name
    }

    private static let untypical: Set<String> = ["Type", "Protocol", "Self", "Any"]

    private static func capitalized(_ word: String) -> String {
        abbreviations.contains(word.lowercased()) ? word.uppercased() : firstUp(word)
    }

    private static let abbreviations: Set<String> = ["id", "url", "uri", "uuid", "ip", "http", "json"]

    private static func firstUp(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

    private static func firstDown(_ word: String) -> String {
        let capitals = word.prefix { $0.isUppercase }
        if capitals.count == word.count { return word.lowercased() }
        // The last of several capitals begins the next word.
        let count = max(1, capitals.count - 1)
        return word.prefix(count).lowercased() + word.dropFirst(count)
    }

    /// Digits of two words stay apart: `1.5` is not `15`.
    private static func joined(_ words: [String]) -> String {
        words.reduce(into: "") { name, word in
            if name.last?.isNumber == true, word.first?.isNumber == true { name += "_" }
            name += word
        }
    }

    private static func identifier(_ name: String) -> String {
        guard let first = name.unicodeScalars.first, first.properties.isXIDStart else { return "_" + name }
        return name
    }

    /// Text for a comment of one line.
    static func singleLine(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
    }

    /// The last part of a full type name.
    static func last(_ name: String) -> String {
        name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name
    }

    static func escaped(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

    /// A name where it labels an argument: only three words need their backticks there.
    static func label(_ name: String) -> String {
        let bare = name.filter { $0 != "`" }
        return ["inout", "var", "let"].contains(bare) ? name : bare
    }

    /// Type names that generated code uses unqualified: a type of the contract must not hide them.
    static let reservedTypes: Set<String> = [
        "Array", "Bool", "ByteStream", "CalendarDate", "CaseIterable", "ChoiceMark", "ContentStream", "FormContract",
        "FormFile", "FormReader",
        "ContractPattern", "ContractPatterns",
        "ContractChecks", "ContractConstants", "ContractValue", "DateTime", "Double", "HTTPResponse", "HTTPStatus",
        "Hashable",
        "Input", "InstanceChecker", "InstanceReader", "Int", "Int64",
        "Deprecated", "Indirect", "JSONNull", "JSONNumber", "JSONObject", "OpenEnumeration", "UUID", "JSONSyntaxError",
        "JSONValue",
        "JSONWriter", "Member", "MemberNames",
        "NullableValue",
        "ObjectCursor", "Optional", "Output", "Representation", "Schemas", "Sendable", "ServerSentEvent", "String",
        "UInt8",
    ]

    /// Names of the framework and of the module that an operation's type must not hide.
    static let reservedOperations: Set<String> = reservedTypes.union([
        "APIAuthenticators", "APIContract", "APIHandlers", "APIKeyAuthenticator", "Authenticator", "BasicAuthenticator",
        "BearerAuthenticator", "CertificateAuthenticator", "ContractError", "HTTPAuthenticator", "Operation",
        "OperationContract", "OperationOutput", "Principal", "Problem", "QueryContract", "RequestBodyContract",
        "RequestCondition",
        "RequestInfo",
        "RequestReader", "Route", "Router", "RouterOptions", "SchemeUse", "Swift", "Treaty", "Webhooks",
    ])

    private static let keywords: Set<String> = [
        "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch", "class",
        "consuming", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough",
        "false",
        "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
        "nonisolated", "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return",
        "self", "some", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
        "typealias",
        "var", "where", "while",
    ]
}
