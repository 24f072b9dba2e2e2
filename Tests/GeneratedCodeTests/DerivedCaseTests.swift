import Testing
import Treaty
import TreatyHTTP
import TreatyOpenAPI
import TreatyTesting

@testable import TreatyGenerator

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The contract cases of this contract, sent to the code that was generated from it: what one half of the generator takes
/// for fitting, the other must let in, and refuse what it takes for a violation.
@Suite struct DerivedCaseTests {
    /// Open operations: how callers prove themselves is tested elsewhere.
    static let cases: [PlannedCase] = {
        let path = String(#filePath.dropLast("DerivedCaseTests.swift".count)) + "library.yaml"
        let (document, _) = loadDocument(path: path, displayPath: "library.yaml") { name throws(LoadFailure) in
            guard let bytes = read(name) else { throw LoadFailure("unreadable") }
            return bytes
        }
        guard let document else { return [] }
        return document.operations.filter { !$0.isSecured && $0.security.isEmpty }.flatMap { operation in
            OperationCases(document: document, operation: operation).all
        }
    }()

    private static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes[..<count])
    }

    @Test func casesAreThere() {
        #expect(Self.cases.count > 100)
        #expect(Set(Self.cases.map(\.operationID)).count > 8)
    }

    @Test func everyCaseEndsAsItSays() async throws {
        let router = try GeneratedRouterTests().router
        // What these handlers make of `as` is their own choice.
        for planned in Self.cases where !planned.title.hasPrefix("query parameter as: value") {
            let response = await router.respond(to: try Self.request(planned))
            let status = response.status.code
            #expect(
                planned.statuses.contains(status),
                "\(planned.operationID) \(planned.title): \(status) instead of \(planned.statuses)")
        }
    }

    private static func request(_ planned: PlannedCase) throws -> HTTPRequest {
        var target = planned.path
        let fitting = [
            "name": "a", "isbn": "123", "version": "1", "shelf": "a", "row": "1", "format": "json", "label": ".a",
            "matrix": ";matrix=1",
        ]
        for (name, value) in fitting {
            let planned = planned.pathParameters.first { $0.name == name }?.value
            target = target.replacing("{\(name)}", with: planned ?? value)
        }
        if let query = planned.query { target += "?" + query }
        var fields: HTTPFields = ["Host": "localhost"]
        for (name, value) in planned.fields { fields.append(name, value) }
        let body = (planned.body?.pieces ?? []).flatMap { piece -> [UInt8] in
            switch piece {
            case .text(let text): Array(text.utf8)
            case .times(let count, let text): Array(String(repeating: text, count: count).utf8)
            case .bytes(let bytes): bytes
            }
        }
        let method = try #require(HTTPMethod(utf8: Array(planned.method.utf8)[...]))
        return HTTPRequest(method, target, fields: fields, body: body)
    }
}
