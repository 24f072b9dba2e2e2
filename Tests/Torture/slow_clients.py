"""Clients that drip heads and bodies, and read slowly: when they are closed, and what the others notice."""

import socket
import statistics
import threading
import time

from idle_crowd import latency, raise_descriptor_limit
from trial import Row, metric, progress, request

RATIO_MAX = 2
# Seconds; as README promises them. A slow reader may take as long as it goes on reading, up to the last.
HEAD, BODY, READ = 10, 30, 120
LATE = 2


def torture(trial):
    # Reading has the longest deadline, and is for the long form.
    counts = {"read": trial.size(0, 300), "body": trial.size(0, 850), "head": trial.size(400, 850)}
    deadlines = {"head": HEAD, "body": BODY, "read": READ}
    size = sum(counts.values())
    raise_descriptor_limit(size)
    # Nobody is turned away, so that all the waiting is seen.
    with trial.server(SHED_AFTER_MILLISECONDS="60000") as server:
        tasks, token = trial.user(server)
        for number in range(200):
            server.call("POST", tasks, {"title": f"Task {number}", "description": "slow " * 100}, token=token)
        read = request("GET", f"{tasks}/1", token)
        alone = [latency(trial, server, read)]
        clients = SlowClients(server, counts, tasks, token)
        seconds = max(deadlines[kind] for kind in counts if counts[kind]) + LATE + 1
        pace = threading.Thread(target=clients.run, args=(seconds,))
        pace.start()
        started = time.monotonic()
        slow = [latency(trial, server, read) for _ in range(trial.size(2, 6))]
        while pace.is_alive():
            pace.join(10)
            if trial.is_long:
                progress(f"{clients.open} of {size} slow clients are left after {time.monotonic() - started:.0f} s")
        alone += [latency(trial, server, read) for _ in range(trial.size(1, 3))]
        progress(f"p99 in ms, beside slow clients: {slow}; alone: {alone}")
        left = settled(server)
    for kind, count in counts.items():
        if not count:
            continue
        ends = clients.ends[kind]
        figure = f"{len(ends)} of {count} closed"
        if ends:
            figure += f" after {min(ends):.1f} to {max(ends):.1f} s"
        ok = len(ends) == count and max(ends) <= deadlines[kind] + LATE
        what = {"head": "drip a head", "body": "drip a body", "read": "read slowly"}[kind]
        yield Row("slow clients", f"{count} that {what}", figure, f"all, ≤ {deadlines[kind]} + {LATE} s", ok)
    ratio = statistics.median(slow) / statistics.median(alone)
    ratio_max = trial.size(5, RATIO_MAX)
    yield Row("… and the others do not notice", f"get, 1,000/s on 16, beside {size}", f"p99 × {ratio:.2f}", f"≤ {ratio_max}",
              ratio <= ratio_max)
    yield Row("… and nothing of them is left", "open connections afterwards", f"{left}", "≤ 2", left <= 2)


def settled(server):
    """How many connections are open once no fewer will be; the one that asks is among them."""
    for _ in range(50):
        left = metric(server, "http_server_connections_open")
        if left <= 2:
            break
        time.sleep(0.1)
    return left


class SlowClients:
    """Each sends or reads a byte or so a second."""

    def __init__(self, server, counts, tasks, token):
        self.ends = {kind: [] for kind in counts}
        self.started = {}
        head = b"POST " + tasks.encode() + b" HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token.encode()
        first = {
            "head": b"GET ",
            "body": head + b"\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{",
            "read": request("GET", tasks, token) * 30,
        }
        for kind, count in counts.items():
            for _ in range(count):
                client = socket.socket()
                if kind == "read":
                    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                client.settimeout(20)
                client.connect(("127.0.0.1", server.port))
                client.sendall(first[kind])
                client.setblocking(False)
                if kind == "read":
                    # More is asked for than buffers hold; not by all at once, which would be a flood.
                    time.sleep(0.05)
                self.started[client] = (kind, time.monotonic())

    @property
    def open(self):
        return len(self.started)

    def run(self, seconds):
        end = time.monotonic() + seconds
        while self.started and time.monotonic() < end:
            round_ends, pause = time.monotonic() + 1, 0.7 / len(self.started)
            for client, (kind, started) in list(self.started.items()):
                if not self.drip(client, kind):
                    self.ends[kind].append(time.monotonic() - started)
                    client.close()
                    del self.started[client]
                # Evenly, since a burst of this program would take the processor from those who are measured.
                time.sleep(pause)
            time.sleep(max(0, round_ends - time.monotonic()))
        for client in self.started:
            client.close()

    def drip(self, client, kind):
        """False when the server has closed."""
        try:
            if kind == "read":
                return client.recv(500) != b""
            client.send(b"a" if kind == "head" else b" ")
        except BlockingIOError:
            return True
        except OSError:
            return False
        try:
            # An answer, such as 408, comes before the end; with it the client is as good as closed.
            return client.recv(4096, socket.MSG_PEEK) is None
        except BlockingIOError:
            return True
        except OSError:
            return False
