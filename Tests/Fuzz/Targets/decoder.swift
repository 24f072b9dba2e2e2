// Modules: TreatyHTTP TreatyTime TreatyJSON TreatyLogging TreatyPatterns Treaty
// Sources: Tests/GeneratedCodeTests/Generated
//
// JSON against the generated decoders of a contract that uses everything. What fits is written as a text that fits and
// is written the same again; what does not has its violations; what is no JSON is an error, for one as for another.

import Treaty
import TreatyJSON

func fuzz(_ input: [UInt8]) {
    check(Schemas.Book.self, input)
    check(Schemas.Member_.self, input)
    check(Schemas.Reader.self, input)
    check(Schemas.Author.self, input)
}

private func check<Value: ContractValue>(_ type: Value.Type, _ input: [UInt8]) {
    do throws(JSONSyntaxError) {
        switch try InstanceReader.decode(type, from: input) {
        case .value(let value):
            let written = text(of: value)
            guard case .value(let again) = try InstanceReader.decode(type, from: written) else {
                return require(false, "what was written does not fit: \(String(decoding: written, as: UTF8.self))")
            }
            require(text(of: again) == written, "a value is written in two ways")
        case .violations(let all):
            require(!all.isEmpty && all.count <= 32, "\(all.count) violations")
        }
        require((try? JSONValue(parsing: input)) != nil, "no JSON, but it was read")
    } catch {
        require((0...input.count).contains(error.offset), "an error beyond the text")
        require((try? JSONValue(parsing: input)) == nil, "JSON, but it was not read: \(error.reason)")
    }
}

private func text(of value: some ContractValue) -> [UInt8] {
    var writer = JSONWriter()
    value.encode(to: &writer)
    return writer.finish()
}
