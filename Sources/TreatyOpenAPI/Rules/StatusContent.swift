extension Rule {
    /// Answers with 204 (No Content), 205 (Reset Content) and 304 (Not Modified) end after their fields (RFC 9110,
    /// §15.3.5, §15.3.6, §15.4.5).
    ///
    /// Take the content away, or give it another status. Until then it is left out.
    static let statusContent = Rule("status-content", .lowerableError) { document, report in
        for response in document.allOperations.flatMap(\.responses) where response.status.isWithoutContent {
            guard case .code(let code) = response.status, let content = response.response.node["content"]?.mapping,
                !content.entries.isEmpty
            else { continue }
            report.error(
                at: response.location, "a response with status \(code) has no content",
                notes: [response.response.site.note("its content is here", of: "content")])
        }
    }
}
