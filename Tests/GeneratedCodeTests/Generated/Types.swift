// Generated from the contract by treaty-generator. Edit the contract, not this file.
// swift-format-ignore-file

import Treaty
import TreatyHTTP
import TreatyJSON
import TreatyTime

extension Schemas {
    public enum Genre: String, ContractEnumeration {
        case novel = "novel"
        case nonFiction = "non-fiction"
        case _1984 = "1984"
        case `default` = "default"
    }

    public typealias ISBN = String

    public struct Signup: Sendable, Hashable {
        public var name: String
        public var age: Int64?
        public var news: Bool?
        public var tags: [String]?
        public var codes: [Int64]?
        public var address: Schemas.Signup.Address?
        public var filter: Schemas.Signup.Filter?

        public init(
            name: String, age: Int64? = nil, news: Bool? = nil, tags: [String]? = nil, codes: [Int64]? = nil,
            address: Schemas.Signup.Address? = nil, filter: Schemas.Signup.Filter? = nil
        ) {
            self.name = name
            self.age = age
            self.news = news
            self.tags = tags
            self.codes = codes
            self.address = address
            self.filter = filter
        }

        public struct Address: Sendable, Hashable {
            public var city: String?

            public init(city: String? = nil) {
                self.city = city
            }
        }

        public struct Filter: Sendable, Hashable {
            public var from: Int64?
            public var `in`: [String]?

            public init(from: Int64? = nil, `in`: [String]? = nil) {
                self.from = from
                self.`in` = `in`
            }
        }
    }

    public struct Named: Sendable, Hashable {
        public var name: String

        public init(name: String) {
            self.name = name
        }
    }

    public struct Person: Sendable, Hashable {
        public var name: String
        public var born: CalendarDate?

        public init(name: String, born: CalendarDate?) {
            self.name = name
            self.born = born
        }
    }

    public struct Company: Sendable, Hashable {
        public var kind: Schemas.Company.Kind
        public var company: String

        public init(kind: Schemas.Company.Kind = .company, company: String) {
            self.kind = kind
            self.company = company
        }

        public enum Kind: String, ContractEnumeration {
            case company = "company"
        }
    }

    public enum Author: Sendable, Hashable {
        case person(Schemas.Person)
        case company(Schemas.Company)
    }

    public struct Book: Sendable, Hashable {
        public var isbn: String
        public var title: String
        public var subtitle: String?
        public var authors: [Schemas.Author]
        public var rating: Double
        public var pages: Int64
        public var genre: Schemas.Genre
        public var printed: Member<Bool>
        public var tags: [String?]?
        public var prices: [String: Double]?
        public var size: Schemas.Book.Size?
        public var due: Schemas.Book.Due?
        public var `class`: String?
        public var extra: JSONValue?
        public var free: JSONObject?
        public var contact: String?

        public init(
            isbn: String, title: String, subtitle: String?, authors: [Schemas.Author], rating: Double,
            pages: Int64 = 100, genre: Schemas.Genre = .novel, printed: Member<Bool> = .absent, tags: [String?]? = nil,
            prices: [String: Double]? = nil, size: Schemas.Book.Size? = nil, due: Schemas.Book.Due? = nil,
            `class`: String? = nil, extra: JSONValue? = nil, free: JSONObject? = nil, contact: String? = nil
        ) {
            self.isbn = isbn
            self.title = title
            self.subtitle = subtitle
            self.authors = authors
            self.rating = rating
            self.pages = pages
            self.genre = genre
            self.printed = printed
            self.tags = tags
            self.prices = prices
            self.size = size
            self.due = due
            self.`class` = `class`
            self.extra = extra
            self.free = free
            self.contact = contact
        }

        public struct Size: Sendable, Hashable {
            public var width: Int64
            @available(*, deprecated)
            @Deprecated public var unit: Schemas.Book.Size.Unit?

            public init(width: Int64, unit: Schemas.Book.Size.Unit? = nil) {
                self.width = width
                self._unit = Deprecated(wrappedValue: unit)
            }

            /// - Warning: Deprecated.
            public enum Unit: String, ContractEnumeration {
                case cm = "cm"
                case `in` = "in"
            }
        }

        public enum Due: Sendable, Hashable {
            case day(CalendarDate)
            case moment(DateTime)
        }
    }

    public typealias DateTime_ = DateTime

    public struct Member_: Sendable, Hashable {
        public var fooBar_mh25: Schemas.Member_.FooBar?
        public var fooBar: Schemas.Member_.FooBar_5zow?
        public var string: Schemas.Member_.String_?
        public var when: DateTime?
        public var grid: [[String?]]?
        public var table: [String: [Int64?]]?
        public var parts: [Schemas.Member_.PartsElement]?

