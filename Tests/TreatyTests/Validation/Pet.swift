import TreatyJSON
import TreatyTime

@testable import Treaty

/// Types of a contract, written by hand as the generator writes them.
struct Pet: ContractValue, Hashable {
    enum Size: String, CaseIterable { case small, large = "lar/ge" }

    var name: String
    var age: Int64?
    var nick: Member<String>
    var size: Size?
    var tags: [String]?
    var owner: Owner?
    var born: Born?
    var weight: Double?

    private static let names = MemberNames(["name", "age", "nick", "size", "tags", "owner", "born", "weight"])
    private static let letters = ContractPattern(#"\S"#)

    static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Pet? {
        guard var cursor = try input.beginObject(names) else { return nil }
        var name: String?
        var age: Int64?
        var nick = Member<String>.absent
        var size: Size?
        var tags: [String]?
        var owner: Owner?
        var born: Born?
        var weight: Double?
        while let index = try input.nextMember(&cursor) {
            switch index {
            case 0: name = try input.string(minLength: 1, maxLength: 5, pattern: letters)
            case 1: age = try input.integer(minimum: 0, maximum: 100, multipleOf: 2)
            case 2:
                if try input.readNullIfNext() {
                    nick = .null
                } else if let value = try input.string(maxLength: 3) {
                    nick = .value(value)
                }
            case 3: size = try input.enumeration(Size.self)
            case 4:
                tags = try input.array(minItems: 1, maxItems: 3, uniqueItems: true) {
                    (input: inout InstanceReader) throws(JSONSyntaxError) in try input.string(minLength: 1)
                }
            case 5: owner = try Owner.decode(&input)
            case 6: born = try Born.decode(&input)
            case 7: weight = try input.number(maximum: 100, exclusiveMinimum: 0)
            default: try input.refuseMember(cursor)
            }
        }
        input.endObject(cursor, required: 1, minProperties: 2, maxProperties: 6)
        guard let name else { return nil }
        return Pet(
            name: name, age: age, nick: nick, size: size, tags: tags, owner: owner, born: born, weight: weight)
    }

    func encode(to output: inout JSONWriter) {}
}

/// Undeclared members are passed over.
struct Owner: ContractValue, Hashable {
    var email: String

    private static let names = MemberNames(["email"])

    static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Owner? {
        guard var cursor = try input.beginObject(names) else { return nil }
        var email: String?
        while let index = try input.nextMember(&cursor) {
            switch index {
            case 0: email = try input.string(format: .email)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 1)
        guard let email else { return nil }
        return Owner(email: email)
    }

    func encode(to output: inout JSONWriter) {}
}

/// `anyOf` a date, a date-time, or an object that holds one.
indirect enum Born: ContractValue, Hashable {
    case date(CalendarDate)
    case dateTime(DateTime)
    case about([Born])

    static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Born? {
        var mark = input.beginChoice()
        var value: Born?
        value = try input.alternative(&mark) { (input: inout InstanceReader) throws(JSONSyntaxError) -> Born? in
            try input.date().map { .date($0) }
        }
        if value == nil {
            value = try input.alternative(&mark) { (input: inout InstanceReader) throws(JSONSyntaxError) -> Born? in
                try input.dateTime().map { .dateTime($0) }
            }
        }
        if value == nil {
            value = try input.alternative(&mark) { (input: inout InstanceReader) throws(JSONSyntaxError) -> Born? in
                try [Born].decode(&input).map { .about($0) }
            }
        }
        return input.endAnyOf(mark, value, expected: "a date or a date-time")
    }

    func encode(to output: inout JSONWriter) {}
}

/// `oneOf` two schemas that a number can fit both; nested, each level is read twice.
indirect enum Twice: ContractValue {
    case number(Int64)
    case list([Twice])

    static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Twice? {
        var mark = input.beginChoice()
        var value: Twice?
        for minimum in [0, 10] as [Int64] {
            if let fitting = try input.alternative(
                &mark, { (input: inout InstanceReader) throws(JSONSyntaxError) -> Twice? in try read(&input, minimum) })
            {
                value = fitting
            }
        }
        return input.endOneOf(mark, value, expected: "small, or large")
    }

    private static func read(_ input: inout InstanceReader, _ minimum: Int64) throws(JSONSyntaxError) -> Twice? {
        if try input.json.kind() == .array { return try [Twice].decode(&input).map { .list($0) } }
        return try input.integer(minimum: minimum).map { .number($0) }
    }

    func encode(to output: inout JSONWriter) {}
}
