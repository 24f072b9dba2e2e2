import TreatyOpenAPI
import TreatyYAML

/// The ids of the page, which are also its deep links: `#operation-createTask`, `#schema-Task`.
enum Anchor {
    static func operation(_ operation: Operation) -> String {
        let name = operation.operationID
        return id("operation", name.isEmpty ? "\(operation.method.token) \(operation.path.text)" : name)
    }

    static func webhook(_ name: String, _ operation: Operation) -> String {
        id("webhook", operation.method == .post ? name : "\(name) \(operation.method.token)")
    }

    static func schema(_ name: String) -> String { id("schema", name) }
    static func response(_ name: String) -> String { id("response", name) }
    static func security(_ name: String) -> String { id("security", name) }
    static func tag(_ name: String) -> String { id("tag", name) }

    /// `kind-name` with what an id or a fragment could not carry plainly as `~` and its hexadecimal scalar.
    static func id(_ kind: String, _ name: String) -> String {
        let id = kind + "-" + special.replaced(in: name) { mark(UInt32($0)) }
        guard beyondASCII.occurs(in: id) else { return id }
        return id.unicodeScalars.reduce(into: "") { $0 += $1.isASCII ? String($1) : mark($1.value) }
    }

    private static func mark(_ scalar: UInt32) -> String { "~" + String(scalar, radix: 16) }

    private static let beyondASCII = ByteSet { $0 > 0x7F }
    private static let special = ByteSet { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
            false
        default: true
        }
    }
}
