"""A task-server of one's own on a free port, and a client for it: what the tests in Python share."""

import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request

# A machine that does much else at the time may need it.
READY_SECONDS_MAX = 30
STOP_SECONDS_MAX = 30


class TaskServer:
    """Runs while the `with` lasts; leaving it without an error sends SIGTERM and wants exit status 0."""

    def __init__(self, program, folder, ready_seconds=READY_SECONDS_MAX, **settings):
        self.ready_seconds = ready_seconds
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.program = program
        # Commands that run the program with something changed, such as its limits.
        self.prefix = []
        self.log = folder / "log"
        self.environment = {
            **os.environ,
            "DATABASE_URL": f"sqlite:{folder}/tasks.db",
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            # Tests do more than a user should; those of the throttles set them.
            "RATE_LIMIT_PER_MINUTE": "100000000",
            "LOGIN_FAILURES_PER_HOUR": "0",
            "LOGIN_FAILURES_PER_ADDRESS_PER_HOUR": "0",
            "LOGINS_PER_ADDRESS_PER_MINUTE": "0",
            "REGISTRATIONS_PER_ADDRESS_PER_HOUR": "0",
            **settings,
        }

    def __enter__(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [*self.prefix, self.program, "serve"], env=self.environment, stdout=log, stderr=log
            )
        deadline = time.monotonic() + self.ready_seconds
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise AssertionError(f"the server ended at its start\n{self.last_lines()}")
            try:
                if self.call("GET", "/readyz").status == 200:
                    return self
            except OSError:
                pass
            time.sleep(0.05)
        self.process.kill()
        self.process.wait()
        raise AssertionError(f"the server is not ready after {self.ready_seconds} s\n{self.last_lines()}")

    def __exit__(self, kind, *_):
        if self.process.poll() is None:
            self.process.terminate()
        try:
            status = self.process.wait(timeout=STOP_SECONDS_MAX)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = f"nothing within {STOP_SECONDS_MAX} s"
        if kind is None and status != 0:
            raise AssertionError(f"the server was told to end and returned {status}, not 0\n{self.last_lines()}")

    def last_lines(self):
        return self.log.read_text(errors="replace")[-4000:]

    def call(self, method, path, body=None, token=None, content_type="application/json", fields=None):
        """Sends one request. `body` is bytes, or a value that goes as JSON."""
        fields = dict(fields or {})
        if token is not None:
            fields["Authorization"] = f"Bearer {token}"
        content = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        if content is not None and content_type is not None:
            fields["Content-Type"] = content_type
        request = urllib.request.Request(self.url + path, content, fields, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.headers, error.read())


class Answer:
    def __init__(self, status, fields, content):
        self.status = status
        self.fields = fields
        self.content = content

    @property
    def text(self):
        return self.content.decode()

    @property
    def json(self):
        return json.loads(self.content)
