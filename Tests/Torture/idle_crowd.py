"""Thousands of idle connections: what each costs, and what the active ones notice of them."""

import resource
import socket
import statistics

from trial import Row, Skipped, progress, request, resident_bytes

KIB_MAX = 12
RATIO_MAX = 1.3


def torture(trial):
    size = trial.size(1000, 10_000)
    raise_descriptor_limit(size)
    server = trial.server(SHED_AFTER_MILLISECONDS="60000")
    with server:
        tasks, token = trial.user(server)
        created = server.call("POST", tasks, {"title": "Read again and again"}, token=token).json
        read = request("GET", f"{tasks}/{created['id']}", token)
    # Another process, whose memory no password has been hashed in: what that left free would hide what the crowd takes.
    with server:
        latency(trial, server, read)
        before = resident_bytes(server.process.pid)
        crowd = [connect(server) for _ in range(size)]
        latency(trial, server, read, seconds=1)
        silent = (resident_bytes(server.process.pid) - before) / size / 1024
        for client in crowd:
            ask(client, read)
        used = (resident_bytes(server.process.pid) - before) / size / 1024
        # In turns, since other programs may use the machine meanwhile.
        ratios = []
        for _ in range(trial.size(1, 5)):
            crowded = latency(trial, server, read)
            for client in crowd:
                client.close()
            alone = latency(trial, server, read)
            ratios.append(crowded / alone)
            progress(f"p99 {crowded:.2f} ms with the crowd, {alone:.2f} ms without")
            crowd = [connect(server) for _ in range(size)]
            for client in crowd:
                ask(client, read)
        kept = sum(ask(client, read) for client in crowd)
        for client in crowd:
            client.close()
    shown = f"{size} idle connections"
    yield Row("idle crowd", f"{shown}, no request yet", f"{silent:.1f} KiB each", f"≤ {KIB_MAX} KiB", silent <= KIB_MAX)
    yield Row("… after a request on each", shown, f"{used:.1f} KiB each", f"≤ {KIB_MAX} KiB", used <= KIB_MAX)
    ratio, ratio_max = statistics.median(ratios), trial.size(5, RATIO_MAX)
    shown = f"get one, 1,000/s on 16 others; median of {len(ratios)}"
    yield Row("… and the active do not notice", shown, f"p99 × {ratio:.2f}", f"≤ {ratio_max}", ratio <= ratio_max)
    yield Row("… and none was lost", "one more request on each", f"{kept} answered", f"{size}", kept == size)


def latency(trial, server, content, seconds=None):
    """The 99th percentile of active clients, in milliseconds."""
    result = trial.offer(server, [content], 16, 1000, seconds or trial.size(1, 5)).result()
    assert result["answers"] == {200: result["offered"]}, result
    return result["p99_ms"]


def connect(server):
    return socket.create_connection(("127.0.0.1", server.port), timeout=20)


def ask(client, content):
    """Whether one request is answered with 200."""
    client.sendall(content)
    return client.recv(4096).startswith(b"HTTP/1.1 200 ")


def raise_descriptor_limit(clients):
    """For this process and the server that it starts."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = clients + 1000
    if soft < needed:
        if hard != resource.RLIM_INFINITY and hard < needed:
            raise Skipped(f"{needed} descriptors are needed, and {hard} allowed")
        resource.setrlimit(resource.RLIMIT_NOFILE, (needed, hard))
