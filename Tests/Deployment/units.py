"""The units of systemd: what its tools say of them, and the server under what they allow."""

import http.client
import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from setting import DEPLOYMENT, SECRET, accepts, free_ports, wait_for, wanted_program

REFUSE_WRITTEN_CODE = Path(__file__).with_name("refuse-written-code")
# Of systemd-analyze's scale from 0, safe, to 100.
EXPOSURE_MAX = 10


def check_units_are_valid(setting):
    analyze = wanted_program("systemd-analyze")
    units = []
    for name in ("task-server.service", "task-server.socket"):
        text = (DEPLOYMENT / name).read_text()
        # The program is looked for; it is here and not where it is to be.
        text = text.replace("/usr/local/bin/task-server", str(setting.program))
        units.append(setting.folder / name)
        units[-1].write_text(text)
    done = subprocess.run([analyze, "verify", *units], capture_output=True, text=True)
    assert done.returncode == 0 and not done.stderr.strip(), done.stderr
    done = subprocess.run(
        [analyze, "security", "--offline=true", f"--threshold={EXPOSURE_MAX}", units[0]], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def check_the_server_needs_no_more_than_the_unit_allows(setting):
    """Started by a socket, without a network, without memory that is written and run, and watched for system calls."""
    activate, strace = wanted_program("systemd-socket-activate"), wanted_program("strace")
    allowed = allowed_system_calls(wanted_program("systemd-analyze"))
    (port,) = free_ports(1)
    trace = setting.folder / "trace"
    environment = {**os.environ, **unit_environment(setting.folder), "BETTER_AUTH_SECRET": SECRET}
    command = [activate, "-l", f"127.0.0.1:{port}", *(part for name in environment for part in ("-E", name))]
    # strace in the background: the server then keeps the process that the socket is meant for.
    command += [sys.executable, REFUSE_WRITTEN_CODE, *without_network(), strace, "-D", "-f", "-qq", "-o", trace, setting.program, "serve"]
    with open(setting.folder / "log", "wb") as log:
        process = subprocess.Popen(list(map(str, command)), env=environment, stdout=log, stderr=log)
    try:
        wait_for(lambda: accepts(port) or process.poll() is not None, "nobody listens")
        use(port)
    except Exception:
        print((setting.folder / "log").read_text()[-2000:], flush=True)
        raise
    finally:
        process.terminate()
        status = process.wait(timeout=30)
    assert status == 0, (setting.folder / "log").read_text()[-2000:]
    wait_for(lambda: "exit_group(0" in trace.read_text(errors="replace"), "strace did not see the end")
    text = trace.read_text(errors="replace")
    used = set(re.findall(r"^\d+ +(\w+)\(", text, re.MULTILINE))
    assert "accept" in used and len(used) > 30, f"what strace saw is not all: {used}"
    # SQLite makes its files those of the database's owner, but only as root, which the service is not.
    needed = used - ({"fchown"} if os.geteuid() == 0 else set())
    assert needed <= allowed, f"the unit does not allow {needed - allowed}"
    families = set(re.findall(r"\bsocket\((AF_\w+)", text))
    assert families <= set(directives("RestrictAddressFamilies")), families
    assert not re.search(r"mmap\([^)]*PROT_WRITE\|PROT_EXEC[^)]*\) += 0x", text), "memory was got to write and run"


def use(port):
    """Each part of the server once: accounts, a body, a pattern, a write, a read, a backup."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def call(method, path, wanted, body=None, token=None):
        fields = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        connection.request(method, path, None if body is None else json.dumps(body), fields)
        answer = connection.getresponse()
        content = answer.read()
        assert answer.status == wanted, f"{method} {path}: {answer.status} {content}"
        return content

    session = json.loads(call("POST", "/api/auth/register", 201,
                              {"email": "ada@example.com", "name": "Ada", "password": "correct horse battery"}))
    tasks, token = f"/api/{session['user']['id']}/tasks", session["token"]
    call("POST", tasks, 201, {"title": "Tea"}, token)
    # What the pattern of a title refuses.
    call("POST", tasks, 400, {"title": " \t\n " * 60}, token)
    call("GET", tasks, 200, token=token)
    text = call("GET", "/metrics", 200).decode()
    assert re.search(r"^process_resident_memory_bytes [1-9]", text, re.MULTILINE), "no /proc/self"
    deadline = time.monotonic() + 20
    while "\ntask_store_backups_total 1\n" not in text and time.monotonic() < deadline:
        time.sleep(0.1)
        text = call("GET", "/metrics", 200).decode()
    assert "\ntask_store_backups_total 1\n" in text, "no backup was made"


def directives(name):
    """The values of all lines `name=…` of the service, in their order."""
    lines = (DEPLOYMENT / "task-server.service").read_text().splitlines()
    return [value for line in lines if line.startswith(f"{name}=") for value in line.removeprefix(f"{name}=").split()]


def unit_environment(folder):
    lines = (line for line in (DEPLOYMENT / "task-server.service").read_text().splitlines())
    pairs = (line.removeprefix("Environment=").split("=", 1) for line in lines if line.startswith("Environment="))
    return {name: value.replace("/var/lib/task-server", str(folder / "state")) for name, value in pairs}


def allowed_system_calls(analyze):
    """What the lines SystemCallFilter= leave: a set, less those behind ~."""
    lines = [line.removeprefix("SystemCallFilter=") for line in (DEPLOYMENT / "task-server.service").read_text().splitlines()
             if line.startswith("SystemCallFilter=")]
    allowed = set()
    for line in lines:
        calls = set().union(*(expand(analyze, name) for name in line.removeprefix("~").split()))
        allowed = allowed - calls if line.startswith("~") else allowed | calls
    return allowed


def expand(analyze, name):
    if not name.startswith("@"):
        return {name}
    done = subprocess.run([analyze, "syscall-filter", name], capture_output=True, text=True, check=True)
    lines = [line.strip() for line in done.stdout.splitlines()]
    return set().union(*(expand(analyze, line) for line in lines[1:] if line and not line.startswith("#")))


def without_network():
    """A command in front that leaves the network behind, where that is allowed."""
    command = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--user", "--net"]
    if shutil.which("unshare") and subprocess.run([*command, "true"], capture_output=True).returncode == 0:
        return command
    return []
