/// A JSON value of any shape, for what no schema describes further.
///
/// Two are equal as JSON Schema says (2020-12 §4.2.2): numbers by their value, strings scalar by scalar, objects whatever
/// the order of their members.
public enum JSONValue: Sendable, Hashable {
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

    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left.hasSameScalars(as: right)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .boolean(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        // Equal bytes are canonically equivalent, so what Swift makes of the string will do.
        case .string(let value): hasher.combine(value)
        case .array(let elements): hasher.combine(elements)
        case .object(let object): hasher.combine(object)
        }
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
        get { index(of: name).map { members[$0].value } }
        set {
            switch (index(of: name), newValue) {
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
        hasher.combine(members.count)
        // In any order: the sum of what each member alone hashes to. Values take part, since a client could otherwise
        // send thousands of objects with one hash, each to be compared with all others.
        var sum = 0
        for member in members {
            var hasher = Hasher()
            hasher.combine(member.name)
            hasher.combine(member.value)
            sum &+= hasher.finalize()
        }
        hasher.combine(sum)
    }

    /// Names are compared scalar by scalar (RFC 8259 §8.3), not by canonical equivalence as Swift's strings are.
    private func index(of name: String) -> Int? {
        members.firstIndex { $0.name.hasSameScalars(as: name) }
    }

    mutating func appendNew(_ name: String, _ value: JSONValue) {
        members.appendFromFew(Member(name: name, value: value))
    }
}

extension Array {
    /// As `append`. Few arrays have one element, and the first steps of growing take most of the work.
    @inlinable @inline(__always)
    package mutating func appendFromFew(_ element: Element) {
        if isEmpty { reserveCapacity(4) }
        append(element)
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
            while try nextElement(isFirst: &isFirst) { elements.appendFromFew(try readValue()) }
            return .array(elements)
        case .object: return .object(try readObject())
        }
    }

    private mutating func readObject() throws(JSONSyntaxError) -> JSONObject {
        try beginObject()
        var object = JSONObject()
        var names = MemberNames()
        var isFirst = true
        while let key = try nextMember(isFirst: &isFirst) {
            let offset = key.range.lowerBound
            guard names.insert(key, in: self) else {
                throw JSONSyntaxError(offset: offset, reason: .duplicateMember)
            }
            guard object.members.count < limits.membersMax else {
                throw JSONSyntaxError(offset: offset, reason: .tooManyMembers)
            }
            object.appendNew(text(of: key), try readValue())
        }
        return object
    }
}
