import Foundation
import Treaty
import TreatyJSON
import TreatyTime

/// Decodes or encodes one sample again and again, as Foundation does it: `decode|encode SCHEMA FILE COUNT`.
@main
enum FoundationSamples {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let count = Int(arguments[4]) else {
            fatalError("usage: decode|encode SCHEMA FILE COUNT")
        }
        let text = try Data(contentsOf: URL(fileURLWithPath: arguments[3]))
        let work = Work(isDecoding: arguments[1] == "decode", text: text, count: count)
        switch arguments[2] {
        case "Point": try work.run(Point.self)
        case "Task": try work.run(Task.self)
        case "Tasks": try work.run(Tasks.self)
        case "Integers": try work.run(Integers.self)
        case "Decimals": try work.run(Decimals.self)
        case "Words": try work.run(Words.self)
        case "Folder": try work.run(Folder.self)
        case "Drawing": try work.run(Drawing.self)
        case "Event": try work.run(Event.self)
        default: fatalError("there is no schema \(arguments[2])")
        }
    }
}

private struct Work {
    var isDecoding: Bool
    var text: Data
    var count: Int

    /// The coders are made once, which favours them.
    func run<Value: Codable>(_ type: Value.Type) throws {
        let decoder = JSONDecoder()
        let encoder = JSONEncoder()
        let value = try decoder.decode(type, from: text)
        if isDecoding {
            for _ in 0..<count { _ = try decoder.decode(type, from: text) }
        } else {
            var bytes = 0
            for _ in 0..<count { bytes += try encoder.encode(value).count }
            print(bytes)
        }
    }
}

// The types that the contract's schemas become, with the coding that the compiler makes.

private struct Point: Codable {
    var id: Int64
    var label: String
    var visible: Bool
}

private struct Task: Codable {
    enum Priority: String, Codable { case low, medium, high }

    enum CodingKeys: String, CodingKey {
        case id, title, description, completed, priority, tags
        case userID = "user_id"
        case dueDate = "due_date"
        case createdAt = "created_at"
        case updatedAt = "updated_at"
    }

    var id: Int64
    var userID: Int64
    var title: String
    var description: String?
    var completed: Bool
    var priority: Priority
    var tags: [String]
    var dueDate: CalendarDate?
    var createdAt: DateTime
    var updatedAt: DateTime
}

private struct Tasks: Codable { var tasks: [Task] }
private struct Integers: Codable { var values: [Int64] }
private struct Decimals: Codable { var values: [Double] }
private struct Words: Codable { var values: [String] }

private struct Folder: Codable {
    struct File: Codable {
        struct Mode: Codable {
            var owner: String
            var readable: Bool
        }

        var name: String
        var size: Int64
        var mode: Mode
    }

    var name: String
    var files: [File]
    var folders: [Folder]
}

private struct Drawing: Codable { var shapes: [Shape] }

private enum Shape: Codable {
    struct Circle: Codable {
        var kind: Kind
        var radius: Double
    }
    struct Rectangle: Codable {
        var kind: Kind
        var width: Double
        var height: Double
    }
    struct Text: Codable {
        var kind: Kind
        var text: String
    }
    enum Kind: String, Codable { case circle, rectangle, text }
    private enum CodingKeys: CodingKey { case kind }

    case circle(Circle)
    case rectangle(Rectangle)
    case text(Text)

    init(from decoder: any Decoder) throws {
        switch try decoder.container(keyedBy: CodingKeys.self).decode(Kind.self, forKey: .kind) {
        case .circle: self = .circle(try Circle(from: decoder))
        case .rectangle: self = .rectangle(try Rectangle(from: decoder))
        case .text: self = .text(try Text(from: decoder))
        }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .circle(let shape): try shape.encode(to: encoder)
        case .rectangle(let shape): try shape.encode(to: encoder)
        case .text(let shape): try shape.encode(to: encoder)
        }
    }
}

private struct Event: Codable {
    var name: String
    var payload: AnyValue
}

/// Any JSON value, in the way that it is mostly written for `Codable`. Kinds that are likelier come first.
private enum AnyValue: Codable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([AnyValue])
    case object([String: AnyValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode([String: AnyValue].self) {
            self = .object(value)
        } else if let value = try? container.decode([AnyValue].self) {
            self = .array(value)
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else {
            self = .null
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .boolean(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }
}

extension DateTime: @retroactive Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = DateTime(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date-time")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension CalendarDate: @retroactive Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = CalendarDate(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
