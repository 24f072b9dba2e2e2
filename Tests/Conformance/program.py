"""One program that decodes instances of many schemas with what Treaty generates from them."""

import re
import shutil
import subprocess
from pathlib import Path

from literal_json import dump

PACKAGE = Path(__file__).resolve().parents[2]
RUNTIME = ["Treaty", "TreatyHTTP", "TreatyJSON", "TreatyLogging", "TreatyPatterns", "TreatyTime"]
COMPILE_SECONDS_MAX = 1800
RUN_SECONDS_MAX = 300
# How often it is compiled without what did not compile, and started anew behind what ended it.
COMPILES_MAX = 4
ENDS_MAX = 20


class Program:
    """Schemas by their names, generated into Swift and compiled against a debug build of the package."""

    def __init__(self, build, folder, remotes):
        self.build, self.folder, self.remotes = build, folder, remotes
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self.refused = {}

    def generate(self, schemas):
        """SCHEMAS: name, schema, whether `format` is asserted, and types: `exact` as the standard has it, or `implied`."""
        lines = []
        for name, schema, asserts_format, types in schemas:
            (self.folder / f"{name}.json").write_text(dump(schema))
            lines.append(f"{name} {'assert' if asserts_format else 'annotate'} {types}\n")
        command = [self.build / "treaty-conformance", self.folder, self.remotes]
        answer = subprocess.run(command, input="".join(lines), capture_output=True, text=True, check=True)
        for line in answer.stdout.split("\n")[:-1]:
            name, _, findings = line.partition(" ")
            self.refused[name] = findings
        self.names = [name for name, *_ in schemas if name not in self.refused]

    def compile(self):
        """Schemas whose Swift does not compile are refused; the others are compiled without them."""
        for _ in range(COMPILES_MAX):
            errors = self.compile_all()
            if not errors:
                return
            broken = {}
            for error in errors:
                name = re.match(r".*?/(\d+)\.swift:\d+:\d+: error: ", error)
                if name:
                    broken.setdefault(name[1], "does not compile: " + error[name.end():])
            if not broken:
                break
            self.refused.update(broken)
            self.names = [name for name in self.names if name not in broken]
        raise SystemExit("the generated code does not compile:\n" + "\n".join(errors[:20]))

    def compile_all(self):
        cases = "".join(f'    case "{name}": outcome(bytes, Instance{name}.decode, Instance{name}.encode(_:to:))\n' for name in self.names)
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
        if answer.returncode == 0:
            return []
        return [line for line in answer.stderr.splitlines() if "error:" in line] or [answer.stderr[-2000:]]

    def outcomes(self, instances):
        """INSTANCES: name of a schema, instance. Of each: what the program says, or how it ended there."""
        outcomes, ends = [], 0
        while len(outcomes) < len(instances):
            lines = "".join(f"{name}\t{dump(instance)}\n" for name, instance in instances[len(outcomes):])
            try:
                answer = subprocess.run(
                    [self.folder / "conformance"], input=lines.encode(), capture_output=True, timeout=RUN_SECONDS_MAX)
                output, end = answer.stdout, f"error: the program ended with {answer.returncode}"
            except subprocess.TimeoutExpired as late:
                output, end = late.stdout or b"", f"error: no answer within {RUN_SECONDS_MAX} s"
            outcomes += output.decode().split("\n")[:-1]
            if len(outcomes) < len(instances):
                outcomes.append(end)
                ends += 1
                if ends == ENDS_MAX:
                    raise SystemExit(f"{end} at {instances[len(outcomes) - 1]}, and {ENDS_MAX - 1} times before")
        return outcomes
