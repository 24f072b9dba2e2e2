// Generated from the contract by treaty-generator. Edit the contract, not this file.
// swift-format-ignore-file

import Treaty
/// What the operations do. A type that conforms to it carries out the contract.
public protocol APIHandlers: Sendable {
    /// List books.
    func listBooks(_ input: ListBooks.Input) async throws -> ListBooks.Output

    /// - Warning: Deprecated.
    @available(*, deprecated)
    func addBook(_ input: AddBook.Input) async throws -> AddBook.Output

    func setNote(_ input: SetNote.Input) async throws -> SetNote.Output

    func getNote(_ input: GetNote.Input) async throws -> GetNote.Output

    func getReader(_ input: GetReader.Input) async throws -> GetReader.Output

    func fillShelf(_ input: FillShelf.Input) async throws -> FillShelf.Output

    func problem(_ input: Problem_.Input) async throws -> Problem_.Output

    func findInCatalogue(_ input: FindInCatalogue.Input) async throws -> FindInCatalogue.Output

    func findByLabels(_ input: FindByLabels.Input) async throws -> FindByLabels.Output

    func eitherVault(_ input: EitherVault.Input) async throws -> EitherVault.Output

    func bothVault(_ input: BothVault.Input) async throws -> BothVault.Output

    func optionalVault(_ input: OptionalVault.Input) async throws -> OptionalVault.Output

    func mixedVault(_ input: MixedVault.Input) async throws -> MixedVault.Output

    func scopedVault(_ input: ScopedVault.Input) async throws -> ScopedVault.Output

    func queryVault(_ input: QueryVault.Input) async throws -> QueryVault.Output

    func certificateVault(_ input: CertificateVault.Input) async throws -> CertificateVault.Output

    func getReport(_ input: GetReport.Input) async throws -> GetReport.Output

    func addReport(_ input: AddReport.Input) async throws -> AddReport.Output

    func putPicture(_ input: PutPicture.Input) async throws -> PutPicture.Output

    func sendForm(_ input: SendForm.Input) async throws -> SendForm.Output

    func getNews(_ input: GetNews.Input) async throws -> GetNews.Output

    func addNews(_ input: AddNews.Input) async throws -> AddNews.Output

    func issueCard(_ input: IssueCard.Input) async throws -> IssueCard.Output
}

private protocol DeprecatedAPIHandlers: Sendable {
    func addBook(_ input: AddBook.Input) async throws -> AddBook.Output
}

private struct DeprecatedAPIHandlersCalls<Handlers: APIHandlers>: DeprecatedAPIHandlers {
    let handlers: Handlers

    @available(*, deprecated)
    func addBook(_ input: AddBook.Input) async throws -> AddBook.Output {
        try await handlers.addBook(input)
    }
}

/// Who tells callers apart, for each security scheme of the contract.
public struct APIAuthenticators: Sendable {
    /// Bearer tokens.
    public var token: BearerAuthenticator
    /// Keys in the header: X-Key.
    public var key: APIKeyAuthenticator
    /// Keys in the query: key.
    public var queryKey: APIKeyAuthenticator
    /// Keys in the cookie: session.
    public var session: APIKeyAuthenticator
    /// User names and passwords.
    public var basic: BasicAuthenticator
    /// Credentials of the HTTP scheme digest.
    public var digest: HTTPAuthenticator
    /// Client certificates, which the proxy in front has verified.
    public var client: CertificateAuthenticator
    /// Bearer tokens of OAuth 2.0; the caller's scopes are held against the contract's.
    public var oauth: BearerAuthenticator

    public init(token: BearerAuthenticator, key: APIKeyAuthenticator, queryKey: APIKeyAuthenticator, session: APIKeyAuthenticator, basic: BasicAuthenticator, digest: HTTPAuthenticator, client: CertificateAuthenticator, oauth: BearerAuthenticator) {
        self.token = token
        self.key = key
        self.queryKey = queryKey
        self.session = session
        self.basic = basic
        self.digest = digest
        self.client = client
        self.oauth = oauth
    }

