"""What /metrics says: read as strictly as the format is written, and held against the page that explains it."""

import math
import re
import time
from pathlib import Path

from accounts import expect
from tasks import User

PAGE = Path(__file__).resolve().parents[2] / "Deployment" / "README.md"
CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
HELP = re.compile(r"# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (\S.*)")
TYPE = re.compile(r"# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram)")
SAMPLE = re.compile(r"([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? ([0-9.eE+-]+)")
LABEL = re.compile(r'([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\"n])*)"(?:,|$)')
DURATION = "http_server_request_duration_seconds"


class Metric:
    def __init__(self, type):
        self.type = type
        # By the sample's name and its labels, as sorted pairs.
        self.samples = {}


def parsed(text):
    """The metrics of a text in Prometheus' format 0.0.4, by name. Each has a help, a type and then its samples."""
    assert text.endswith("\n")
    metrics, lines = {}, text.splitlines()
    while lines:
        helped = HELP.fullmatch(lines.pop(0))
        typed = TYPE.fullmatch(lines.pop(0))
        assert helped and typed and helped[1] == typed[1], f"no help and type before {lines[:2]}"
        name = typed[1]
        assert name not in metrics, f"{name} is there twice"
        metric = metrics[name] = Metric(typed[2])
        while lines and not lines[0].startswith("#"):
            sample = SAMPLE.fullmatch(lines.pop(0))
            assert sample, f"no sample of {name}"
            suffixes = ("_bucket", "_sum", "_count") if metric.type == "histogram" else ("",)
            assert sample[1] in [name + suffix for suffix in suffixes], sample[1]
            key = (sample[1], labels(sample[2] or ""))
            assert key not in metric.samples, f"{key} is there twice"
            metric.samples[key] = float(sample[3])
        check(name, metric)
    return metrics


def labels(text):
    found = LABEL.findall(text)
    assert "".join(match[0] for match in LABEL.finditer(text)) == text, f"these are no labels: {text}"
    assert len({name for name, _ in found}) == len(found), text
    return tuple(sorted(found))


def check(name, metric):
    if metric.type == "counter":
        assert name.endswith("_total"), name
        assert all(value >= 0 for value in metric.samples.values()), name
    if metric.type != "histogram":
        return
    series = {}
    for (sample, pairs), value in metric.samples.items():
        bound = dict(pairs).get("le")
        rest = tuple(pair for pair in pairs if pair[0] != "le")
        series.setdefault(rest, {})[sample.removeprefix(name) if bound is None else float(bound)] = value
    for values in series.values():
        buckets = [values[bound] for bound in sorted(bound for bound in values if not isinstance(bound, str))]
        assert buckets == sorted(buckets) and math.inf in values, f"{name}: {buckets}"
        assert values[math.inf] == values["_count"] and values["_sum"] >= 0, f"{name}: {values}"


def read(server):
    answer = expect(server.call("GET", "/metrics"), 200)
    assert answer.fields["Content-Type"] == CONTENT_TYPE, answer.fields["Content-Type"]
    return parsed(answer.text)


def value(metrics, name, **wanted):
    """The sum of the samples with these labels."""
    owner = metrics[re.sub("_(count|sum)$", "", name) if name not in metrics else name]
    return sum(number for (sample, pairs), number in owner.samples.items()
               if sample == name and wanted.items() <= dict(pairs).items())


def scenario_each_metric_is_explained_and_counts(server):
    server.environment["BACKUP_DIRECTORY"] = str(server.log.parent / "backups")
    server.environment["LOGIN_FAILURES_PER_HOUR"] = "3"
    with server:
        before = read(server)
        documented = re.findall(r"^\| `([a-z_]+)` \|", PAGE.read_text().partition("\n## Metrics\n")[2].partition("\n## ")[0],
                                re.MULTILINE)
        assert sorted(documented) == sorted(before), set(documented) ^ set(before)

        ada = User(server)
        for _ in range(5):
            ada.create()
        for _ in range(7):
            ada.call(200, "GET", ada.tasks)
        ada.call(404, "GET", f"{ada.tasks}/1000")
        login = {"email": "ada@example.com", "password": "a wrong guess"}
        assert [server.call("POST", "/api/auth/login", login).status for _ in range(5)] == [401] * 3 + [429] * 2
        assert server.call("GET", "/livez", fields={"Content-Length": "1, 2"}).status == 400
        # What is counted may be so a moment after its answer.
        time.sleep(0.2)
        after = read(server)

        def grown(name, **wanted):
            return value(after, name, **wanted) - value(before, name, **wanted)

        route = {"http_route": "/api/{user_id}/tasks"}
        count = f"{DURATION}_count"
        assert grown(count, http_request_method="GET", http_response_status_code="200", **route) == 7
        assert grown(count, http_request_method="POST", http_response_status_code="201", **route) == 5
        assert grown(count, http_response_status_code="404") == 1
        assert grown("http_server_refusals_total", status="400") == 1
        assert grown("auth_throttled_requests_total") == 2
        # The registration, and the wrong guesses that were looked at.
        assert grown("password_pool_hashes_total") == 4
        assert grown("token_cache_hits_total") + grown("token_cache_misses_total") == 13
        assert grown("token_cache_hits_total") == 12
        assert grown("task_store_batch_writes_sum") == grown("task_store_writes_total") >= 6
        assert grown("process_cpu_seconds_total") > 0
        assert value(after, "http_server_active_requests") == 1
        for name in ("process_resident_memory_bytes", "process_virtual_memory_bytes", "process_open_fds", "process_threads"):
            assert value(after, name) > 0, name
        assert value(after, "process_open_fds") < value(after, "process_max_fds")
        begun = value(after, "process_start_time_seconds")
        assert abs(begun - server.log.stat().st_ctime) < 60, begun


scenario_each_metric_is_explained_and_counts.runs_server = True
