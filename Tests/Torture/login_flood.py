"""Two hundred logins a second: what the others notice, and how the excess is told."""

import statistics

from idle_crowd import latency
from trial import Row, progress, request

RATE = 200
RATIO_MAX = 2
THROTTLES = (
    "LOGIN_FAILURES_PER_HOUR", "LOGIN_FAILURES_PER_ADDRESS_PER_HOUR", "LOGINS_PER_ADDRESS_PER_MINUTE",
)


def torture(trial):
    yield from flood(trial, "from one address", [request("POST", "/api/auth/login", None, guess(0))], {}, {429})
    # Each of its own address and account, which no throttle by either can tell from honest clients: only the bounded
    # line before the password hashing stands against that.
    many = [
        request("POST", "/api/auth/login", None, guess(number), [f"X-Forwarded-For: 198.51.{number // 250}.{number % 250}"])
        for number in range(1000)
    ]
    yield from flood(trial, "from a thousand addresses", many, {"TRUSTED_PROXIES": "127.0.0.1"}, set())


def guess(number):
    return {"email": f"somebody{number}@example.com", "password": f"a wrong guess {number}"}


def flood(trial, origin, logins, settings, wanted):
    (trial.folder / origin).mkdir()
    # An empty setting is its default: here the throttles are meant, which other tests do without.
    settings = {name: "" for name in THROTTLES} | {"SHED_AFTER_MILLISECONDS": "60000"} | settings
    server = trial.server(DATABASE_URL=f"sqlite:{trial.folder}/{origin}/tasks.db", **settings)
    with server:
        tasks, token = trial.user(server)
        server.call("POST", tasks, {"title": "Read again and again"}, token=token)
        read = request("GET", f"{tasks}/1", token)
        ratios, answers, waiting = [], {}, 0
        for _ in range(trial.size(1, 5)):
            alone = latency(trial, server, read)
            seconds = trial.size(2, 8)
            offer = trial.offer(server, logins, 2000, RATE, seconds)
            flooded = latency(trial, server, read, seconds=trial.size(1, 6))
            result = offer.result()
            for status, count in result["answers"].items():
                answers[status] = answers.get(status, 0) + count
            waiting += result["waiting"]
            ratios.append(flooded / alone)
            progress(f"p99 {flooded:.2f} ms with the flood, {alone:.2f} ms without; {result['answers']}")
    ratio, ratio_max = statistics.median(ratios), trial.size(20, RATIO_MAX)
    yield Row("login flood", f"{RATE} logins/s {origin}; get, 1,000/s on 16 others", f"p99 × {ratio:.2f}", f"≤ {ratio_max}",
              ratio <= ratio_max)
    told = ", ".join(f"{count} × {status}" for status, count in sorted(answers.items()))
    if waiting:
        told += f", {waiting} not yet"
    yield Row("… and the excess is told so", "answers to the logins", told, "401 and 429 only",
              wanted <= set(answers) <= {401, 429})
