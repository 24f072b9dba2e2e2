import TreatyOpenAPI
import TreatyYAML

/// What `treaty.yaml` beside a contract asks for; without one everything is as here.
package struct GeneratorConfiguration: Sendable {
    /// Who sees the generated declarations.
    package enum Access: String, Sendable, CaseIterable {
        case `public`, package, `internal`
    }

    /// How many protocols the handlers are spread over.
    package enum Handlers: String, Sendable, CaseIterable {
        /// `APIHandlers` with every operation.
        case one
        /// One for each operation's first tag, such as `TasksHandlers`; what has no tag is in `APIHandlers`.
        case tags
    }

    package var access = Access.public
    package var handlers = Handlers.one
    package var filter = OperationFilter()
    package var severities = Severities.standard
    package var cases = CaseBudget()

    package init() {}

    /// What is asked of the plan stage.
    var options: GeneratorOptions {
        var options = GeneratorOptions()
        options.handlersByTag = handlers == .tags
        return options
    }
}

extension GeneratorConfiguration.Access {
    /// Generated code as it is seen so: renderers write `public` in front of what an application names.
    func applied(to text: String) -> String {
        if self == .public { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
            let code = line.drop { $0 == " " }
            guard code.hasPrefix("public ") else { return line }
            return line.prefix(line.count - code.count) + rawValue + code.dropFirst("public".count)
        }
        return lines.joined(separator: "\n")
    }
}
