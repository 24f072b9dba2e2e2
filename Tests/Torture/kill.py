"""An acknowledged write survives the process: SIGKILL at random moments under load, and a ledger of every answer."""

import asyncio
import os
import random
import signal
import subprocess
import time

from ledger import Ledger, Load, stored_tasks
from trial import Row, progress

ACKNOWLEDGED_MIN = 200_000
# Acknowledged writes from one kill to the next, at most; twice what is needed on the average, and some more.
ROUND_MAX = 2200


def torture(trial):
    kills = trial.size(3, 200)
    server = trial.server(LOG_LEVEL="error")
    with server:
        path, token = trial.user(server)
    ledger, lost, phantom = Ledger(), [], []
    started = time.monotonic()
    for number in range(kills):
        if number % 10 == 9:
            kill_at_start(server)
        server.__enter__()
        asyncio.run(write_until_killed(server, path, token, ledger, f"k{number}"))
        server.process.wait()
        # Half of the copies are made of what the killed process left, half of what the next one serves.
        if number % 2:
            with server:
                stored = copy(trial, server)
        else:
            stored = copy(trial, server)
        gone, extra = ledger.compare(stored)
        lost += gone
        phantom += extra
        if number % 20 == 19:
            progress(f"{number + 1} kills, {ledger.acknowledged} acknowledged, {len(lost)} lost, {len(phantom)} phantom")
    seconds = time.monotonic() - started
    progress(f"{ledger.acknowledged} acknowledged in {seconds:.0f} s; lost {lost[:3]}, phantom {phantom[:3]}")
    wanted = trial.size(1, ACKNOWLEDGED_MIN)
    yield Row(
        "an acknowledged write survives", f"{kills} × SIGKILL under load, a ledger, integrity_check",
        f"{ledger.acknowledged} acknowledged: {len(lost)} lost, {len(phantom)} phantom",
        f"≥ {wanted}: 0 lost, 0 phantom", ledger.acknowledged >= wanted and not lost and not phantom)


async def write_until_killed(server, path, token, ledger, prefix):
    last = ledger.acknowledged + random.randint(1, ROUND_MAX)

    is_due = False

    def noted():
        nonlocal is_due
        if ledger.acknowledged >= last and not is_due:
            is_due = True
            asyncio.get_running_loop().call_later(random.random() * 0.005, os.kill, server.process.pid, signal.SIGKILL)

    await Load(server, path, token, ledger, prefix, noted=noted).run()


def kill_at_start(server):
    """While it reads the log of the one before."""
    process = subprocess.Popen([server.program, "serve"], env=server.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(random.random() * 0.05)
    process.kill()
    process.wait()


def copy(trial, server):
    target = trial.folder / "copy.db"
    done = subprocess.run([trial.program, "backup", "--force", target], env=server.environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return stored_tasks(target)
