"""An acknowledged write survives a power loss: every state that the disk may be left in is opened and compared.

A server runs under strace, which records what it writes to the files of the database, when a sync returns, and when an
answer leaves. From that come the states of the disk at a moment: what was synced is there; of what was not, any part may
be: none, all, the first writes, the last ones, some, each of them torn at sectors. A name that was made or removed is
sure only when its folder was synced. Each state is opened (SQLite recovers it), checked with integrity_check, and must
hold all that had been answered by then, and nothing that nobody asked for.
"""

import asyncio
import random
import re
import shutil
import signal
import sqlite3
import subprocess
from pathlib import Path

from ledger import DONE, OPEN, Ledger, Load
from trial import Row, Skipped, progress

CALLS = "openat,pwrite64,write,writev,sendmsg,sendto,ftruncate,fdatasync,fsync,unlink,unlinkat,rename"
STATES_MIN = 2000
# Disks and file systems tear at one or the other.
SECTORS = 512, 4096


def torture(trial):
    if not shutil.which("strace"):
        raise Skipped("there is no strace")
    ledger = Ledger()
    traces = record(trial, ledger, trial.size(150, 2500))
    disk = Disk(f"{trial.folder}/tasks.db")
    states, problems, opened = 0, [], 0
    moments = sum(1 for event in events(traces) if event[0] == "synced")
    wanted = trial.size(100, STATES_MIN)
    progress(f"{ledger.acknowledged} writes acknowledged; {moments} syncs")
    passed = 0
    for event in events(traces):
        if event[0] == "synced":
            # Before it counts: then most is unsure.
            passed += 1
            while states < wanted * passed // moments:
                by_server = states % 50 == 0
                found = examine(trial, disk, ledger, by_server)
                states += 1
                opened += by_server
                problems += [f"state {states}, {disk.mode}: {found}"] if found else []
                if states % 500 == 0:
                    progress(f"{states} states, {len(problems)} wrong")
        disk.happens(event)
    for problem in problems[:5]:
        progress(problem)
    yield Row(
        "… also a power loss", f"{states} states of the disk at {moments} syncs, {opened} opened by task-server too",
        f"{len(disk.acknowledged)} acknowledged: {len(problems)} states lost or corrupt", f"≥ {wanted} states: 0",
        states >= wanted and not problems and len(disk.acknowledged) > 0)


def record(trial, ledger, writes):
    """Two servers, one after the other: the first is told to stop, the second is killed."""
    server = trial.server()
    traces = []
    for number, end in enumerate((signal.SIGTERM, signal.SIGKILL)):
        traces.append(trial.folder / f"trace{number}")
        server.prefix = ["strace", "-D", "-f", "-qq", "--seccomp-bpf", "-y", "-xx", "-s", "1000000", "-e", f"trace={CALLS}",
                         "-e", "signal=none", "-o", traces[-1], "--"]
        server.__enter__()
        if number == 0:
            path, token = trial.user(server)
        last = ledger.acknowledged + writes

        def noted():
            if ledger.acknowledged >= last:
                load.stop()

        load = Load(server, path, token, ledger, f"p{number}", clients=8, padding="z" * 900, noted=noted, deletes=False)
        asyncio.run(load.run())
        server.process.send_signal(end)
        server.process.wait(timeout=60)
    # strace writes its last lines after the server has ended.
    subprocess.run(["sleep", "0.5"], check=True)
    return traces


STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
CALL = re.compile(r"^\d+ +(\w+)\((.*)$")
RESUMED = re.compile(r"^(\d+) +<\.\.\. (\w+) resumed>(.*)$")
DESCRIPTOR = re.compile(r"^\d+<([^>]*)>")
ANSWERED = re.compile(rb'"title":"([^"]*)".*?"completed":(true|false)')


def unhex(text):
    return bytes.fromhex(text.replace("\\x", ""))


def events(traces):
    """What happened to files, in order: ("write", path, offset, data), ("truncate", path, size), ("sync", path),
    ("synced", path), ("made", path), ("removed", path), ("answered", data)."""
    for trace in traces:
        waiting = {}
        with open(trace) as lines:
            for line in lines:
                if resumed := RESUMED.match(line):
                    path = waiting.pop(resumed[1], None)
                    if path and line.rstrip().endswith("= 0"):
                        yield "synced", path
                    continue
                call = CALL.match(line)
                if not call:
                    continue
                name, rest = call[1], call[2]
                path = (DESCRIPTOR.match(rest) or [None, ""])[1]
                path = unhex(path) .decode() if path.startswith("\\x") else path
                if name in ("fdatasync", "fsync"):
                    yield "sync", path
                    if "<unfinished" in line:
                        waiting[line.split()[0]] = path
                    elif line.rstrip().endswith("= 0"):
                        yield "synced", path
                elif name == "pwrite64":
                    content = STRING.search(rest)
                    offset = int(rest[content.end() :].split(",")[2].split(")")[0].split()[0])
                    yield "write", path, offset, unhex(content[1])
                elif name == "ftruncate":
                    yield "truncate", path, int(rest.split(",")[1].split(")")[0].split()[0])
                elif name in ("write", "writev", "sendmsg", "sendto"):
                    data = b"".join(unhex(part) for part in STRING.findall(rest))
                    if data.startswith(b"HTTP/1.1 20"):
                        yield "answered", data
                elif name == "openat" and "O_CREAT" in rest:
                    yield "made", unhex(STRING.search(rest)[1]).decode()
                elif name in ("unlink", "unlinkat"):
                    yield "removed", unhex(STRING.search(rest)[1]).decode()


