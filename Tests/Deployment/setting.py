"""What the tests of the deployment share: folders, ports, a server on a socket that outlives it, a proxy in front."""

import shutil
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from task_server import TaskServer

DEPLOYMENT = Path(__file__).resolve().parents[2] / "Deployment"
SECRET = "a secret for deployments of no less than 32 bytes"


class Skipped(Exception):
    """What this machine lacks for a test, in words."""


@dataclass
class Setting:
    program: Path
    # Empty, and deleted afterwards.
    folder: Path

    def server(self, **settings):
        """A server; a setting that is None is not set."""
        usual = {"BETTER_AUTH_SECRET": SECRET, "TRUSTED_PROXIES": "127.0.0.1"}
        settings = {name: value for name, value in {**usual, **settings}.items() if value is not None}
        return ActivatedServer(self.program, self.folder, **settings)

    def certificate(self):
        """The files of a certificate for localhost that it signed itself, and of its key."""
        certificate, key = self.folder / "certificate.pem", self.folder / "key.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "1",
             "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate],
            check=True, capture_output=True)
        return certificate, key


class ActivatedServer(TaskServer):
    """A server whose listening socket is somebody else's, as a service manager's is, so that it can be restarted."""

    def __enter__(self):
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
        self.port = self.listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.start()
        # What connects already waits in the socket, also for a server that has ended.
        wait_for(lambda: b"Task API on" in self.log.read_bytes() or self.process.poll() is not None, "no server starts")
        if self.process.poll() is not None:
            self.listener.close()
            raise AssertionError(f"the server ended at its start\n{self.last_lines()}")
        return self

    def __exit__(self, kind, *rest):
        self.listener.close()
        super().__exit__(kind, *rest)

    def start(self):
        script = 'exec 3<&"$1"; export LISTEN_FDS=1 LISTEN_PID=$$; exec "$0" serve'
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                ["bash", "-c", script, self.program, str(self.listener.fileno())], env=self.environment, stdout=log,
                stderr=log, pass_fds=[self.listener.fileno()])

    def stop(self):
        self.process.terminate()
        assert self.process.wait(timeout=30) == 0, self.last_lines()

    def restart(self):
        """As a service manager does: the old one ends before the new one begins."""
        self.stop()
        self.start()


class Proxy:
    """A proxy on free ports of the loopback addresses, for as long as the `with` lasts."""

    def __init__(self, command, folder, port, plain_port):
        self.command, self.folder, self.port, self.plain_port = command, folder, port, plain_port
        self.log = folder / "proxy-log"

    def __enter__(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(self.command, stdout=log, stderr=log, cwd=self.folder)
        wait_for(lambda: accepts(self.port), f"the proxy does not listen: {self.log}", self.last_lines)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def last_lines(self):
        return self.log.read_text(errors="replace")[-2000:]


def wait_for(condition, complaint, details=lambda: "", seconds=10):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"{complaint}\n{details()}"
        time.sleep(0.02)


def accepts(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_ports(count):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def wanted_program(name):
    """Where it is; daemons are often not in a user's PATH."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin:/usr/local/sbin")
    if found is None:
        raise Skipped(f"there is no {name}")
    return found
