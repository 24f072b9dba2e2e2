"""How the cost of a request grows: with rows, with connections, with the size of a body."""

import resource

from .bench import Target, figures
from .data import OWNER_OF_HALF
from .programs import say

ROWS = (100, 10_000, 1_000_000)
TASKS = 10_000
CONNECTIONS = (64, 1, 1000, 10_000)
DESCRIPTORS_KEPT = 200
GROWTH_MAX = 1.15


def measure_rows(bench):
    opened = []
    try:
        for tasks in ROWS:
            server = bench.task_server(tasks)
            starts = [server.start()]
            opened.append(server)
            for _ in range(0 if bench.quick else 2):
                server.stop()
                starts.append(server.start())
            bench.add("growth with rows", f"start-up, {tasks:,} rows", "ms", [1000 * start for start in starts])
        requests = [bench.requests(tasks) for tasks in ROWS]
        for name, kind, arguments, is_query in (
            ("get, one of all users", "gets", (), True),
            ("get, one user of 20 tasks", "gets", ([2],), True),
            ("get, the owner of half", "gets", ([OWNER_OF_HALF],), True),
            ("list 20", "lists", (), True),
            ("update", "updates", (), False),
            ("create", "creates", (), False),
        ):
            say(f"{name}, with {', '.join(f'{tasks:,}' for tasks in ROWS)} rows in turn")
            runs = bench.saturations(
                {
                    tasks: (server, getattr(request, kind)(*arguments))
                    for tasks, server, request in zip(ROWS, opened, requests)
                }
            )
            base = figures(runs[ROWS[0]], "cpu_us")
            for tasks in ROWS[1:]:
                bench.add(
                    "growth with rows", f"CPU of {name}, {tasks:,} rows", "µs", figures(runs[tasks], "cpu_us"),
                    f"{ROWS[0]} rows", base, Target("<=", GROWTH_MAX) if is_query and tasks == ROWS[-1] else None,
                )
    finally:
        for server in opened:
            server.stop()


def measure_connections(bench):
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[0] - DESCRIPTORS_KEPT
    requests = bench.requests(TASKS).gets()
    with bench.task_server(TASKS) as ours, bench.bare_server() as bare:
        for connections in CONNECTIONS:
            if connections > most:
                say(f"without {connections:,} connections: the limit of open files is too low")
                continue
            say(f"get one task on {connections:,} connections: task-server, bare libuv in turn")
            runs = bench.saturations(
                {"ours": (ours, requests, connections), "bare": (bare, requests, connections)}
            )
            name = "1 connection" if connections == 1 else f"{connections:,} connections"
            bench.add(
                "growth with connections", f"CPU of get, {name}", "µs", figures(runs["ours"], "cpu_us"),
                "bare libuv", figures(runs["bare"], "cpu_us"),
            )
            bench.add(
                "growth with connections", f"requests, {name}", "/s", figures(runs["ours"], "rate"),
                "bare libuv", figures(runs["bare"], "rate"),
            )


def measure_bodies(bench):
    requests = bench.requests(TASKS)
    sizes = {
        "no description": "", "500 characters": "a" * 500, "1,000 characters (the most)": "a" * 1000,
        "1,000 characters of 4 bytes": "🧺" * 1000,
    }
    say("create, with descriptions of different size in turn")
    with bench.task_server(TASKS) as ours:
        runs = bench.saturations({name: (ours, requests.creates(text)) for name, text in sizes.items()})
    base = figures(runs["no description"], "cpu_us")
    for name in list(sizes)[1:]:
        bench.add(
            "growth with the body", f"CPU of create, {name}", "µs", figures(runs[name], "cpu_us"),
            "no description", base,
        )