        public init(
            fooBar_mh25: Schemas.Member_.FooBar? = nil, fooBar: Schemas.Member_.FooBar_5zow? = nil,
            string: Schemas.Member_.String_? = nil, when: DateTime? = nil, grid: [[String?]]? = nil,
            table: [String: [Int64?]]? = nil, parts: [Schemas.Member_.PartsElement]? = nil
        ) {
            self.fooBar_mh25 = fooBar_mh25
            self.fooBar = fooBar
            self.string = string
            self.when = when
            self.grid = grid
            self.table = table
            self.parts = parts
        }

        public enum FooBar: String, ContractEnumeration {
            case a = "a"
        }

        public enum FooBar_5zow: String, ContractEnumeration {
            case b = "b"
        }

        public enum String_: String, ContractEnumeration {
            case c = "c"
        }

        public struct PartsElement: Sendable, Hashable {
            public var n: Int64?

            public init(n: Int64? = nil) {
                self.n = n
            }
        }
    }

    public enum MemberPartsElement: String, ContractEnumeration {
        case x = "x"
    }

    public struct Loan: Sendable, Hashable {
        public var kind: Schemas.Loan.Kind
        public var days: Int64?
        public var copies: [JSONValue]
        public var fee: Double?
        public var note: Member<String>
        public var shelf: Schemas.Loan.Shelf?
        public var marks: [String: JSONValue]?
        public var next: Schemas.Loan.Next?
        public var tree: JSONValue?
        public var numbers: JSONValue?

        public init(
            kind: Schemas.Loan.Kind, days: Int64? = nil, copies: [JSONValue], fee: Double? = nil,
            note: Member<String> = .absent, shelf: Schemas.Loan.Shelf? = nil, marks: [String: JSONValue]? = nil,
            next: Schemas.Loan.Next? = nil, tree: JSONValue? = nil, numbers: JSONValue? = nil
        ) {
            self.kind = kind
            self.days = days
            self.copies = copies
            self.fee = fee
            self.note = note
            self.shelf = shelf
            self.marks = marks
            self.next = next
            self.tree = tree
            self.numbers = numbers
        }

        public enum Kind: String, ContractEnumeration {
            case short = "short"
            case long = "long"
        }

        public enum Shelf: Sendable, Hashable {
            case string(String)
            case integer(Int64)
        }

        public struct Next: Sendable, Hashable {
            public var id: Int64
            public var books: [Schemas.Book]

            public init(id: Int64, books: [Schemas.Book]) {
                self.id = id
                self.books = books
            }
        }
    }

    public struct Fine: Sendable, Hashable {
        public var kind: Schemas.Fine.Kind
        public var currency: String?
        public var final: Bool?
        public var waived: Bool?
        public var card: String?
        public var file: String?
        public var note: Member<String>
        public var due: CalendarDate?

        public init(
            kind: Schemas.Fine.Kind, currency: String? = nil, final: Bool? = nil, waived: Bool? = nil,
            card: String? = nil, file: String? = nil, note: Member<String> = .absent, due: CalendarDate? = nil
        ) {
            self.kind = kind
            self.currency = currency
            self.final = final
            self.waived = waived
            self.card = card
            self.file = file
            self.note = note
            self.due = due
        }

        public enum Kind: String, ContractEnumeration {
            case cash = "cash"
            case card = "card"
            case cardOnFile = "card on file"
        }
    }

    public typealias Tree = JSONValue

    public typealias NumberTree = JSONValue

    public struct Reader: Sendable, Hashable {
        public var id: Int64
        public var books: [Schemas.Book]?

        public init(id: Int64, books: [Schemas.Book]? = nil) {
            self.id = id
            self.books = books
        }
    }

    public struct Branch: Sendable, Hashable {
        public var name: String
        @Indirect public var left: Schemas.Branch?
        @Indirect public var right: Member<Schemas.Branch>
        public var others: [Schemas.Branch]?

        public init(
            name: String, left: Schemas.Branch? = nil, right: Member<Schemas.Branch> = .absent,
            others: [Schemas.Branch]? = nil
        ) {
            self.name = name
            self.left = left
            self.right = right
            self.others = others
        }
    }

    public struct Nesting: Sendable, Hashable {
        public var value: [Schemas.Nesting]

        public init(_ value: [Schemas.Nesting]) { self.value = value }
    }

    public indirect enum Term: Sendable, Hashable {
        case number(Double)
        case sum(Schemas.Sum)
    }

