// Generated from the contract by treaty-generator. Edit the contract, not this file.
// swift-format-ignore-file

import Treaty

/// What the operations do. A type that conforms to it carries out the contract.
public protocol APIHandlers: Sendable {
    /// List books.
    ///
    /// `GET /books` (library.yaml:17)
    func listBooks(_ input: ListBooks.Input) async throws -> ListBooks.Output

    /// `POST /books` (library.yaml:39)
    ///
    /// - Warning: Deprecated.
    func addBook(_ input: AddBook.Input) async throws -> AddBook.Output

    /// `PUT /books/{isbn}/note` (library.yaml:64)
    func setNote(_ input: SetNote.Input) async throws -> SetNote.Output

    /// `GET /books/{isbn}/note` (library.yaml:73)
    func getNote(_ input: GetNote.Input) async throws -> GetNote.Output

    /// `GET /readers/{user_id}` (library.yaml:80)
    func getReader(_ input: GetReader.Input) async throws -> GetReader.Output

    /// `PUT /shelves/{owner}` (library.yaml:94)
    func fillShelf(_ input: FillShelf.Input) async throws -> FillShelf.Output
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
        routes.reserveCapacity(6)
        routes.append(Route(ListBooks.self) { (input: ListBooks.Input) in try await handlers.listBooks(input) })
        routes.append(Route(AddBook.self) { (input: AddBook.Input) in try await handlers.addBook(input) })
        routes.append(Route(SetNote.self) { (input: SetNote.Input) in try await handlers.setNote(input) })
        routes.append(Route(GetNote.self) { (input: GetNote.Input) in try await handlers.getNote(input) })
        routes.append(Route(GetReader.self) { (input: GetReader.Input) in try await handlers.getReader(input) })
        routes.append(Route(FillShelf.self) { (input: FillShelf.Input) in try await handlers.fillShelf(input) })
        var options: RouterOptions = options
        options.htmlContentSecurityPolicy = APIContract.docsContentSecurityPolicy
        try self.init(
            routes: routes, authenticators: authenticators.byScheme, patterns: ContractPatterns.all, options: options)
    }
}
