import TaskAPI
import Treaty

extension TaskHandlers {
    func getContractYAML(_ input: GetContractYAML.Input) async throws -> GetContractYAML.Output {
        .ok(Self.contractYAML)
    }

    func getContractJSON(_ input: GetContractJSON.Input) async throws -> GetContractJSON.Output {
        try Self.contractJSON.get()
    }

    func getDocs(_ input: GetDocs.Input) async throws -> GetDocs.Output {
        .ok(Self.docs)
    }

    private static let contractYAML = String(decoding: APIContract.yaml, as: UTF8.self)
    private static let docs = String(decoding: APIContract.docs, as: UTF8.self)

    /// Read once, since it is the same for ever.
    private static let contractJSON = Result { GetContractJSON.Output.ok(try value(of: APIContract.json)) }

    private static func value<Value: ContractValue>(of json: [UInt8]) throws -> Value {
        var reader = InstanceReader(json)
        guard let value = try Value.decode(&reader) else { throw UnreadableContract() }
        try reader.finish()
        return value
    }

    private struct UnreadableContract: Error {}
}
