// Modules: TreatyTime TreatyJSON
//
// JSON texts. Reading and skipping agree on what is JSON, and what was read is written as a text that reads the same.
// Strings that are read in one loop are those that are read one by one.

import TreatyJSON

func fuzz(_ input: [UInt8]) {
    compareStrings(in: input)
    var skipping = JSONReader(input)
    var isJSON = false
    do throws(JSONSyntaxError) {
        try skipping.skipValue()
        try skipping.finish()
        isJSON = true
    } catch {
        require((0...input.count).contains(error.offset), "an error beyond the text")
    }
    do throws(JSONSyntaxError) {
        let value = try JSONValue(parsing: input)
        require(isJSON, "read, but not skipped")
        let written = text(of: value)
        let again = try JSONValue(parsing: written)
        require(again == value && again.hashValue == value.hashValue, "a round trip changed the value")
        require(text(of: again) == written, "a value is written in two ways")
    } catch {
        require((0...input.count).contains(error.offset), "an error beyond the text")
        // Only reading looks for names that stand twice, and for too many.
        require(!isJSON || error.reason == .duplicateMember || error.reason == .tooManyMembers, "skipped, but not read")
    }
}

private func text(of value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.value(value)
    return writer.finish()
}

private func compareStrings(in input: [UInt8]) {
    var inOneLoop = JSONReader(Array(",\"".utf8) + input)
    var oneByOne = inOneLoop
    var strings: [String] = []
    strings.append(addingCapacity: input.count + 1) {
        inOneLoop.readUsualStrings(into: &$0, minLength: 0, maxLength: .max)
    }
    for string in strings {
        // Past the comma.
        oneByOne.position += 1
        let read = try? oneByOne.readString()
        require(read.map { Array($0.utf8) } == Array(string.utf8), "another string: \(string)")
    }
    require(inOneLoop.position == oneByOne.position, "not read up to the end of a string")
}
