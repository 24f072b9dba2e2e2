"""Size, start-up and memory; and what SQLite itself takes for the same work."""

import json
import subprocess
import time

from .bench import Target
from .load import saturate
from .operations import TASKS
from .programs import fail, say

MEGA = 1e6
GROUP = "footprint"


def measure(bench):
    say("size, start-up, memory")
    program = bench.programs.task_server
    bench.add(
        GROUP, "release binary, stripped", "MB", [program.stat().st_size / MEGA], target=Target("<", 15, of="ours")
    )
    starts, rests = [], []
    ours = bench.task_server(TASKS)
    for _ in range(5 if bench.quick else 10):
        starts.append(ours.start() * 1000)
        time.sleep(0.2)
        rests.append(ours.memory_bytes() / MEGA)
        ours.stop()
    fastapi_starts, fastapi_rests = [], []
    for _ in range(2):
        with bench.fastapi_server(TASKS) as fastapi:
            if fastapi is None:
                break
            fastapi_rests.append(fastapi.memory_bytes() / MEGA)
            fastapi.stop()
            fastapi_starts.append(fastapi.start() * 1000)
    peer = "FastAPI" if fastapi_starts else ""
    for what, unit, figures, theirs, most in (
        ("start-up, to the first 200", "ms", starts, fastapi_starts, 50),
        ("resident memory at rest", "MB", rests, fastapi_rests, 20),
    ):
        bench.add(GROUP, what, unit, figures, peer, theirs or None, Target("<", most, of="ours"))
    measure_memory_under_load(bench)


def measure_memory_under_load(bench):
    requests = bench.requests(TASKS)
    kinds = (requests.gets(), requests.lists(), requests.creates())
    with bench.task_server(TASKS) as ours:
        for kind in kinds:
            bench.saturations({"ours": (ours, kind, 256)})
        bench.add(GROUP, "resident memory at most, 256 clients", "MB", [ours.memory_bytes("VmHWM") / MEGA])


def measure_store(bench):
    say("SQLite's C API in a loop, task-server in turn")
    database = bench.copy(bench.database(TASKS)[0])
    requests = bench.requests(TASKS)
    files = {"point read": requests.gets(), "list 20": requests.lists(), "insert, 64 a commit": requests.creates()}
    loops, ours = [], {name: [] for name in files}
    with bench.task_server(TASKS) as server:
        for _ in range(bench.rounds):
            loops.append(run_loop(bench, database))
            for name, file in files.items():
                ours[name].append(saturate(server, file, bench.seconds, 256 if name.startswith("insert") else 64))
    group = "against SQLite's C API in a loop"
    for name, runs in ours.items():
        bench.add(
            group, f"CPU, {name}", "µs", [run.cpu_us for run in runs], "SQLite",
            [loop[name]["cpu_us"] for loop in loops],
        )
        bench.add(
            group, f"rate, {name}", "/s", [run.rate for run in runs], "SQLite",
            [1e6 / loop[name]["wall_us"] for loop in loops],
        )
    alone = [1e6 / loop["insert, 1 a commit"]["wall_us"] for loop in loops]
    creates = [run.rate for run in ours["insert, 64 a commit"]]
    bench.add(group, "rate, insert, 1 a commit", "/s", creates, "SQLite", alone)


def run_loop(bench, database):
    """User 2's 20 tasks are what it reads."""
    done = subprocess.run(
        [bench.programs.sqlite_loop, database, "2", str(bench.seconds / 2)], capture_output=True, text=True, timeout=60
    )
    if done.returncode != 0:
        fail(done.stderr.strip())
    return json.loads(done.stdout)
