import Treaty
import TreatyJSON

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Decodes or encodes one sample again and again: `decode|encode SCHEMA FILE COUNT`.
@main
enum TreatySamples {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let count = Int(arguments[4]) else {
            fatalError("usage: decode|encode SCHEMA FILE COUNT")
        }
        let work = Work(isDecoding: arguments[1] == "decode", text: try read(arguments[3]), count: count)
        switch arguments[2] {
        case "Point": try work.run(Schemas.Point.self)
        case "Task": try work.run(Schemas.Task.self)
        case "Tasks": try work.run(Schemas.Tasks.self)
        case "Integers": try work.run(Schemas.Integers.self)
        case "Decimals": try work.run(Schemas.Decimals.self)
        case "Words": try work.run(Schemas.Words.self)
        case "Folder": try work.run(Schemas.Folder.self)
        case "Drawing": try work.run(Schemas.Drawing.self)
        case "Event": try work.run(Schemas.Event.self)
        case "Payment": try work.run(Schemas.Payment.self)
        case "Checked": try work.run(Schemas.Checked.self)
        default: fatalError("there is no schema \(arguments[2])")
        }
    }

    private static func read(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { fatalError("\(path) cannot be opened") }
        defer { fclose(file) }
        var text = [UInt8](repeating: 0, count: 1 << 19)
        let count = fread(&text, 1, text.count, file)
        return Array(text[..<count])
    }
}

private struct Work {
    var isDecoding: Bool
    var text: [UInt8]
    var count: Int

    func run<Value: ContractValue>(_ type: Value.Type) throws {
        let value = try decode(type)
        if isDecoding {
            for _ in 0..<count { _ = try decode(type) }
        } else {
            var bytes = 0
            for _ in 0..<count {
                var writer = JSONWriter()
                value.encode(to: &writer)
                bytes += writer.finish().count
            }
            print(bytes)
        }
    }

    private func decode<Value: ContractValue>(_ type: Value.Type) throws -> Value {
        switch try InstanceReader.decode(type, from: text) {
        case .value(let value): return value
        case .violations(let violations): fatalError("the sample does not fit: \(violations)")
        }
    }
}
