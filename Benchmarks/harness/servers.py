"""A program that serves HTTP for a while, and what it costs meanwhile."""

import os
import re
import signal
import socket
import subprocess
import time
from pathlib import Path

from .programs import fail

START_SECONDS_MAX = 30
STOP_SECONDS_MAX = 30
SETTLE_SECONDS_MAX = 10
# What bounds how much one user or one address may ask; 0 is no bound.
LIMITS = ("RATE_LIMIT_PER_MINUTE", "LOGINS_PER_ADDRESS_PER_MINUTE")
TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")


class Server:
    """Serves on a free port of 127.0.0.1 while the `with` lasts. Its output goes to /dev/null."""

    def __init__(self, name, command, folder=None, ready="/readyz", **environment):
        """In `command` and `environment`, "{port}" stands for the port."""
        self.name = name
        self.ready = ready
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.command = [str(part).replace("{port}", str(self.port)) for part in command]
        changes = {key: str(value).replace("{port}", str(self.port)) for key, value in environment.items()}
        self.environment = {**os.environ, **changes}
        self.folder = folder

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self):
        """Returns the seconds from its start to its first 200."""
        started = time.monotonic()
        self.process = subprocess.Popen(
            self.command, env=self.environment, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        while time.monotonic() < started + START_SECONDS_MAX:
            if self.process.poll() is not None:
                fail(f"{self.name} ended at its start: {' '.join(self.command)}")
            if self.is_ready():
                return time.monotonic() - started
            time.sleep(0.0005)
        self.process.kill()
        fail(f"{self.name} does not answer {START_SECONDS_MAX} s after its start")

    def is_ready(self):
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
                connection.sendall(f"GET {self.ready} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
                return connection.recv(4096).startswith(b"HTTP/1.1 200")
        except OSError:
            return False

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(timeout=STOP_SECONDS_MAX)
        except subprocess.TimeoutExpired:
            for pid in reversed(self.processes()):
                os.kill(pid, signal.SIGKILL)
            self.process.wait()

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def processes(self):
        """Its process and all below it, parents first."""
        found = [self.process.pid]
        for pid in found:
            for children in Path(f"/proc/{pid}/task").glob("*/children"):
                found += [int(child) for child in children.read_text().split()]
        return found

    def cpu_seconds(self):
        """CPU time of all its threads and processes so far, in user and system mode."""
        ticks = 0
        for pid in self.processes():
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / TICKS_A_SECOND

    def settle(self):
        """Waits until it works no more on what clients asked who are gone, which would disturb whoever comes next."""
        deadline, before = time.monotonic() + SETTLE_SECONDS_MAX, self.cpu_seconds()
        while time.monotonic() < deadline:
            time.sleep(0.1)
            after = self.cpu_seconds()
            if after - before <= 2 / TICKS_A_SECOND:
                return
            before = after

    def memory_bytes(self, what="VmRSS"):
        """Resident memory, of all its processes together: now (VmRSS) or at its highest (VmHWM)."""
        total = 0
        for pid in self.processes():
            found = re.search(rf"^{what}:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE)
            total += int(found[1]) * 1024 if found else 0
        return total


def task_server(program, database, secret, **environment):
    """Default settings, but the key of the tokens; and nothing that limits how much one user or address may ask."""
    text = subprocess.run([program, "--help"], check=True, capture_output=True, text=True, timeout=30).stdout
    unlimited = {name: "0" for name in LIMITS if name in text}
    return Server(
        "task-server", [program, "serve"], DATABASE_URL=f"sqlite:{database}", BETTER_AUTH_SECRET=secret,
        HOST="127.0.0.1", PORT="{port}", **{**unlimited, **environment},
    )


def fastapi_server(python, database, secret, folder):
    command = [
        python.uvicorn, "app:app", "--port", "{port}", "--workers", "2", "--loop", "uvloop", "--http", "httptools",
    ]
    return Server(
        "FastAPI", command, folder=folder, DATABASE=database, SECRET=secret, PYTHONDONTWRITEBYTECODE="1"
    )


def bare_server(program):
    return Server("bare libuv", [program, "{port}"], ready="/")


def make_fastapi_tables(python, database, folder):
    environment = {**os.environ, "DATABASE": str(database), "SECRET": "none", "PYTHONDONTWRITEBYTECODE": "1"}
    program = "import app; app.SQLModel.metadata.create_all(app.engine)"
    subprocess.run([python.interpreter, "-c", program], check=True, env=environment, cwd=folder, timeout=60)
