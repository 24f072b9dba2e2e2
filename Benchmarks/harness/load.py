"""Runs of load against a server, and what came of each."""

import json
import os
import subprocess
from dataclasses import dataclass

from .programs import LUA, fail, say

WRK_SECONDS_MORE = 60
# A run in which nothing at all was answered is tried again, longer, up to this.
SLOW_SECONDS_MAX = 16
# A server that sheds load when requests wait for too long does what it should, within reason.
REFUSED_SHARE_MAX = 0.5


@dataclass
class Run:
    """What one run measured. Latencies are µs."""

    rate: float
    cpu_us: float
    p50: float
    p99: float
    p999: float


def saturate(server, requests, seconds, connections=64):
    """As fast as the server answers: each of the connections sends its next request when it has its answer (wrk)."""
    command = [
        "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "20s", "-s", LUA, server.url, "--", requests,
    ]
    before = server.cpu_seconds()
    done = subprocess.run(command, capture_output=True, text=True, timeout=seconds + WRK_SECONDS_MORE)
    cpu = server.cpu_seconds() - before
    if done.returncode != 0:
        fail(f"wrk failed against {server.name}\n{done.stdout}{done.stderr}")
    server.settle()
    result = json.loads(done.stdout.splitlines()[-1])
    if result["requests"] == 0 and 2 * seconds <= SLOW_SECONDS_MAX:
        return saturate(server, requests, 2 * seconds, connections)
    good = result["requests"] - result["bad_statuses"]
    if result["broken"] or good < (1 - REFUSED_SHARE_MAX) * result["requests"] or good == 0:
        fail(f"{server.name} did not answer {requests.stem} well: {result}")
    if result["bad_statuses"]:
        say(f"{server.name} refused {result['bad_statuses']:,} of {result['requests']:,}: only the others count")
    return Run(good / result["seconds"], cpu / good * 1e6, result["p50"], result["p99"], result["p99.9"])


def goodput(program, server, requests, seconds, rate, connections=64):
    """How many requests a second are answered well when more are offered than can be (open-loop).

    That client costs more of the processors than wrk, so that on few of them a server has less left than by `saturate`.
    """
    result, _ = run_open_loop(program, server, requests, seconds, rate, connections)
    if result["good_in_time"] == 0:
        fail(f"{server.name} answered nothing of {requests.stem} well: {result['statuses']}")
    return result["good_in_time"] / result["seconds"]


def offer(program, server, requests, seconds, rate, connections=64):
    """At a given rate, whether or not the server keeps up (open-loop)."""
    result, cpu = run_open_loop(program, server, requests, seconds, rate, connections)
    bad = {status: count for status, count in result["statuses"].items() if not status.startswith("2")}
    if bad:
        fail(f"{server.name} did not answer all of {requests.stem} well: {bad}")
    if result["answered"] < result["due"]:
        fail(f"{server.name} left {result['due'] - result['answered']} requests unanswered at {rate:.0f} a second")
    return Run(
        result["answered"] / result["seconds"], cpu / result["answered"] * 1e6,
        result["p50"], result["p99"], result["p99.9"],
    )


def run_open_loop(program, server, requests, seconds, rate, connections):
    command = [program, "127.0.0.1", server.port, requests, f"{rate:.0f}", connections, seconds]
    before = server.cpu_seconds()
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, timeout=seconds + 60, preexec_fn=be_served_first
    )
    cpu = server.cpu_seconds() - before
    if done.returncode != 0:
        fail(f"open-loop failed against {server.name}: {done.stderr}")
    server.settle()
    return json.loads(done.stdout), cpu


def be_served_first():
    """The client of an open loop shares the processors with the server: that it waits for one is not to be counted as
    the server's time. Only the superuser may ask for that; for others the figures are worse."""
    try:
        os.nice(-10)
    except PermissionError:
        pass
