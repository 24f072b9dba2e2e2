// Generated from the contract by treaty-generator. Edit the contract, not this file.
// swift-format-ignore-file

import Treaty

extension ContractChecks {
    /// `#/components/schemas/Loan/properties/copies`
    @Sendable static func loanCopiesRest(_ instance: inout InstanceChecker) {
        instance.prefixItems([{ $0.type(.string) }])
        instance.items(from: 1, { $0.type(.integer) })
        instance.contains(loanCopiesContains)
    }

    private static let loanCopiesContainsValue = ContractConstants("const", "[7]")
    /// `#/components/schemas/Loan/properties/copies/contains`
    @Sendable static func loanCopiesContains(_ instance: inout InstanceChecker) {
        instance.values(loanCopiesContainsValue)
    }

    /// `#/components/schemas/Loan/properties/fee`
    @Sendable static func loanFeeRest(_ instance: inout InstanceChecker) {
        instance.multipleOf("0.01")
    }

    /// `#/components/schemas/Loan/properties/note`
    @Sendable static func loanNoteRest(_ instance: inout InstanceChecker) {
        instance.not(loanNoteNot)
    }

    private static let loanNoteNotValues = ContractConstants("enum", "[\"\",null]")
    /// `#/components/schemas/Loan/properties/note/not`
    @Sendable static func loanNoteNot(_ instance: inout InstanceChecker) {
        instance.values(loanNoteNotValues)
    }

    /// `#/components/schemas/Loan/properties/marks`
    @Sendable static func loanMarksRest(_ instance: inout InstanceChecker) {
        instance.patternProperties(ContractPatterns.pattern2768286818, { $0.type(.boolean) })
        instance.propertyNames({ $0.maxLength(4) })
    }

    /// `#/components/schemas/Loan`
    @Sendable static func loan(_ instance: inout InstanceChecker) {
        instance.collectEvaluated()
        instance.type(.object)
        instance.required(["kind", "copies"])
        instance.property("kind", loanKind)
        instance.property("days", { $0.type(.integer) })
        instance.property("copies", loanCopies)
        instance.property("fee", loanFee)
        instance.property("note", loanNote)
        instance.property("shelf", loanShelf)
        instance.property("marks", loanMarks)
        instance.property("next", loanNext)
        instance.dependentRequired("note", ["days"])
        instance.condition(if: loanIf, then: { $0.required(["days"]) })
        instance.refuseUnevaluatedProperties()
    }

    private static let loanKindValues = ContractConstants("enum", "[\"short\",\"long\"]")
    /// `#/components/schemas/Loan/properties/kind`
    @Sendable static func loanKind(_ instance: inout InstanceChecker) {
        instance.type(.string)
        instance.values(loanKindValues)
    }

    /// `#/components/schemas/Loan/properties/copies`
    @Sendable static func loanCopies(_ instance: inout InstanceChecker) {
        instance.type(.array)
        instance.prefixItems([{ $0.type(.string) }])
        instance.items(from: 1, { $0.type(.integer) })
        instance.contains(loanCopiesContains)
    }

    /// `#/components/schemas/Loan/properties/fee`
    @Sendable static func loanFee(_ instance: inout InstanceChecker) {
        instance.type(.number)
        instance.multipleOf("0.01")
    }

    /// `#/components/schemas/Loan/properties/note`
    @Sendable static func loanNote(_ instance: inout InstanceChecker) {
        instance.type([.string, .null])
        instance.not(loanNoteNot)
    }

    /// `#/components/schemas/Loan/properties/shelf`
    @Sendable static func loanShelf(_ instance: inout InstanceChecker) {
        instance.type([.string, .integer])
        instance.minimum(1)
        instance.maxLength(3)
    }

    /// `#/components/schemas/Loan/properties/marks`
    @Sendable static func loanMarks(_ instance: inout InstanceChecker) {
        instance.type(.object)
        instance.patternProperties(ContractPatterns.pattern2768286818, { $0.type(.boolean) })
        instance.propertyNames({ $0.maxLength(4) })
    }

