"""Tasks, and what the service says of itself."""

import re

from accounts import expect, register

MEMBERS = {
    "id", "user_id", "title", "description", "completed", "priority", "due_date", "created_at", "updated_at"
}
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")


class User:
    """Somebody who is logged in, and where their tasks are."""

    def __init__(self, server, name="ada"):
        session = register(server, name)
        self.server, self.id, self.token = server, session["user"]["id"], session["token"]
        self.tasks = f"/api/{self.id}/tasks"

    def call(self, status, method, path, body=None, **options):
        return expect(self.server.call(method, path, body, self.token, **options), status)

    def create(self, **members):
        return self.call(201, "POST", self.tasks, {"title": "Tea", **members}).json


def scenario_a_task_from_beginning_to_end(server):
    ada = User(server)
    assert ada.call(200, "GET", ada.tasks).json == []
    answer = ada.call(201, "POST", ada.tasks, {"title": "Tea"})
    task = answer.json
    path = f"{ada.tasks}/{task['id']}"
    assert answer.fields["Location"] == path, answer.fields["Location"]
    assert set(task) == MEMBERS, task
    assert task["user_id"] == ada.id and task["title"] == "Tea" and task["completed"] is False
    assert task["description"] is task["priority"] is task["due_date"] is None
    assert TIME.fullmatch(task["created_at"]) and task["created_at"] == task["updated_at"]
    # The same state is the same bytes.
    assert ada.call(200, "GET", path).content == ada.call(200, "GET", path).content == answer.content

    # What is absent stays as it is, null clears, and every change moves `updated_at`.
    done = ada.call(200, "PATCH", f"{path}/complete", {"completed": True}).json
    assert done["completed"] is True and done["updated_at"] > task["updated_at"]
    changed = ada.call(200, "PUT", path, {"title": "Green tea", "description": "Two cups", "priority": "low"}).json
    assert changed["completed"] is True and changed["description"] == "Two cups" and changed["priority"] == "low"
    assert changed["updated_at"] > done["updated_at"] and changed["created_at"] == task["created_at"]
    cleared = ada.call(200, "PUT", path, {"description": None, "completed": False}).json
    assert cleared["description"] is None and cleared["priority"] == "low" and cleared["completed"] is False
    assert ada.call(200, "GET", path).json == cleared

    gone = ada.call(204, "DELETE", path)
    assert gone.content == b"" and gone.fields["Content-Type"] is None
    for method, body in (("GET", None), ("DELETE", None), ("PUT", {"title": "x"})):
        ada.call(404, method, path, body)
    ada.call(404, "PATCH", f"{path}/complete", {"completed": True})
    assert ada.create()["id"] > task["id"], "an id was used twice"


def scenario_lists_are_in_id_order(server):
    ada, bob = User(server), User(server, "bob")
    ids = [ada.create(title=f"Task {number}")["id"] for number in range(30)]
    bob.create()
    ada.call(204, "DELETE", f"{ada.tasks}/{ids.pop(7)}")
    ada.call(200, "PUT", f"{ada.tasks}/{ids[3]}", {"title": "changed"})
    assert [task["id"] for task in ada.call(200, "GET", ada.tasks).json] == ids == sorted(ids)


def scenario_nobody_sees_the_tasks_of_another(server):
    ada, bob = User(server), User(server, "bob")
    task = ada.create()
    for method, path, body in (
        ("GET", ada.tasks, None),
        ("POST", ada.tasks, {"title": "x"}),
        # 403 comes before the body is looked at.
        ("POST", ada.tasks, {"nonsense": 1}),
        ("GET", f"{ada.tasks}/{task['id']}", None),
        ("PUT", f"{ada.tasks}/{task['id']}", {"title": "x"}),
        ("DELETE", f"{ada.tasks}/{task['id']}", None),
        ("PATCH", f"{ada.tasks}/{task['id']}/complete", {"completed": True}),
    ):
        bob.call(403, method, path, body)
        expect(server.call(method, path, body), 401)
    own = f"{bob.tasks}/{task['id']}"
    bob.call(404, "GET", own)
    bob.call(404, "PUT", own, {"title": "x"})
    bob.call(404, "DELETE", own)
    bob.call(404, "PATCH", f"{own}/complete", {"completed": True})
    assert ada.call(200, "GET", ada.tasks).json == [task]


def scenario_values_of_tasks(server):
    ada = User(server)
    accepted = [
        {"title": "x"},
        {"title": "t" * 255},
        {"title": "\U0001f600" * 255},
        {"title": "x", "description": "d" * 1000},
        {"title": "x", "description": ""},
        {"title": "x", "completed": True, "priority": "high"},
        {"title": "x", "priority": None, "due_date": None, "description": None},
        {"title": "x", "due_date": "2028-02-29"},
        {"title": "x\0y\u2028z"},
    ]
    for body in accepted:
        task = ada.create(**body)
        assert {name: task[name] for name in body} == body, (task, body)
        assert ada.call(200, "GET", f"{ada.tasks}/{task['id']}").json == task
    assert ada.create(due_date="2026-03-02T14:00:00Z")["due_date"].startswith("2026-03-02T14:00:00")

    refused = [
        {}, [], None, "x", 1,
        {"title": None}, {"title": ""}, {"title": " \t\n "}, {"title": "\u3000"}, {"title": "t" * 256},
        {"title": "\U0001f600" * 256}, {"title": 1}, {"title": ["x"]},
        {"title": "x", "description": "d" * 1001}, {"title": "x", "description": 1},
        {"title": "x", "completed": "yes"}, {"title": "x", "completed": None}, {"title": "x", "completed": 1},
        {"title": "x", "priority": "urgent"}, {"title": "x", "priority": "HIGH"},
        {"title": "x", "due_date": "tomorrow"}, {"title": "x", "due_date": "2027-02-29"},
        {"title": "x", "due_date": "2026-03-02T25:00:00Z"}, {"title": "x", "due_date": 1},
        {"title": "x", "colour": "red"}, {"title": "x", "id": 1},
    ]
    for body in refused:
        content = b"null" if body is None else body
        problem = expect(server.call("POST", ada.tasks, content, ada.token), 400).json
        assert problem["errors"], (body, problem)
    everything = ada.call(400, "POST", ada.tasks, {"title": " ", "completed": "yes", "colour": "red"}).json
    assert {error["pointer"] for error in everything["errors"]} == {"/title", "/completed", "/colour"}, everything

    path = f"{ada.tasks}/{ada.create()['id']}"
    for body in ({}, {"title": None}, {"title": ""}, {"completed": None}, {"completed": "yes"}, {"id": 1}):
        ada.call(400, "PUT", path, body)
    for body in ({}, {"completed": None}, {"completed": 0}, {"completed": "true"}, {"completed": True, "title": "x"}):
        ada.call(400, "PATCH", f"{path}/complete", body)


