"""What the benchmark builds for itself, all of it in .build/bench: the C programs and the peer's Python."""

import hashlib
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]
SOURCES = PACKAGE / "Benchmarks" / "programs"
FASTAPI = PACKAGE / "Benchmarks" / "fastapi"
OUTPUT = PACKAGE / ".build" / "bench"
LUA = SOURCES / "requests.lua"


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def fail(text):
    sys.exit(f"bench: {text}")


def build_program(name, *libraries):
    """Compiles programs/NAME.c; returns the path of the program."""
    compiler = shutil.which("cc") or shutil.which("clang")
    if not compiler:
        fail("there is no C compiler in PATH: run .ci/setup bench")
    OUTPUT.mkdir(parents=True, exist_ok=True)
    program = OUTPUT / name
    done = subprocess.run(
        [compiler, "-O2", "-Wall", "-o", program, SOURCES / f"{name}.c", *libraries], capture_output=True, text=True
    )
    if done.returncode != 0:
        fail(f"{name}.c does not compile\n{done.stderr}")
    return program


def stripped(program):
    """A copy without its symbols, as a package of it would have it: the program that is measured."""
    OUTPUT.mkdir(parents=True, exist_ok=True)
    copy = OUTPUT / "task-server"
    shutil.copy2(program, copy)
    tool = shutil.which("strip") or shutil.which("llvm-strip")
    if not tool:
        fail("there is no 'strip' in PATH: run .ci/setup bench")
    subprocess.run([tool, copy], check=True)
    return copy


@dataclass
class Python:
    """A Python with what FastAPI's peer needs."""

    folder: Path

    @property
    def interpreter(self):
        return self.folder / "bin" / "python"

    @property
    def uvicorn(self):
        return self.folder / "bin" / "uvicorn"


def install_fastapi():
    """Installs fastapi/requirements.txt into a Python of its own, once; None where that is not possible."""
    requirements = FASTAPI / "requirements.txt"
    python = Python(OUTPUT / "python")
    ready = python.folder / f".ready-{hashlib.sha256(requirements.read_bytes()).hexdigest()[:16]}"
    if ready.exists():
        return python
    say("installing FastAPI, SQLModel and uvicorn into .build/bench/python")
    shutil.rmtree(python.folder, ignore_errors=True)
    for command in (
        [sys.executable, "-m", "venv", python.folder],
        [python.interpreter, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements],
    ):
        done = subprocess.run(command, capture_output=True, text=True, timeout=600)
        if done.returncode != 0:
            say(f"without FastAPI, which could not be installed: {done.stderr.strip()[-500:]}")
            return None
    ready.touch()
    return python
