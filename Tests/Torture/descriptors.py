"""More clients than the process may have file descriptors for."""

import socket
import time

from trial import Row, processor_seconds

DESCRIPTORS_MAX = 256


def torture(trial):
    crowd_size = trial.size(1000, 4000)
    server = trial.server()
    server.prefix = ["prlimit", f"--nofile={DESCRIPTORS_MAX}:{DESCRIPTORS_MAX}", "--"]
    with server:
        tasks, token = trial.user(server)
        crowd = []
        for _ in range(crowd_size):
            client = socket.socket()
            client.setblocking(False)
            client.connect_ex(("127.0.0.1", server.port))
            crowd.append(client)
        time.sleep(0.5)
        seconds = trial.size(2, 10)
        before = processor_seconds(server.process.pid)
        time.sleep(seconds)
        spent = (processor_seconds(server.process.pid) - before) / seconds
        alive = server.process.poll() is None
        for client in crowd:
            client.close()
        started = time.monotonic()
        ready = server.call("GET", "/readyz").status
        written = server.call("POST", tasks, {"title": "After the crowd"}, token=token).status
        healthy = time.monotonic() - started
    shown = f"{crowd_size} clients at a server with {DESCRIPTORS_MAX} descriptors"
    yield Row("descriptors run out", shown, f"{spent:.1%} of a core meanwhile", "no crash, no spin: ≤ 5%", alive and spent <= 0.05)
    yield Row(
        "… and it recovers", "they leave; ready, and a task is created", f"{healthy * 1000:.0f} ms ({ready}, {written})",
        "≤ 1 s", healthy <= 1 and (ready, written) == (200, 201))
