"""Many clients at once, and an end without warning."""

import asyncio
import json
import os
import signal
import time

from accounts import expect, register, sign

CLIENTS = 1000


def scenario_a_thousand_clients_at_once(server):
    users = [register(server, f"user{number}") for number in range(10)]
    asyncio.run(all_clients(server, users))
    for session in users:
        tasks = expect(server.call("GET", f"/api/{session['user']['id']}/tasks", token=session["token"]), 200).json
        assert len(tasks) == CLIENTS // len(users), len(tasks)
        assert all(task["completed"] for task in tasks)


async def all_clients(server, users):
    await asyncio.gather(*(one_client(server, users[number % len(users)]) for number in range(CLIENTS)))


async def one_client(server, session):
    tasks = f"/api/{session['user']['id']}/tasks"
    async with Connection(server, session["token"]) as connection:
        status, task = await connection.call("POST", tasks, {"title": "One of a thousand"})
        assert status == 201, (status, task)
        status, read = await connection.call("GET", f"{tasks}/{task['id']}")
        assert (status, read) == (200, task), (status, read)
        status, done = await connection.call("PATCH", f"{tasks}/{task['id']}/complete", {"completed": True})
        assert status == 200 and done["completed"], (status, done)


def scenario_a_hundred_logins_at_once(server):
    account = {"email": "ada@example.com", "password": "correct horse battery"}
    register(server)

    async def log_in():
        async with Connection(server) as connection:
            return await connection.call("POST", "/api/auth/login", account)

    async def all_logins():
        return await asyncio.gather(*(log_in() for _ in range(100)))

    for status, answer in asyncio.run(all_logins()):
        assert status == 200, (status, answer)


def scenario_no_acknowledged_write_is_lost(server):
    """`kill -9` in the middle of writes, three times; whatever was answered with 201 is there afterwards."""
    acknowledged = []
    with server:
        user = register(server)["user"]
    token = sign({"sub": str(user["id"]), "exp": int(time.time()) + 3600})
    path = f"/api/{user['id']}/tasks"
    for _ in range(3):
        server.__enter__()
        asyncio.run(write_until_killed(server, token, path, acknowledged))
        server.process.wait()
    with server:
        tasks = expect(server.call("GET", path, token=token), 200).json
        stored = {task["id"]: task["title"] for task in tasks}
        lost = [each for each in acknowledged if stored.get(each[0]) != each[1]]
        assert acknowledged and not lost, f"{len(lost)} of {len(acknowledged)} acknowledged writes are lost: {lost[:5]}"
        ids = [identifier for identifier, _ in acknowledged]
        assert len(ids) == len(set(ids)), "an id was used twice"


scenario_no_acknowledged_write_is_lost.runs_server = True


async def write_until_killed(server, token, path, acknowledged):
    async def writer(number):
        try:
            async with Connection(server, token) as connection:
                while True:
                    title = f"{number}-{len(acknowledged)}"
                    status, task = await connection.call("POST", path, {"title": title})
                    assert status == 201, (status, task)
                    acknowledged.append((task["id"], title))
        except (ConnectionError, asyncio.IncompleteReadError):
            pass

    writers = [asyncio.create_task(writer(number)) for number in range(32)]
    await asyncio.sleep(1)
    os.kill(server.process.pid, signal.SIGKILL)
    await asyncio.gather(*writers)


class Connection:
    """One kept-alive connection, for as long as the `async with` lasts."""

    def __init__(self, server, token=None):
        self.server = server
        self.authorization = f"Authorization: Bearer {token}\r\n" if token else ""

    async def __aenter__(self):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.server.port)
        return self

    async def __aexit__(self, *_):
        self.writer.close()

    async def call(self, method, path, body=None):
        """The status and the JSON of the answer."""
        content = b"" if body is None else json.dumps(body).encode()
        framing = f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n" if body is not None else ""
        self.writer.write(
            f"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{self.authorization}{framing}\r\n".encode() + content
        )
        head = (await asyncio.wait_for(self.reader.readuntil(b"\r\n\r\n"), 60)).decode().split("\r\n")
        fields = dict(line.lower().split(": ", 1) for line in head[1:] if line)
        answer = await self.reader.readexactly(int(fields["content-length"]))
        return int(head[0].split()[1]), json.loads(answer)
