// Generated from the contract by treaty-generator. Edit the contract, not this file.
// swift-format-ignore-file

import Treaty
import TreatyHTTP
import TreatyJSON
import TreatyTime


extension Schemas.Genre: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Genre? {
        try input.enumeration(Schemas.Genre.self)
    }

    public func encode(to output: inout JSONWriter) {
        output.string(rawValue)
    }
}

extension Schemas.Signup: ContractValue {
    private static let members = MemberNames(["name", "age", "news", "tags", "codes", "address", "filter"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Signup? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        var member1: Int64?
        var member2: Bool?
        var member3: [String]?
        var member4: [Int64]?
        var member5: Schemas.Signup.Address?
        var member6: Schemas.Signup.Filter?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.string(minLength: 2)
            case 1: member1 = try input.integer(minimum: 0)
            case 2: member2 = try input.boolean()
            case 3: member3 = try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> String? in try input.string() })
            case 4: member4 = try input.array(maxItems: 3, { (input: inout InstanceReader) throws(JSONSyntaxError) -> Int64? in try input.integer() })
            case 5: member5 = try Schemas.Signup.Address.decode(&input)
            case 6: member6 = try Schemas.Signup.Filter.decode(&input)
            default: try input.refuseMember(cursor)
            }
        }
        input.endObject(cursor, members, required: [0])
        guard let member0 else { return nil }
        return Schemas.Signup(
            name: member0, age: member1, news: member2, tags: member3, codes: member4, address: member5, filter: member6
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("name", self.name)
        output.optionalMember("age", self.age)
        output.optionalMember("news", self.news)
        output.optionalMember("tags", self.tags)
        output.optionalMember("codes", self.codes)
        output.optionalMember("address", self.address)
        output.optionalMember("filter", self.filter)
        output.endObject()
    }
}

extension Schemas.Signup.Address: ContractValue {
    private static let members = MemberNames(["city"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Signup.Address? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.string()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members)
        return Schemas.Signup.Address(city: member0)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.optionalMember("city", self.city)
        output.endObject()
    }
}

extension Schemas.Signup.Filter: ContractValue {
    private static let members = MemberNames(["from", "in"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Signup.Filter? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: Int64?
        var member1: [String]?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.integer()
            case 1: member1 = try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> String? in try input.string() })
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members)
        return Schemas.Signup.Filter(from: member0, in: member1)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.optionalMember("from", self.from)
        output.optionalMember("in", self.`in`)
        output.endObject()
    }
}

extension Schemas.Named: ContractValue {
    private static let members = MemberNames(["name"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Named? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.string(minLength: 1)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0])
        guard let member0 else { return nil }
        return Schemas.Named(name: member0)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("name", self.name)
        output.endObject()
    }
}

extension Schemas.Person: ContractValue {
    private static let members = MemberNames(["name", "born"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Person? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        var member1: Member<CalendarDate> = .absent
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.string(minLength: 1)
            case 1: member1 = try input.readNullIfNext() ? .null : Member(try input.date())
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0, 1])
        guard let member0 else { return nil }
        return Schemas.Person(name: member0, born: member1.value)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("name", self.name)
        output.nullableMember("born", self.born)
        output.endObject()
    }
}

extension Schemas.Company: ContractValue {
    private static let members = MemberNames(["kind", "company"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Company? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: Schemas.Company.Kind?
        var member1: String?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try Schemas.Company.Kind.decode(&input)
            case 1: member1 = try input.string()
            default: try input.refuseMember(cursor)
            }
        }
        input.endObject(cursor, members, required: [0, 1])
        guard let member0, let member1 else { return nil }
        return Schemas.Company(kind: member0, company: member1)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("kind", self.kind)
        output.member("company", self.company)
        output.endObject()
    }
}

extension Schemas.Company.Kind: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Company.Kind? {
        try input.enumeration(Schemas.Company.Kind.self)
    }

    public func encode(to output: inout JSONWriter) {
        output.string(rawValue)
    }
}

