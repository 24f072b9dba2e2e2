"""What clients were told about their writes, the load that fills this ledger, and what the database then holds.

A task has a unique title. For each title the ledger holds the states that the database may show: absent, open or done.
A request adds the state that it asks for; the answer leaves one state, the new after a success, the old after an error
that says that nothing was done. After a request without an answer either may be there. Then

- *lost* is a task whose state cannot come about unless an acknowledged write was undone,
- *phantom* is one that nobody asked for, or that shows a write that was refused.
"""

import asyncio
import json
import random
import sqlite3

ABSENT, OPEN, DONE = "absent", "open", "done"


class Ledger:
    def __init__(self):
        self.allowed = {}
        self.acknowledged = 0
        self.refused = {}
        self.unknown = 0

    def asks(self, title, state):
        self.allowed.setdefault(title, {ABSENT}).add(state)

    def answered(self, title, state):
        self.allowed[title] = {state}
        self.acknowledged += 1

    def refuses(self, title, state, old, status):
        """An error that says that nothing was done."""
        self.allowed[title].discard(state)
        self.allowed[title].add(old)
        self.refused[status] = self.refused.get(status, 0) + 1

    def compare(self, stored):
        """Titles that are lost and titles that are phantoms, given {title: state} of the database. What was open before
        is settled afterwards."""
        lost, phantom = [], []
        for title, allowed in self.allowed.items():
            state = stored.get(title, ABSENT)
            if state not in allowed:
                (phantom if allowed == {ABSENT} else lost).append(title)
            elif len(allowed) > 1:
                self.allowed[title] = {state}
        phantom += [title for title in stored if title not in self.allowed]
        return lost, phantom


def stored_tasks(database):
    """{title: state} of a database that nobody uses, after an integrity check."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        verdict = connection.execute("PRAGMA integrity_check").fetchall()
        assert verdict == [("ok",)], f"{database} is damaged: {verdict[:3]}"
        rows = connection.execute("SELECT title, completed FROM tasks").fetchall()
        tasks = {title: DONE if completed else OPEN for title, completed in rows}
        assert len(tasks) == len(rows), "a task was stored twice"
        return tasks
    finally:
        connection.close()


class Client(asyncio.Protocol):
    """Creates tasks one after the other; every 8th request completes one, every 16th deletes one."""

    def __init__(self, load, name):
        self.load = load
        self.name = name
        self.tasks = []
        self.count = 0
        # What was asked for, in order, and how much of it was answered.
        self.history = []
        self.answers = 0
        self.received = b""
        self.pending = None

    def connection_made(self, transport):
        self.transport = transport
        self.ask()

    def ask(self):
        if self.load.is_over:
            self.transport.close()
            return
        self.count += 1
        if self.load.deletes and self.tasks and self.count % 16 == 15:
            title, identifier = self.tasks.pop(random.randrange(len(self.tasks)))
            self.send("DELETE", f"/{identifier}", None, title, ABSENT, self.load.state(title))
        elif self.tasks and self.count % 8 == 7:
            title, identifier = self.tasks[-1]
            self.send("PATCH", f"/{identifier}/complete", {"completed": True}, title, DONE, self.load.state(title))
        else:
            title = f"{self.load.prefix}-{self.name}-{self.count}"
            self.send("POST", "", {"title": title, "description": self.load.padding}, title, OPEN, ABSENT)

    def send(self, method, path, body, title, state, old):
        content = b"" if body is None else json.dumps(body).encode()
        framing = f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n" if body else ""
        self.pending = title, state, old
        self.history.append((title, state))
        self.load.ledger.asks(title, state)
        head = f"{method} {self.load.path}{path} HTTP/1.1\r\nHost: localhost\r\n{self.load.authorization}{framing}\r\n"
        self.transport.write(head.encode() + content)

    def data_received(self, data):
        self.received += data
        head, found, rest = self.received.partition(b"\r\n\r\n")
        if not found:
            return
        size = next((int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0)
        if len(rest) < size:
            return
        self.received = rest[size:]
        self.answer(int(head[9:12]), rest[:size])

    def answer(self, status, content):
        (title, state, old), self.pending = self.pending, None
        self.answers += 1
        if status < 300:
            self.load.ledger.answered(title, state)
            if state == OPEN:
                self.tasks.append((title, json.loads(content)["id"]))
            self.load.note()
        else:
            if b"not known whether" in content:
                self.load.ledger.unknown += 1
            else:
                self.load.ledger.refuses(title, state, old, status)
                if state == ABSENT:
                    self.tasks = [task for task in self.tasks if task[0] != title]
            self.load.note()
        self.ask()

    def connection_lost(self, _):
        self.load.client_gone()


class Load:
    """Clients at once, until the server is gone or `stop` was called. `noted` is told of each answer, and may stop it."""

    def __init__(self, server, path, token, ledger, prefix, clients=32, padding="", noted=None, deletes=True):
        self.server = server
        self.path = path
        self.authorization = f"Authorization: Bearer {token}\r\n"
        self.ledger = ledger
        self.prefix = prefix
        self.all = [Client(self, number) for number in range(clients)]
        self.padding = padding
        self.noted = noted
        self.deletes = deletes
        self.is_over = False

    def state(self, title):
        return next(iter(self.ledger.allowed[title]))

    def note(self):
        if self.noted:
            self.noted()

    def stop(self):
        self.is_over = True

    def client_gone(self):
        self.open -= 1
        if self.open == 0:
            self.ended.set()

    async def run(self):
        loop = asyncio.get_running_loop()
        self.ended = asyncio.Event()
        self.open = len(self.all)
        for client in self.all:
            try:
                await loop.create_connection(lambda client=client: client, "127.0.0.1", self.server.port)
            except OSError:
                # Killed before all had come.
                self.client_gone()
        await self.ended.wait()
