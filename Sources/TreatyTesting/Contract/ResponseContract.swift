public import Treaty
import TreatyJSON

/// What the contract says of one response of one operation. Generated from the contract.
public struct ResponseContract: Sendable {
    /// Media types or ranges (`image/*`), in lower case, without parameters; empty: no content.
    public let mediaTypes: [String]
    public let fields: [FieldContract]
    /// One for each media type, or one for all.
    private let bodies: [BodyContract]

    public init(_ mediaTypes: [String], _ fields: [FieldContract], _ bodies: BodyContract...) {
        self.mediaTypes = mediaTypes
        self.fields = fields
        self.bodies = bodies
    }

    /// How content of this media type is checked; nil when the contract does not have it.
    func body(_ essence: String) -> BodyContract? {
        let index = mediaTypes.firstIndex(of: essence) ?? mediaTypes.firstIndex { Self.covers($0, essence) }
        return index.map { bodies.count > 1 ? bodies[$0] : bodies.first ?? .empty }
    }

    /// Whether a range (RFC 9110 §12.5.1) has a media type.
    private static func covers(_ range: String, _ essence: String) -> Bool {
        range == "*/*" || range.hasSuffix("/*") && essence.hasPrefix(range.dropLast())
    }
}

/// How the content of a response is checked.
public struct BodyContract: Sendable {
    /// What is wrong with the content; nil when nothing is.
    let fault: @Sendable ([UInt8]) -> String?

    init(_ fault: @escaping @Sendable ([UInt8]) -> String?) { self.fault = fault }

    /// There is none.
    public static let empty = BodyContract { $0.isEmpty ? nil : "there is content where the contract has none" }

    /// Any bytes.
    public static let bytes = BodyContract { _ in nil }

    /// Text in UTF-8 that is not empty.
    public static let text = BodyContract { bytes in
        guard let text = String(validating: bytes, as: UTF8.self) else { return "the content is no UTF-8" }
        return text.isEmpty ? "there is no content" : nil
    }

    /// Any JSON text.
    public static let anyJSON = json(JSONValue.self)

    /// A JSON text that fits the schema of a generated type, in every keyword.
    public static func json<Value: ContractValue>(_ type: Value.Type) -> BodyContract {
        BodyContract { bytes in
            do throws(JSONSyntaxError) {
                let limits = JSONLimits(depthMax: 256, membersMax: 65_536)
                guard case .violations(let violations) = try InstanceReader.decode(type, from: bytes, limits: limits)
                else { return nil }
                return violations.map { "\($0.place) \($0.keyword): \($0.detail)" }.joined(separator: "; ")
            } catch {
                return "the content is no JSON: \(error.reason.rawValue) at byte \(error.offset)"
            }
        }
    }
}
