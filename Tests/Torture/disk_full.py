"""A full disk refuses writes and nothing else: reads go on, 507 for writes, and it heals when there is room."""

import asyncio
import os
import random
import subprocess
import time
from collections import Counter
from contextlib import contextmanager

from ledger import ABSENT, Ledger, Load, OPEN, stored_tasks
from trial import Row, Skipped, progress

DISK_KIBIBYTES = 4 << 10
HEALING_SECONDS_MAX = 1


def torture(trial):
    rounds = trial.size(1, 20)
    acknowledged, refusals, healed, reads, problems = 0, 0, [], Counter(), []
    for number in range(rounds):
        with small_disk(trial.folder / f"disk{number}") as disk:
            server = trial.server(DATABASE_URL=f"sqlite:{disk}/tasks.db")
            ledger = Ledger()
            with server:
                path, token = trial.user(server)
                fill_up(server, path, token, ledger, padding=trial.size(950, random.randrange(950)))
                for _ in range(20):
                    reads[server.call("GET", path, token=token).status] += 1
                    reads[server.call("GET", "/readyz").status] += 1
                healed.append(heal(server, disk, path, token, ledger))
            lost, phantom = ledger.compare(stored_tasks(disk / "tasks.db"))
            problems += [f"lost {lost[:3]}"] * bool(lost) + [f"phantom {phantom[:3]}"] * bool(phantom)
            problems += [f"{count} answers {status}" for status, count in ledger.refused.items() if status != 507]
            status = backup_to_full_disk(trial, server, disk)
        acknowledged += ledger.acknowledged
        refusals += ledger.refused.get(507, 0)
    for problem in problems[:5]:
        progress(problem)
    yield Row(
        "a full disk refuses writes", f"{rounds} × a tmpfs of {DISK_KIBIBYTES >> 10} MiB filled by clients; a ledger, integrity_check",
        f"{acknowledged} stored, {refusals} × 507; {len(problems)} wrong", "≥ 1 × 507; 0 lost, 0 phantom, 0 other answers",
        refusals > 0 and not problems)
    yield Row("… and nothing else", "list, /readyz, while it is full", f"{dict(reads)}", "200", set(reads) == {200})
    slowest = max(healed)
    yield Row(
        "… and heals", "room is made; a task is created", f"{slowest * 1000:.0f} ms at most",
        f"≤ {HEALING_SECONDS_MAX} s", slowest <= HEALING_SECONDS_MAX)
    yield Row("… a backup says so", "task-server backup to a full disk", status, "exit 1, nothing left", status == "exit 1, nothing left")


@contextmanager
def small_disk(folder):
    folder.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={DISK_KIBIBYTES}k", "tmpfs", folder], capture_output=True, text=True)
    if done.returncode:
        raise Skipped(f"a small disk cannot be mounted: {done.stderr.strip()}")
    # What an operator would delete.
    (folder / "ballast").write_bytes(b"x" * (512 << 10))
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def fill_up(server, path, token, ledger, padding):
    """Clients write until a few dozen writes were refused."""

    def noted():
        if ledger.refused.get(507, 0) > 50:
            load.stop()

    load = Load(server, path, token, ledger, "full", clients=8, padding="y" * padding, noted=noted)
    asyncio.run(asyncio.wait_for(load.run(), 120))


def heal(server, disk, path, token, ledger):
    """Makes room, as an operator would. Seconds until a write is taken."""
    (disk / "ballast").unlink()
    started = time.monotonic()
    while time.monotonic() - started < 30:
        title = f"healed-{time.monotonic_ns()}"
        ledger.asks(title, OPEN)
        status = server.call("POST", path, {"title": title}, token=token).status
        if status == 201:
            ledger.answered(title, OPEN)
            return time.monotonic() - started
        ledger.refuses(title, OPEN, ABSENT, status)
        time.sleep(0.05)
    raise AssertionError(f"it does not heal: {status}")


def backup_to_full_disk(trial, server, disk):
    """What `task-server backup` does when the copy does not fit."""
    (disk / "ballast").write_bytes(b"x" * max(0, os.statvfs(disk).f_bavail * os.statvfs(disk).f_bsize - 65536))
    done = subprocess.run([trial.program, "backup", disk / "copy.db"], env=server.environment, capture_output=True, text=True)
    progress(done.stderr.strip().splitlines()[-1])
    left = "something" if list(disk.glob("copy.db*")) else "nothing"
    return f"exit {done.returncode}, {left} left"