extension Schemas.Author: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Author? {
        var choice: ChoiceMark = input.beginChoice()
        var result: Schemas.Author?
        if let found: Schemas.Person = try input.alternative(&choice, { (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Person? in try Schemas.Person.decode(&input) }), result == nil { result = .person(found) }
        if let found: Schemas.Company = try input.alternative(&choice, { (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Company? in try Schemas.Company.decode(&input) }), result == nil { result = .company(found) }
        return input.endOneOf(choice, result, expected: "one of: Person, Company")
    }

    public func encode(to output: inout JSONWriter) {
        switch self {
        case .person(let value): value.encode(to: &output)
        case .company(let value): value.encode(to: &output)
        }
    }
}

extension Schemas.Book: ContractValue {
    private static let members = MemberNames([
        "isbn", "title", "subtitle", "authors", "rating", "pages", "genre", "printed", "tags", "prices", "size", "due",
        "class", "extra", "free", "contact"
    ])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Book? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        var member1: String?
        var member2: Member<String> = .absent
        var member3: [Schemas.Author]?
        var member4: Double?
        var member5: Int64 = 100
        var member6: Schemas.Genre = .novel
        var member7: Member<Bool> = .absent
        var member8: [String?]?
        var member9: [String: Double]?
        var member10: Schemas.Book.Size?
        var member11: Schemas.Book.Due?
        var member12: String?
        var member13: JSONValue?
        var member14: JSONObject?
        var member15: String?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.string(minLength: 3, maxLength: 13, pattern: ContractPatterns.pattern655746812)
            case 1: member1 = try input.string(minLength: 1, maxLength: 4, pattern: ContractPatterns.pattern906562328)
            case 2: member2 = try input.readNullIfNext() ? .null : Member(try input.string(maxLength: 5))
            case 3: member3 = try input.array(minItems: 1, maxItems: 2, { (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Author? in try Schemas.Author.decode(&input) })
            case 4: member4 = try input.number(maximum: 5.5, exclusiveMinimum: 0)
            case 5: member5 = try input.integer(minimum: 1, multipleOf: 2) ?? member5
            case 6: member6 = try Schemas.Genre.decode(&input) ?? member6
            case 7: member7 = try input.readNullIfNext() ? .null : Member(try input.boolean())
            case 8: member8 = try input.array(uniqueItems: true, { (input: inout InstanceReader) throws(JSONSyntaxError) -> String?? in try input.readNullIfNext() ? .some(nil) : (try input.string()).map(Optional.some) })
            case 9: member9 = try input.dictionary(maxProperties: 2, { (input: inout InstanceReader) throws(JSONSyntaxError) -> Double? in try input.number(minimum: 0) })
            case 10: member10 = try Schemas.Book.Size.decode(&input)
            case 11: member11 = try Schemas.Book.Due.decode(&input)
            case 12: member12 = try input.string(format: .uriReference)
            case 13: member13 = try input.anyValue()
            case 14: member14 = try input.anyObject()
            case 15: member15 = try input.string(format: .email)
            default: try input.refuseMember(cursor)
            }
        }
        input.endObject(cursor, members, required: [0, 1, 2, 3, 4], minProperties: 2)
        guard let member0, let member1, let member3, let member4 else { return nil }
        return Schemas.Book(
            isbn: member0, title: member1, subtitle: member2.value, authors: member3, rating: member4, pages: member5,
            genre: member6, printed: member7, tags: member8, prices: member9, size: member10, due: member11,
            class: member12, extra: member13, free: member14, contact: member15
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("isbn", self.isbn)
        output.member("title", self.title)
        output.nullableMember("subtitle", self.subtitle)
        output.member("authors", self.authors)
        output.member("rating", self.rating)
        output.member("pages", self.pages)
        output.member("genre", self.genre)
        output.member("printed", self.printed)
        if let value = self.tags {
            output.name("tags")
            output.beginArray()
            for element0 in value {
                if let element0 {
                    element0.encode(to: &output)
                } else { output.null() }
            }
            output.endArray()
        }
        output.optionalMember("prices", self.prices)
        output.optionalMember("size", self.size)
        output.optionalMember("due", self.due)
        output.optionalMember("class", self.`class`)
        output.optionalMember("extra", self.extra)
        output.optionalMember("free", self.free)
        output.optionalMember("contact", self.contact)
        output.endObject()
    }
}

extension Schemas.Book.Size: ContractValue {
    private static let members = MemberNames(["width", "unit"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Book.Size? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: Int64?
        var member1: Schemas.Book.Size.Unit?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.integer()
            case 1: member1 = try Schemas.Book.Size.Unit.decode(&input)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0])
        guard let member0 else { return nil }
        return Schemas.Book.Size(width: member0, unit: member1)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("width", self.width)
        output.optionalMember("unit", self.$unit)
        output.endObject()
    }
}

