// Generated from the contract by treaty-generator. Edit the contract, not this file.
// swift-format-ignore-file

import Treaty
import TreatyHTTP
import TreatyJSON
import TreatyTime

extension Schemas.Signup: ContractValue {
    private static let members = MemberNames(["name", "age", "news", "tags", "codes", "address", "filter"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Signup? {
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var name: String?, age: Int64?, news: Bool?, tags: [String]?, codes: [Int64]?, address: Schemas.Signup.Address?,
            filter: Schemas.Signup.Filter?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: name = try input.string(minLength: 2)
            case 1: age = try input.integer(minimum: 0)
            case 2: news = try input.boolean()
            case 3: tags = try input.strings()
            case 4: codes = try input.array(maxItems: 3, Int64.decode)
            case 5: address = try Schemas.Signup.Address.decode(&input)
            case 6: filter = try Schemas.Signup.Filter.decode(&input)
            default: try input.refuseMember(cursor)
            }
        }
        input.endObject(cursor, required: 0x1)
        guard let name else { return nil }
        return Schemas.Signup(
            name: name, age: age, news: news, tags: tags, codes: codes, address: address, filter: filter
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var city: String?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: city = try input.string()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor)
        return Schemas.Signup.Address(city: city)
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var from: Int64?, in_: [String]?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: from = try input.integer()
            case 1: in_ = try input.strings()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor)
        return Schemas.Signup.Filter(from: from, in: in_)
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var name: String?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: name = try input.string(minLength: 1)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x1)
        guard let name else { return nil }
        return Schemas.Named(name: name)
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var name: String?, born: Member<CalendarDate> = .absent
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: name = try input.string(minLength: 1)
            case 1: born = try input.readNullIfNext() ? .null : Member(try input.date())
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x3)
        guard let name else { return nil }
        return Schemas.Person(name: name, born: born.value)
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var kind: Schemas.Company.Kind?, company: String?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: kind = try Schemas.Company.Kind.decode(&input)
            case 1: company = try input.string()
            default: try input.refuseMember(cursor)
            }
        }
        input.endObject(cursor, required: 0x3)
        guard let kind, let company else { return nil }
        return Schemas.Company(kind: kind, company: company)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("kind", self.kind)
        output.member("company", self.company)
        output.endObject()
    }
}

extension Schemas.Author: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Author? {
        var choice: ChoiceMark = input.beginChoice()
        var result: Schemas.Author?
        if let found: Schemas.Person = try input.alternative(&choice, Schemas.Person.decode), result == nil { result = .person(found) }
        if let found: Schemas.Company = try input.alternative(&choice, Schemas.Company.decode), result == nil { result = .company(found) }
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var isbn: String?, title: String?, subtitle: Member<String> = .absent, authors: [Schemas.Author]?,
            rating: Double?, pages: Int64 = 100, genre: Schemas.Genre = .novel, printed: Member<Bool> = .absent,
            tags: [String?]?, prices: [String: Double]?, size: Schemas.Book.Size?, due: Schemas.Book.Due?,
            class_: String?, extra: JSONValue?, free: JSONObject?, contact: String?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: isbn = try input.string(minLength: 3, maxLength: 13, pattern: ContractPatterns.pattern655746812)
            case 1: title = try input.string(minLength: 1, maxLength: 4, pattern: ContractPatterns.pattern906562328)
            case 2: subtitle = try input.readNullIfNext() ? .null : Member(try input.string(maxLength: 5))
            case 3: authors = try input.array(minItems: 1, maxItems: 2, Schemas.Author.decode)
            case 4: rating = try input.number(maximum: 5.5, exclusiveMinimum: 0)
            case 5: pages = try input.integer(minimum: 1, multipleOf: 2) ?? pages
            case 6: genre = try Schemas.Genre.decode(&input) ?? genre
            case 7: printed = try input.readNullIfNext() ? .null : Member(try input.boolean())
            case 8: tags = try input.array(uniqueItems: true) { (input: inout InstanceReader) throws(JSONSyntaxError) -> String?? in try input.readNullIfNext() ? .some(nil) : (try input.string()).map(Optional.some) }
            case 9: prices = try input.dictionary(maxProperties: 2) { (input: inout InstanceReader) throws(JSONSyntaxError) -> Double? in try input.number(minimum: 0) }
            case 10: size = try Schemas.Book.Size.decode(&input)
            case 11: due = try Schemas.Book.Due.decode(&input)
            case 12: class_ = try input.string(format: .uriReference)
            case 13: extra = try input.anyValue()
            case 14: free = try input.anyObject()
            case 15: contact = try input.string(format: .email)
            default: try input.refuseMember(cursor)
            }
        }
        input.endObject(cursor, required: 0x1F, minProperties: 2)
        guard let isbn, let title, let authors, let rating else { return nil }
        return Schemas.Book(
            isbn: isbn, title: title, subtitle: subtitle.value, authors: authors, rating: rating, pages: pages,
            genre: genre, printed: printed, tags: tags, prices: prices, size: size, due: due, class: class_,
            extra: extra, free: free, contact: contact
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var width: Int64?, unit: Schemas.Book.Size.Unit?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: width = try input.integer()
            case 1: unit = try Schemas.Book.Size.Unit.decode(&input)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x1)
        guard let width else { return nil }
        return Schemas.Book.Size(width: width, unit: unit)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("width", self.width)
        output.optionalMember("unit", self.$unit)
        output.endObject()
    }
}

