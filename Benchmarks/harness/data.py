"""The databases that are measured, and the requests that ask for what is in them.

Of N tasks half belong to user 1. The others belong to users of 20 tasks each, whose ids are scattered over the whole
table, as they are where many people add a task now and then. MAKERS users start without tasks: they create.
"""

import base64
import hashlib
import hmac
import json
import random
import sqlite3
import time
import urllib.request
from dataclasses import dataclass

PASSWORD = "correct horse battery"
SHARE = 20
MAKERS = 8
KEYS_MAX = 1000
OWNER_OF_HALF = 1
SESSION_SECONDS = 86_400


@dataclass
class Data:
    """What is in a database, and a secret that signs tokens for it."""

    tasks: int
    secret: str

    @property
    def users(self):
        """How many users have SHARE tasks; their ids start at 2."""
        return max(1, self.tasks // 2 // SHARE)

    def task_ids(self, user):
        """The ids of the tasks that a user starts with."""
        shared = self.users * SHARE
        if user == OWNER_OF_HALF:
            return [*range(2, 2 * shared + 1, 2), *range(2 * shared + 1, self.tasks + 1)]
        return range(2 * (user - 1) - 1, 2 * shared, 2 * self.users)

    def makers(self):
        return range(self.users + 2, self.users + 2 + MAKERS)

    def token(self, user):
        """What `login` would answer, for the session that is in the database."""
        now = int(time.time())
        claims = {
            "iss": "urn:task-api", "sub": str(user), "email": email(user), "iat": now, "exp": now + SESSION_SECONDS,
            "type": "access", "sid": session_id(user),
        }
        header = {"alg": "HS256", "typ": "JWT"}
        signed = ".".join(encode(json.dumps(part, separators=(",", ":")).encode()) for part in (header, claims))
        return f"{signed}.{encode(hmac.digest(self.secret.encode(), signed.encode(), hashlib.sha256))}"


def encode(octets):
    return base64.urlsafe_b64encode(octets).rstrip(b"=").decode()


def email(user):
    return f"user{user}@example.com"


def session_id(user):
    return f"session-{user:014}"


# MARK: Filling

NUMBERS = "WITH RECURSIVE numbers (n) AS (SELECT :first UNION ALL SELECT n + 1 FROM numbers WHERE n < :last) "
TASK_COLUMNS = "id, user_id, title, description, completed, priority, due_date, created_at, updated_at"
TASK_VALUES = """
    SELECT n, iif(n % 2 = 1 AND n < :shared, 2 + (n - 1) / 2 % :users, 1),
        'Buy groceries, list ' || n, 'Milk, eggs, bread and whatever else there is', n % 3 = 0,
        CASE n % 4 WHEN 0 THEN 'high' WHEN 1 THEN 'medium' WHEN 2 THEN 'low' END, '2026-03-' || (10 + n % 20), :at, :at
    FROM numbers
"""


def fill_task_server(database, data):
    """Into a database that task-server has made and user 1 has registered in; all get that user's password."""
    now = time.time_ns() // 1000
    with sqlite3.connect(database) as connection:
        values = {
            "first": 2, "last": data.makers()[-1], "at": now, "until": now + SESSION_SECONDS * 1_000_000,
            "shared": 2 * data.users * SHARE, "users": data.users,
        }
        connection.execute(
            NUMBERS + "INSERT INTO users (id, email, email_key, name, password_hash, created_at) SELECT n,"
            " 'user' || n || '@example.com', 'user' || n || '@example.com', 'User ' || n,"
            " (SELECT password_hash FROM users WHERE id = 1), :at FROM numbers", values,
        )
        connection.execute(
            NUMBERS + "INSERT INTO sessions (id, user_id, refresh_id, created_at, expires_at)"
            " SELECT printf('session-%014d', n), n, 'refresh', :at, :until FROM numbers", {**values, "first": 1},
        )
        connection.execute(
            NUMBERS + f"INSERT INTO tasks ({TASK_COLUMNS})" + TASK_VALUES, {**values, "first": 1, "last": data.tasks}
        )
        connection.execute("UPDATE task_sequence SET last = ?", (data.tasks,))
    settle(connection)


def fill_fastapi(database, data, password_hash):
    """The same users and tasks, into the tables that SQLModel has made."""
    values = {
        "first": 1, "last": data.makers()[-1], "hash": password_hash, "at": "2026-02-20 08:15:00.000000",
        "shared": 2 * data.users * SHARE, "users": data.users,
    }
    with sqlite3.connect(database) as connection:
        connection.execute(
            NUMBERS + "INSERT INTO user (id, email, name, password_hash, created_at)"
            " SELECT n, 'user' || n || '@example.com', 'User ' || n, :hash, :at FROM numbers", values,
        )
        connection.execute(
            NUMBERS + f"INSERT INTO task ({TASK_COLUMNS})" + TASK_VALUES, {**values, "last": data.tasks}
        )
    settle(connection)


def settle(connection):
    """Statistics for the planner, and nothing left in the write-ahead log."""
    connection.execute("ANALYZE")
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def password_hash(database):
    with sqlite3.connect(database) as connection:
        (found,) = connection.execute("SELECT password_hash FROM users WHERE id = 1").fetchone()
    connection.close()
    return found


def register(url):
    """User 1, whose hashed password all others get."""
    body = json.dumps({"email": email(1), "name": "User 1", "password": PASSWORD}).encode()
    request = urllib.request.Request(f"{url}/api/auth/register", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        user = json.load(answer)["user"]
    assert user["id"] == OWNER_OF_HALF, user


# MARK: Requests

NEW_TASK = {
    "title": "Buy groceries", "description": "Milk, eggs, bread and whatever else there is", "priority": "high",
    "due_date": "2026-03-01",
}


class Requests:
    """Whole HTTP requests, each kind in a file that wrk and open-loop read."""

    def __init__(self, folder, data):
        self.folder = folder
        self.data = data
        self.random = random.Random(1)
        self.tokens = {}

    def gets(self, users=None):
        """One task at random, of any user, or of one."""
        return self.write("get", [self.request("GET", path, user) for user, path in self.tasks(users)])

    def lists(self):
        """All SHARE tasks of any user who has that many."""
        users = self.some_users()
        return self.write("list", [self.request("GET", f"/api/{user}/tasks", user) for user in users])

    def updates(self):
        bodies = ({"title": "Buy flowers", "completed": True}, {"title": "Buy groceries", "completed": False})
        return self.write(
            "update", [self.request("PUT", path, user, body) for user, path in self.tasks() for body in bodies]
        )

    def creates(self, description=NEW_TASK["description"]):
        body = {**NEW_TASK, "description": description}
        return self.write(
            "create", [self.request("POST", f"/api/{user}/tasks", user, body) for user in self.data.makers()]
        )

    def logins(self):
        return self.write(
            "login",
            [
                self.request("POST", "/api/auth/login", None, {"email": email(user), "password": PASSWORD})
                for user in self.some_users()
            ],
        )

    def some_users(self):
        """Users who have SHARE tasks."""
        everybody = range(2, self.data.users + 2)
        return self.random.sample(everybody, min(len(everybody), KEYS_MAX))

    def tasks(self, users=None):
        """(user, path of a task) of tasks picked at random."""
        keys = [(user, id) for user in users or self.some_users() for id in self.data.task_ids(user)]
        keys = self.random.sample(keys, min(len(keys), KEYS_MAX))
        return [(user, f"/api/{user}/tasks/{id}") for user, id in keys]

    def request(self, method, target, user, body=None):
        lines = [f"{method} {target} HTTP/1.1", "Host: localhost"]
        if user is not None:
            if user not in self.tokens:
                self.tokens[user] = self.data.token(user)
            lines.append(f"Authorization: Bearer {self.tokens[user]}")
        content = b""
        if body is not None:
            content = json.dumps(body, ensure_ascii=False).encode()
            lines += ["Content-Type: application/json", f"Content-Length: {len(content)}"]
        return "\r\n".join([*lines, "", ""]).encode() + content

    def write(self, kind, requests):
        file = self.folder / f"{kind}-{len(list(self.folder.iterdir()))}.requests"
        file.write_bytes(b"".join(b"%d\n%s" % (len(request), request) for request in requests))
        return file