extension Schemas.Book.Size.Unit: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Book.Size.Unit? {
        try input.enumeration(Schemas.Book.Size.Unit.self)
    }

    public func encode(to output: inout JSONWriter) {
        output.string(rawValue)
    }
}

extension Schemas.Book.Due: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Book.Due? {
        var choice: ChoiceMark = input.beginChoice()
        if let found: CalendarDate = try input.alternative(&choice, { (input: inout InstanceReader) throws(JSONSyntaxError) -> CalendarDate? in try input.date() }) { return .day(found) }
        if let found: DateTime = try input.alternative(&choice, { (input: inout InstanceReader) throws(JSONSyntaxError) -> DateTime? in try input.dateTime() }) { return .moment(found) }
        return input.endAnyOf(choice, nil, expected: "one of: Day, Moment")
    }

    public func encode(to output: inout JSONWriter) {
        switch self {
        case .day(let value): value.encode(to: &output)
        case .moment(let value): value.encode(to: &output)
        }
    }
}

extension Schemas.Member_: ContractValue {
    private static let members = MemberNames(["foo_bar", "fooBar", "string", "when", "grid", "table", "parts"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Member_? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: Schemas.Member_.FooBar?
        var member1: Schemas.Member_.FooBar_5zow?
        var member2: Schemas.Member_.String_?
        var member3: DateTime?
        var member4: [[String?]]?
        var member5: [String: [Int64?]]?
        var member6: [Schemas.Member_.PartsElement]?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try Schemas.Member_.FooBar.decode(&input)
            case 1: member1 = try Schemas.Member_.FooBar_5zow.decode(&input)
            case 2: member2 = try Schemas.Member_.String_.decode(&input)
            case 3: member3 = try input.dateTime()
            case 4: member4 = try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> [String?]? in try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> String?? in try input.readNullIfNext() ? .some(nil) : (try input.string()).map(Optional.some) }) })
            case 5: member5 = try input.dictionary({ (input: inout InstanceReader) throws(JSONSyntaxError) -> [Int64?]? in try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> Int64?? in try input.readNullIfNext() ? .some(nil) : (try input.integer()).map(Optional.some) }) })
            case 6: member6 = try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Member_.PartsElement? in try Schemas.Member_.PartsElement.decode(&input) })
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members)
        return Schemas.Member_(
            fooBar_mh25: member0, fooBar: member1, string: member2, when: member3, grid: member4, table: member5,
            parts: member6
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.optionalMember("foo_bar", self.fooBar_mh25)
        output.optionalMember("fooBar", self.fooBar)
        output.optionalMember("string", self.string)
        output.optionalMember("when", self.when)
        if let value = self.grid {
            output.name("grid")
            output.beginArray()
            for element0 in value {
                output.beginArray()
                for element1 in element0 {
                    if let element1 {
                        element1.encode(to: &output)
                    } else { output.null() }
                }
                output.endArray()
            }
            output.endArray()
        }
        if let value = self.table {
            output.name("table")
            output.beginObject()
            for (key0, element0) in value.sorted(by: { $0.key < $1.key }) {
                output.name(key0)
                output.beginArray()
                for element1 in element0 {
                    if let element1 {
                        element1.encode(to: &output)
                    } else { output.null() }
                }
                output.endArray()
            }
            output.endObject()
        }
        output.optionalMember("parts", self.parts)
        output.endObject()
    }
}

extension Schemas.Member_.FooBar: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Member_.FooBar? {
        try input.enumeration(Schemas.Member_.FooBar.self)
    }

    public func encode(to output: inout JSONWriter) {
        output.string(rawValue)
    }
}

extension Schemas.Member_.FooBar_5zow: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Member_.FooBar_5zow? {
        try input.enumeration(Schemas.Member_.FooBar_5zow.self)
    }

    public func encode(to output: inout JSONWriter) {
        output.string(rawValue)
    }
}

extension Schemas.Member_.String_: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Member_.String_? {
        try input.enumeration(Schemas.Member_.String_.self)
    }

    public func encode(to output: inout JSONWriter) {
        output.string(rawValue)
    }
}

extension Schemas.Member_.PartsElement: ContractValue {
    private static let members = MemberNames(["n"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Member_.PartsElement? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: Int64?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.integer()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members)
        return Schemas.Member_.PartsElement(n: member0)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.optionalMember("n", self.n)
        output.endObject()
    }
}