extension Schemas.Book.Due: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Book.Due? {
        var choice: ChoiceMark = input.beginChoice()
        if let found: CalendarDate = try input.alternative(&choice, CalendarDate.decode) { return .day(found) }
        if let found: DateTime = try input.alternative(&choice, DateTime.decode) { return .moment(found) }
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var fooBar_mh25: Schemas.Member_.FooBar?, fooBar: Schemas.Member_.FooBar_5zow?,
            string: Schemas.Member_.String_?, when: DateTime?, grid: [[String?]]?, table: [String: [Int64?]]?,
            parts: [Schemas.Member_.PartsElement]?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: fooBar_mh25 = try Schemas.Member_.FooBar.decode(&input)
            case 1: fooBar = try Schemas.Member_.FooBar_5zow.decode(&input)
            case 2: string = try Schemas.Member_.String_.decode(&input)
            case 3: when = try input.dateTime()
            case 4: grid = try input.array { (input: inout InstanceReader) throws(JSONSyntaxError) -> [String?]? in try input.array { (input: inout InstanceReader) throws(JSONSyntaxError) -> String?? in try input.readNullIfNext() ? .some(nil) : (try input.string()).map(Optional.some) } }
            case 5: table = try input.dictionary { (input: inout InstanceReader) throws(JSONSyntaxError) -> [Int64?]? in try input.array { (input: inout InstanceReader) throws(JSONSyntaxError) -> Int64?? in try input.readNullIfNext() ? .some(nil) : (try input.integer()).map(Optional.some) } }
            case 6: parts = try input.array(Schemas.Member_.PartsElement.decode)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor)
        return Schemas.Member_(
            fooBar_mh25: fooBar_mh25, fooBar: fooBar, string: string, when: when, grid: grid, table: table, parts: parts
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

extension Schemas.Member_.PartsElement: ContractValue {
    private static let members = MemberNames(["n"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Member_.PartsElement? {
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var n: Int64?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: n = try input.integer()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor)
        return Schemas.Member_.PartsElement(n: n)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.optionalMember("n", self.n)
        output.endObject()
    }
}

extension Schemas.Loan: ContractValue {
    private static let members = MemberNames([
        "kind", "days", "copies", "fee", "note", "shelf", "marks", "next", "tree", "numbers"
    ])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Loan? {
        try input.checked(ContractChecks.loanRest, read)
    }

    private static func read(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Loan? {
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var kind: Schemas.Loan.Kind?, days: Int64?, copies: [JSONValue]?, fee: Double?, note: Member<String> = .absent,
            shelf: Schemas.Loan.Shelf?, marks: [String: JSONValue]?, next: Schemas.Loan.Next?, tree: JSONValue?,
            numbers: JSONValue?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: kind = try Schemas.Loan.Kind.decode(&input)
            case 1: days = try input.integer()
            case 2: copies = try input.checked(ContractChecks.loanCopiesRest, [JSONValue].decode)
            case 3: fee = try input.number(multipleOf: "0.01")
            case 4: note = try input.readNullIfNext(ContractChecks.loanNoteRest) ? .null : Member(try input.checked(ContractChecks.loanNoteRest, String.decode))
            case 5: shelf = try Schemas.Loan.Shelf.decode(&input)
            case 6: marks = try input.checked(ContractChecks.loanMarksRest, [String: JSONValue].decode)
            case 7: next = try Schemas.Loan.Next.decode(&input)
            case 8: tree = try input.checked(ContractChecks.tree, JSONValue.decode)
            case 9: numbers = try input.checked(ContractChecks.numberTree, JSONValue.decode)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x5)
        input.dependentRequired(cursor, 4, 0x2)
        input.required(cursor, where: cursor.isAbsent(0, or: kind?.rawValue, isAmong: "long"), then: 0x2)
        guard let kind, let copies else { return nil }
        return Schemas.Loan(
            kind: kind, days: days, copies: copies, fee: fee, note: note, shelf: shelf, marks: marks, next: next,
            tree: tree, numbers: numbers
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var id: Int64?, books: [Schemas.Book]?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: id = try input.integer()
            case 1: books = try input.array(Schemas.Book.decode)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x3)
        guard let id, let books else { return nil }
        return Schemas.Loan.Next(id: id, books: books)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("id", self.id)
        output.member("books", self.books)
        output.endObject()
    }
}

extension Schemas.Fine: ContractValue {
    private static let members = MemberNames(["kind", "currency", "final", "waived", "card", "file", "note", "due"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Fine? {
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var kind: Schemas.Fine.Kind?, currency: String?, final: Bool?, waived: Bool?, card: String?, file: String?,
            note: Member<String> = .absent, due: CalendarDate?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: kind = try Schemas.Fine.Kind.decode(&input)
            case 1: currency = try input.string()
            case 2: final = try input.boolean()
            case 3: waived = try input.boolean(only: false)
            case 4: card = try input.string()
            case 5: file = try input.string()
            case 6: note = try input.readNullIfNext() ? .null : Member(try input.string())
            case 7: due = try input.date()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x1)
        input.required(cursor, where: cursor.has(0x4) && cursor.isAbsent(2, or: final, isAmong: true), then: 0x80)
        input.anyOf(cursor, [0x10, 0x40])
        input.oneOf(cursor, [0x80, 0x20])
        input.required(cursor, where: cursor.has(0x20), then: 0x40)
        input.required(cursor, where: cursor.has(0x1) && cursor.isAbsent(0, or: kind?.rawValue, isAmong: "card") && cursor.isAbsent(1, or: currency, isAmong: "EUR", "CHF"), then: 0x10, else: 0x40)
        input.notTogether(cursor, 0x30)
        guard let kind else { return nil }
        return Schemas.Fine(
            kind: kind, currency: currency, final: final, waived: waived, card: card, file: file, note: note, due: due
        )
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("kind", self.kind)
        output.optionalMember("currency", self.currency)
        output.optionalMember("final", self.final)
        output.optionalMember("waived", self.waived)
        output.optionalMember("card", self.card)
        output.optionalMember("file", self.file)
        output.member("note", self.note)
        output.optionalMember("due", self.due)
        output.endObject()
    }
}

extension Schemas.Reader: ContractValue {
    private static let members = MemberNames(["id", "books"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Reader? {
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var id: Int64?, books: [Schemas.Book]?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: id = try input.integer()
            case 1: books = try input.array(Schemas.Book.decode)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x1)
        guard let id else { return nil }
        return Schemas.Reader(id: id, books: books)
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var name: String?, left: Schemas.Branch?, right: Member<Schemas.Branch> = .absent, others: [Schemas.Branch]?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: name = try input.string()
            case 1: left = try Schemas.Branch.decode(&input)
            case 2: right = try input.readNullIfNext() ? .null : Member(try Schemas.Branch.decode(&input))
            case 3: others = try input.array(Schemas.Branch.decode)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x1)
        guard let name else { return nil }
        return Schemas.Branch(name: name, left: left, right: right, others: others)
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
        (try input.array(Schemas.Nesting.decode)).map(Schemas.Nesting.init)
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var left: Schemas.Term?, right: Schemas.Term?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: left = try Schemas.Term.decode(&input)
            case 1: right = try Schemas.Term.decode(&input)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x3)
        guard let left, let right else { return nil }
        return Schemas.Sum(left: left, right: right)
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var medium: String?, minutes: Int64?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: medium = try input.string()
            case 1: minutes = try input.integer()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x3)
        guard let medium, let minutes else { return nil }
        return Schemas.Film(medium: medium, minutes: minutes)
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var medium: Schemas.Disc.Medium?, tracks: Int64?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: medium = try Schemas.Disc.Medium.decode(&input)
            case 1: tracks = try input.integer()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x1)
        guard let medium else { return nil }
        return Schemas.Disc(medium: medium, tracks: tracks)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("medium", self.medium)
        output.optionalMember("tracks", self.tracks)
        output.endObject()
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var species: String?, name: String?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: species = try input.string()
            case 1: name = try input.string()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x1)
        guard let species else { return nil }
        return Schemas.Creature.Base(species: species, name: name)
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var species: String?, name: String?, lives: Int64?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: species = try input.string()
            case 1: name = try input.string()
            case 2: lives = try input.integer()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x1)
        guard let species else { return nil }
        return Schemas.Cat(species: species, name: name, lives: lives)
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var species: String?, name: String?, water: Schemas.Fish.Water?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: species = try input.string()
            case 1: name = try input.string(maxLength: 3)
            case 2: water = try Schemas.Fish.Water.decode(&input)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x5)
        guard let species, let water else { return nil }
        return Schemas.Fish(species: species, name: name, water: water)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("species", self.species)
        output.optionalMember("name", self.name)
        output.member("water", self.water)
        output.endObject()
    }
}

