/// A JSON value of any shape, for what no schema describes further.
public indirect enum JSONValue: Sendable, Hashable {
    case null
    case boolean(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// Reads one whole text.
    public init(parsing bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONSyntaxError) {
        var reader = JSONReader(bytes, limits: limits)
        self = try reader.readValue()
        try reader.finish()
    }

    public subscript(name: String) -> JSONValue? {
        if case .object(let object) = self { object[name] } else { nil }
    }

    public var string: String? { if case .string(let value) = self { value } else { nil } }
    public var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
    public var number: JSONNumber? { if case .number(let value) = self { value } else { nil } }
    public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
    public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }
}

/// Members in the order in which they stand, each name once.
public struct JSONObject: Sendable, Hashable {
    public struct Member: Sendable, Hashable {
        public var name: String
        public var value: JSONValue
    }

    public private(set) var members: [Member] = []

    public init() {}

    public subscript(name: String) -> JSONValue? {
        get { members.first { $0.name == name }?.value }
        set {
            let index = members.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(name: name, value: value))
            case (nil, nil): break
            }
        }
    }

    /// Objects are equal whatever the order of their members (JSON Schema 2020-12 §4.2.2).
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.members.count == right.members.count && left.members.allSatisfy { right[$0.name] == $0.value }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(Set(members.map(\.name)))
    }

    mutating func appendNew(_ name: String, _ value: JSONValue) {
        members.append(Member(name: name, value: value))
    }
}

extension JSONReader {
    /// Reads one value of any kind.
    public mutating func readValue() throws(JSONSyntaxError) -> JSONValue {
        switch try kind() {
        case .null:
            try readNull()
            return .null
        case .boolean: return .boolean(try readBoolean())
        case .number: return .number(try readNumber())
        case .string: return .string(try readString())
        case .array:
            try beginArray()
            var elements: [JSONValue] = []
            var isFirst = true
            while try nextElement(isFirst: &isFirst) { elements.append(try readValue()) }
            return .array(elements)
        case .object: return .object(try readObject())
        }
    }

    private mutating func readObject() throws(JSONSyntaxError) -> JSONObject {
        try beginObject()
        var object = JSONObject()
        var names = Set<String>()
        var isFirst = true
        while let key = try nextMember(isFirst: &isFirst) {
            let offset = key.range.lowerBound
            let name = text(of: key)
            // Swift compares strings by canonical equivalence; member names are compared scalar by scalar.
            if !names.insert(name).inserted, object.members.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
                throw JSONSyntaxError(offset: offset, reason: .duplicateMember)
            }
            guard object.members.count < limits.membersMax else {
                throw JSONSyntaxError(offset: offset, reason: .tooManyMembers)
            }
            object.appendNew(name, try readValue())
        }
        return object
    }
}