    /// `#/components/schemas/Loan/properties/next`
    @Sendable static func loanNext(_ instance: inout InstanceChecker) {
        instance.reference(reader)
        instance.required(["books"])
    }

    /// `#/components/schemas/Reader`
    @Sendable static func reader(_ instance: inout InstanceChecker) {
        instance.type(.object)
        instance.required(["id"])
        instance.property("id", readerID)
        instance.property("books", readerBooks)
    }

    /// `#/components/schemas/Reader/properties/id`
    @Sendable static func readerID(_ instance: inout InstanceChecker) {
        instance.type(.integer)
    }

    /// `#/components/schemas/Reader/properties/books`
    @Sendable static func readerBooks(_ instance: inout InstanceChecker) {
        instance.type(.array)
        instance.items(book)
    }

    /// `#/components/schemas/Book`
    @Sendable static func book(_ instance: inout InstanceChecker) {
        instance.type(.object)
        instance.minProperties(2)
        instance.required(["isbn", "title", "authors", "rating", "subtitle"])
        instance.property("isbn", isbn)
        instance.property("title", bookTitle)
        instance.property("subtitle", bookSubtitle)
        instance.property("authors", bookAuthors)
        instance.property("rating", bookRating)
        instance.property("pages", bookPages)
        instance.property("genre", genre)
        instance.property("printed", { $0.type([.boolean, .null]) })
        instance.property("tags", bookTags)
        instance.property("prices", bookPrices)
        instance.property("size", bookSize)
        instance.property("due", bookDue)
        instance.property("class", bookClass)
        instance.property("extra", { _ in })
        instance.property("free", { $0.type(.object) })
        instance.property("contact", bookContact)
        instance.refuseAdditionalProperties()
    }

    /// `#/components/schemas/ISBN`
    @Sendable static func isbn(_ instance: inout InstanceChecker) {
        instance.type(.string)
        instance.minLength(3)
        instance.maxLength(13)
        instance.pattern(ContractPatterns.pattern655746812)
    }

    /// `#/components/schemas/Book/properties/title`
    @Sendable static func bookTitle(_ instance: inout InstanceChecker) {
        instance.type(.string)
        instance.minLength(1)
        instance.maxLength(4)
        instance.pattern(ContractPatterns.pattern906562328)
    }

    /// `#/components/schemas/Book/properties/subtitle`
    @Sendable static func bookSubtitle(_ instance: inout InstanceChecker) {
        instance.type([.string, .null])
        instance.maxLength(5)
    }

    /// `#/components/schemas/Book/properties/authors`
    @Sendable static func bookAuthors(_ instance: inout InstanceChecker) {
        instance.type(.array)
        instance.minItems(1)
        instance.maxItems(2)
        instance.items(author)
    }

    /// `#/components/schemas/Author`
    @Sendable static func author(_ instance: inout InstanceChecker) {
        instance.oneOf([person, company])
    }

    /// `#/components/schemas/Person`
    @Sendable static func person(_ instance: inout InstanceChecker) {
        instance.type(.object)
        instance.required(["born"])
        instance.property("born", personBorn)
        instance.reference(named)
    }

    /// `#/components/schemas/Person/properties/born`
    @Sendable static func personBorn(_ instance: inout InstanceChecker) {
        instance.type([.string, .null])
        instance.format(.date)
    }

    /// `#/components/schemas/Named`
    @Sendable static func named(_ instance: inout InstanceChecker) {
        instance.type(.object)
        instance.required(["name"])
        instance.property("name", namedName)
    }

    /// `#/components/schemas/Named/properties/name`
    @Sendable static func namedName(_ instance: inout InstanceChecker) {
        instance.type(.string)
        instance.minLength(1)
    }

    /// `#/components/schemas/Company`
    @Sendable static func company(_ instance: inout InstanceChecker) {
        instance.type(.object)
        instance.required(["kind", "company"])
        instance.property("kind", companyKind)
        instance.property("company", { $0.type(.string) })
        instance.refuseAdditionalProperties()
    }

