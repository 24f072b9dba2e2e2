"""Each operation at saturation, against the bare libuv program and FastAPI."""

from .bench import Target, figures
from .programs import say

TASKS = 10_000
# (name, kind of requests, connections, CPU in units at most, share of the bare throughput at least, times FastAPI's)
OPERATIONS = [
    ("get one task", "gets", 64, 2.3, 0.6, 50),
    ("list 20 tasks", "lists", 64, 5, None, 50),
    ("update a task", "updates", 64, None, None, 20),
    ("log in", "logins", 64, None, None, None),
    ("create a task", "creates", 64, None, None, 20),
    ("create a task, 256 clients", "creates", 256, 5, None, 20),
]


def measure(bench):
    requests = bench.requests(TASKS)
    with bench.task_server(TASKS) as ours, bench.bare_server() as bare, bench.fastapi_server(TASKS) as fastapi:
        bare_requests = requests.gets()
        for name, kind, connections, units_max, share_min, times_min in OPERATIONS:
            say(f"{name}: task-server, bare libuv, FastAPI in turn")
            wanted = getattr(requests, kind)()
            cases = {"ours": (ours, wanted, connections)}
            if kind != "logins":  # a password's hash costs thousands of answers: no comparison
                # The unit is the cost of one answer of the bare program, always to the same 64 clients.
                cases["bare"] = (bare, bare_requests, 64)
            if fastapi:
                cases["fastapi"] = (fastapi, wanted, connections)
            runs = bench.saturations(cases)
            add_rows(bench, name, runs, units_max, share_min, times_min)


def add_rows(bench, name, runs, units_max, share_min, times_min):
    ours, bare, fastapi = (runs.get(side) for side in ("ours", "bare", "fastapi"))

    def add(what, figure, against, theirs, target=None, scale=1, unit="/s"):
        bench.add(
            name, what, unit, [value / scale for value in figures(ours, figure)], against,
            [value / scale for value in figures(theirs, figure)] if theirs else None, target,
        )

    if bare:
        target = units_max and Target("<=", units_max)
        add("CPU of a request (ratio: units)", "cpu_us", "bare libuv", bare, target, unit="µs")
    if share_min:
        add("requests", "rate", "bare libuv", bare, Target(">=", share_min))
    if fastapi:
        add("requests", "rate", "FastAPI", fastapi, times_min and Target(">=", times_min))
        add("CPU of a request", "cpu_us", "FastAPI", fastapi, unit="µs")
    for what, figure in (("p50", "p50"), ("p99", "p99"), ("p99.9", "p999")):
        add(f"{what} at saturation", figure, "FastAPI" if fastapi else "", fastapi, scale=1000, unit="ms")
