"""Input that means harm. Whatever comes, the answer is a problem below 500 and the server goes on."""

import random
import socket

from accounts import expect
from tasks import User


def scenario_bodies_that_are_no_json(server):
    ada = User(server)
    deep = 100_000
    bodies = [
        b"", b" ", b"{", b"{}}", b"nul", b"\xff\xfe{\x00}\x00", b'\xef\xbb\xbf{"title": "x"}', b"{'title': 'x'}",
        b'{"title": "x"} {"title": "y"}', b'{"title": "x",}', b'{"title": "a", "title": "b"}',
        b'{"title": "a", "t\\u0069tle": "b"}', b'{"title": "\\ud800"}', b'{"title": "\\udc00\\ud800"}',
        b'{"\\ud800": 1, "title": "x"}', b'{"title": "\xed\xa0\x80"}', b'{"title": "\xc0\xaf"}',
        b'{"title": "a\nb"}', b'{"title": "\\x41"}', b'{"title": 01}', b'{"title": NaN}', b'{"title": 1e999999}',
        b'{"title": "x", "priority": ' + b"9" * 100_000 + b"}",
        b"[" * deep, b"[" * deep + b"]" * deep, b'{"title":' * deep + b"1" + b"}" * deep,
        b'{"title": "x", ' + b", ".join(b'"m%d": 1' % number for number in range(5000)) + b"}",
    ]
    for body in bodies:
        answer = server.call("POST", ada.tasks, body, ada.token)
        assert answer.status == 400, (body[:60], answer.status, answer.text)
        expect(answer, 400)
    assert ada.call(200, "GET", ada.tasks).json == []


def scenario_bodies_over_the_limit(server):
    ada = User(server)
    large = b'{"title": "' + b"x" * (2 << 20) + b'"}'
    try:
        expect(server.call("POST", ada.tasks, large, ada.token), 413)
    except (BrokenPipeError, ConnectionResetError):
        # urllib writes all before it reads, so it may miss an answer that came early. The raw client does not.
        pass
    head = (
        f"POST {ada.tasks} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {ada.token}\r\n"
        "Content-Type: application/json\r\nContent-Length: 2097152\r\n\r\n"
    )
    assert exchange(server, head.encode()).startswith(b"HTTP/1.1 413 ")
    assert exchange(server, b"GET /" + b"x" * 9000 + b" HTTP/1.1\r\nHost: x\r\n\r\n").startswith(b"HTTP/1.1 414 ")
    many = b"".join(b"X-%d: y\r\n" % number for number in range(80))
    assert exchange(server, b"GET / HTTP/1.1\r\nHost: x\r\n" + many + b"\r\n").startswith(b"HTTP/1.1 431 ")
    expect(server.call("GET", "/health"), 200)


def scenario_odd_paths(server):
    ada = User(server)
    for path in (
        "//", "/%00", "/%", "/%zz", "/..%2f..%2fetc/passwd", "/api/../health", "/docs/", "/docs/%2e%2e", "/api//tasks",
        f"{ada.tasks}/", f"{ada.tasks}/1/", f"{ada.tasks}/1%2fcomplete", "/%ff%fe", "/openapi.yaml/x",
        f"/api/{ada.id}%00/tasks", "/" + "a/" * 500, "/metrics;x=1",
    ):
        answer = server.call("GET", path, token=ada.token)
        assert answer.status in (400, 404), (path, answer.status)
        expect(answer, answer.status)
        expect(server.call("GET", "/health"), 200)


def scenario_requests_that_smuggle(server):
    ada = User(server)
    fields = f"Host: x\r\nAuthorization: Bearer {ada.token}\r\nContent-Type: application/json\r\n"
    body = '{"title": "smuggled"}'
    inner = f"POST {ada.tasks} HTTP/1.1\r\n{fields}Content-Length: {len(body)}\r\n\r\n{body}"
    for framing in (
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding : chunked\r\n",
        " Transfer-Encoding: chunked\r\n",
        "Content-Length: 0\r\nContent-Length: 5\r\n",
        "Content-Length: +0\r\n",
        "Content-Length: 0x0\r\n",
        "X: y\r\n Content-Length: 5\r\n",
        "X: y\nContent-Length: 0\r\n",
        "Host: y\r\n",
    ):
        answer = exchange(server, f"POST {ada.tasks} HTTP/1.1\r\n{fields}{framing}\r\n0\r\n\r\n{inner}".encode())
        assert answer.startswith(b"HTTP/1.1 4") or answer.startswith(b"HTTP/1.1 501"), (framing, answer[:100])
        assert answer.count(b"HTTP/1.1 ") == 1, (framing, answer)
    assert ada.call(200, "GET", ada.tasks).json == [], "a smuggled request was carried out"


def scenario_noise(server):
    ada = User(server)
    noise = random.Random(1)
    good = f"GET {ada.tasks} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {ada.token}\r\nConnection: close\r\n\r\n"
    assert exchange(server, good.encode()).startswith(b"HTTP/1.1 200 ")
    for _ in range(300):
        request = bytearray(good.encode())
        for _ in range(noise.randint(1, 4)):
            request[noise.randrange(len(request))] = noise.randrange(256)
        answer = exchange(server, bytes(request), end=True)
        assert answer == b"" or answer[:10] in (b"HTTP/1.1 2", b"HTTP/1.1 4") or answer[9:12] in (b"501", b"505"), (
            bytes(request), answer[:200]
        )
    expect(server.call("GET", "/health"), 200)


def exchange(server, request, end=False):
    """Sends bytes, and returns what comes until the server closes or is silent for a second."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=1) as connection:
        answer = b""
        try:
            connection.sendall(request)
            if end:
                connection.shutdown(socket.SHUT_WR)
            while part := connection.recv(65536):
                answer += part
        except (TimeoutError, ConnectionResetError, BrokenPipeError):
            pass
        return answer
