import TreatyOpenAPI

/// The head of the content: what the API is, and how to be let in.
extension DocsPage {
    var hasBearer: Bool { document.components.securitySchemes.contains { $0.value.isBearer } }

    func writeOverview(into html: inout HTML) {
        let info = document.info
        html.element("section", ["id": "overview", "data-group": ""]) { html in
            html.element("h1", text: info.title)
            if let summary = info.summary { html.element("p", ["class": "lead"], text: summary) }
            html.element("div", ["class": "facts"]) { html in
                html.element("p", text: "Version \(info.version)")
                html.element("p", text: "OpenAPI \(document.openAPIVersion)")
                if let license = info.licenseName { html.element("p") { writeLicense(license, into: &$0) } }
                if !hasServerChoice { writeServers(into: &html) }
                writeContact(into: &html)
            }
            if let description = info.description {
                html.element("div", ["class": "prose"]) { Markdown.render(description, into: &$0) }
            }
            writeExternalDocs(document.externalDocs, into: &html)
            writeExtensions(of: document, into: &html)
            writeExtensions(of: info, into: &html)
            writeExtensions(info.partExtensions, into: &html)
            if hasServerChoice { writeServers(into: &html) }
        }
        html.newline()
    }

    private func writeLicense(_ name: String, into html: inout HTML) {
        html.text("License ")
        if let url = document.info.licenseURL { writeLink(to: url, name, into: &html) } else { html.text(name) }
    }

    private func writeContact(into html: inout HTML) {
        let info = document.info
        if let terms = info.termsOfService {
            html.element("p") { writeLink(to: terms, "Terms of service", into: &$0) }
        }
        let address = info.contactURL ?? info.contactEmail.map { "mailto:" + $0 }
        guard let name = info.contactName ?? info.contactEmail ?? info.contactURL else { return }
        html.element("p") { html in
            html.text("Contact ")
            if let address { writeLink(to: address, name, into: &html) } else { html.text(name) }
        }
    }

    func writeAuthentication(into html: inout HTML) {
        let schemes = document.components.securitySchemes
        guard !schemes.isEmpty else { return }
        html.element("section", ["id": "authentication", "data-group": ""]) { html in
            html.element("h2", text: "Authentication")
            for scheme in schemes { write(scheme.value, into: &html) }
            if hasBearer { writeSessionPanel(into: &html) }
        }
        html.newline()
    }

    /// The console's session: log in by an operation that gives a token, or paste one.
    private func writeSessionPanel(into html: inout HTML) {
        html.element("div", ["class": "sessions needs-js"]) { html in
            for operation in document.operations {
                if let form = SignInForm(operation) { writeSignIn(form, into: &html) }
            }
            html.element("form", ["class": "card", "data-session-form": ""]) { html in
                html.element("h3", text: "Token")
                html.element("p", ["class": "hint"]) { html in
                    html.element("span", ["role": "status", "data-session-state": ""], text: "Not logged in")
                    html.text(". The token stays in this tab and is sent with each request that needs one.")
                }
                html.element("div", ["class": "field"]) { html in
                    html.element("label", ["for": "session-token"], text: "Bearer token")
                    html.void(
                        "input",
                        [
                            "id": "session-token", "type": "password", "autocomplete": "off", "spellcheck": "false",
                            "data-session-token": "",
                        ])
                }
                html.element("div", ["class": "actions"]) { html in
                    html.element("button", ["type": "submit"], text: "Use this token")
                    html.element(
                        "button", ["type": "button", "data-session-forget": "", "disabled": ""], text: "Forget it")
                }
            }
        }
    }

    private func writeSignIn(_ form: SignInForm, into html: inout HTML) {
        let operation = form.operation
        html.element("form", consoleAttributes(operation, className: "card sign-in")) { html in
            html.element("h3", text: operation.summary ?? operation.operationID)
            for field in form.fields {
                let id = Anchor.id("sign-in-\(operation.operationID)", field.name)
                html.element("div", ["class": "field"]) { html in
                    html.element("label", ["for": id], text: field.name)
                    html.void(
                        "input",
                        [
                            "id": id, "name": field.name, "type": field.inputType, "autocomplete": field.autocomplete,
                            "value": field.example, "required": "", "data-member": "",
                        ])
                }
            }
            html.element("div", ["class": "actions"]) { html in
                html.element(
                    "button", ["class": "primary", "type": "submit"], text: operation.summary ?? operation.operationID)
            }
            html.element("div", ["class": "answer", "role": "status", "data-answer": "", "hidden": ""]) { _ in }
        }
    }
}
