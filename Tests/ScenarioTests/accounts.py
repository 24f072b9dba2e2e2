"""Accounts, sessions and tokens."""

import base64
import hashlib
import hmac
import json
import statistics
import time

SECRET = "a secret for the scenarios of at least thirty-two bytes"
PASSWORD = "correct horse battery"


def expect(answer, status):
    """The answer, if it has this status; an error must be a problem that echoes nothing and has a request id."""
    assert answer.status == status, f"{answer.status}, not {status}: {answer.text}"
    assert answer.fields["X-Request-Id"], "no X-Request-Id"
    if status >= 400:
        assert answer.fields["Content-Type"].startswith("application/problem+json"), answer.fields["Content-Type"]
        problem = answer.json
        assert problem["status"] == status and problem["request_id"] == answer.fields["X-Request-Id"], problem
        for member in ("type", "title", "detail", "instance"):
            assert isinstance(problem[member], str), problem
    if status == 401:
        assert answer.fields["WWW-Authenticate"].startswith("Bearer"), answer.fields["WWW-Authenticate"]
    return answer


def register(server, name="ada"):
    account = {"email": f"{name}@example.com", "name": name.title(), "password": PASSWORD}
    return expect(server.call("POST", "/api/auth/register", account), 201).json


def log_in(server, name="ada", password=PASSWORD):
    return server.call("POST", "/api/auth/login", {"email": f"{name}@example.com", "password": password})


def sign(claims, secret=SECRET, algorithm="HS256", **header):
    """A JWT as another program with the same secret would make it."""

    def encode(part):
        return base64.urlsafe_b64encode(part).rstrip(b"=").decode()

    signed = ".".join(encode(json.dumps(part).encode()) for part in ({"alg": algorithm, "typ": "JWT", **header}, claims))
    return f"{signed}.{encode(hmac.new(secret.encode(), signed.encode(), hashlib.sha256).digest())}"


def scenario_register_login_me(server):
    session = register(server)
    assert set(session) == {"user", "token", "refresh_token"}, session
    assert set(session["user"]) == {"id", "email", "name", "created_at"}, session
    assert session["user"]["created_at"].endswith("Z")
    me = expect(server.call("GET", "/api/auth/me", token=session["token"]), 200)
    assert me.json == session["user"]
    taken = {"email": "ADA@Example.com", "name": "Another Ada", "password": PASSWORD}
    expect(server.call("POST", "/api/auth/register", taken), 409)
    again = expect(log_in(server), 200)
    assert again.json["user"] == session["user"] and again.json["token"] != session["token"]
    assert "no-store" in again.fields["Cache-Control"]
    expect(server.call("POST", "/api/auth/login", {"email": "ADA@EXAMPLE.COM", "password": PASSWORD}), 200)
    expect(server.call("GET", "/api/auth/me", token=again.json["token"]), 200)


def scenario_wrong_password_and_unknown_address_look_alike(server):
    register(server)
    answers = [log_in(server, password="wrong horse"), log_in(server, "nobody")]
    # `request_id` and `instance` tell one request from another.
    details = [{**expect(answer, 401).json, "request_id": None, "instance": None} for answer in answers]
    assert details[0] == details[1], details
    times = {"ada": [], "nobody": []}
    for _ in range(15):
        for name in times:
            started = time.perf_counter()
            log_in(server, name, "wrong horse")
            times[name].append(time.perf_counter() - started)
    known, unknown = (statistics.median(each) for each in times.values())
    # Hashing takes tens of milliseconds; answering without it would take a tenth of that.
    assert 0.5 < known / unknown < 2, (known, unknown)


def scenario_refresh_rotates_and_reuse_revokes_the_family(server):
    first = register(server)
    second = expect(server.call("POST", "/api/auth/refresh", {"refresh_token": first["refresh_token"]}), 200).json
    assert set(second) == {"token", "refresh_token"}, second
    expect(server.call("GET", "/api/auth/me", token=second["token"]), 200)
    other = expect(log_in(server), 200).json
    expect(server.call("POST", "/api/auth/refresh", {"refresh_token": first["refresh_token"]}), 401)
    expect(server.call("POST", "/api/auth/refresh", {"refresh_token": second["refresh_token"]}), 401)
    expect(server.call("GET", "/api/auth/me", token=second["token"]), 401)
    # Another login is another family.
    expect(server.call("GET", "/api/auth/me", token=other["token"]), 200)
    # An access token is no refresh token, nor the reverse.
    expect(server.call("POST", "/api/auth/refresh", {"refresh_token": other["token"]}), 401)
    expect(server.call("GET", "/api/auth/me", token=other["refresh_token"]), 401)


def scenario_logout_takes_effect_at_once(server):
    session, other = register(server), log_in(server).json
    answer = expect(server.call("POST", "/api/auth/logout", token=session["token"]), 200)
    assert answer.json == {"message": "Successfully logged out"}
    expect(server.call("GET", "/api/auth/me", token=session["token"]), 401)
    expect(server.call("POST", "/api/auth/refresh", {"refresh_token": session["refresh_token"]}), 401)
    expect(server.call("GET", "/api/auth/me", token=other["token"]), 200)