    var byScheme: [String: Authenticator] {
        [
            "token": Authenticator.bearer(token),
            "key": Authenticator.apiKey(.header("X-Key"), key),
            "queryKey": Authenticator.apiKey(.query("key"), queryKey),
            "session": Authenticator.apiKey(.cookie("session"), session),
            "basic": Authenticator.basic(basic),
            "digest": Authenticator.http("digest", digest),
            "client": Authenticator.mutualTLS(client),
            "oauth": Authenticator.bearer(oauth),
        ]
    }
}

extension Router {
    /// Serves the contract with these handlers. Throws when the contract cannot be served.
    public convenience init(
        handlers: some APIHandlers, authenticators: APIAuthenticators, options: RouterOptions = RouterOptions()
    ) throws(ContractError) {
        var routes: [Route] = []
        routes.reserveCapacity(23)
        let deprecatedAPIHandlers: any DeprecatedAPIHandlers = DeprecatedAPIHandlersCalls(handlers: handlers)
        routes.append(Route(ListBooks.self) { (input: ListBooks.Input) in try await handlers.listBooks(input) })
        routes.append(Route(AddBook.self) { (input: AddBook.Input) in try await deprecatedAPIHandlers.addBook(input) })
        routes.append(Route(SetNote.self) { (input: SetNote.Input) in try await handlers.setNote(input) })
        routes.append(Route(GetNote.self) { (input: GetNote.Input) in try await handlers.getNote(input) })
        routes.append(Route(GetReader.self) { (input: GetReader.Input) in try await handlers.getReader(input) })
        routes.append(Route(FillShelf.self) { (input: FillShelf.Input) in try await handlers.fillShelf(input) })
        routes.append(Route(Problem_.self) { (input: Problem_.Input) in try await handlers.problem(input) })
        routes.append(Route(FindInCatalogue.self) { (input: FindInCatalogue.Input) in try await handlers.findInCatalogue(input) })
        routes.append(Route(FindByLabels.self) { (input: FindByLabels.Input) in try await handlers.findByLabels(input) })
        routes.append(Route(EitherVault.self) { (input: EitherVault.Input) in try await handlers.eitherVault(input) })
        routes.append(Route(BothVault.self) { (input: BothVault.Input) in try await handlers.bothVault(input) })
        routes.append(Route(OptionalVault.self) { (input: OptionalVault.Input) in try await handlers.optionalVault(input) })
        routes.append(Route(MixedVault.self) { (input: MixedVault.Input) in try await handlers.mixedVault(input) })
        routes.append(Route(ScopedVault.self) { (input: ScopedVault.Input) in try await handlers.scopedVault(input) })
        routes.append(Route(QueryVault.self) { (input: QueryVault.Input) in try await handlers.queryVault(input) })
        routes.append(Route(CertificateVault.self) { (input: CertificateVault.Input) in try await handlers.certificateVault(input) })
        routes.append(Route(GetReport.self) { (input: GetReport.Input) in try await handlers.getReport(input) })
        routes.append(Route(AddReport.self) { (input: AddReport.Input) in try await handlers.addReport(input) })
        routes.append(Route(PutPicture.self) { (input: PutPicture.Input) in try await handlers.putPicture(input) })
        routes.append(Route(SendForm.self) { (input: SendForm.Input) in try await handlers.sendForm(input) })
        routes.append(Route(GetNews.self) { (input: GetNews.Input) in try await handlers.getNews(input) })
        routes.append(Route(AddNews.self) { (input: AddNews.Input) in try await handlers.addNews(input) })
        routes.append(Route(IssueCard.self) { (input: IssueCard.Input) in try await handlers.issueCard(input) })
        var options: RouterOptions = options
        options.htmlContentSecurityPolicy = APIContract.docsContentSecurityPolicy
        try self.init(
            routes: routes, authenticators: authenticators.byScheme, patterns: ContractPatterns.all, options: options)
    }
}
