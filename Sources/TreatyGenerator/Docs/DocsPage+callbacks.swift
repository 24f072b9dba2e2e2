import TreatyOpenAPI

/// Requests that the server sends: webhooks in a section of their own, callbacks at their operation.
extension DocsPage {
    func writeWebhooks(into html: inout HTML) {
        guard !document.webhooks.isEmpty else { return }
        html.element("section", ["id": "webhooks", "data-group": ""]) { html in
            html.element("h2", text: "Webhooks")
            html.element(
                "p", ["class": "lead"], text: "Requests that the server sends to addresses agreed on elsewhere.")
            for webhook in document.webhooks {
                for operation in webhook.operations { writeWebhook(webhook.name, operation, into: &html) }
            }
        }
    }

    private func writeWebhook(_ name: String, _ operation: Operation, into html: inout HTML) {
        let anchor = Anchor.webhook(name, operation)
        html.newline()
        html.element("article", ["class": "operation", "id": anchor, "data-search": searchText(operation)]) { html in
            writeHeading(operation.summary ?? name, anchor: anchor, into: &html)
            html.element("div", ["class": "columns"]) { html in
                html.element("div") { html in
                    writeSent(operation, target: name, hasSecurity: !operation.security.isEmpty, into: &html)
                }
            }
        }
    }

    func writeCallbacks(_ operation: Operation, into html: inout HTML) {
        guard !operation.callbacks.isEmpty else { return }
        html.element("h4", text: "Callbacks")
        for callback in operation.callbacks {
            html.element("details", ["class": "box"]) { html in
                html.element("summary") { html in html.element("code", text: callback.name) }
                html.element("div") { html in
                    writeExtensions(of: callback, into: &html)
                    for request in callback.operations {
                        if let summary = request.summary { html.element("p", text: summary) }
                        writeSent(request, target: request.path.text, hasSecurity: false, into: &html)
                    }
                }
            }
        }
    }

    /// A request that is described and not tried out.
    ///
    /// - Parameter hasSecurity: whether what the document asks of all operations holds for this one. A callback goes to an
    ///   address that only its caller knows.
    private func writeSent(_ operation: Operation, target: String, hasSecurity: Bool, into html: inout HTML) {
        html.element("div", ["class": "route"]) { html in
            writeMethod(operation.method, into: &html)
            html.element("span", ["class": "path"], text: target)
        }
        if operation.isDeprecated { html.element("p", ["class": "deprecated"], text: "Deprecated") }
        if let description = operation.description {
            html.element("div", ["class": "prose"]) { Markdown.render(description, into: &$0) }
        }
        if operation.hasOwnSecurity || hasSecurity {
            html.element("div", ["class": "facts"]) { html in
                html.element("p") { writeSecurity(operation, isSent: true, into: &$0) }
            }
        }
        writeExternalDocs(operation.externalDocs, into: &html)
        writeExtensions(of: operation, into: &html)
        writeExtensions(operation.pathExtensions, into: &html)
        writeParameters(operation, into: &html)
        writeRequestBody(operation, into: &html)
        writeExamples(operation, into: &html)
        writeResponses(operation, into: &html)
        writeCallbacks(operation, into: &html)
    }
}
