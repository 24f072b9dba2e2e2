"""The proxies' configurations, with real proxies and clients before and a real server behind them."""

import http.client
import json
import re
import ssl
import subprocess
import threading
import time

from setting import DEPLOYMENT, Proxy, free_ports, wait_for, wanted_program

ACCOUNT = {"email": "ada@example.com", "name": "Ada", "password": "correct horse battery"}
MEBIBYTE = 1 << 20


def check_nginx(setting):
    with setting.server() as server, nginx(setting, server) as proxy:
        client = Client(setting, proxy)
        everyday_use(client)
        bodies(client)
        client_addresses(client, server)
        connections_are_kept(client, server)
        answer = client.call("GET", "/metrics")
        assert answer.status == 404, "metrics are for everybody"
        answer = client.call("GET", "/", port=proxy.plain_port, scheme="http")
        assert answer.status == 308 and answer.fields["location"].startswith("https://localhost/"), answer.head
        restarts(setting, server, proxy)
        server.stop()
        # Now nobody listens behind the proxy any more.
        server.listener.close()
        answer = client.call("GET", "/livez")
        assert answer.status == 502 and "retry-after" not in answer.fields, answer.head
        problem(answer)


def check_caddy(setting):
    with setting.server() as server, caddy(setting, server) as proxy:
        client = Client(setting, proxy)
        everyday_use(client)
        bodies(client, too_long=())
        client_addresses(client, server)
        connections_are_kept(client, server)
        assert client.call("GET", "/metrics").status == 404, "metrics are for everybody"
        restarts(setting, server, proxy)


def nginx(setting, server):
    """nginx with Deployment/nginx.conf; only ports and files are others."""
    program = wanted_program("nginx")
    certificate, key = setting.certificate()
    port, plain_port = free_ports(2)
    site = substitute((DEPLOYMENT / "nginx.conf").read_text(), {
        r"api\.example\.com;": "localhost;",
        r"127\.0\.0\.1:8080": f"127.0.0.1:{server.port}",
        r"listen 80;": f"listen 127.0.0.1:{plain_port};",
        r"listen 443 ssl http2;": f"listen 127.0.0.1:{port} ssl http2;",
        r"\n *listen \[::\]:.*": "",
        r"(?<=ssl_certificate )\S+;": f"{certificate};",
        r"(?<=ssl_certificate_key )\S+;": f"{key};",
    })
    folder = setting.folder / "nginx"
    folder.mkdir()
    (folder / "site.conf").write_text(site)
    temporary = "".join(f"    {name}_temp_path {folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "nginx.conf").write_text(
        f"daemon off;\npid {folder}/pid;\nerror_log stderr info;\nworker_processes 2;\n"
        f"events {{}}\nhttp {{\n    access_log off;\n{temporary}    include {folder}/site.conf;\n}}\n")
    # As root, its processes would become another user, whom the folder does not let in.
    command = [program, "-c", str(folder / "nginx.conf"), "-e", "stderr", "-p", str(folder)]
    setting.folder.chmod(0o755)
    folder.chmod(0o777)
    checked = subprocess.run([*command, "-t"], capture_output=True, text=True)
    assert checked.returncode == 0 and "[warn]" not in checked.stderr, checked.stderr
    return Proxy(command, folder, port, plain_port)


def caddy(setting, server):
    """Caddy with Deployment/Caddyfile; only ports and the certificate are others."""
    program = wanted_program("caddy")
    certificate, key = setting.certificate()
    port, plain_port = free_ports(2)
    text = substitute((DEPLOYMENT / "Caddyfile").read_text(), {
        r"\napi\.example\.com \{": f"\nhttps://localhost:{port} {{\n\ttls {certificate} {key}\n\tbind 127.0.0.1",
        r"127\.0\.0\.1:8080": f"127.0.0.1:{server.port}",
    })
    folder = setting.folder / "caddy"
    folder.mkdir()
    (folder / "Caddyfile").write_text(f"{{\n\tadmin off\n\thttp_port {plain_port}\n\tauto_https disable_redirects\n}}\n{text}")
    command = ["env", f"HOME={folder}", program, "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]
    return Proxy(command, folder, port, plain_port)


def substitute(text, replacements):
    for pattern, new in replacements.items():
        text, count = re.subn(pattern, lambda _, new=new: new, text)
        assert count > 0, f"there is no {pattern} any more"
    return text


class Answer:
    def __init__(self, head, content):
        self.head, self.content = head, content
        lines = head.splitlines()
        self.version, self.status = lines[0].split()[0], int(lines[0].split()[1])
        self.fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}

    @property
    def json(self):
        return json.loads(self.content)


class Client:
    """curl, which speaks HTTP/2 and checks the certificate."""

    def __init__(self, setting, proxy):
        self.folder, self.proxy = setting.folder, proxy
        self.token = None

    def call(self, method, path, body=None, fields=(), options=(), port=None, scheme="https"):
        command = ["curl", "-sS", "-i", "--http2", "--max-time", "30", "--cacert", self.folder / "certificate.pem",
                   "-X", method, "-H", "Expect:", *options]
        for field in fields:
            command += ["-H", field]
        if self.token is not None:
            command += ["-H", f"Authorization: Bearer {self.token}"]
        if body is not None:
            content = body if isinstance(body, bytes) else json.dumps(body).encode()
            (self.folder / "body").write_bytes(content)
            command += ["-H", "Content-Type: application/json", "--data-binary", f"@{self.folder / 'body'}"]
        url = f"{scheme}://localhost:{port or self.proxy.port}{path}"
        done = subprocess.run([*map(str, command), "--resolve", f"localhost:{self.proxy.port}:127.0.0.1", url],
                              capture_output=True, check=False)
        assert done.returncode == 0, f"{method} {path}: {done.stderr.decode()}\n{self.proxy.last_lines()}"
        head, _, content = done.stdout.partition(b"\r\n\r\n")
        return Answer(head.decode(), content)


