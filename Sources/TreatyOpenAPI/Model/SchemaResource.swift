import Synchronization

/// A schema resource (JSON Schema 2020-12 core §4.3.5): a file, or a schema within one that has an `$id` of its own.
///
/// Anchors are names within one resource, and `$dynamicRef` looks for them from resource to resource.
package final class SchemaResource: Sendable {
    /// The absolute URI without a fragment. A file without `$id` has one that is made of its path.
    package let uri: String
    /// Numbers the document's resources from 0 in the order of reading.
    package let number: Int
    /// Where the resource begins: JSON Pointers in its references start there.
    let site: Site
    /// Whether it is a whole file that was found by its path, so that its relative references are paths too.
    let isFile: Bool

    // Filled while the document is read, and not changed any more once it is resolved.
    private let anchors = Mutex<[String: (schema: Schema, isDynamic: Bool)]>([:])

    init(uri: String, number: Int, site: Site, isFile: Bool) {
        self.uri = uri
        self.number = number
        self.site = site
        self.isFile = isFile
    }

    /// Of a name that comes twice the first schema counts.
    func add(anchor name: String, _ schema: Schema, isDynamic: Bool) {
        anchors.withLock { anchors in
            if let known = anchors[name], known.isDynamic || known.schema !== schema { return }
            anchors[name] = (schema, isDynamic)
        }
    }

    /// The schema with that `$anchor` or `$dynamicAnchor`.
    func schema(anchor name: String) -> Schema? { anchors.withLock { $0[name]?.schema } }

    /// The schema with that `$dynamicAnchor`.
    package func schema(dynamicAnchor name: String) -> Schema? {
        anchors.withLock { anchors in anchors[name].flatMap { $0.isDynamic ? $0.schema : nil } }
    }
}
