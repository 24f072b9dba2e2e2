// Modules: TreatyHTTP TreatyTime TreatyJSON TreatyLogging TreatyPatterns Treaty
// Sources: Tests/GeneratedCodeTests/Generated
//
// Forms and multipart bodies against a generated operation: what is let in keeps its constraints, all else is 400.

import Treaty
import TreatyHTTP
import TreatyJSON

private let router: Router = {
    let route = Route(SendForm.self) { (input: SendForm.Input) in
        switch input.body {
        case .form(let form):
            require(form.name.unicodeScalars.count >= 2 && form.age ?? 0 >= 0, "a member past its bounds")
            require((form.codes?.count ?? 0) <= 3, "an array past its bounds")
        case .multipart(let form):
            require(form.title.unicodeScalars.count <= 5 && (form.more?.count ?? 0) <= 2, "a part past its bounds")
            require(
                ["image/png", "image/jpeg"].contains { form.picture.mediaType?.lowercased().hasPrefix($0) == true },
                "a type")
        }
        return .ok("")
    }
    do {
        return try Router(routes: [route], authenticators: [:], patterns: ContractPatterns.all)
    } catch {
        fatalError("\(error)")
    }
}()

func fuzz(_ input: [UInt8]) {
    let type =
        choices(of: input).isMultiple(of: 2)
        ? "application/x-www-form-urlencoded" : "multipart/form-data; boundary=b"
    // The beginning of each body that is not a form at once.
    let body = type.hasPrefix("m") ? Array("--b\r\n".utf8) + input : input
    let request = HTTPRequest(.post, "/forms", fields: ["Content-Type": type], body: body)
    var hasAnswered = false
    // No handler suspends, so it is over when it has begun.
    withUnsafeMutablePointer(to: &hasAnswered) { flag in
        let done = Flag(flag)
        _ = Task.immediate {
            let response = await router.respond(to: request)
            require([200, 400].contains(response.status.code), "\(response.status.code)")
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