extension Schemas.MemberCard: ContractValue {
    private static let members = MemberNames(["id", "name", "photo", "guarantor", "level", "pin"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.MemberCard? {
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var id: UUID?, name: String?, photo: [UInt8]?, guarantor: Schemas.MemberCard?, level: Schemas.Level?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: id = try input.uuid()
            case 1: name = try input.string()
            case 2: photo = try input.base64()
            case 3: guarantor = try Schemas.MemberCard.decode(&input)
            case 4: level = try Schemas.Level.decode(&input)
            case 5...: try input.skipMember()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x3)
        guard let id, let name else { return nil }
        return Schemas.MemberCard(id: id, name: name, photo: photo, guarantor: guarantor, level: level)
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
        try input.checked(ContractChecks.tallyRest, read)
    }

    private static func read(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Tally? {
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var of: String?, total: Int64?, additional: [String: Int64] = [:]
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: of = try input.string()
            case 1: total = try input.integer(minimum: 0)
            default: try input.additionalMember(cursor, &additional) { (input: inout InstanceReader) throws(JSONSyntaxError) -> Int64? in try input.integer(minimum: 0) }
            }
        }
        input.endObject(cursor, required: 0x3)
        guard let of, let total else { return nil }
        return Schemas.Tally(of: of, total: total, additionalProperties: additional)
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
        "ratio", "sizes", "genres", "limits", "free", "nothing", "price", "language", "born", "seen", "key", "seal",
        "term", "copies", "medium"
    ])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Preferences? {
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var ratio: Double = 0.5, sizes: [Int64] = [1, 2], genres: [Schemas.Genre] = [.novel, .nonFiction],
            limits: [String: Int64] = ["a": 1], free: JSONValue = ["a": [1, nil, true], "b": "x"],
            nothing: String? = nil, price: JSONNumber = JSONNumber(text: "0.1"),
            language: Schemas.Language = .other("de"), born: CalendarDate = CalendarDate(literal: "1900-02-28"),
            seen: DateTime = DateTime(literal: "2026-01-01T00:00:00.5Z"),
            key: UUID = UUID(literal: "0F8FAD5B-D9CB-469F-A165-70867728950E"), seal: [UInt8] = [104, 105],
            term: Schemas.Term = Schemas.Term.sum(Schemas.Sum(left: Schemas.Term.number(1), right: Schemas.Term.number(2))),
            copies: [Schemas.Copy] = [Schemas.Copy(place: Schemas.Copy.Place(row: 1)), Schemas.Copy(place: nil, additionalProperties: ["rest": 2])],
            medium: Schemas.Medium = Schemas.Medium.film(Schemas.Film(medium: "film", minutes: 90))
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: ratio = try input.number() ?? ratio
            case 1: sizes = try input.array(Int64.decode) ?? sizes
            case 2: genres = try input.array(Schemas.Genre.decode) ?? genres
            case 3: limits = try input.dictionary(Int64.decode) ?? limits
            case 4: free = try input.anyValue() ?? free
            case 5: nothing = try input.readNullIfNext() ? nil : try input.string()
            case 6: price = try input.decimal() ?? price
            case 7: language = try Schemas.Language.decode(&input) ?? language
            case 8: born = try input.date() ?? born
            case 9: seen = try input.dateTime() ?? seen
            case 10: key = try input.uuid() ?? key
            case 11: seal = try input.base64() ?? seal
            case 12: term = try Schemas.Term.decode(&input) ?? term
            case 13: copies = try input.array(Schemas.Copy.decode) ?? copies
            case 14: medium = try Schemas.Medium.decode(&input) ?? medium
            default: try input.skipMember()
            }
        }
        input.endObject(cursor)
        return Schemas.Preferences(
            ratio: ratio, sizes: sizes, genres: genres, limits: limits, free: free, nothing: nothing, price: price,
            language: language, born: born, seen: seen, key: key, seal: seal, term: term, copies: copies, medium: medium
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
        output.member("born", self.born)
        output.member("seen", self.seen)
        output.member("key", self.key)
        output.name("seal")
        output.base64(self.seal)
        output.member("term", self.term)
        output.member("copies", self.copies)
        output.member("medium", self.medium)
        output.endObject()
    }
}

