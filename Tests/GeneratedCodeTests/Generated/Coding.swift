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
            case 0:
                member0 = try input.string(minLength: 2)
            case 1:
                member1 = try input.integer(minimum: 0)
            case 2:
                member2 = try input.boolean()
            case 3:
                member3 = try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> String? in try input.string() })
            case 4:
                member4 = try input.array(maxItems: 3, { (input: inout InstanceReader) throws(JSONSyntaxError) -> Int64? in try input.integer() })
            case 5:
                member5 = try Schemas.Signup.Address.decode(&input)
            case 6:
                member6 = try Schemas.Signup.Filter.decode(&input)
            default: try input.refuseMember(cursor)
            }
        }
        input.endObject(cursor, members, required: [0])
        guard let member0 else { return nil }
        return Schemas.Signup(
            name: member0,
            age: member1,
            news: member2,
            tags: member3,
            codes: member4,
            address: member5,
            filter: member6
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("name")
        self.name.encode(to: &output)
        if let value = self.age {
            output.member("age")
            value.encode(to: &output)
        }
        if let value = self.news {
            output.member("news")
            value.encode(to: &output)
        }
        if let value = self.tags {
            output.member("tags")
            value.encode(to: &output)
        }
        if let value = self.codes {
            output.member("codes")
            value.encode(to: &output)
        }
        if let value = self.address {
            output.member("address")
            value.encode(to: &output)
        }
        if let value = self.filter {
            output.member("filter")
            value.encode(to: &output)
        }
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
            case 0:
                member0 = try input.string()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members)
        return Schemas.Signup.Address(
            city: member0
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        if let value = self.city {
            output.member("city")
            value.encode(to: &output)
        }
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
            case 0:
                member0 = try input.integer()
            case 1:
                member1 = try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> String? in try input.string() })
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members)
        return Schemas.Signup.Filter(
            from: member0,
            in: member1
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        if let value = self.from {
            output.member("from")
            value.encode(to: &output)
        }
        if let value = self.`in` {
            output.member("in")
            value.encode(to: &output)
        }
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
            case 0:
                member0 = try input.string(minLength: 1)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0])
        guard let member0 else { return nil }
        return Schemas.Named(
            name: member0
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("name")
        self.name.encode(to: &output)
        output.endObject()
    }
}

