/// Where this codec and the suites differ, each case with what is said of it here: stricter on purpose. Lists of
/// transfer codings and all but the usual methods are not implemented; targets are RFC 3986 to the letter; a Host field
/// that a case lacks is given to it, and then disagrees with the authority of an absolute target. The two without a
/// refusal are a case that stops in the middle of a body, and one whose connection ends with its first request, so that
/// what follows is never looked at.
enum RequestSuiteDifferences {
    static let all: [String: String] = [
        "gunicorn/valid/002":
            "the Host field is not a host",
        "gunicorn/valid/005":
            "a byte in the target that must be percent-encoded",
        "gunicorn/valid/012":
            "a field that must not come as a trailer",
        "gunicorn/valid/014":
            "a byte in the target that must be percent-encoded",
        "gunicorn/valid/025":
            "more than one Transfer-Encoding field",
        "gunicorn/valid/025_line":
            "the Transfer-Encoding field is not one coding",
        "gunicorn/valid/029":
            "more than one Transfer-Encoding field",
        "gunicorn/valid/040":
            "an oddly spelled Transfer-Encoding field",
        "gunicorn/valid/rfc9112_smuggle_gzip_chunked_01":
            "the Transfer-Encoding field is not one coding",
        "gunicorn/valid/rfc9112_smuggle_te_identity_chunked_01":
            "the Transfer-Encoding field is not one coding",
        "gunicorn/valid/rfc9112_target_absolute_userinfo_01":
            "the target names another authority than the Host field",
        "llhttp/request/connection#`close` / CRLF between requests, explicit `close`":
            "taken",
        "llhttp/request/connection#`keep-alive` / CRLF between requests, implicit `keep-alive`":
            "more than an empty line before a request",
        "llhttp/request/content-length#Content-Length reset when no body is received":
            "nothing came of it",
        "llhttp/request/content-length#Spaces in `Content-Length` (surrounding) / Tabs in `Content-Length` (surrounding)":
            "an oddly spelled Content-Length field",
        "llhttp/request/content-length#Spaces in `Content-Length` (surrounding)":
            "an oddly spelled Content-Length field",
        "llhttp/request/content-length#`Content-Length` with follow-up headers":
            "the Content-Length field is not a number of bytes",
        "llhttp/request/method#ANNOUNCE request with RTSP":
            "the request line does not end with an HTTP version",
        "llhttp/request/method#LINK request (2)":
            "the method is not implemented",
        "llhttp/request/method#LINK request":
            "the method is not implemented",
        "llhttp/request/method#PURGE request":
            "the method is not implemented",
        "llhttp/request/method#REPORT request":
            "the method is not implemented",
        "llhttp/request/method#SOURCE request":
            "the method is not implemented",
        "llhttp/request/sample#No HTTP version":
            "the request line is not: method, target, version",
        "llhttp/request/transfer-encoding#POST with `chunked` as last transfer-encoding (multiple headers)":
            "a byte in the target that must be percent-encoded",
        "llhttp/request/transfer-encoding#`chunked` / Trailing headers":
            "a field that must not come as a trailer",
        "llhttp/request/uri#Fragment in URI":
            "a byte in the target that must be percent-encoded",
        "llhttp/request/uri#Host terminated by a query string":
            "the target names another authority than the Host field",
        "llhttp/request/uri#Query URL with vertical bar character":
            "a byte in the target that must be percent-encoded",
        "llhttp/request/uri#Quotes in URI":
            "a byte in the target that must be percent-encoded",
        "llhttp/request/uri#`host:port` and basic auth":
            "the target names another authority than the Host field",
        "llhttp/request/uri#`host:port` terminated by a query string":
            "the target names another authority than the Host field",
        "llhttp/request/uri#`host:port` terminated by a space":
            "the target names another authority than the Host field",
    ]
}