extension Schemas.Copy: ContractValue {
    private static let members = MemberNames(["place", "lent"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Copy? {
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var place: Member<Schemas.Copy.Place> = .absent, lent: Member<Bool> = .absent, additional: [String: Int64] = [:]
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: place = try input.readNullIfNext() ? .null : Member(try Schemas.Copy.Place.decode(&input))
            case 1: lent = try input.readNullIfNext() ? .null : Member(try input.boolean())
            default: try input.additionalMember(cursor, &additional, Int64.decode)
            }
        }
        input.endObject(cursor, required: 0x1)
        return Schemas.Copy(place: place.value, lent: lent, additionalProperties: additional)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.nullableMember("place", self.place)
        output.member("lent", self.lent)
        output.additionalMembers(self.additionalProperties, besides: Self.members)
        output.endObject()
    }
}

extension Schemas.Copy.Place: ContractValue {
    private static let members = MemberNames(["row", "shelf"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Copy.Place? {
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var row: Int64?, shelf: String = "a"
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: row = try input.integer()
            case 1: shelf = try input.string() ?? shelf
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x1)
        guard let row else { return nil }
        return Schemas.Copy.Place(row: row, shelf: shelf)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("row", self.row)
        output.member("shelf", self.shelf)
        output.endObject()
    }
}

extension Schemas.Contact: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Schemas.Contact? {
        var choice: ChoiceMark = input.beginChoice()
        var result: Schemas.Contact?
        if let found: Schemas.Contact.Mail = try input.alternative(&choice, Schemas.Contact.Mail.decode), result == nil { result = .mail(found) }
        if let found: Schemas.Contact.Phone = try input.alternative(&choice, Schemas.Contact.Phone.decode), result == nil { result = .phone(found) }
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var name: String?, mail: String?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: name = try input.string()
            case 1: mail = try input.string()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x3)
        guard let name, let mail else { return nil }
        return Schemas.Contact.Mail(name: name, mail: mail)
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var name: String?, phone: Schemas.Contact.Phone.Phone?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: name = try input.string()
            case 1: phone = try Schemas.Contact.Phone.Phone.decode(&input)
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x3)
        guard let name, let phone else { return nil }
        return Schemas.Contact.Phone(name: name, phone: phone)
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var name: String?, pin: String?, photo: [UInt8]?, guarantor: Schemas.MemberCard.Request?, level: Schemas.Level?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: name = try input.string()
            case 1: pin = try input.string()
            case 2: photo = try input.base64()
            case 3: guarantor = try Schemas.MemberCard.Request.decode(&input)
            case 4: level = try Schemas.Level.decode(&input)
            case 5...: try input.skipMember()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x3)
        guard let name, let pin else { return nil }
        return Schemas.MemberCard.Request(name: name, pin: pin, photo: photo, guarantor: guarantor, level: level)
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

