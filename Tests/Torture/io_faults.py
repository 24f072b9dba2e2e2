"""A disk that fails is told, never hidden: the Nth fdatasync, pwrite64, ftruncate or openat ends with EIO or ENOSPC."""

import http.client
import json
import random
import shutil
import signal
from collections import Counter

from kill import copy
from ledger import ABSENT, DONE, OPEN, Ledger
from trial import Row, Skipped, progress

CALLS = ["fdatasync", "pwrite64", "ftruncate", "openat"]
ERRORS = ["EIO", "ENOSPC"]
WHEN_MAX = 200
# In the long form so many that the log is copied into the database, too.
WRITES = 40, 260
# So many are enough to see whether it recovers.
WRITES_AFTER = 20
FILES = ["", "-wal", "-shm", "-journal", ".lock", ".secret"]


def torture(trial):
    if not shutil.which("strace"):
        raise Skipped("there is no strace")
    prepared = trial.folder / "prepared"
    prepared.mkdir()
    server = trial.server()
    with server:
        path, token = trial.user(server)
    (trial.folder / "tasks.db").rename(prepared / "tasks.db")
    for call in CALLS:
        seen = count_calls(trial, prepared, path, token, call)
        cases = list(choose(trial, seen))
        outcomes, problems = Counter(), []
        for number, (error, when) in enumerate(cases):
            outcome, found = Case(trial, prepared, path, token, call, error, when, number).run()
            outcomes[outcome] += 1
            problems += [f"{call} {error} when={when}: {problem}" for problem in found]
            if number % 50 == 49:
                progress(f"{call}: {number + 1} of {len(cases)}; {dict(outcomes)}; {len(problems)} wrong")
        for problem in problems[:5]:
            progress(problem)
        yield Row(
            f"{call} fails", f"{len(cases)} × strace --inject, EIO and ENOSPC, N ≤ {seen}",
            "; ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items())) + f"; {len(problems)} wrong",
            "0 wrong", not problems and bool(cases))


def count_calls(trial, prepared, path, token, call):
    """How many calls of this kind touch the database's files when none fails."""
    case = Case(trial, prepared, path, token, call, None, None, 0)
    _, problems = case.run()
    assert not problems, problems
    return case.calls


def choose(trial, seen):
    """Which calls are to fail: each up to the 200th, and some beyond; `N+` lets all fail from then on."""
    if not trial.is_long:
        low = {1, max(1, seen // 2), max(1, seen * 3 // 4)}
        yield from ((error, str(when)) for error, when in zip(ERRORS * 2, sorted(low)))
        return
    beyond = random.sample(range(WHEN_MAX + 1, seen + 1), min(20, max(0, seen - WHEN_MAX)))
    for error in ERRORS:
        for when in [*range(1, min(seen, WHEN_MAX) + 1), *sorted(beyond)]:
            yield error, str(when)
        for when in range(1, seen + 1, max(1, seen // 10)):
            yield error, f"{when}+"


class Case:
    """A server on a copy of the prepared database, one client, one fault."""

    def __init__(self, trial, prepared, path, token, call, error, when, number):
        self.trial, self.path, self.token, self.call, self.when, self.number = trial, path, token, call, when, number
        self.calls = 0
        for file in trial.folder.glob("tasks.db*"):
            file.unlink()
        shutil.copy(prepared / "tasks.db", trial.folder / "tasks.db")
        self.trace = trial.folder / "trace"
        self.server = trial.server()
        self.server.log.unlink(missing_ok=True)
        fault = ["-e", f"inject={call}:error={error}:when={when}"] if error else []
        watched = [part for suffix in FILES for part in ("-P", f"{trial.folder}/tasks.db{suffix}")]
        # With -D strace is the grandchild, so that signals go to the server.
        self.server.prefix = ["strace", "-D", "-f", "-qq", "-o", self.trace, "-e", f"trace={call}", *fault, *watched, "--"]
        self.ledger = Ledger()
        self.problems = []

    def run(self):
        """What came of it in a few words, and what is wrong with it."""
        try:
            self.server.__enter__()
        except AssertionError as error:
            if self.when is None or "task-server: " not in str(error):
                self.problems.append(f"no message: {error}")
            self.check()
            return "stopped with a message", self.problems
        refused = self.write()
        self.server.process.send_signal(signal.SIGKILL if self.number % 3 else signal.SIGTERM)
        status = self.server.process.wait(timeout=30)
        if status not in (0, -signal.SIGKILL):
            self.problems.append(f"it ended with {status}")
        self.calls = sum(line.count(f"{self.call}(") for line in self.trace.read_text(errors="replace").splitlines())
        self.check()
        return refused, self.problems

    def write(self):
        """Creates and completes tasks one after the other."""
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30)
        statuses, latest, after = Counter(), None, 0
        for number in range(self.trial.size(*WRITES)):
            if number % 4 == 3 and latest:
                title, identifier = latest
                status = self.send(connection, "PATCH", f"/{identifier}/complete", {"completed": True}, title, DONE, OPEN)[0]
                latest = None
            else:
                title = f"io-{number}"
                body = {"title": title, "description": "x" * 900}
                status, answer = self.send(connection, "POST", "", body, title, OPEN, ABSENT)
                if status == 201:
                    latest = title, answer["id"]
            statuses[status] += 1
            # Before anything is written over what was refused.
            if status >= 300 and self.number % 3 == 2:
                return f"refused with {status} and killed at once"
            if statuses[503] + statuses[507] and (after := after + 1) > WRITES_AFTER:
                break
        is_lasting = self.when is not None and self.when.endswith("+")
        if not is_lasting and status >= 300:
            self.problems.append(f"it does not recover: {dict(statuses)}")
        if odd := set(statuses) - {200, 201, 503, 507}:
            self.problems.append(f"answers {odd}")
        if not is_lasting and statuses[503] + statuses[507] > 3:
            self.problems.append(f"one fault, many refusals: {dict(statuses)}")
        status = self.read(connection)
        if status != 200:
            self.problems.append(f"a read is answered with {status}")
        connection.close()
        return " and ".join(f"refused with {status}" for status in (503, 507) if statuses[status]) or "not noticed"

    def send(self, connection, method, path, body, title, state, old):
        self.ledger.asks(title, state)
        fields = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        connection.request(method, self.path + path, json.dumps(body), fields)
        answer = connection.getresponse()
        content = answer.read()
        if answer.status < 300:
            self.ledger.answered(title, state)
        elif b"not known whether" not in content:
            self.ledger.refuses(title, state, old, answer.status)
        return answer.status, json.loads(content)

    def read(self, connection):
        connection.request("GET", self.path, headers={"Authorization": f"Bearer {self.token}"})
        answer = connection.getresponse()
        answer.read()
        return answer.status

    def check(self):
        """What the files hold, read by programs for which nothing fails."""
        self.server.prefix = []
        with self.server:
            pass
        lost, phantom = self.ledger.compare(copy(self.trial, self.server))
        if lost or phantom:
            self.problems.append(f"lost {lost[:3]}, phantom {phantom[:3]}")
