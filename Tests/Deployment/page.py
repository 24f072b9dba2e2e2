"""What Deployment/README.md and the Containerfile say, where a shell can follow it."""

import os
import re
import shlex
import subprocess

from setting import DEPLOYMENT

ROOT = DEPLOYMENT.parent
ACCOUNT = {"email": "ada@example.com", "name": "Ada", "password": "correct horse battery"}


def check_backup_and_restore_as_the_page_says(setting):
    """The page's own commands; only the folder, the program and who runs it are others."""
    section = (DEPLOYMENT / "README.md").read_text().partition("\n## Backup and restore\n")[2].partition("\n## ")[0]
    back_up, restore = re.findall(r"```sh\n(.*?)```", section, re.DOTALL)
    state = setting.folder / "state"
    (state / "backups").mkdir(parents=True)

    def follow(text):
        for old, new in (
            ("sudo -u task-server ", ""), ("/var/lib/task-server", str(state)), ("-o task-server -g task-server ", ""),
            ("backups/NAME.db", "backups/by-hand.db"),
        ):
            text = text.replace(old, new)
        # The tests start and stop the server themselves, and ask it.
        lines = [line for line in text.splitlines() if not line.startswith(("systemctl ", "curl "))]
        text = "\n".join(["set -eu", f"task-server() {{ {shlex.quote(str(setting.program))} \"$@\"; }}", *lines])
        # `env` starts programs, not functions.
        text = re.sub(r"\benv (DATABASE_URL=\S+)(\s+\\\n)?\s*task-server\b", r"\1 task-server", text)
        done = subprocess.run(["bash", "-c", text], capture_output=True, text=True, env={**os.environ, "HOME": str(state)})
        assert done.returncode == 0, f"{text}\n{done.stdout}{done.stderr}"

    # The secret is that beside the database: tokens hold after the restore.
    settings = {"DATABASE_URL": f"sqlite:{state}/tasks.db", "BETTER_AUTH_SECRET": None}
    with setting.server(**settings) as server:
        session = server.call("POST", "/api/auth/register", ACCOUNT).json
        tasks, token = f"/api/{session['user']['id']}/tasks", session["token"]
        first = server.call("POST", tasks, {"title": "Before the backup"}, token=token).json
        follow(back_up)
        assert server.call("POST", tasks, {"title": "After it"}, token=token).status == 201
        assert len(server.call("GET", tasks, token=token).json) == 2
    follow(restore)
    with setting.server(**settings) as server:
        assert server.call("GET", tasks, token=token).json == [first]
        assert server.call("POST", tasks, {"title": "And on"}, token=token).status == 201


def check_the_container_has_the_packages_that_are_needed(setting):
    build, _, run = (DEPLOYMENT / "Containerfile").read_text().partition("\nFROM docker.io/library/debian:")
    setup = re.search(r"^debian_packages\(\) \{\n +echo (.*)$", (ROOT / ".ci" / "setup").read_text(), re.MULTILINE)
    assert packages(build) == set(setup[1].split()), packages(build) ^ set(setup[1].split())
    bare = re.search(r"^libraries=(\S+)$", (ROOT / "Benchmarks" / "bare-image").read_text(), re.MULTILINE)
    assert packages(run) == set(bare[1].split(",")), packages(run) ^ set(bare[1].split(","))
    for name in re.findall(r"^COPY (?!--from)(.*) \S+$", build, re.MULTILINE):
        for path in name.split():
            assert (ROOT / path).exists(), f"there is no {path} to copy"


def packages(stage):
    installed = re.search(r"apt-get install -y --no-install-recommends \\\n(.*?)\\\n +&&", stage, re.DOTALL)
    return set(installed[1].split())