    public struct Sum: Sendable, Hashable {
        public var left: Schemas.Term
        public var right: Schemas.Term

        public init(left: Schemas.Term, right: Schemas.Term) {
            self.left = left
            self.right = right
        }
    }

    public struct Film: Sendable, Hashable {
        public var medium: String
        public var minutes: Int64

        public init(medium: String, minutes: Int64) {
            self.medium = medium
            self.minutes = minutes
        }
    }

    public struct Disc: Sendable, Hashable {
        public var medium: Schemas.Disc.Medium
        public var tracks: Int64?

        public init(medium: Schemas.Disc.Medium = .cd, tracks: Int64? = nil) {
            self.medium = medium
            self.tracks = tracks
        }

        public enum Medium: String, ContractEnumeration {
            case cd = "cd"
        }
    }

    public enum Medium: Sendable, Hashable {
        case film(Schemas.Film)
        case disc(Schemas.Disc)
    }

    public enum Creature: Sendable, Hashable {
        case cat(Schemas.Cat)
        case fish(Schemas.Fish)
        case creature(Schemas.Creature.Base)

        public struct Base: Sendable, Hashable {
            public var species: String
            public var name: String?

            public init(species: String, name: String? = nil) {
                self.species = species
                self.name = name
            }
        }
    }

    public struct Cat: Sendable, Hashable {
        public var species: String
        public var name: String?
        public var lives: Int64?

        public init(species: String, name: String? = nil, lives: Int64? = nil) {
            self.species = species
            self.name = name
            self.lives = lives
        }
    }

    public struct Fish: Sendable, Hashable {
        public var species: String
        public var name: String?
        public var water: Schemas.Fish.Water

        public init(species: String, name: String? = nil, water: Schemas.Fish.Water) {
            self.species = species
            self.name = name
            self.water = water
        }

        public enum Water: String, ContractEnumeration {
            case sweet = "sweet"
            case salt = "salt"
        }
    }

    public enum Language: OpenEnumeration {
        case en
        case ptBR
        /// A value that the contract does not name.
        case other(String)

        public static let known: [Language] = [.en, .ptBR]

        public var rawValue: String {
            switch self {
            case .en: "en"
            case .ptBR: "pt-BR"
            case .other(let value): value
            }
        }
    }

    public enum Level: Int64, ContractEnumeration {
        case low = 1
        case high = 2
        case none = -1
    }

    public enum State: String, ContractEnumeration {
        /// Fresh from the press
        case new = "new"
        case used = "used"
    }

    public struct MemberCard: Sendable, Hashable {
        public var id: UUID
        public var name: String
        public var photo: [UInt8]?
        @Indirect public var guarantor: Schemas.MemberCard?
        public var level: Schemas.Level?

        public init(
            id: UUID, name: String, photo: [UInt8]? = nil, guarantor: Schemas.MemberCard? = nil,
            level: Schemas.Level? = nil
        ) {
            self.id = id
            self.name = name
            self.photo = photo
            self.guarantor = guarantor
            self.level = level
        }
    }

    public struct Tally: Sendable, Hashable {
        public var of: String
        public var total: Int64
        /// Members that the contract does not name.
        public var additionalProperties: [String: Int64]

        public init(of: String, total: Int64, additionalProperties: [String: Int64] = [:]) {
            self.of = of
            self.total = total
            self.additionalProperties = additionalProperties
        }
    }

    public struct Preferences: Sendable, Hashable {
        public var ratio: Double
        public var sizes: [Int64]
        public var genres: [Schemas.Genre]
        public var limits: [String: Int64]
        public var free: JSONValue
        public var nothing: String?
        public var price: JSONNumber
        public var language: Schemas.Language
        public var born: CalendarDate
        public var seen: DateTime
        public var key: UUID
        public var seal: [UInt8]
        public var term: Schemas.Term
        public var copies: [Schemas.Copy]
        public var medium: Schemas.Medium

