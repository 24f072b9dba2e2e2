"""Mixed load for a long time (SOAK_SECONDS): memory and descriptors sampled, to be flat after warming up."""

import os
import statistics
import threading
import time
from pathlib import Path

from trial import Row, descriptors, progress, request, resident_bytes

SAMPLES = Path(__file__).resolve().parents[2] / ".build" / "torture" / "soak.csv"
TASKS = 20
WARM_UP = 0.25


def torture(trial):
    seconds = float(os.environ.get("SOAK_SECONDS") or trial.size(5, 3600))
    rate = trial.size(100, 300)
    with trial.server() as server:
        tasks, token = trial.user(server)
        for number in range(TASKS):
            server.call("POST", tasks, {"title": f"Task {number}"}, token=token)
        load = [
            request("GET", f"{tasks}/1", token), request("GET", tasks, token), request("GET", f"{tasks}/2", token),
            request("PATCH", f"{tasks}/3/complete", token, {"completed": True}),
            request("POST", tasks, token, {"title": "", "colour": "red"}), request("GET", f"{tasks}/999999", token),
            request("GET", tasks, "no token"), request("GET", "/api/nowhere", token), request("GET", "/metrics"),
            request("GET", f"{tasks}/4", token, fields=["Connection: close"]),
        ]
        offer = trial.offer(server, load, 50, rate, seconds)
        churn = Churn(trial, server, tasks, token)
        samples = sample(server.process.pid, seconds, churn)
        result = offer.result()
        turns = churn.stop()
    answered = sum(result["answers"].values())
    steady = [each for each in samples if each[0] >= seconds * WARM_UP]
    drift = growth([(time, memory) for time, memory, _ in steady]) / 1e6
    drift_max = trial.size(10, 2)
    files = [count for _, _, count in steady]
    shown = f"{seconds:.0f} s of {rate} requests/s, and {turns} tasks made and deleted"
    yield Row("soak", shown, f"{answered} of {result['offered']} answered: {result['answers']}", "all, no 5xx",
              answered == result["offered"] and not any(status >= 500 for status in result["answers"]))
    yield Row("… and memory is flat", "growth after the first quarter, by regression",
              f"{drift:+.1f} MB, of {statistics.mean(memory for _, memory, _ in steady) / 1e6:.0f} MB", f"≤ {drift_max} MB", drift <= drift_max)
    yield Row("… and descriptors are flat", "least and most after it", f"{min(files)} and {max(files)}", "≤ 60 apart",
              max(files) - min(files) <= 60)


def sample(process, seconds, churn):
    """Time, resident bytes and descriptors, some hundreds of times; written to SAMPLES as they come."""
    SAMPLES.parent.mkdir(parents=True, exist_ok=True)
    started, samples, reported = time.monotonic(), [], 0
    pause = max(0.2, seconds / 720)
    with open(SAMPLES, "w") as file:
        file.write("seconds,resident_bytes,descriptors\n")
        while (elapsed := time.monotonic() - started) < seconds:
            assert churn.error is None, churn.error
            samples.append((elapsed, resident_bytes(process), descriptors(process)))
            file.write("{:.1f},{},{}\n".format(*samples[-1]))
            file.flush()
            if elapsed - reported >= 60:
                reported = elapsed
                progress(f"{elapsed:.0f} of {seconds:.0f} s, {samples[-1][1] / 1e6:.1f} MB, {samples[-1][2]} descriptors")
            time.sleep(pause)
    return samples


def growth(points):
    """What a straight line through the points gains from the first to the last."""
    slope, _ = statistics.linear_regression(*zip(*points))
    return slope * (points[-1][0] - points[0][0])


class Churn:
    """Makes tasks, changes them and deletes them again, and logs in now and then."""

    def __init__(self, trial, server, tasks, token):
        self.server, self.tasks, self.token = server, tasks, token
        self.turns, self.error, self.stopped = 0, None, threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        try:
            while not self.stopped.wait(0.05):
                self.turn()
        except Exception as error:
            self.error = error

    def turn(self):
        task = self.expect(201, "POST", self.tasks, {"title": "Soon gone", "description": "d" * (self.turns % 500 + 1)})
        path = f"{self.tasks}/{task['id']}"
        self.expect(200, "PATCH", f"{path}/complete", {"completed": True})
        self.expect(204, "DELETE", path)
        if self.turns % 100 == 0:
            self.expect(200, "POST", "/api/auth/login", {"email": "ada@example.com", "password": "correct horse battery"})
        self.turns += 1

    def expect(self, status, method, path, body=None):
        answer = self.server.call(method, path, body, token=self.token)
        assert answer.status == status, f"{method} {path}: {answer.status} {answer.text}"
        return answer.json if answer.content else None

    def stop(self):
        self.stopped.set()
        self.thread.join()
        assert self.error is None, self.error
        return self.turns
