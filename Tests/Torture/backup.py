"""A backup of a server under load is whole: it passes integrity_check and holds each client's writes up to some moment."""

import asyncio
import re
import sqlite3
import subprocess

from ledger import ABSENT, Ledger, Load, stored_tasks
from trial import Row, progress


def torture(trial):
    backups, tasks = trial.size((2, 5_000), (20, 1_000_000))
    server = trial.server(LOG_LEVEL="error")
    with server:
        path, token = trial.user(server)
    fill(trial.folder / "tasks.db", tasks)
    # It makes its first at once.
    server.environment["BACKUP_DIRECTORY"] = str(trial.folder / "own")
    ledger = Ledger()
    with server:
        shown, problems = asyncio.run(back_up_under_load(trial, server, path, token, ledger, backups))
        own = server.call("GET", "/metrics").text
    yield Row(
        "a backup is whole", f"{backups} × task-server backup of {tasks} tasks under load; integrity_check",
        f"{shown}: {len(problems)} wrong", "each a prefix of the ledger", not problems)
    copies = list((trial.folder / "own").glob("tasks-*.db"))
    made = re.search(r"^task_store_backups_total (\d+)", own, re.MULTILINE)
    fine = [sqlite3.connect(copy).execute("PRAGMA integrity_check").fetchall() == [("ok",)] for copy in copies]
    yield Row(
        "… also the server's own", "BACKUP_DIRECTORY, while the load begins", f"{len(copies)} made, {sum(fine)} pass integrity_check",
        "≥ 1, all pass", bool(made) and int(made[1]) == len(copies) >= 1 and all(fine))
    restored = trial.folder / "restored"
    restored.mkdir()
    copies[-1].rename(restored / "tasks.db")
    with type(server)(trial.program, restored, BETTER_AUTH_SECRET=server.environment["BETTER_AUTH_SECRET"]) as again:
        status = again.call("POST", path, {"title": "After the restore"}, token=token).status
    yield Row("… and can be served", "a server on a copy; a task is created", str(status), "201", status == 201)


def fill(database, tasks):
    """Rows that were there before, so that a copy takes a while."""
    connection = sqlite3.connect(database)
    with connection:
        (last,) = connection.execute("SELECT last FROM task_sequence").fetchone()
        connection.executemany(
            "INSERT INTO tasks (id, user_id, title, completed, created_at, updated_at) VALUES (?, 1, ?, 0, 1, 1)",
            ((last + 1 + number, f"old task {number}") for number in range(tasks)))
        connection.execute("UPDATE task_sequence SET last = last + ?", (tasks,))
    connection.close()


async def back_up_under_load(trial, server, path, token, ledger, backups):
    """Makes copies one after the other, and compares each with what the clients asked for until then."""
    load = Load(server, path, token, ledger, "b")
    running = asyncio.create_task(load.run())
    await asyncio.sleep(0.3)
    problems, held = [], 0
    for number in range(backups):
        target = trial.folder / f"copy-{number}.db"
        answered = [client.answers for client in load.all]
        process = await asyncio.create_subprocess_exec(
            trial.program, "backup", target, env=server.environment, stderr=subprocess.PIPE)
        _, told = await process.communicate()
        asked = [len(client.history) for client in load.all]
        if process.returncode:
            problems.append(told.decode())
            continue
        stored = await asyncio.to_thread(stored_tasks, target)
        target.unlink()
        held += sum(title.startswith("b-") for title in stored)
        problems += [
            f"{target.name}: not a prefix of what client {client.name} wrote"
            for client, low, high in zip(load.all, answered, asked)
            if not any(is_prefix(client.history, stored, low, high))
        ]
    load.stop()
    await running
    problems += [f"{count} answers {status}" for status, count in ledger.refused.items()]
    for problem in problems[:5]:
        progress(problem)
    return f"{ledger.acknowledged} writes meanwhile, {held} in the copies", problems


def is_prefix(history, stored, low, high):
    """For each number of requests from `low` to `high` whether the copy holds exactly these."""
    titles = {title for title, _ in history}
    states = dict.fromkeys(titles, ABSENT)
    differing = sum(title in stored for title in titles)
    for count in range(high + 1):
        if count >= low:
            yield differing == 0
        if count < high:
            title, state = history[count]
            is_stored = stored.get(title, ABSENT)
            differing += (state != is_stored) - (states[title] != is_stored)
            states[title] = state