def scenario_tokens_minted_elsewhere(server):
    user = register(server)["user"]
    hour = int(time.time()) + 3600
    good = {"sub": str(user["id"]), "exp": hour}
    token = sign(good)
    expect(server.call("GET", "/api/auth/me", token=token), 200)
    expect(server.call("GET", f"/api/{user['id']}/tasks", token=sign({**good, "name": "Ada", "iat": 1})), 200)
    refused = {
        "refresh": sign({**good, "type": "refresh"}),
        "no exp": sign({"sub": good["sub"]}),
        "expired": sign({**good, "exp": int(time.time()) - 120}),
        "not yet": sign({**good, "nbf": hour}),
        "unknown user": sign({**good, "sub": "999999"}),
        "no user": sign({"exp": hour}),
        "not a number": sign({**good, "sub": "ada"}),
        "other secret": sign(good, secret="x" * 40),
        "other algorithm": sign(good, algorithm="HS384"),
        "no algorithm": sign(good, algorithm="none"),
        "unsigned": sign(good, algorithm="none").rsplit(".", 1)[0] + ".",
        "trailing bytes": token + "A",
        "four parts": token + ".e30",
        "garbage": "garbage",
    }
    for name, each in refused.items():
        answer = server.call("GET", "/api/auth/me", token=each)
        assert answer.status == 401, f"{name}: {answer.status}"
        expect(answer, 401)
    for credential in ("Basic YTpi", "Bearer", "", f"Bearer {token} {token}", token):
        expect(server.call("GET", "/api/auth/me", fields={"Authorization": credential}), 401)
    # Logging out of a token without a session ends that token, and at once.
    expect(server.call("POST", "/api/auth/logout", token=token), 200)
    expect(server.call("GET", "/api/auth/me", token=token), 401)


def scenario_keys_of_an_outside_issuer_are_rotated(server):
    first, second = ("one secret of the outside issuer ....", "another secret of the outside issuer")
    path = server.log.parent / "keys.json"

    def write(**secrets):
        keys = [
            {"kty": "oct", "alg": "HS256", "kid": kid, "k": base64.urlsafe_b64encode(each.encode()).rstrip(b"=").decode()}
            for kid, each in secrets.items()
        ]
        # In one step, so that nobody reads half of it.
        new = path.with_suffix(".new")
        new.touch(0o600)
        new.write_text(json.dumps({"keys": keys}))
        new.rename(path)

    def wait(token, status):
        deadline = time.monotonic() + 10
        while (answer := server.call("GET", "/api/auth/me", token=token)).status != status:
            assert time.monotonic() < deadline, f"{answer.status}, not {status}, 10 s after the keys changed"
            time.sleep(0.1)

    server.environment.update(JWKS_FILE=str(path), JWT_ISSUER="https://id.example", JWT_AUDIENCE="tasks")
    write(first=first)
    with server:
        session = register(server)
        claims = {"iss": "https://id.example", "aud": ["mail", "tasks"], "exp": int(time.time()) + 3600}
        claims["sub"] = str(session["user"]["id"])
        old, new = sign(claims, first, kid="first"), sign(claims, second, kid="second")
        expect(server.call("GET", "/api/auth/me", token=old), 200)
        for name, token in {
            "unknown key": new,
            "no key named, wrong secret": sign(claims, second),
            "another issuer": sign({**claims, "iss": "https://evil.example"}, first, kid="first"),
            "our own issuer": sign({**claims, "iss": "urn:task-api"}, first, kid="first"),
            "another audience": sign({**claims, "aud": "mail"}, first, kid="first"),
            "another kind of token": sign(claims, first, kid="first", typ="logout+jwt"),
        }.items():
            answer = server.call("GET", "/api/auth/me", token=token)
            assert answer.status == 401, f"{name}: {answer.status}"
        write(first=first, second=second)
        wait(new, 200)
        expect(server.call("GET", "/api/auth/me", token=old), 200)
        write(second=second)
        wait(old, 401)
        path.write_text("{")
        time.sleep(1.5)
        expect(server.call("GET", "/api/auth/me", token=new), 200)
        expect(server.call("GET", "/api/auth/me", token=session["token"]), 200)
        assert server.log.read_text().count("token keys not loaded") == 1


scenario_keys_of_an_outside_issuer_are_rotated.runs_server = True


def scenario_bounds_of_accounts(server):
    def attempt(status, **members):
        account = {"email": "eve@example.com", "name": "Eve", "password": PASSWORD, **members}
        return expect(server.call("POST", "/api/auth/register", account), status)

    attempt(400, password="1234567")
    attempt(400, password="x" * 129)
    attempt(400, name="")
    attempt(400, name=" \t ")
    attempt(400, name="n" * 256)
    attempt(400, email="no address")
    attempt(400, email="a@" + "b" * 250 + ".com")
    attempt(400, role="admin")
    attempt(201, password="é" * 128, name="\U0001f600" * 255)
    # No character of a password is cut off.
    expect(log_in(server, "eve", "é" * 128), 200)
    expect(log_in(server, "eve", "é" * 127), 401)