extension Schemas.MemberPartsElement: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.MemberPartsElement? {
        try input.enumeration(Schemas.MemberPartsElement.self)
    }

    public func encode(to output: inout JSONWriter) {
        output.string(rawValue)
    }
}

extension Schemas.Loan: ContractValue {
    private static let members = MemberNames([
        "kind", "days", "copies", "fee", "note", "shelf", "marks", "next", "tree", "numbers"
    ])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Loan? {
        try input.checked(ContractChecks.loanRest, { (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Loan? in try read(&input) })
    }

    private static func read(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Loan? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: Schemas.Loan.Kind?
        var member1: Int64?
        var member2: [JSONValue]?
        var member3: Double?
        var member4: Member<String> = .absent
        var member5: Schemas.Loan.Shelf?
        var member6: [String: JSONValue]?
        var member7: Schemas.Loan.Next?
        var member8: JSONValue?
        var member9: JSONValue?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try Schemas.Loan.Kind.decode(&input)
            case 1: member1 = try input.integer()
            case 2: member2 = try input.checked(ContractChecks.loanCopiesRest, { (input: inout InstanceReader) throws(JSONSyntaxError) -> [JSONValue]? in try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> JSONValue? in try input.anyValue() }) })
            case 3: member3 = try input.checked(ContractChecks.loanFeeRest, { (input: inout InstanceReader) throws(JSONSyntaxError) -> Double? in try input.number() })
            case 4: member4 = try input.readNullIfNext(ContractChecks.loanNoteRest) ? .null : Member(try input.checked(ContractChecks.loanNoteRest, { (input: inout InstanceReader) throws(JSONSyntaxError) -> String? in try input.string() }))
            case 5: member5 = try Schemas.Loan.Shelf.decode(&input)
            case 6: member6 = try input.checked(ContractChecks.loanMarksRest, { (input: inout InstanceReader) throws(JSONSyntaxError) -> [String: JSONValue]? in try input.dictionary({ (input: inout InstanceReader) throws(JSONSyntaxError) -> JSONValue? in try input.anyValue() }) })
            case 7: member7 = try Schemas.Loan.Next.decode(&input)
            case 8: member8 = try input.checked(ContractChecks.tree, { (input: inout InstanceReader) throws(JSONSyntaxError) -> JSONValue? in try input.anyValue() })
            case 9: member9 = try input.checked(ContractChecks.numberTree, { (input: inout InstanceReader) throws(JSONSyntaxError) -> JSONValue? in try input.anyValue() })
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0, 2])
        guard let member0, let member2 else { return nil }
        return Schemas.Loan(
            kind: member0, days: member1, copies: member2, fee: member3, note: member4, shelf: member5, marks: member6,
            next: member7, tree: member8, numbers: member9
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("kind", self.kind)
        output.optionalMember("days", self.days)
        output.member("copies", self.copies)
        output.optionalMember("fee", self.fee)
        output.member("note", self.note)
        output.optionalMember("shelf", self.shelf)
        output.optionalMember("marks", self.marks)
        output.optionalMember("next", self.next)
        output.optionalMember("tree", self.tree)
        output.optionalMember("numbers", self.numbers)
        output.endObject()
    }
}

extension Schemas.Loan.Kind: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Loan.Kind? {
        try input.enumeration(Schemas.Loan.Kind.self)
    }

    public func encode(to output: inout JSONWriter) {
        output.string(rawValue)
    }
}

extension Schemas.Loan.Shelf: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Loan.Shelf? {
        switch try input.kind() {
        case .string: return (try input.string(maxLength: 3)).map { .string($0) }
        case .number: return (try input.integer(minimum: 1)).map { .integer($0) }
        default: return try input.refuse("a string or an integer")
        }
    }

    public func encode(to output: inout JSONWriter) {
        switch self {
        case .string(let value): value.encode(to: &output)
        case .integer(let value): value.encode(to: &output)
        }
    }
}

extension Schemas.Loan.Next: ContractValue {
    private static let members = MemberNames(["id", "books"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Loan.Next? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: Int64?
        var member1: [Schemas.Book]?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.integer()
            case 1: member1 = try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Book? in try Schemas.Book.decode(&input) })
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0, 1])
        guard let member0, let member1 else { return nil }
        return Schemas.Loan.Next(id: member0, books: member1)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("id", self.id)
        output.member("books", self.books)
        output.endObject()
    }
}