class File:
    def __init__(self):
        # What is on disk for certain, and what was done since, in order.
        self.synced = bytearray()
        self.pending = []
        # How much of `pending` the sync that is under way covers.
        self.covered = 0


class Disk:
    """The files of a database as the calls left them."""

    def __init__(self, database):
        self.folder = str(Path(database).parent)
        self.names = {database + suffix: suffix for suffix in ("", "-wal", "-journal")}
        # Path → file, as programs see them; and as they are on disk for certain.
        self.seen, self.certain = {}, {}
        self.acknowledged = {}
        self.mode = ""

    def happens(self, event):
        kind, rest = event[0], event[1:]
        if kind == "answered":
            for title, completed in ANSWERED.findall(rest[0]):
                self.acknowledged[title.decode()] = DONE if completed == b"true" else OPEN
            return
        path = rest[0]
        if kind == "synced" and path == self.folder:
            self.certain = dict(self.seen)
        if path not in self.names:
            return
        if kind == "made":
            self.seen.setdefault(path, File())
        elif kind == "removed":
            self.seen.pop(path, None)
        elif (file := self.seen.get(path)) is None:
            return
        elif kind in ("write", "truncate"):
            file.pending.append((kind, *rest[1:]))
        elif kind == "sync":
            file.covered = len(file.pending)
        elif kind == "synced":
            for change in file.pending[: file.covered]:
                apply(file.synced, change)
            del file.pending[: file.covered]

    def state(self):
        """{suffix: content} of one state that the disk may be in now."""
        self.mode = random.choice(["none", "all", "prefix", "suffix", "some", "torn"])
        sector = random.choice(SECTORS)
        files = {}
        for path, suffix in self.names.items():
            old, new = self.certain.get(path), self.seen.get(path)
            file = old if old is new else random.choice([old, new])
            if file is not None:
                files[suffix] = content(file, self.mode, sector)
        return files


def apply(image, change):
    kind, *rest = change
    if kind == "truncate":
        size = rest[0]
        del image[size:]
        image.extend(bytes(size - len(image)))
    else:
        offset, data = rest
        if len(image) < offset:
            image.extend(bytes(offset - len(image)))
        image[offset : offset + len(data)] = data


def content(file, mode, sector):
    image, pending = bytearray(file.synced), file.pending
    cut = random.randint(0, len(pending))
    if mode == "none":
        return image
    if mode == "prefix":
        # The last write is cut at a sector.
        kept = pending[:cut] + [part for change in pending[cut : cut + 1] for part in sectors(change, sector)[:1]]
    elif mode == "suffix":
        kept = pending[cut:]
    elif mode == "some":
        kept = [change for change in pending if random.random() < 0.5]
    elif mode == "torn":
        kept = [part for change in pending for part in sectors(change, sector) if random.random() < 0.7]
    else:
        kept = pending
    for change in kept:
        apply(image, change)
    return image


def sectors(change, size):
    """A write in the parts that the disk writes at once."""
    if change[0] == "truncate":
        return [change]
    _, offset, data = change
    parts, position = [], 0
    while position < len(data):
        end = min(len(data), (offset + position) // size * size + size - offset)
        parts.append(("write", offset + position, data[position:end]))
        position = end
    return parts


def examine(trial, disk, ledger, by_server):
    """What is wrong with one state, in words; None when all is well."""
    folder = trial.folder / "state"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for suffix, image in disk.state().items():
        (folder / f"tasks.db{suffix}").write_bytes(image)
    if by_server:
        environment = {**trial.server().environment, "DATABASE_URL": f"sqlite:{folder}/tasks.db"}
        done = subprocess.run([trial.program, "migrate"], env=environment, capture_output=True, text=True)
        if done.returncode:
            return done.stderr
    return compare(folder / "tasks.db", disk.acknowledged, ledger)


def compare(database, acknowledged, ledger):
    connection = sqlite3.connect(database)
    try:
        verdict = connection.execute("PRAGMA integrity_check").fetchall()
        if verdict != [("ok",)]:
            return f"damaged: {verdict[:3]}"
        tables = {name for name, in connection.execute("SELECT name FROM sqlite_schema WHERE name = 'tasks'")}
        rows = dict(connection.execute("SELECT title, completed FROM tasks").fetchall()) if tables else {}
    except sqlite3.DatabaseError as error:
        return f"cannot be opened: {error}"
    finally:
        connection.close()
    lost = [title for title, state in acknowledged.items() if title not in rows or (state == DONE and not rows[title])]
    phantom = [title for title in rows if title not in ledger.allowed]
    return f"lost {len(lost)}: {lost[:3]}; phantom {phantom[:3]}" if lost or phantom else None
