// Modules: TreatyTime TreatyJSON
//
// JSON texts. Reading and skipping agree on what is JSON, and what was read is written as a text that reads the same.

import TreatyJSON

func fuzz(_ input: [UInt8]) {
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