extension Schemas.Reader: ContractValue {
    private static let members = MemberNames(["id", "books"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Reader? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: Int64?
        var member1: [Schemas.Book]?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.integer()
            case 1: member1 = try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Book? in try Schemas.Book.decode(&input) })
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0])
        guard let member0 else { return nil }
        return Schemas.Reader(id: member0, books: member1)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("id", self.id)
        output.optionalMember("books", self.books)
        output.endObject()
    }
}

extension Schemas.Branch: ContractValue {
    private static let members = MemberNames(["name", "left", "right", "others"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Branch? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        var member1: Schemas.Branch?
        var member2: Member<Schemas.Branch> = .absent
        var member3: [Schemas.Branch]?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.string()
            case 1: member1 = try Schemas.Branch.decode(&input)
            case 2: member2 = try input.readNullIfNext() ? .null : Member(try Schemas.Branch.decode(&input))
            case 3: member3 = try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Branch? in try Schemas.Branch.decode(&input) })
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0])
        guard let member0 else { return nil }
        return Schemas.Branch(name: member0, left: member1, right: member2, others: member3)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("name", self.name)
        output.optionalMember("left", self.left)
        output.member("right", self.right)
        output.optionalMember("others", self.others)
        output.endObject()
    }
}

extension Schemas.Nesting: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Nesting? {
        (try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Nesting? in try Schemas.Nesting.decode(&input) })).map(Schemas.Nesting.init)
    }

    public func encode(to output: inout JSONWriter) {
        value.encode(to: &output)
    }
}

extension Schemas.Term: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Term? {
        switch try input.kind() {
        case .number: return (try input.number()).map { .number($0) }
        case .object: return (try Schemas.Sum.decode(&input)).map { .sum($0) }
        default: return try input.refuse("number or Sum")
        }
    }

    public func encode(to output: inout JSONWriter) {
        switch self {
        case .number(let value): value.encode(to: &output)
        case .sum(let value): value.encode(to: &output)
        }
    }
}

extension Schemas.Sum: ContractValue {
    private static let members = MemberNames(["left", "right"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Sum? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: Schemas.Term?
        var member1: Schemas.Term?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try Schemas.Term.decode(&input)
            case 1: member1 = try Schemas.Term.decode(&input)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0, 1])
        guard let member0, let member1 else { return nil }
        return Schemas.Sum(left: member0, right: member1)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("left", self.left)
        output.member("right", self.right)
        output.endObject()
    }
}

extension Schemas.Film: ContractValue {
    private static let members = MemberNames(["medium", "minutes"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Film? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        var member1: Int64?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.string()
            case 1: member1 = try input.integer()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0, 1])
        guard let member0, let member1 else { return nil }
        return Schemas.Film(medium: member0, minutes: member1)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("medium", self.medium)
        output.member("minutes", self.minutes)
        output.endObject()
    }
}

extension Schemas.Disc: ContractValue {
    private static let members = MemberNames(["medium", "tracks"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Disc? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: Schemas.Disc.Medium?
        var member1: Int64?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try Schemas.Disc.Medium.decode(&input)
            case 1: member1 = try input.integer()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0])
        guard let member0 else { return nil }
        return Schemas.Disc(medium: member0, tracks: member1)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("medium", self.medium)
        output.optionalMember("tracks", self.tracks)
        output.endObject()
    }
}

extension Schemas.Disc.Medium: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Disc.Medium? {
        try input.enumeration(Schemas.Disc.Medium.self)
    }

    public func encode(to output: inout JSONWriter) {
        output.string(rawValue)
    }
}