def scenario_ids_that_are_none(server):
    ada = User(server)
    for text in ("0", "-1", "abc", "1.5", "1e3", "9223372036854775808", "99999999999999999999", "%31x", "+1", "%20"):
        ada.call(400, "GET", f"{ada.tasks}/{text}")
        answer = server.call("GET", f"/api/{text}/tasks", token=ada.token)
        # Who asks for a user that cannot be has not asked for their own: 400 and 403 are both right.
        assert answer.status in (400, 403), f"/api/{text}/tasks: {answer.status}"
    ada.call(404, "GET", f"{ada.tasks}/9223372036854775807")
    # A percent-encoded digit is that digit.
    task = ada.create()
    assert ada.call(200, "GET", f"{ada.tasks}/%{ord(str(task['id'])[0]):x}{str(task['id'])[1:]}").json == task


def scenario_methods_and_media_types(server):
    ada = User(server)
    path = f"{ada.tasks}/{ada.create()['id']}"
    for method, target, allowed in (
        ("DELETE", ada.tasks, {"GET", "HEAD", "OPTIONS", "POST"}),
        ("POST", path, {"GET", "HEAD", "OPTIONS", "PUT", "DELETE"}),
        ("GET", f"{path}/complete", {"PATCH", "OPTIONS"}),
        ("GET", "/api/auth/login", {"POST", "OPTIONS"}),
        ("POST", "/health", {"GET", "HEAD", "OPTIONS"}),
    ):
        answer = ada.call(405, method, target)
        assert set(re.split(r",\s*", answer.fields["Allow"])) == allowed, (target, answer.fields["Allow"])
    ada.call(404, "GET", "/api/nothing/here/at/all")
    for media_type in ("text/plain", "application/x-www-form-urlencoded", "application/json-patch+json", "json", ""):
        ada.call(415, "POST", ada.tasks, {"title": "x"}, content_type=media_type)
    ada.call(201, "POST", ada.tasks, {"title": "x"}, content_type="Application/JSON; charset=utf-8")
    ada.call(406, "GET", ada.tasks, fields={"Accept": "text/html"})
    ada.call(200, "GET", ada.tasks, fields={"Accept": "text/html, application/*;q=0.1"})
    head = ada.call(200, "HEAD", path)
    assert head.content == b"" and head.fields["Content-Length"] == ada.call(200, "GET", path).fields["Content-Length"]
    assert "GET" in server.call("OPTIONS", path).fields["Allow"]


def scenario_the_service_itself(server):
    for path in ("/", "/health"):
        assert expect(server.call("GET", path), 200).content == b'{"status":"healthy"}', path
    expect(server.call("GET", "/livez"), 200)
    expect(server.call("GET", "/readyz"), 200)
    assert "# TYPE" in expect(server.call("GET", "/metrics"), 200).text
    assert expect(server.call("GET", "/openapi.json"), 200).json["openapi"].startswith("3.1")
    assert expect(server.call("GET", "/openapi.yaml"), 200).text.count("operationId:") >= 19
    docs = expect(server.call("GET", "/docs"), 200)
    assert docs.text.startswith("<!") and "createTask" in docs.text
    for answer in (docs, server.call("GET", "/"), server.call("GET", "/nothing")):
        assert answer.fields["X-Content-Type-Options"] == "nosniff"
        assert answer.fields["Content-Security-Policy"] and answer.fields["Referrer-Policy"]


def scenario_request_ids(server):
    def returned(**fields):
        named = {name.replace("_", "-"): value for name, value in fields.items()}
        return expect(server.call("GET", "/livez", fields=named), 200).fields["X-Request-Id"]

    assert returned(X_Request_Id="abc-123") == "abc-123"
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    assert returned(traceparent=f"00-{trace}-00f067aa0ba902b7-01") == trace
    assert returned() != returned()
    for strange in ("a b", "x" * 500, '"', "<script>"):
        assert returned(X_Request_Id=strange) != strange


def scenario_nothing_private_is_logged(server):
    ada = User(server)
    ada.create(title="a title nobody should log")
    server.call("POST", "/api/auth/login", {"email": "ada@example.com", "password": "wrong horse"})
    expect(server.call("GET", "/api/auth/me", token=ada.token + "A"), 401)
    log = server.log.read_text()
    assert '"POST"' in log and str(ada.id) in log, "requests are not logged"
    for private in ("correct horse", "wrong horse", ada.token, "ada@example.com", "a title nobody"):
        assert private not in log, f"the log has {private!r}"
