import TaskAPI
import Treaty

extension TaskHandlers {
    func getContractYAML(_ input: GetContractYAML.Input) async throws -> GetContractYAML.Output {
        .ok(APIContract.yaml)
    }

    func getContractJSON(_ input: GetContractJSON.Input) async throws -> GetContractJSON.Output {
        try Self.contractJSON.get()
    }

    func getDocs(_ input: GetDocs.Input) async throws -> GetDocs.Output {
        .ok(APIContract.docs)
    }

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
