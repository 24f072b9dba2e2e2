import TreatyYAML

/// A request that the server may send on its own account, described like an operation.
///
/// Its types are generated; it is not routed and has no handler.
package struct Webhook: DocumentObject {
    package var site: Site
    /// The key in `webhooks`.
    package var name: String
    /// In the order of the file; the path of each is the webhook's name, not a template.
    package var operations: [Operation]
}

/// Requests that the server may send because of an operation, to an address that the caller gave.
package struct Callback: DocumentObject {
    package var site: Site
    /// The key in the operation's `callbacks`; the component's name in `components`.
    package var name: String
    package var componentName: String?
    /// In the order of the file; the path of each is its runtime expression, such as `{$request.body#/url}`.
    package var operations: [Operation]
}
