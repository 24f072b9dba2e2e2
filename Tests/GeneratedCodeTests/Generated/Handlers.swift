// Generated from the contract by treaty-generator. Edit the contract, not this file.
// swift-format-ignore-file

import Treaty

/// What the operations do. A type that conforms to it carries out the contract.
public protocol APIHandlers: Sendable {
    /// List books.
    func listBooks(_ input: ListBooks.Input) async throws -> ListBooks.Output

    /// - Warning: Deprecated.
    func addBook(_ input: AddBook.Input) async throws -> AddBook.Output

    func setNote(_ input: SetNote.Input) async throws -> SetNote.Output

    func getNote(_ input: GetNote.Input) async throws -> GetNote.Output

    func getReader(_ input: GetReader.Input) async throws -> GetReader.Output

    func fillShelf(_ input: FillShelf.Input) async throws -> FillShelf.Output

    func problem(_ input: Problem2.Input) async throws -> Problem2.Output
}

/// Who tells callers apart, for each security scheme of the contract.
public struct APIAuthenticators: Sendable {
    public var token: BearerAuthenticator

    public init(token: BearerAuthenticator) {
        self.token = token
    }

    var byScheme: [String: BearerAuthenticator] {
        ["token": token]
    }
}

extension Router {
    /// Serves the contract with these handlers. Throws when the contract cannot be served.
    public convenience init<Handlers: APIHandlers>(
        handlers: Handlers, authenticators: APIAuthenticators, options: RouterOptions = RouterOptions()
    ) throws(ContractError) {
        var routes: [Route] = []
        routes.reserveCapacity(7)
        routes.append(Route(ListBooks.self) { (input: ListBooks.Input) in try await handlers.listBooks(input) })
        routes.append(Route(AddBook.self) { (input: AddBook.Input) in try await handlers.addBook(input) })
        routes.append(Route(SetNote.self) { (input: SetNote.Input) in try await handlers.setNote(input) })
        routes.append(Route(GetNote.self) { (input: GetNote.Input) in try await handlers.getNote(input) })
        routes.append(Route(GetReader.self) { (input: GetReader.Input) in try await handlers.getReader(input) })
        routes.append(Route(FillShelf.self) { (input: FillShelf.Input) in try await handlers.fillShelf(input) })
        routes.append(Route(Problem2.self) { (input: Problem2.Input) in try await handlers.problem(input) })
        var options: RouterOptions = options
        options.htmlContentSecurityPolicy = APIContract.docsContentSecurityPolicy
        try self.init(
            routes: routes, authenticators: authenticators.byScheme, patterns: ContractPatterns.all, options: options)
    }
}