    private static let companyKindValue = ContractConstants("const", "[\"company\"]")
    /// `#/components/schemas/Company/properties/kind`
    @Sendable static func companyKind(_ instance: inout InstanceChecker) {
        instance.type(.string)
        instance.values(companyKindValue)
    }

    /// `#/components/schemas/Book/properties/rating`
    @Sendable static func bookRating(_ instance: inout InstanceChecker) {
        instance.type(.number)
        instance.maximum("5.5")
        instance.exclusiveMinimum(0)
    }

    /// `#/components/schemas/Book/properties/pages`
    @Sendable static func bookPages(_ instance: inout InstanceChecker) {
        instance.type(.integer)
        instance.exclusiveMinimum(0)
        instance.multipleOf(2)
    }

    private static let genreValues = ContractConstants("enum", "[\"novel\",\"non-fiction\",\"1984\",\"default\"]")
    /// `#/components/schemas/Genre`
    @Sendable static func genre(_ instance: inout InstanceChecker) {
        instance.type(.string)
        instance.values(genreValues)
    }

    /// `#/components/schemas/Book/properties/tags`
    @Sendable static func bookTags(_ instance: inout InstanceChecker) {
        instance.type(.array)
        instance.uniqueItems()
        instance.items({ $0.type([.string, .null]) })
    }

    /// `#/components/schemas/Book/properties/prices`
    @Sendable static func bookPrices(_ instance: inout InstanceChecker) {
        instance.type(.object)
        instance.maxProperties(2)
        instance.additionalProperties(bookPricesAdditionalProperties)
    }

    /// `#/components/schemas/Book/properties/prices/additionalProperties`
    @Sendable static func bookPricesAdditionalProperties(_ instance: inout InstanceChecker) {
        instance.type(.number)
        instance.minimum(0)
    }

    /// `#/components/schemas/Book/properties/size`
    @Sendable static func bookSize(_ instance: inout InstanceChecker) {
        instance.type(.object)
        instance.required(["width"])
        instance.property("width", { $0.type(.integer) })
        instance.property("unit", bookSizeUnit)
    }

    private static let bookSizeUnitValues = ContractConstants("enum", "[\"cm\",\"in\"]")
    /// `#/components/schemas/Book/properties/size/properties/unit`
    @Sendable static func bookSizeUnit(_ instance: inout InstanceChecker) {
        instance.type(.string)
        instance.values(bookSizeUnitValues)
    }

    /// `#/components/schemas/Book/properties/due`
    @Sendable static func bookDue(_ instance: inout InstanceChecker) {
        instance.anyOf([bookDueAnyOf0, bookDueAnyOf1])
    }

    /// `#/components/schemas/Book/properties/due/anyOf/0`
    @Sendable static func bookDueAnyOf0(_ instance: inout InstanceChecker) {
        instance.type(.string)
        instance.format(.date)
    }

    /// `#/components/schemas/Book/properties/due/anyOf/1`
    @Sendable static func bookDueAnyOf1(_ instance: inout InstanceChecker) {
        instance.type(.string)
        instance.format(.dateTime)
    }

    /// `#/components/schemas/Book/properties/class`
    @Sendable static func bookClass(_ instance: inout InstanceChecker) {
        instance.type(.string)
        instance.format(.uriReference)
    }

    /// `#/components/schemas/Book/properties/contact`
    @Sendable static func bookContact(_ instance: inout InstanceChecker) {
        instance.type(.string)
        instance.format(.email)
    }

    /// `#/components/schemas/Loan/if`
    @Sendable static func loanIf(_ instance: inout InstanceChecker) {
        instance.property("kind", loanIfKind)
    }

    private static let loanIfKindValue = ContractConstants("const", "[\"long\"]")
    /// `#/components/schemas/Loan/if/properties/kind`
    @Sendable static func loanIfKind(_ instance: inout InstanceChecker) {
        instance.values(loanIfKindValue)
    }
}