def problem(answer):
    assert answer.fields["content-type"].startswith("application/problem+json"), answer.head
    assert answer.json["status"] == answer.status, answer.content


def everyday_use(client):
    answer = client.call("POST", "/api/auth/register", ACCOUNT)
    assert answer.version == "HTTP/2" and answer.status == 201, answer.head
    assert "max-age=" in answer.fields["strict-transport-security"]
    session = client.call("POST", "/api/auth/login", {name: ACCOUNT[name] for name in ("email", "password")})
    assert session.status == 200, session.head
    client.token, client.tasks = session.json["token"], f"/api/{session.json['user']['id']}/tasks"
    created = client.call("POST", client.tasks, {"title": "Tea"})
    assert created.status == 201, created.content
    # The path is as the client can use it again, whatever stands between.
    assert client.call("GET", created.fields["location"]).json == created.json
    assert client.call("GET", client.tasks).json == [created.json]
    # What is escaped in a path arrives as it was sent: a slash in one part of it is no other part.
    answer = client.call("GET", client.tasks.replace("/tasks", "%2Ftasks"))
    assert answer.status == 404, answer.head
    assert client.call("GET", "/livez", fields=["X-Request-Id: through-the-proxy"]).fields["x-request-id"] == "through-the-proxy"


def bodies(client, too_long=(MEBIBYTE + 1, 3 * MEBIBYTE)):
    def padded(size):
        text = json.dumps({"title": "Long"}).encode()
        return text + b" " * (size - len(text))

    assert client.call("POST", client.tasks, padded(MEBIBYTE)).status == 201
    # The server says no, then the proxy.
    for size in too_long:
        answer = client.call("POST", client.tasks, padded(size))
        assert answer.status == 413, answer.head
        problem(answer)


def client_addresses(client, server):
    """The log has the client's address, and not what the client says of it."""
    wrong = {"email": ACCOUNT["email"], "password": "a wrong guess"}
    forged = ["X-Forwarded-For: 203.0.113.9", "Forwarded: for=203.0.113.9"]
    answer = client.call("POST", "/api/auth/login", wrong, fields=forged, options=["--interface", "127.0.0.2"])
    assert answer.status == 401, answer.head
    found = []

    def is_logged():
        lines = (json.loads(line) for line in server.log.read_text().splitlines() if line.startswith("{"))
        found[:] = [line["client_address"] for line in lines if line.get("message") == "authentication failed"]
        return found

    wait_for(is_logged, "the failed login is not in the log", server.last_lines)
    assert found == ["127.0.0.2"], found


def connections_are_kept(client, server):
    requests, most = 20, 6
    before = metric(server, "http_server_connections_total")
    for _ in range(requests):
        assert client.call("GET", client.tasks).status == 200
    # One is that which asks for the metrics.
    opened = metric(server, "http_server_connections_total") - before - 1
    assert opened <= most, f"the proxy opened {opened} connections for {requests} requests"


def metric(server, name):
    lines = server.call("GET", "/metrics").text.splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith(name + " ")))


def restarts(setting, server, proxy, clients=8, times=3):
    """The server is restarted behind the proxy, and none of those that use it notices."""
    session = server.call("POST", "/api/auth/login", {name: ACCOUNT[name] for name in ("email", "password")}).json
    tasks, token = f"/api/{session['user']['id']}/tasks", session["token"]
    stored = len(server.call("GET", tasks, token=token).json)
    is_over = threading.Event()
    counts, failures = {"GET": 0, "POST": 0}, []
    context = ssl.create_default_context(cafile=setting.folder / "certificate.pem")
    fields = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}

    def use(method, body, wanted):
        try:
            connection = http.client.HTTPSConnection("localhost", proxy.port, context=context, timeout=30)
            while not is_over.is_set():
                connection.request(method, tasks if method == "POST" else f"{tasks}/1", body, fields)
                answer = connection.getresponse()
                content = answer.read()
                if answer.status == wanted:
                    counts[method] += 1
                else:
                    failures.append(f"{method}: {answer.status} {content[:200]}")
                # Often enough to meet every moment of a restart, and no more than a debug build bears.
                time.sleep(0.005)
        except (OSError, http.client.HTTPException) as error:
            failures.append(f"{method}: {error!r}")

    methods = [("GET", None, 200), ("POST", json.dumps({"title": "While it restarts"}), 201)]
    threads = [threading.Thread(target=use, args=methods[number % 2]) for number in range(clients)]
    for thread in threads:
        thread.start()
    for _ in range(times):
        time.sleep(0.3)
        server.restart()
    time.sleep(0.3)
    is_over.set()
    for thread in threads:
        thread.join()
    assert not failures, f"{len(failures)} of {sum(counts.values())}: {failures[:5]}\n{proxy.last_lines()}"
    assert min(counts.values()) > times, counts
    # Nothing was done twice or lost, whatever was tried again.
    assert len(server.call("GET", tasks, token=token).json) == stored + counts["POST"]
