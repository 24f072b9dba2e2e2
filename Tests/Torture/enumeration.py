"""Logins with a wrong password tell nobody whether an account exists: not by text, not by time."""

import http.client
import json
import statistics
import time

from trial import Row, progress

# Median of one half over that of the other. A login takes tens of milliseconds, and one without hashing a hundredth.
DIFFERENCE_MAX = 0.02
DIFFERENCE_MAX_SHORT = 0.3


def torture(trial):
    logins = trial.size(60, 10_000)
    with trial.server() as server:
        trial.user(server, "ada")
        times = {"ada": [], "eve": []}
        texts = {"ada": set(), "eve": set()}
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        for number in range(logins):
            # In turn, so that what disturbs the machine disturbs both.
            name = ("ada", "eve")[number % 2]
            body = json.dumps({"email": f"{name}@example.com", "password": f"wrong horse {number}"})
            started = time.perf_counter()
            connection.request("POST", "/api/auth/login", body, {"Content-Type": "application/json", "X-Request-Id": "r"})
            answer = connection.getresponse()
            content = answer.read()
            times[name].append(time.perf_counter() - started)
            fields = sorted((field, value) for field, value in answer.getheaders() if field != "Date")
            texts[name].add((answer.status, str(fields), content))
            if (number + 1) % 1000 == 0:
                progress(f"{number + 1} of {logins} logins")
    status = {text[0] for text in texts["ada"]}
    ok = texts["ada"] == texts["eve"] and len(texts["ada"]) == 1 and status == {401}
    figure = "identical" if ok else f"{len(texts['ada'] ^ texts['eve'])} differ"
    yield Row("no enumeration by text", f"{logins} logins, in turn with an account and without", figure, "identical", ok)
    medians = {name: statistics.median(each) for name, each in times.items()}
    difference = abs(medians["ada"] / medians["eve"] - 1)
    maximum = trial.size(DIFFERENCE_MAX_SHORT, DIFFERENCE_MAX)
    figure = f"{medians['ada'] * 1e3:.2f} and {medians['eve'] * 1e3:.2f} ms, {difference:.2%} apart"
    yield Row("… nor by time", "medians of these", figure, f"≤ {maximum:.0%}", difference <= maximum)