extension Schemas.Medium: ContractValue {
    private static let discriminators = MemberNames(["film", "reel", "cd"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Medium? {
        switch try input.discriminator("medium", discriminators) {
        case 0, 1: return (try Schemas.Film.decode(&input)).map { .film($0) }
        case 2: return (try Schemas.Disc.decode(&input)).map { .disc($0) }
        default: return nil
        }
    }

    public func encode(to output: inout JSONWriter) {
        switch self {
        case .film(let value): value.encode(to: &output)
        case .disc(let value): value.encode(to: &output)
        }
    }
}

extension Schemas.Creature: ContractValue {
    private static let discriminators = MemberNames(["Cat", "Fish", "Creature"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Creature? {
        switch try input.discriminator("species", discriminators) {
        case 0: return (try Schemas.Cat.decode(&input)).map { .cat($0) }
        case 1: return (try Schemas.Fish.decode(&input)).map { .fish($0) }
        case 2: return (try Schemas.Creature.Base.decode(&input)).map { .creature($0) }
        default: return nil
        }
    }

    public func encode(to output: inout JSONWriter) {
        switch self {
        case .cat(let value): value.encode(to: &output)
        case .fish(let value): value.encode(to: &output)
        case .creature(let value): value.encode(to: &output)
        }
    }
}

extension Schemas.Creature.Base: ContractValue {
    private static let members = MemberNames(["species", "name"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Creature.Base? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        var member1: String?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.string()
            case 1: member1 = try input.string()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0])
        guard let member0 else { return nil }
        return Schemas.Creature.Base(species: member0, name: member1)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("species", self.species)
        output.optionalMember("name", self.name)
        output.endObject()
    }
}

extension Schemas.Cat: ContractValue {
    private static let members = MemberNames(["species", "name", "lives"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Cat? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        var member1: String?
        var member2: Int64?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.string()
            case 1: member1 = try input.string()
            case 2: member2 = try input.integer()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0])
        guard let member0 else { return nil }
        return Schemas.Cat(species: member0, name: member1, lives: member2)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("species", self.species)
        output.optionalMember("name", self.name)
        output.optionalMember("lives", self.lives)
        output.endObject()
    }
}

extension Schemas.Fish: ContractValue {
    private static let members = MemberNames(["species", "name", "water"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Fish? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        var member1: String?
        var member2: Schemas.Fish.Water?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.string()
            case 1: member1 = try input.string(maxLength: 3)
            case 2: member2 = try Schemas.Fish.Water.decode(&input)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0, 2])
        guard let member0, let member2 else { return nil }
        return Schemas.Fish(species: member0, name: member1, water: member2)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("species", self.species)
        output.optionalMember("name", self.name)
        output.member("water", self.water)
        output.endObject()
    }
}

extension Schemas.Fish.Water: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Fish.Water? {
        try input.enumeration(Schemas.Fish.Water.self)
    }

    public func encode(to output: inout JSONWriter) {
        output.string(rawValue)
    }
}

extension Schemas.Language: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Language? {
        try input.openEnumeration(Schemas.Language.self)
    }

    public func encode(to output: inout JSONWriter) {
        output.string(rawValue)
    }
}

extension Schemas.Level: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Level? {
        try input.enumeration(Schemas.Level.self)
    }

    public func encode(to output: inout JSONWriter) {
        output.integer(rawValue)
    }
}

extension Schemas.State: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.State? {
        try input.enumeration(Schemas.State.self)
    }

    public func encode(to output: inout JSONWriter) {
        output.string(rawValue)
    }
}

extension Schemas.MemberCard: ContractValue {
    private static let members = MemberNames(["id", "name", "photo", "guarantor", "level", "pin"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.MemberCard? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: UUID?
        var member1: String?
        var member2: [UInt8]?
        var member3: Schemas.MemberCard?
        var member4: Schemas.Level?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.uuid()
            case 1: member1 = try input.string()
            case 2: member2 = try input.base64()
            case 3: member3 = try Schemas.MemberCard.decode(&input)
            case 4: member4 = try Schemas.Level.decode(&input)
            case 5...: try input.skipMember()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0, 1])
        guard let member0, let member1 else { return nil }
        return Schemas.MemberCard(id: member0, name: member1, photo: member2, guarantor: member3, level: member4)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("id", self.id)
        output.member("name", self.name)
        if let value = self.photo {
            output.name("photo")
            output.base64(value)
        }
        output.optionalMember("guarantor", self.guarantor)
        output.optionalMember("level", self.level)
        output.endObject()
    }
}

