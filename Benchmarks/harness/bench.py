"""What all measurements share: how long they may take, the programs, the servers, the rows they end in."""

import secrets
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from . import data, servers
from .load import saturate
from .programs import FASTAPI, Python, say
from .table import Row, Target


@dataclass
class Programs:
    task_server: Path
    bare: Path
    open_loop: Path
    sqlite_loop: Path
    fastapi: Python | None


@dataclass
class Bench:
    programs: Programs
    folder: Path
    rounds: int
    seconds: int
    quick: bool
    rows: list[Row] = field(default_factory=list)
    secret: str = field(default_factory=lambda: secrets.token_hex(32))
    databases: dict = field(default_factory=dict)
    copies: int = 0

    def add(self, group, what, unit, ours, against="", theirs=None, target=None):
        self.rows.append(Row(group, what, unit, ours, against, theirs, target))

    def in_turn(self, runs, warm_up=True):
        """Calls each of `runs` (name → function) `rounds` times, A B A B; returns the results of each by name."""
        if warm_up:
            for run in runs.values():
                run(1)
        results = {name: [] for name in runs}
        for _ in range(self.rounds):
            for name, run in runs.items():
                results[name].append(run(self.seconds))
        return results

    def saturations(self, cases):
        """`in_turn` for a dictionary of name → (server, requests) or (server, requests, connections)."""
        return self.in_turn(
            {
                name: lambda seconds, case=case: saturate(case[0], case[1], seconds, *case[2:])
                for name, case in cases.items()
            }
        )

    def database(self, tasks):
        """A database of task-server's with so many tasks, made at first use and never changed, and what is in it."""
        if tasks not in self.databases:
            say(f"filling a database with {tasks:,} tasks")
            folder = self.folder / f"tasks-{tasks}"
            folder.mkdir()
            path = folder / "tasks.db"
            with servers.task_server(self.programs.task_server, path, self.secret) as server:
                data.register(server.url)
            content = data.Data(tasks, self.secret)
            data.fill_task_server(path, content)
            self.databases[tasks] = (path, content)
        return self.databases[tasks]

    def copy(self, path):
        """Whoever writes gets a copy, so that nobody measures what another left behind."""
        self.copies += 1
        return shutil.copy(path, self.folder / f"copy-{self.copies}.db")

    def task_server(self, tasks):
        return servers.task_server(self.programs.task_server, self.copy(self.database(tasks)[0]), self.secret)

    def bare_server(self):
        return servers.bare_server(self.programs.bare)

    def requests(self, tasks):
        folder = self.folder / "requests"
        folder.mkdir(exist_ok=True)
        return data.Requests(folder, self.database(tasks)[1])

    @contextmanager
    def fastapi_server(self, tasks):
        """The peer on a database of the same content; None where it is not installed."""
        if self.programs.fastapi is None:
            yield None
            return
        path = self.folder / f"fastapi-{tasks}.db"
        if not path.exists():
            source, content = self.database(tasks)
            servers.make_fastapi_tables(self.programs.fastapi, path, FASTAPI)
            data.fill_fastapi(path, content, data.password_hash(source))
        with servers.fastapi_server(self.programs.fastapi, self.copy(path), self.secret, FASTAPI) as server:
            yield server


def figures(runs, name):
    """One figure of each of the runs."""
    return [getattr(run, name) for run in runs]


__all__ = ["Bench", "Programs", "Target", "figures"]