extension Schemas.Person: ContractValue {
    private static let members = MemberNames(["name", "born"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Person? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        var member1: CalendarDate??
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0:
                member0 = try input.string(minLength: 1)
            case 1:
                if try input.readNullIfNext() {
                    member1 = .some(nil)
                } else if let value: CalendarDate = try input.date() {
                    member1 = .some(value)
                }
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0, 1])
        guard let member0, let member1 else { return nil }
        return Schemas.Person(
            name: member0,
            born: member1
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("name")
        self.name.encode(to: &output)
        output.member("born")
        if let value = self.born {
            value.encode(to: &output)
        } else { output.null() }
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
            case 0:
                member0 = try Schemas.Company.Kind.decode(&input)
            case 1:
                member1 = try input.string()
            default: try input.refuseMember(cursor)
            }
        }
        input.endObject(cursor, members, required: [0, 1])
        guard let member0, let member1 else { return nil }
        return Schemas.Company(
            kind: member0,
            company: member1
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("kind")
        self.kind.encode(to: &output)
        output.member("company")
        self.company.encode(to: &output)
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
        if let found: Schemas.Person = try input.alternative(&choice, { (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Person? in try Schemas.Person.decode(&input) }), result == nil {
            result = .person(found)
        }
        if let found: Schemas.Company = try input.alternative(&choice, { (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Company? in try Schemas.Company.decode(&input) }), result == nil {
            result = .company(found)
        }
        return input.endOneOf(choice, result, expected: "one of: Person, Company")
    }

    public func encode(to output: inout JSONWriter) {
        switch self {
        case .person(let value):
            value.encode(to: &output)
        case .company(let value):
            value.encode(to: &output)
        }
    }
}

extension Schemas.Book: ContractValue {
    private static let members = MemberNames(["isbn", "title", "subtitle", "authors", "rating", "pages", "genre", "printed", "tags", "prices", "size", "due", "class", "extra", "free", "contact"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Book? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: String?
        var member1: String?
        var member2: String??
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
            case 0:
                member0 = try input.string(minLength: 3, maxLength: 13, pattern: ContractPatterns.pattern655746812)
            case 1:
                member1 = try input.string(minLength: 1, maxLength: 4, pattern: ContractPatterns.pattern906562328)
            case 2:
                if try input.readNullIfNext() {
                    member2 = .some(nil)
                } else if let value: String = try input.string(maxLength: 5) {
                    member2 = .some(value)
                }
            case 3:
                member3 = try input.array(minItems: 1, maxItems: 2, { (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Author? in try Schemas.Author.decode(&input) })
            case 4:
                member4 = try input.number(maximum: 5.5, exclusiveMinimum: 0)
            case 5:
                if let value: Int64 = try input.integer(minimum: 1, multipleOf: 2) { member5 = value }
            case 6:
                if let value: Schemas.Genre = try Schemas.Genre.decode(&input) { member6 = value }
            case 7:
                if try input.readNullIfNext() {
                    member7 = .null
                } else if let value: Bool = try input.boolean() {
                    member7 = .value(value)
                }
            case 8:
                member8 = try input.array(uniqueItems: true, { (input: inout InstanceReader) throws(JSONSyntaxError) -> String?? in try input.readNullIfNext() ? .some(nil) : (try input.string()).map(Optional.some) })
            case 9:
                member9 = try input.dictionary(maxProperties: 2, { (input: inout InstanceReader) throws(JSONSyntaxError) -> Double? in try input.number(minimum: 0) })
            case 10:
                member10 = try Schemas.Book.Size.decode(&input)
            case 11:
                member11 = try Schemas.Book.Due.decode(&input)
            case 12:
                member12 = try input.string(format: .uriReference)
            case 13:
                member13 = try input.anyValue()
            case 14:
                member14 = try input.anyObject()
            case 15:
                member15 = try input.string(format: .email)
            default: try input.refuseMember(cursor)
            }
        }
        input.endObject(cursor, members, required: [0, 1, 2, 3, 4], minProperties: 2)
        guard let member0, let member1, let member2, let member3, let member4 else { return nil }
        return Schemas.Book(
            isbn: member0,
            title: member1,
            subtitle: member2,
            authors: member3,
            rating: member4,
            pages: member5,
            genre: member6,
            printed: member7,
            tags: member8,
            prices: member9,
            size: member10,
            due: member11,
            class: member12,
            extra: member13,
            free: member14,
            contact: member15
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("isbn")
        self.isbn.encode(to: &output)
        output.member("title")
        self.title.encode(to: &output)
        output.member("subtitle")
        if let value = self.subtitle {
            value.encode(to: &output)
        } else { output.null() }
        output.member("authors")
        self.authors.encode(to: &output)
        output.member("rating")
        self.rating.encode(to: &output)
        output.member("pages")
        self.pages.encode(to: &output)
        output.member("genre")
        self.genre.encode(to: &output)
        switch self.printed {
        case .absent: break
        case .null:
            output.member("printed")
            output.null()
        case .value(let value):
            output.member("printed")
            value.encode(to: &output)
        }
        if let value = self.tags {
            output.member("tags")
            output.beginArray()
            for element0 in value {
                if let element0 {
                    element0.encode(to: &output)
                } else { output.null() }
            }
            output.endArray()
        }
        if let value = self.prices {
            output.member("prices")
            value.encode(to: &output)
        }
        if let value = self.size {
            output.member("size")
            value.encode(to: &output)
        }
        if let value = self.due {
            output.member("due")
            value.encode(to: &output)
        }
        if let value = self.`class` {
            output.member("class")
            value.encode(to: &output)
        }
        if let value = self.extra {
            output.member("extra")
            value.encode(to: &output)
        }
        if let value = self.free {
            output.member("free")
            value.encode(to: &output)
        }
        if let value = self.contact {
            output.member("contact")
            value.encode(to: &output)
        }
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
            case 0:
                member0 = try input.integer()
            case 1:
                member1 = try Schemas.Book.Size.Unit.decode(&input)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0])
        guard let member0 else { return nil }
        return Schemas.Book.Size(
            width: member0,
            unit: member1
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("width")
        self.width.encode(to: &output)
        if let value = self.unit {
            output.member("unit")
            value.encode(to: &output)
        }
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
        var result: Schemas.Book.Due?
        if let found: CalendarDate = try input.alternative(&choice, { (input: inout InstanceReader) throws(JSONSyntaxError) -> CalendarDate? in try input.date() }), result == nil {
            result = .day(found)
        }
        if let found: DateTime = try input.alternative(&choice, { (input: inout InstanceReader) throws(JSONSyntaxError) -> DateTime? in try input.dateTime() }), result == nil {
            result = .moment(found)
        }
        return input.endAnyOf(choice, result, expected: "one of: Day, Moment")
    }

    public func encode(to output: inout JSONWriter) {
        switch self {
        case .day(let value):
            value.encode(to: &output)
        case .moment(let value):
            value.encode(to: &output)
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
            case 0:
                member0 = try Schemas.Member_.FooBar.decode(&input)
            case 1:
                member1 = try Schemas.Member_.FooBar_5zow.decode(&input)
            case 2:
                member2 = try Schemas.Member_.String_.decode(&input)
            case 3:
                member3 = try input.dateTime()
            case 4:
                member4 = try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> [String?]? in try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> String?? in try input.readNullIfNext() ? .some(nil) : (try input.string()).map(Optional.some) }) })
            case 5:
                member5 = try input.dictionary({ (input: inout InstanceReader) throws(JSONSyntaxError) -> [Int64?]? in try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> Int64?? in try input.readNullIfNext() ? .some(nil) : (try input.integer()).map(Optional.some) }) })
            case 6:
                member6 = try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Member_.PartsElement? in try Schemas.Member_.PartsElement.decode(&input) })
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members)
        return Schemas.Member_(
            fooBar: member0,
            fooBar2: member1,
            string: member2,
            when: member3,
            grid: member4,
            table: member5,
            parts: member6
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        if let value = self.fooBar {
            output.member("foo_bar")
            value.encode(to: &output)
        }
        if let value = self.fooBar2 {
            output.member("fooBar")
            value.encode(to: &output)
        }
        if let value = self.string {
            output.member("string")
            value.encode(to: &output)
        }
        if let value = self.when {
            output.member("when")
            value.encode(to: &output)
        }
        if let value = self.grid {
            output.member("grid")
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
            output.member("table")
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
        if let value = self.parts {
            output.member("parts")
            value.encode(to: &output)
        }
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
            case 0:
                member0 = try input.integer()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members)
        return Schemas.Member_.PartsElement(
            n: member0
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        if let value = self.n {
            output.member("n")
            value.encode(to: &output)
        }
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
    private static let members = MemberNames(["kind", "days", "copies", "fee", "note", "shelf", "marks", "next"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Loan? {
        try input.checked(ContractChecks.loan, decodeShape)
    }

    private static func decodeShape(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Loan? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: Schemas.Loan.Kind?
        var member1: Int64?
        var member2: [JSONValue]?
        var member3: Double?
        var member4: Member<String> = .absent
        var member5: JSONValue?
        var member6: JSONObject?
        var member7: Schemas.Reader?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0:
                member0 = try Schemas.Loan.Kind.decode(&input)
            case 1:
                member1 = try input.integer()
            case 2:
                member2 = try input.checked(ContractChecks.loanCopiesRest) { (input: inout InstanceReader) throws(JSONSyntaxError) -> [JSONValue]? in try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> JSONValue? in try input.anyValue() }) }
            case 3:
                member3 = try input.checked(ContractChecks.loanFeeRest) { (input: inout InstanceReader) throws(JSONSyntaxError) -> Double? in try input.number() }
            case 4:
                if try input.readNullIfNext(ContractChecks.loanNoteRest) {
                    member4 = .null
                } else if let value: String = try input.checked(ContractChecks.loanNoteRest) { (input: inout InstanceReader) throws(JSONSyntaxError) -> String? in try input.string() } {
                    member4 = .value(value)
                }
            case 5:
                member5 = try input.checked(ContractChecks.loanShelf) { (input: inout InstanceReader) throws(JSONSyntaxError) -> JSONValue? in try input.anyValue() }
            case 6:
                member6 = try input.checked(ContractChecks.loanMarksRest) { (input: inout InstanceReader) throws(JSONSyntaxError) -> JSONObject? in try input.anyObject() }
            case 7:
                member7 = try input.checked(ContractChecks.loanNextRest) { (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Reader? in try Schemas.Reader.decode(&input) }
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0, 2])
        guard let member0, let member2 else { return nil }
        return Schemas.Loan(
            kind: member0,
            days: member1,
            copies: member2,
            fee: member3,
            note: member4,
            shelf: member5,
            marks: member6,
            next: member7
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("kind")
        self.kind.encode(to: &output)
        if let value = self.days {
            output.member("days")
            value.encode(to: &output)
        }
        output.member("copies")
        self.copies.encode(to: &output)
        if let value = self.fee {
            output.member("fee")
            value.encode(to: &output)
        }
        switch self.note {
        case .absent: break
        case .null:
            output.member("note")
            output.null()
        case .value(let value):
            output.member("note")
            value.encode(to: &output)
        }
        if let value = self.shelf {
            output.member("shelf")
            value.encode(to: &output)
        }
        if let value = self.marks {
            output.member("marks")
            value.encode(to: &output)
        }
        if let value = self.next {
            output.member("next")
            value.encode(to: &output)
        }
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

extension Schemas.Reader: ContractValue {
    private static let members = MemberNames(["id", "books"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Reader? {
        guard var cursor: ObjectCursor = try input.beginObject() else { return nil }
        var member0: Int64?
        var member1: [Schemas.Book]?
        while let member: Int = try input.nextMember(members, &cursor) {
            switch member {
            case 0:
                member0 = try input.integer()
            case 1:
                member1 = try input.array({ (input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Book? in try Schemas.Book.decode(&input) })
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, members, required: [0])
        guard let member0 else { return nil }
        return Schemas.Reader(
            id: member0,
            books: member1
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("id")
        self.id.encode(to: &output)
        if let value = self.books {
            output.member("books")
            value.encode(to: &output)
        }
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

extension GetReport.As: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> GetReport.As? {
        try input.enumeration(GetReport.As.self)
    }

    public func encode(to output: inout JSONWriter) {
        output.string(rawValue)
    }
}
