import Testing
import Treaty
import TreatyJSON
import TreatyOpenAPI
import TreatyTime

extension Echo {
    func issueCard(_ input: IssueCard.Input) async throws -> IssueCard.Output {
        .ok(Schemas.MemberCard(id: UUID(), name: input.body.name, photo: input.body.photo))
    }
}

/// The types that schemas of less usual shapes become, read and written.
@Suite struct GeneratedShapeTests {
    func decode<Value: ContractValue>(_ type: Value.Type, _ text: String) throws -> Value {
        switch try InstanceReader.decode(type, from: Array(text.utf8)) {
        case .value(let value): return value
        case .violations(let all):
            Issue.record("\(all)")
            throw JSONSyntaxError(offset: 0, reason: .unexpectedByte)
        }
    }

    @Test func aTypeMayHoldItself() throws {
        let text = #"{"name":"a","left":{"name":"b","left":{"name":"c"}},"right":null,"others":[{"name":"d"}]}"#
        var branch = try decode(Schemas.Branch.self, text)
        #expect(encoded(branch) == text)
        #expect(branch.left?.left?.name == "c" && branch.right == .null && branch.others?[0].right == .absent)
        let copy = branch
        branch.left?.name = "x"
        #expect(copy.left?.name == "b" && branch.left?.name == "x" && copy != branch)
        #expect(try violations(Schemas.Branch.self, text.replacing("\"c\"", with: "0")) == ["type /left/left/name"])

        #expect(encoded(try decode(Schemas.Nesting.self, "[[],[[]]]")) == "[[],[[]]]")
        let sum = #"{"left":1.5,"right":{"left":2.0,"right":3.0}}"#
        #expect(encoded(try decode(Schemas.Term.self, sum)) == sum)
        #expect(
            try violations(Schemas.Term.self, #"{"left":1,"right":{"left":2,"right":[]}}"#) == ["type /right/right"])
    }

    @Test func whatNestsAsDeepAsItMayIsFreedAgain() throws {
        let depth = JSONLimits().depthMax
        let open = String(repeating: #"{"name":"a","left":"#, count: depth - 1)
        let text = open + #"{"name":"a"}"# + String(repeating: "}", count: depth - 1)
        var branch: Schemas.Branch? = try decode(Schemas.Branch.self, text)
        #expect(branch?.left?.left?.name == "a")
        branch = nil
    }

    @Test(arguments: [
        (#"{"minutes":90,"medium":"film"}"#, "film"), (#"{"medium":"reel","minutes":9}"#, "film"),
        (#"{"tracks":[{}],"medium":"cd"}"#, "type /tracks"), (#"{"tracks":3,"medium":"cd"}"#, "disc"),
        (#"{"medium":"tape"}"#, "discriminator /medium"), (#"{"medium":1}"#, "type /medium"), ("{}", "required "),
        ("[]", "type "), (#"{"medium":"film","minutes":1,"medium":"cd"}"#, "duplicate"),
    ])
    func aDiscriminatorChooses(text: String, expected: String) throws {
        let found: String
        do {
            switch try InstanceReader.decode(Schemas.Medium.self, from: Array(text.utf8)) {
            case .value(.film): found = "film"
            case .value(.disc): found = "disc"
            case .violations: found = try violations(Schemas.Medium.self, text).joined(separator: ", ")
            }
        } catch let error as JSONSyntaxError where error.reason == .duplicateMember {
            found = "duplicate"
        }
        #expect(found == expected)
    }

    @Test func aParentIsOneOfItsChildren() throws {
        let cat = try decode(Schemas.Creature.self, #"{"species":"Cat","lives":9}"#)
        #expect(cat == .cat(Schemas.Cat(species: "Cat", lives: 9)))
        guard case .creature(let base) = try decode(Schemas.Creature.self, #"{"species":"Creature"}"#) else {
            Issue.record("not the parent alone")
            return
        }
        #expect(base.species == "Creature")
        #expect(try violations(Schemas.Creature.self, #"{"species":"Dog"}"#) == ["discriminator /species"])
        #expect(try violations(Schemas.Creature.self, #"{"species":"Fish"}"#) == ["required "])
        // Both parts describe the name: it must fit both.
        let fish = #"{"species":"Fish","water":"salt","name":"Nemo"}"#
        #expect(try violations(Schemas.Creature.self, fish) == ["maxLength /name"])
    }

    @Test func enumerationsOfEveryKind() throws {
        #expect(try decode(Schemas.Language.self, #""pt-BR""#) == .ptBR)
        #expect(try decode(Schemas.Language.self, #""de""#) == .other("de"))
        #expect(Schemas.Language(rawValue: "en") == .en && encoded(Schemas.Language.other("fr")) == #""fr""#)
        #expect(try decode(Schemas.Level.self, "2.0") == .high && encoded(Schemas.Level.none) == "-1")
        #expect(try violations(Schemas.Level.self, "3") == ["enum "])
        #expect(try violations(Schemas.Level.self, #""1""#) == ["enum "])
        #expect(try decode(Schemas.State.self, #""used""#) == .used)
    }

    @Test func oneSidedMembersAreOnTheirSideOnly() throws {
        let text = #"{"id":1,"name":"Ada","pin":"0000","photo":"AAEC/w==","guarantor":{"name":"Bo","pin":"1"}}"#
        let request = try decode(Schemas.MemberCard.Request.self, text)
        #expect(request.photo == [0, 1, 2, 255] && request.guarantor?.pin == "1")
        #expect(try violations(Schemas.MemberCard.Request.self, #"{"name":"Ada"}"#) == ["required "])
        #expect(
            try violations(Schemas.MemberCard.Request.self, text.replacing("/w==", with: "/w=")) == ["format /photo"])
        let id = try #require(UUID(uuidString: "00000000-0000-4000-8000-00000000ABCD"))
        let answer = Schemas.MemberCard(id: id, name: "Ada", photo: [255], level: .low)
        #expect(
            encoded(answer) == #"{"id":"00000000-0000-4000-8000-00000000abcd","name":"Ada","photo":"/w==","level":1}"#)
        #expect(try decode(Schemas.MemberCard.self, encoded(answer)) == answer)
    }

    @Test func membersWithoutANameStandBesideTheOthers() throws {
        let tally = try decode(Schemas.Tally.self, #"{"z":3,"of":"x","total":5,"a":2}"#)
        #expect(tally.of == "x" && tally.total == 5 && tally.additionalProperties == ["a": 2, "z": 3])
        #expect(encoded(tally) == #"{"of":"x","total":5,"a":2,"z":3}"#)
        #expect(try violations(Schemas.Tally.self, #"{"of":"x","a":-1}"#) == ["minimum /a", "required "])
        // What is declared is not said twice.
        #expect(encoded(Schemas.Tally(of: "x", total: 1, additionalProperties: ["of": 3])) == #"{"of":"x","total":1}"#)
    }

    @Test func defaultsOfEveryTypeApply() throws {
        #expect(try decode(Schemas.Preferences.self, "{}") == Schemas.Preferences())
        let text = #"""
            {"ratio":0.5,"sizes":[1,2],"genres":["novel","non-fiction"],"limits":{"a":1},\#
            "free":{"a":[1,null,true],"b":"x"},"price":0.1,"language":"de","born":"1900-02-28",\#
            "seen":"2026-01-01T00:00:00.5Z","key":"0f8fad5b-d9cb-469f-a165-70867728950e","seal":"aGk=",\#
            "term":{"left":1.0,"right":2.0},"copies":[{"place":{"row":1,"shelf":"a"}},{"place":null,"rest":2}],\#
            "medium":{"medium":"film","minutes":90}}
            """#
        #expect(encoded(Schemas.Preferences()) == text)
        #expect(try decode(Schemas.Preferences.self, #"{"price":1.10e2}"#).price == JSONNumber(text: "110"))
    }

    /// A literal that the generator writes never ends the program.
    @Test(arguments: [
        "0000-01-01", "9999-12-31", "2024-02-29", "2023-02-29", "0000-01-01T00:00:00Z", "9999-12-31t23:59:59.9999999z",
        "2026-01-01T00:00:00-00:00", "2026-01-01T00:00:00+23:59",
        "2026-01-01T00:00:00.\(String(repeating: "1", count: 43))Z",
        "0F8FAD5B-D9CB-469F-A165-70867728950e",
    ])
    func whatABuildHoldsForATextOfAFormatIsOneAtRunTime(text: String) {
        if ValueFormat.holds(text, "date") { #expect(CalendarDate(text) != nil) }
        if ValueFormat.holds(text, "date-time") { #expect(DateTime(text) != nil) }
        if ValueFormat.holds(text, "uuid") { #expect(UUID(uuidString: text) != nil) }
    }

    @Test func alternativesHaveTheMembersBesideThem() throws {
        let phone = try decode(Schemas.Contact.self, #"{"name":"Ada","phone":12}"#)
        #expect(phone == .phone(Schemas.Contact.Phone(name: "Ada", phone: .integer(12))))
        #expect(try violations(Schemas.Contact.self, #"{"name":"Ada","phone":12,"mail":"a"}"#) == ["oneOf "])
        #expect(try violations(Schemas.Contact.self, #"{"phone":12}"#) == ["oneOf "])
    }
}
