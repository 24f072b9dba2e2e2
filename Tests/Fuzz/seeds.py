#!/usr/bin/env python3
"""Writes the inputs that a fuzzer begins with: Tests/Fuzz/seeds.py TARGET FOLDER

Small examples, and cases of the suites beside the package where these are there. Each file is named by its content.
"""

import base64
import hashlib
import json
import sys
from pathlib import Path

CORPORA = Path(__file__).resolve().parents[3] / "shared" / "corpora"


def main():
    target, folder = sys.argv[1], Path(sys.argv[2])
    for seed in SEEDS[target]():
        (folder / hashlib.sha1(seed).hexdigest()[:16]).write_bytes(seed)


def document(path):
    file = CORPORA / path
    return json.loads(file.read_bytes()) if file.exists() else {"cases": []}


def http():
    host = "Host: a\r\n"
    yield from (
        text.encode("latin-1")
        for text in (
            f"GET / HTTP/1.1\r\n{host}\r\n",
            f"GET /a/b?c=d HTTP/1.1\r\n{host}Connection: close\r\n\r\n",
            "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\nHEAD / HTTP/1.0\r\n\r\n",
            f"GET http://a/b HTTP/1.1\r\n{host}\r\nOPTIONS * HTTP/1.1\r\n{host}\r\n",
            f"POST / HTTP/1.1\r\n{host}Content-Length: 3\r\n\r\nabcPUT /x HTTP/1.1\r\n{host}Content-Length: 0\r\n\r\n",
            f"POST / HTTP/1.1\r\n{host}Transfer-Encoding: chunked\r\n\r\n3;a=b;c=\"d\"\r\nabc\r\n0\r\nX: y\r\n\r\n",
            f"POST / HTTP/1.1\r\n{host}Expect: 100-continue\r\nContent-Length: 5\r\n\r\nhello",
            # Once wrote to freed memory in an optimized build, when it was answered before its body was read.
            f"OPTIONS / HTTP/1.1\r\n{host}Content-Length: 5\r\n\r\nhello",
            f"PATCH /%C3%A9?%20 HTTP/1.1\r\nHost: [::1]:80\r\nTransfer-Encoding: chunked\r\n\r\na\r\n0123456789\r\n0\r\n\r\n",
            f"DELETE / HTTP/1.1\r\n{host}A: b\r\nC:d \r\nE:\t\r\n\r\n\r\nGET / HTTP/1.1\r\n{host}\r\n",
        )
    )
    for suite in ("llhttp", "gunicorn"):
        for case in document(f"http1-requests/{suite}.json")["cases"]:
            yield base64.b64decode(case.get("raw_base64") or "")[:2048]
    for case in document("http1-probe/cases.json")["cases"]:
        for step in case["steps"]:
            text = "".join(part for part in step["send"] if isinstance(part, str))
            yield text.replace("${PATH}", "").replace("${HOST}", "a").encode("latin-1")[:2048]


SEEDS = {"http": http}

if __name__ == "__main__":
    main()
