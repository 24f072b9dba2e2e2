"""One program that decodes instances of many schemas with what Treaty generates from them."""

import shutil
import subprocess
from pathlib import Path

from literal_json import dump

PACKAGE = Path(__file__).resolve().parents[2]
RUNTIME = ["Treaty", "TreatyHTTP", "TreatyJSON", "TreatyLogging", "TreatyPatterns", "TreatyTime"]
COMPILE_SECONDS_MAX = 1800
RUN_SECONDS_MAX = 300


class Program:
    """Schemas by their names, generated into Swift and compiled against a debug build of the package."""

    def __init__(self, build, folder, remotes):
        self.build, self.folder, self.remotes = build, folder, remotes
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self.refused = {}

    def generate(self, schemas):
        """SCHEMAS: name, schema, and whether `format` is asserted."""
        lines = []
        for name, schema, asserts_format in schemas:
            (self.folder / f"{name}.json").write_text(dump(schema))
            lines.append(f"{name} {'assert' if asserts_format else 'annotate'}\n")
        command = [self.build / "treaty-conformance", self.folder, self.remotes]
        answer = subprocess.run(command, input="".join(lines), capture_output=True, text=True, check=True)
        for line in answer.stdout.split("\n")[:-1]:
            name, _, findings = line.partition(" ")
            self.refused[name] = findings
        self.names = [name for name, _, _ in schemas if name not in self.refused]

    def compile(self):
        cases = "".join(f'    case "{name}": outcome(bytes, Instance{name}.decode)\n' for name in self.names)
        table = "func decode(_ bytes: [UInt8], as name: String) -> String {\n    switch name {\n" + cases
        table += '    default: "error no such schema"\n    }\n}\n'
        (self.folder / "Table.swift").write_text("import Treaty\nimport TreatyJSON\n\n" + table)
        sources = [self.folder / f"{name}.swift" for name in self.names] + [self.folder / "Table.swift"]
        maps = [f"-I{folder}" for folder in sorted((PACKAGE / "Sources").glob("CTreaty*"))]
        objects = [path for module in RUNTIME for path in sorted((self.build / f"{module}.build").glob("*.swift.o"))]
        libraries = subprocess.run(["pkg-config", "--libs", "libpcre2-8"], capture_output=True, text=True, check=True)
        command = [
            "swiftc", "-Onone", "-j2", "-swift-version", "6", "-parse-as-library", "-suppress-warnings",
            "-module-name", "Conformance", f"-I{self.build / 'Modules'}", *maps, PACKAGE / "Tests/Conformance/Runner.swift",
            *sources, *objects, *libraries.stdout.split(), "-o", self.folder / "conformance"]
        answer = subprocess.run(
            command, capture_output=True, text=True, timeout=COMPILE_SECONDS_MAX, cwd=self.folder)
        if answer.returncode != 0:
            errors = [line for line in answer.stderr.splitlines() if "error:" in line]
            raise SystemExit("the generated code does not compile:\n" + "\n".join(errors[:20] or [answer.stderr[-2000:]]))

    def outcomes(self, instances):
        """INSTANCES: name of a schema, instance. Of each: what the program says."""
        lines = "".join(f"{name}\t{dump(instance)}\n" for name, instance in instances)
        answer = subprocess.run(
            [self.folder / "conformance"], input=lines.encode(), capture_output=True, timeout=RUN_SECONDS_MAX)
        outcomes = answer.stdout.decode().split("\n")[:-1]
        if answer.returncode != 0 or len(outcomes) != len(instances):
            at = instances[len(outcomes)] if len(outcomes) < len(instances) else None
            raise SystemExit(f"the program ended with {answer.returncode} at {at}:\n{answer.stderr[-2000:].decode(errors='replace')}")
        return outcomes
