"""Restarts under load, with the listening socket handed over from one process to the next."""

import os
import socket
import subprocess
import time

from trial import Row, progress, request

CONNECTIONS = 100


def torture(trial):
    restarts = trial.size(3, 50)
    pause = trial.size(0.7, 1.5)
    rate = trial.size(300, 2000)
    manager = Manager()
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(1024)
        server = trial.server(NOTIFY_SOCKET=f"@{manager.name}", HOST="203.0.113.1", PORT="1")
        server.port = listener.getsockname()[1]
        server.url = f"http://127.0.0.1:{server.port}"
        process = start(server, listener)
        manager.wait_for(b"READY=1")
        tasks, token = trial.user(server)
        assert server.call("POST", tasks, {"title": "First"}, token=token).status == 201
        load = [request("POST", tasks, token, {"title": "While it restarts"}), request("GET", f"{tasks}/1", token)]
        offer = trial.offer(server, load, CONNECTIONS, rate, restarts * pause + 1)
        longest = 0
        failures = []
        for number in range(restarts):
            time.sleep(pause)
            before = time.monotonic()
            successor = start(server, listener)
            process.terminate()
            manager.wait_for(b"STOPPING=1")
            manager.wait_for(b"READY=1")
            longest = max(longest, time.monotonic() - before)
            status = process.wait(timeout=30)
            if status != 0:
                failures.append(f"exit status {status}")
            process = successor
            if trial.is_long and number % 10 == 9:
                progress(f"restarted {number + 1} times")
        result = offer.result()
        process.terminate()
        process.wait(timeout=30)
        if process.returncode != 0:
            failures.append(f"exit status {process.returncode}")
    lost = {name: result[name] for name in ("refused", "failed", "dropped", "cut", "malformed", "waiting")}
    done = result["answers"].get(200, 0) + result["answers"].get(201, 0)
    shown = f"{restarts} restarts with socket hand-over, {rate} requests/s on {CONNECTIONS} connections"
    yield Row(
        "restart", shown,
        f"{done} of {result['offered']} done; " + ", ".join(f"{n} {name}" for name, n in lost.items() if n or name in ("refused", "cut")),
        "none refused, none cut off, all done", done == result["offered"] and not any(lost.values()) and not failures)
    yield Row("… and it is quick", "longest answer; longest restart", f"{result['max_ms']:.0f} ms; {longest * 1000:.0f} ms", "≤ 2 s",
              result["max_ms"] <= 2000)
    if failures:
        yield Row("… and each ends with 0", "exit status", ", ".join(failures), "0", False)


def start(server, listener):
    """A server that inherits the socket as its descriptor 3, as a service manager would start it."""
    script = 'exec 3<&"$1"; export LISTEN_FDS=1 LISTEN_PID=$$; exec "$0" serve'
    with open(server.log, "ab") as log:
        return subprocess.Popen(
            ["bash", "-c", script, server.program, str(listener.fileno())], env=server.environment,
            stdout=log, stderr=log, pass_fds=[listener.fileno()])


class Manager:
    """The service manager's end of NOTIFY_SOCKET."""

    def __init__(self):
        self.name = f"torture-{os.getpid()}"
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind("\0" + self.name)
        self.socket.settimeout(30)
        self.heard = []

    def wait_for(self, message):
        """Waits until a server says so; what two servers say may come in any order."""
        while message not in self.heard:
            self.heard.append(self.socket.recv(100))
        self.heard.remove(message)