        public init(
            ratio: Double = 0.5, sizes: [Int64] = [1, 2], genres: [Schemas.Genre] = [.novel, .nonFiction],
            limits: [String: Int64] = ["a": 1], free: JSONValue = ["a": [1, nil, true], "b": "x"],
            nothing: String? = nil, price: JSONNumber = JSONNumber(text: "0.1"),
            language: Schemas.Language = .other("de"), born: CalendarDate = CalendarDate(literal: "1900-02-28"),
            seen: DateTime = DateTime(literal: "2026-01-01T00:00:00.5Z"),
            key: UUID = UUID(literal: "0F8FAD5B-D9CB-469F-A165-70867728950E"), seal: [UInt8] = [104, 105],
            term: Schemas.Term = Schemas.Term.sum(Schemas.Sum(left: Schemas.Term.number(1), right: Schemas.Term.number(2))),
            copies: [Schemas.Copy] = [Schemas.Copy(place: Schemas.Copy.Place(row: 1)), Schemas.Copy(place: nil, additionalProperties: ["rest": 2])],
            medium: Schemas.Medium = Schemas.Medium.film(Schemas.Film(medium: "film", minutes: 90))
        ) {
            self.ratio = ratio
            self.sizes = sizes
            self.genres = genres
            self.limits = limits
            self.free = free
            self.nothing = nothing
            self.price = price
            self.language = language
            self.born = born
            self.seen = seen
            self.key = key
            self.seal = seal
            self.term = term
            self.copies = copies
            self.medium = medium
        }
    }

    public struct Copy: Sendable, Hashable {
        public var place: Schemas.Copy.Place?
        public var lent: Member<Bool>
        /// Members that the contract does not name.
        public var additionalProperties: [String: Int64]

        public init(
            place: Schemas.Copy.Place?, lent: Member<Bool> = .absent, additionalProperties: [String: Int64] = [:]
        ) {
            self.place = place
            self.lent = lent
            self.additionalProperties = additionalProperties
        }

        public struct Place: Sendable, Hashable {
            public var row: Int64
            public var shelf: String

            public init(row: Int64, shelf: String = "a") {
                self.row = row
                self.shelf = shelf
            }
        }
    }

    public enum Contact: Sendable, Hashable {
        case mail(Schemas.Contact.Mail)
        case phone(Schemas.Contact.Phone)

        /// Mail
        public struct Mail: Sendable, Hashable {
            public var name: String
            public var mail: String

            public init(name: String, mail: String) {
                self.name = name
                self.mail = mail
            }
        }

        /// Phone
        public struct Phone: Sendable, Hashable {
            public var name: String
            public var phone: Schemas.Contact.Phone.Phone

            public init(name: String, phone: Schemas.Contact.Phone.Phone) {
                self.name = name
                self.phone = phone
            }

            public enum Phone: Sendable, Hashable {
                case string(String)
                case integer(Int64)
            }
        }
    }
}

extension Schemas.MemberCard {
    public struct Request: Sendable, Hashable {
        public var name: String
        public var pin: String
        public var photo: [UInt8]?
        @Indirect public var guarantor: Schemas.MemberCard.Request?
        public var level: Schemas.Level?

        public init(
            name: String, pin: String, photo: [UInt8]? = nil, guarantor: Schemas.MemberCard.Request? = nil,
            level: Schemas.Level? = nil
        ) {
            self.name = name
            self.pin = pin
            self.photo = photo
            self.guarantor = guarantor
            self.level = level
        }
    }
}

extension Problem_ {
    public enum Output_: String, ContractEnumeration {
        case json = "json"
    }
}

extension FindInCatalogue {
    public enum Row: Sendable, Hashable {
        case string(String)
        case integer(Int64)
    }

    public enum Format: String, ContractEnumeration {
        case json = "json"
        case text = "text"
    }

    public struct Filter: Sendable, Hashable {
        public var author: FindInCatalogue.Filter.Author?
        public var genres: [Schemas.Genre]?

        public init(author: FindInCatalogue.Filter.Author? = nil, genres: [Schemas.Genre]? = nil) {
            self.author = author
            self.genres = genres
        }

        public struct Author: Sendable, Hashable {
            public var name: String?
            public var born: Int64?

            public init(name: String? = nil, born: Int64? = nil) {
                self.name = name
                self.born = born
            }
        }
    }

    public struct Point: Sendable, Hashable {
        public var x: Int64
        public var y: Double?

        public init(x: Int64, y: Double? = nil) {
            self.x = x
            self.y = y
        }
    }

    public struct XSize: Sendable, Hashable {
        public var w: Int64?
        public var h: Int64?

        public init(w: Int64? = nil, h: Int64? = nil) {
            self.w = w
            self.h = h
        }
    }

    public struct Sort: Sendable, Hashable {
        public var by: String?
        public var up: Bool

        public init(by: String? = nil, up: Bool = true) {
            self.by = by
            self.up = up
        }
    }
}

extension GetReport {
    public enum As: String, ContractEnumeration {
        case gone = "gone"
        case teapot = "teapot"
        case wrong = "wrong"
        case hidden = "hidden"
    }
}

extension SetNote.Callbacks.Noted {
    public struct Body: Sendable, Hashable {
        public var isbn: String

        public init(isbn: String) {
            self.isbn = isbn
        }
    }
}
