"""What the files of this folder share: the table's rows, a server of one's own, load, progress."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from task_server import TaskServer

# Signs the tokens of the servers here.
SECRET = "a secret for torture of no less than 32 bytes"


@dataclass
class Row:
    """One line of the table: what is promised, how it is shown, what came out, what is wanted."""

    promise: str
    shown_by: str
    figure: str
    target: str
    # None when it could not be tried.
    ok: bool | None


class Skipped(Exception):
    """What this machine lacks for a test, in words."""


@dataclass
class Trial:
    program: Path
    # Empty, and deleted afterwards.
    folder: Path
    is_long: bool

    def size(self, short, long):
        """One of two sizes."""
        return long if self.is_long else short

    def server(self, **settings):
        """A server with a database in the folder; see TaskServer. It logs only what is wrong."""
        usual = {"BETTER_AUTH_SECRET": SECRET, "LOG_LEVEL": "warning", "ACCESS_TOKEN_EXPIRE_MINUTES": "1440"}
        return TaskServer(self.program, self.folder, **{**usual, **settings})

    def user(self, server, name="ada"):
        """A new account: the path of its tasks, and its token."""
        account = {"email": f"{name}@example.com", "name": name, "password": "correct horse battery"}
        answer = server.call("POST", "/api/auth/register", account)
        assert answer.status == 201, f"{answer.status}: {answer.text}"
        return f"/api/{answer.json['user']['id']}/tasks", answer.json["token"]

    def offer(self, server, requests, connections, rate, seconds, prefix=()):
        """Starts to offer load (see offer.c); `requests` are bytes, as `request` makes them."""
        program = self.folder / "offer"
        if not program.exists():
            subprocess.run(["cc", "-O2", "-o", program, Path(__file__).with_name("offer.c")], check=True)
        files = []
        for number, content in enumerate(requests):
            files.append(self.folder / f"request-{number}-{hash(content) & 0xFFFFFFFF:x}")
            files[-1].write_bytes(content)
        arguments = [program, server.port, connections, rate, seconds, *files]
        return Offer(subprocess.Popen([*prefix, *map(str, arguments)], stdout=subprocess.PIPE, text=True))


class Offer:
    """Load that is on its way."""

    def __init__(self, process):
        self.process = process

    def result(self):
        """Waits for the end; the members of offer.c's line, and `good`, the answers below 500."""
        output, _ = self.process.communicate()
        assert self.process.returncode == 0, f"offer ended with {self.process.returncode}"
        result = json.loads(output)
        result["answers"] = {int(status): count for status, count in result["answers"].items()}
        result["good"] = sum(count for status, count in result["answers"].items() if status < 500)
        return result

    def stop(self):
        self.process.kill()
        self.process.wait()


def request(method, path, token=None, body=None, fields=()):
    """A whole HTTP/1.1 request; `fields` are lines of the head besides."""
    content = b"" if body is None else json.dumps(body).encode()
    head = [f"{method} {path} HTTP/1.1", "Host: localhost"]
    if token is not None:
        head.append(f"Authorization: Bearer {token}")
    if body is not None:
        head += ["Content-Type: application/json", f"Content-Length: {len(content)}"]
    return "\r\n".join([*head, *fields, "", ""]).encode() + content


def metric(server, name):
    """What /metrics says of a metric without labels."""
    lines = server.call("GET", "/metrics").text.splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith(name + " ")))


def progress(text):
    """A line for whoever waits."""
    print(f"  … {text}", file=sys.stderr, flush=True)


# What /proc says of a process.

TICKS = os.sysconf("SC_CLK_TCK")


def resident_bytes(process):
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    raise AssertionError(f"process {process} has ended")


def processor_seconds(process):
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def descriptors(process):
    return len(list(Path(f"/proc/{process}/fd").iterdir()))
