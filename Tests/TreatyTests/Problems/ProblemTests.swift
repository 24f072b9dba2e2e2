import Testing
import TreatyHTTP

@testable import Treaty

/// RFC 9457.
struct ProblemTests {
    private static func text(_ problem: Problem) -> String {
        String(decoding: problem.body(requestID: "r-1"), as: UTF8.self)
    }

    @Test func bytes() {
        #expect(
            Self.text(Problem(404, "There is no \"such\" task.", logDetail: "secret"))
                == #"{"type":"about:blank","title":"Not Found","status":404,"detail":"There is no \"such\" task.","#
                + #""instance":"urn:request:r-1","request_id":"r-1"}"#)
        let violations = [
            Violation(place: .pointer("/a~1b"), keyword: "maxLength", detail: "must be short"),
            Violation(place: .parameter("id"), keyword: "minimum", detail: "must be at least 1"),
        ]
        #expect(
            Self.text(.invalid(violations))
                == #"{"type":"about:blank","title":"Bad Request","status":400,"#
                + #""detail":"The request violates the contract in 2 places.","instance":"urn:request:r-1","#
                + #""request_id":"r-1","errors":[{"pointer":"/a~1b","keyword":"maxLength","detail":"must be short"},"#
                + #"{"parameter":"id","keyword":"minimum","detail":"must be at least 1"}]}"#)
        #expect(Problem.invalid([violations[0]]).detail == "The request violates the contract in one place.")
    }

    @Test func responses() {
        let problem = Problem.serviceUnavailable("Busy.", retryAfterSeconds: 3, logDetail: "queue full")
        let response = problem.response(requestID: "r")
        #expect(response.status == 503 && response.fields["Retry-After"] == "3")
        #expect(response.fields["Content-Type"] == "application/problem+json")
        #expect(Problem.tooManyRequests("Slow.", retryAfterSeconds: 9).fields["Retry-After"] == "9")
        #expect(!Self.text(.internalError("secret")).contains("secret"))
    }

    @Test func statusOfTheCase() {
        let problem = Problem(409, "Taken.").with(status: 404)
        #expect(problem.status == 404 && problem.title == "Not Found" && problem.detail == "Taken.")
        #expect(Problem(409, "Taken.", title: "Own").with(status: 404).title == "Own")
        #expect(Problem(409, "Taken.").with(status: 409).title == "Conflict")
    }
}