extension FindInCatalogue.Filter: ContractValue {
    private static let members = MemberNames(["author", "genres"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> FindInCatalogue.Filter? {
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var author: FindInCatalogue.Filter.Author?, genres: [Schemas.Genre]?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: author = try FindInCatalogue.Filter.Author.decode(&input)
            case 1: genres = try input.array(Schemas.Genre.decode)
            default: try input.refuseMember(cursor)
            }
        }
        input.endObject(cursor)
        return FindInCatalogue.Filter(author: author, genres: genres)
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var name: String?, born: Int64?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: name = try input.string()
            case 1: born = try input.integer()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor)
        return FindInCatalogue.Filter.Author(name: name, born: born)
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var x: Int64?, y: Double?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: x = try input.integer()
            case 1: y = try input.number()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x1)
        guard let x else { return nil }
        return FindInCatalogue.Point(x: x, y: y)
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
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var w: Int64?, h: Int64?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: w = try input.integer()
            case 1: h = try input.integer()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor)
        return FindInCatalogue.XSize(w: w, h: h)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.optionalMember("w", self.w)
        output.optionalMember("h", self.h)
        output.endObject()
    }
}

extension FindInCatalogue.Sort: ContractValue {
    private static let members = MemberNames(["by", "up"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> FindInCatalogue.Sort? {
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var by: String?, up: Bool = true
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: by = try input.string()
            case 1: up = try input.boolean() ?? up
            default: try input.skipMember()
            }
        }
        input.endObject(cursor)
        return FindInCatalogue.Sort(by: by, up: up)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.optionalMember("by", self.by)
        output.member("up", self.up)
        output.endObject()
    }
}

extension SetNote.Callbacks.Noted.Body: ContractValue {
    private static let members = MemberNames(["isbn"])

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> SetNote.Callbacks.Noted.Body? {
        guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }
        var isbn: String?
        while let member: Int = try input.nextMember(&cursor) {
            switch member {
            case 0: isbn = try input.string()
            default: try input.skipMember()
            }
        }
        input.endObject(cursor, required: 0x1)
        guard let isbn else { return nil }
        return SetNote.Callbacks.Noted.Body(isbn: isbn)
    }

    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        output.member("isbn", self.isbn)
        output.endObject()
    }
}
