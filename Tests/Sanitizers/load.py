"""Mixed load of some seconds for an instrumented task-server, which SIGTERM ends while it lasts."""

import http.client
import json
import os
import random
import socket
import sqlite3
import struct
import subprocess
import threading
import time
from collections import Counter

from task_server import TaskServer

SECONDS = 15
USERS, SLOW, BROKEN = 8, 8, 4
PASSWORD = "correct horse battery"
ISSUER_KEYS = ({"keys": []}, {"keys": [{"kty": "oct", "kid": "a", "alg": "HS256", "k": "c2VjcmV0" * 8}]})
# What a user may be told when there is more than an instrumented server can do.
BUSY = (429, 503)


def run_load(program, folder, environment):
    """Returns the count of each answer, as (what was asked, status)."""
    keys = folder / "keys.json"
    write_keys(keys, 0)
    server = TaskServer(
        program, folder, ready_seconds=60, **environment, JWKS_FILE=str(keys), JWT_ISSUER="https://issuer.example",
        JWT_AUDIENCE="tasks", BACKUP_DIRECTORY=str(folder / "backups"))
    counts, ended, problems = Counter(), threading.Event(), []

    def guarded(client, *arguments):
        try:
            client(server, ended, counts, *arguments)
        # The server leaves while they are at work; what else goes wrong is told.
        except (OSError, http.client.HTTPException) as error:
            if not ended.is_set():
                problems.append(f"{client.__name__}: {error!r}")
        except Exception as error:
            problems.append(f"{client.__name__}: {error!r}")

    clients = [(use, number) for number in range(USERS)] + [(drip, number) for number in range(SLOW)]
    clients += [(break_off, number) for number in range(BROKEN)] + [(look_after, keys, folder)]
    threads = [threading.Thread(target=guarded, args=client) for client in clients]
    with server:
        for thread in threads:
            thread.start()
        time.sleep(SECONDS)
        ended.set()
        # Leaving it sends SIGTERM, while the clients still have requests under way.
    for thread in threads:
        thread.join()
    check = sqlite3.connect(folder / "tasks.db").execute("PRAGMA integrity_check").fetchall()
    assert check == [("ok",)], check
    assert not problems, "\n".join(problems)
    for what, status in (("register", 201), ("login", 200), ("create", 201), ("list", 200), ("update", 200),
                         ("delete", 204), ("metrics", 200), ("backup", 0)):
        assert counts[what, status], f"nobody's {what} had {status}: {dict(counts)}"
    return counts


def use(server, ended, counts, number):
    """One user after the other, each with all that one may do."""
    connection, turn = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60), 0

    def call(what, statuses, method, path, body=None, token=None):
        fields = {"Content-Type": "application/json"} if body is not None else {}
        if token:
            fields["Authorization"] = f"Bearer {token}"
        connection.request(method, path, None if body is None else json.dumps(body), fields)
        answer = connection.getresponse()
        content = answer.read()
        counts[what, answer.status] += 1
        assert answer.status in (*statuses, *BUSY), f"{what}: {answer.status} {content[:300]}"
        return json.loads(content) if answer.status in statuses and content else None

    while not ended.is_set():
        turn += 1
        account = {"email": f"u{number}-{turn}@example.com", "name": "User", "password": PASSWORD}
        session = call("register", (201,), "POST", "/api/auth/register", account)
        if session is None:
            continue
        call("login", (200,), "POST", "/api/auth/login", {"email": account["email"], "password": PASSWORD})
        call("wrong login", (401,), "POST", "/api/auth/login", {"email": account["email"], "password": "wrong"})
        call("refresh", (200,), "POST", "/api/auth/refresh", {"refresh_token": session["refresh_token"]})
        token, tasks = session["token"], f"/api/{session['user']['id']}/tasks"
        for round in range(20):
            if ended.is_set():
                return
            task = call("create", (201,), "POST", tasks, {"title": f"Task {round}", "priority": "low"}, token)
            call("list", (200,), "GET", tasks, token=token)
            call("forged", (401,), "GET", tasks, token=token[:-4] + "AAAA")
            call("invalid", (400,), "POST", tasks, {"title": "", "colour": round}, token)
            call("another's", (403,), "GET", "/api/999999/tasks", token=token)
            if task is None:
                continue
            call("update", (200,), "PUT", f"{tasks}/{task['id']}", {"title": f"Changed {round}"}, token)
            call("get", (200,), "GET", f"{tasks}/{task['id']}", token=token)
            if round % 2:
                call("delete", (204,), "DELETE", f"{tasks}/{task['id']}", token=token)


def drip(server, ended, counts, number):
    """Heads and bodies that never become whole, and a reader who reads nothing of a lot."""
    starts = (
        b"GET /livez HTTP/1.1\r\nHost: x\r\nX-Slow: ",
        b"POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n",
        b"POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n",
        b"GET /docs HTTP/1.1\r\nHost: x\r\n\r\n" * 50,
    )
    while not ended.is_set():
        with socket.create_connection(("127.0.0.1", server.port), timeout=5) as connection:
            try:
                connection.sendall(starts[number % len(starts)])
                while not ended.wait(0.2):
                    connection.sendall(b"x")
            except OSError:
                counts["slow client", "closed"] += 1


def break_off(server, ended, counts, number):
    """Noise, requests with neighbours, and connections that are reset at any byte."""
    noise = random.Random(number)
    # Refused before a password is hashed, which would keep the hashing threads from the users.
    body = b'{"email": "nobody@example.com", "password": 1}'
    whole = (
        b"GET /health HTTP/1.1\r\nHost: x\r\n\r\nPOST /api/auth/login HTTP/1.1\r\nHost: x\r\n"
        b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)
    )
    large = b"POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2000000\r\n\r\n"
    while not ended.wait(0.02):
        request = bytearray(whole * noise.randint(1, 3) if noise.random() < 0.9 else large + b"x" * 100_000)
        if noise.random() < 0.5:
            request[noise.randrange(len(request))] = noise.randrange(256)
        with socket.create_connection(("127.0.0.1", server.port), timeout=5) as connection:
            try:
                connection.sendall(request[: noise.randint(1, len(request))])
                connection.settimeout(noise.choice((0.001, 0.05)))
                connection.recv(1000)
            except OSError:
                counts["broken client", "no answer"] += 1
            # With no time to linger, closing it is a reset.
            if noise.random() < 0.5:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def look_after(server, ended, counts, keys, folder):
    """Reads the metrics, rotates an issuer's keys, and copies the database."""
    turn = 0
    while not ended.wait(0.5):
        turn += 1
        for path in ("/metrics", "/readyz", "/openapi.yaml"):
            counts[path.strip("/"), server.call("GET", path).status] += 1
        write_keys(keys, turn)
        if turn % 5 == 1:
            done = subprocess.run(
                [server.program, "backup", folder / f"copy-{turn}.db"], env=server.environment, capture_output=True)
            counts["backup", done.returncode] += 1


def write_keys(path, turn):
    new = path.with_suffix(".new")
    new.write_text(json.dumps(ISSUER_KEYS[turn % len(ISSUER_KEYS)]))
    os.chmod(new, 0o600)
    new.rename(path)
