// Modules: TreatyHTTP TreatyTime TreatyJSON TreatyLogging TreatyPatterns Treaty
// Sources: Tests/GeneratedCodeTests/Generated
//
// Targets with queries, and a header field after a line feed, against a whole router with generated operations. An
// answer is always one that the operation documents, or 404 or 405; never 500.

import Treaty
import TreatyHTTP
import TreatyJSON

/// Of the contract only the operations with parameters of many kinds.
private let routes: [Route] = [
    Route(ListBooks.self) { (input: ListBooks.Input) in
        require((1...100).contains(input.limit) && (input.tag?.count ?? 0) <= 3, "a parameter past its bounds")
        require((input.tag ?? []).allSatisfy { $0.unicodeScalars.count <= 10 }, "a tag past its length")
        require((input.xClient?.unicodeScalars.count ?? 2) >= 2, "a field past its length")
        return .ok([], xTotal: input.limit, xNext: nil)
    },
    Route(GetNote.self) { (input: GetNote.Input) in
        require(input.isbn.utf8.count == 3, "a parameter that its pattern refuses")
        return .ok(input.isbn)
    },
    Route(GetReader.self) { (input: GetReader.Input) in
        require(input.userID == 7, "another's resource")
        return .ok(nil)
    },
    Route(FindInCatalogue.self) { (input: FindInCatalogue.Input) in
        require(input.filter?.genres?.count ?? 0 < 256, "a list past its bounds")
        return .ok("")
    },
    Route(FindByLabels.self) { (_: FindByLabels.Input) in .ok("") },
]

private let router: Router = {
    let bearer = BearerAuthenticator { _ in Principal(subject: "7") }
    do {
        return try Router(routes: routes, authenticators: ["token": .bearer(bearer)], patterns: ContractPatterns.all)
    } catch {
        fatalError("\(error)")
    }
}()

func fuzz(_ input: [UInt8]) {
    let parts = input.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let target = [UInt8(ascii: "/")] + parts[0].filter { $0 > 0x20 && $0 < 0x7F }
    var fields: HTTPFields = ["Authorization": "Bearer t"]
    if parts.count > 1 { fields.append("X-Client", String(decoding: parts[1].filter { $0 >= 0x20 }, as: UTF8.self)) }
    let request = HTTPRequest(.get, String(decoding: target, as: UTF8.self), fields: fields)
    var hasAnswered = false
    // No handler suspends, so it is over when it has begun.
    withUnsafeMutablePointer(to: &hasAnswered) { flag in
        let done = Flag(flag)
        _ = Task.immediate {
            let response = await router.respond(to: request)
            require([200, 400, 401, 403, 404, 405, 406].contains(response.status.code), "\(response.status.code)")
            done.raise()
        }
    }
    require(hasAnswered, "an answer that waits")
}

/// SAFETY: raised within the call that lends the pointer, on the same thread.
private struct Flag: @unchecked Sendable {
    private let pointer: UnsafeMutablePointer<Bool>

    init(_ pointer: UnsafeMutablePointer<Bool>) { self.pointer = pointer }

    func raise() { pointer.pointee = true }
}
