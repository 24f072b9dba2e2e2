import TreatyOpenAPI

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
        var id = kind + "-"
        for scalar in name.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": id.unicodeScalars.append(scalar)
            default: id += "~" + String(scalar.value, radix: 16)
            }
        }
        return id
    }
}