extension Schemas.Tally: ContractValue {
    private static let members = MemberNames(["of", "total"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Tally? {
        try input.checked(ContractChecks.tallyRest, { (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Tally? in try read(&input) })
    }

    private static func read(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Tally? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        var member1: Int64?
        var additional: [String: Int64] = [:]
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.string()
            case 1: member1 = try input.integer(minimum: 0)
            default: try input.additionalMember(cursor, &additional, { (input: inout InstanceReader) throws(JSONSyntaxError) -> Int64? in try input.integer(minimum: 0) })
            }
        }
        input.endObject(cursor, members, required: [0, 1])
        guard let member0, let member1 else { return nil }
        return Schemas.Tally(of: member0, total: member1, additionalProperties: additional)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("of", self.of)
        output.member("total", self.total)
        output.additionalMembers(self.additionalProperties, besides: Self.members)
        output.endObject()
    }
}

extension Schemas.Preferences: ContractValue {
    private static let members = MemberNames([
        "ratio", "sizes", "genres", "limits", "free", "nothing", "price", "language"
    ])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Preferences? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: Double = 0.5
        var member1: [Int64] = [1, 2]
        var member2: [Schemas.Genre] = [.novel, .nonFiction]
        var member3: [String: Int64] = ["a": 1]
        var member4: JSONValue = ["a": [1, nil, true], "b": "x"]
        var member5: String? = nil
        var member6: JSONNumber = JSONNumber(text: "0.1")
        var member7: Schemas.Language = .other("de")
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.number() ?? member0
            case 1: member1 = try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> Int64? in try input.integer() }) ?? member1
            case 2: member2 = try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Genre? in try Schemas.Genre.decode(&input) }) ?? member2
            case 3: member3 = try input.dictionary({ (input: inout InstanceReader) throws(JSONSyntaxError) -> Int64? in try input.integer() }) ?? member3
            case 4: member4 = try input.anyValue() ?? member4
            case 5: member5 = try input.readNullIfNext() ? nil : try input.string()
            case 6: member6 = try input.decimal() ?? member6
            case 7: member7 = try Schemas.Language.decode(&input) ?? member7
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members)
        return Schemas.Preferences(
            ratio: member0, sizes: member1, genres: member2, limits: member3, free: member4, nothing: member5,
            price: member6, language: member7
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("ratio", self.ratio)
        output.member("sizes", self.sizes)
        output.member("genres", self.genres)
        output.member("limits", self.limits)
        output.member("free", self.free)
        output.optionalMember("nothing", self.nothing)
        output.member("price", self.price)
        output.member("language", self.language)
        output.endObject()
    }
}

extension Schemas.Contact: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Contact? {
        var choice: ChoiceMark = input.beginChoice()
        var result: Schemas.Contact?
        if let found: Schemas.Contact.Mail = try input.alternative(&choice, { (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Contact.Mail? in try Schemas.Contact.Mail.decode(&input) }), result == nil { result = .mail(found) }
        if let found: Schemas.Contact.Phone = try input.alternative(&choice, { (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Contact.Phone? in try Schemas.Contact.Phone.decode(&input) }), result == nil { result = .phone(found) }
        return input.endOneOf(choice, result, expected: "one of: Mail, Phone")
    }

    public func encode(to output: inout JSONWriter) {
        switch self {
        case .mail(let value): value.encode(to: &output)
        case .phone(let value): value.encode(to: &output)
        }
    }
}

extension Schemas.Contact.Mail: ContractValue {
    private static let members = MemberNames(["name", "mail"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Contact.Mail? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        var member1: String?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.string()
            case 1: member1 = try input.string()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0, 1])
        guard let member0, let member1 else { return nil }
        return Schemas.Contact.Mail(name: member0, mail: member1)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("name", self.name)
        output.member("mail", self.mail)
        output.endObject()
    }
}

extension Schemas.Contact.Phone: ContractValue {
    private static let members = MemberNames(["name", "phone"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Contact.Phone? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        var member1: Schemas.Contact.Phone.Phone?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.string()
            case 1: member1 = try Schemas.Contact.Phone.Phone.decode(&input)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0, 1])
        guard let member0, let member1 else { return nil }
        return Schemas.Contact.Phone(name: member0, phone: member1)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("name", self.name)
        output.member("phone", self.phone)
        output.endObject()
    }
}

extension Schemas.Contact.Phone.Phone: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Contact.Phone.Phone? {
        switch try input.kind() {
        case .string: return (try input.string()).map { .string($0) }
        case .number: return (try input.integer()).map { .integer($0) }
        default: return try input.refuse("a string or an integer")
        }
    }

    public func encode(to output: inout JSONWriter) {
        switch self {
        case .string(let value): value.encode(to: &output)
        case .integer(let value): value.encode(to: &output)
        }
    }
}

