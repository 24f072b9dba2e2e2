import Treaty
import TreatyJSON

/// Keyword and pointer of each violation.
func violations<Value: ContractValue>(_ type: Value.Type, _ text: String) throws -> [String] {
    switch try InstanceReader.decode(type, from: Array(text.utf8)) {
    case .value: []
    case .violations(let all):
        all.map {
            if case .pointer(let pointer) = $0.place { "\($0.keyword) \(pointer)" } else { $0.keyword }
        }
    }
}

func encoded(_ value: some ContractValue) -> String {
    var output = JSONWriter()
    value.encode(to: &output)
    return String(decoding: output.finish(), as: UTF8.self)
}
