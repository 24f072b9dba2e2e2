"""Latency when the server has 70 % of the requests that it could answer, and they come when they like."""

import statistics

from .bench import Target, figures
from .load import goodput, offer, saturate
from .programs import say

TASKS = 10_000
LOAD = 0.7
P99_MS_MAX = 3


def measure(bench):
    requests = bench.requests(TASKS)
    with bench.task_server(TASKS) as ours, bench.bare_server() as bare, bench.fastapi_server(TASKS) as fastapi:
        for name, kind in (("get one task", "gets"), ("list 20 tasks", "lists"), ("create a task", "creates")):
            file = getattr(requests, kind)()
            peers = {"ours": ours}
            if kind == "gets":
                peers["bare libuv"] = bare
            if fastapi:
                peers["FastAPI"] = fastapi
            say(f"{name} at {LOAD:.0%} of capacity: {', '.join(server.name for server in peers.values())} in turn")
            capacities = {peer: capacity(bench, server, file) for peer, server in peers.items()}
            runs = bench.in_turn(
                {
                    peer: lambda seconds, peer=peer, server=server: offer(
                        bench.programs.open_loop, server, file, seconds + 1, LOAD * capacities[peer]
                    )
                    for peer, server in peers.items()
                },
                warm_up=False,
            )
            add_rows(bench, f"{name} at {LOAD:.0%} of capacity", runs)


def capacity(bench, server, file):
    """What the server answers to the very client that then offers a part of it."""
    offered = saturate(server, file, bench.seconds).rate
    answered = (goodput(bench.programs.open_loop, server, file, bench.seconds, offered) for _ in range(3))
    return min(offered, statistics.median(answered))


def add_rows(bench, group, runs):
    ours = runs.pop("ours")
    compared = runs or {"": None}
    for peer, theirs in compared.items():
        bench.add(
            group, "requests offered", "/s", figures(ours, "rate"), peer, figures(theirs, "rate") if theirs else None
        )
        for what, figure in (("p50", "p50"), ("p99", "p99"), ("p99.9", "p999")):
            bench.add(
                group, what, "ms", milliseconds(ours, figure), peer, milliseconds(theirs, figure) if theirs else None,
                Target("<", P99_MS_MAX, of="ours") if what == "p99" and peer == list(compared)[-1] else None,
            )


def milliseconds(runs, figure):
    return [value / 1000 for value in figures(runs, figure)]