extension Schemas.MemberCard.Request: ContractValue {
    private static let members = MemberNames(["name", "pin", "photo", "guarantor", "level", "id"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.MemberCard.Request? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        var member1: String?
        var member2: [UInt8]?
        var member3: Schemas.MemberCard.Request?
        var member4: Schemas.Level?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.string()
            case 1: member1 = try input.string()
            case 2: member2 = try input.base64()
            case 3: member3 = try Schemas.MemberCard.Request.decode(&input)
            case 4: member4 = try Schemas.Level.decode(&input)
            case 5...: try input.skipMember()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0, 1])
        guard let member0, let member1 else { return nil }
        return Schemas.MemberCard.Request(
            name: member0, pin: member1, photo: member2, guarantor: member3, level: member4
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("name", self.name)
        output.member("pin", self.pin)
        if let value = self.photo {
            output.name("photo")
            output.base64(value)
        }
        output.optionalMember("guarantor", self.guarantor)
        output.optionalMember("level", self.level)
        output.endObject()
    }
}

extension Problem_.Output_: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Problem_.Output_? {
        try input.enumeration(Problem_.Output_.self)
    }

    public func encode(to output: inout JSONWriter) {
        output.string(rawValue)
    }
}

extension FindInCatalogue.Row: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> FindInCatalogue.Row? {
        switch try input.kind() {
        case .string: return (try input.string()).map { .string($0) }
        case .number: return (try input.integer()).map { .integer($0) }
        default: return try input.refuse("a string or an integer")
        }
    }

    public func encode(to output: inout JSONWriter) {
        switch self {
        case .string(let value): value.encode(to: &output)
        case .integer(let value): value.encode(to: &output)
        }
    }
}

extension FindInCatalogue.Format: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> FindInCatalogue.Format? {
        try input.enumeration(FindInCatalogue.Format.self)
    }

    public func encode(to output: inout JSONWriter) {
        output.string(rawValue)
    }
}

extension FindInCatalogue.Filter: ContractValue {
    private static let members = MemberNames(["author", "genres"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> FindInCatalogue.Filter? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: FindInCatalogue.Filter.Author?
        var member1: [Schemas.Genre]?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try FindInCatalogue.Filter.Author.decode(&input)
            case 1: member1 = try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Genre? in try Schemas.Genre.decode(&input) })
            default: try input.refuseMember(cursor)
            }
        }
        input.endObject(cursor, members)
        return FindInCatalogue.Filter(author: member0, genres: member1)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.optionalMember("author", self.author)
        output.optionalMember("genres", self.genres)
        output.endObject()
    }
}

extension FindInCatalogue.Filter.Author: ContractValue {
    private static let members = MemberNames(["name", "born"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> FindInCatalogue.Filter.Author? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        var member1: Int64?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.string()
            case 1: member1 = try input.integer()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members)
        return FindInCatalogue.Filter.Author(name: member0, born: member1)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.optionalMember("name", self.name)
        output.optionalMember("born", self.born)
        output.endObject()
    }
}

extension FindInCatalogue.Point: ContractValue {
    private static let members = MemberNames(["x", "y"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> FindInCatalogue.Point? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: Int64?
        var member1: Double?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.integer()
            case 1: member1 = try input.number()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0])
        guard let member0 else { return nil }
        return FindInCatalogue.Point(x: member0, y: member1)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("x", self.x)
        output.optionalMember("y", self.y)
        output.endObject()
    }
}

extension FindInCatalogue.XSize: ContractValue {
    private static let members = MemberNames(["w", "h"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> FindInCatalogue.XSize? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: Int64?
        var member1: Int64?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.integer()
            case 1: member1 = try input.integer()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members)
        return FindInCatalogue.XSize(w: member0, h: member1)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.optionalMember("w", self.w)
        output.optionalMember("h", self.h)
        output.endObject()
    }
}

extension GetReport.As: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> GetReport.As? {
        try input.enumeration(GetReport.As.self)
    }

    public func encode(to output: inout JSONWriter) {
        output.string(rawValue)
    }
}

extension SetNote.Callbacks.Noted.Body: ContractValue {
    private static let members = MemberNames(["isbn"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> SetNote.Callbacks.Noted.Body? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0: member0 = try input.string()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0])
        guard let member0 else { return nil }
        return SetNote.Callbacks.Noted.Body(isbn: member0)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("isbn", self.isbn)
        output.endObject()
    }
}
