"""Which documents a folder holds, and what each of them contains by a reader that is not ours."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
ENDINGS = {".yaml", ".yml", ".json"}
DOCUMENTS_MAX = 5000


@dataclass
class Document:
    # Relative to the folder.
    name: str
    path: Path
    # Every file of it, the root first.
    files: list
    # True or False by the word of somebody else; None: nobody said.
    valid: bool | None = None
    # What MANIFEST.json counted, if it did.
    operations: int | None = None
    schemas: int | None = None
    note: str = field(default="")

    @property
    def lines(self):
        return sum(file.read_bytes().count(b"\n") for file in self.files if file.is_file())


def documents(folder):
    """Those that MANIFEST.json names; without one, every file that has `openapi` and `info` at its root."""
    manifest = folder / "MANIFEST.json"
    if not manifest.is_file():
        found = [path for path in sorted(folder.rglob("*")) if path.suffix in ENDINGS and is_root(path)]
        return [Document(str(path.relative_to(folder)), path, [path]) for path in found[:DOCUMENTS_MAX]]
    # A manifest may name documents that a copy of the folder leaves out.
    return [document for document in named(folder, json.loads(manifest.read_text())) if document.path.is_file()]


def named(folder, entries):
    if "cases" in entries:
        return [document for case in entries["cases"] for document in of_case(folder, case)]
    return [of_entry(folder, name, entry) for name, entry in entries.items()]


def of_case(folder, case):
    base = folder / case["source"]
    for root, counts in case["roots"].items():
        # Several roots share a folder of files, of which nobody says whose they are: then only the root is counted.
        others = [base / name for name in case["files"] if name != root] if len(case["roots"]) == 1 else []
        files = [base / root] + others
        yield Document(
            f"{case['source']}/{root}", base / root, files,
            operations=counts.get("operations"), schemas=counts.get("schemas"))


def of_entry(folder, name, entry):
    return Document(
        name, folder / name, [folder / name], valid=entry.get("oas_schema_valid", False) is True,
        operations=entry.get("operations"), schemas=entry.get("schemas"), note=entry.get("oas_schema_first_error", ""))


def is_root(path):
    try:
        text = path.read_text()
    except (OSError, UnicodeDecodeError):
        return False
    if path.suffix == ".json":
        return all(re.search(rf'"{key}"\s*:', text) for key in ("openapi", "info"))
    return all(re.search(rf"""^["']?{key}["']?\s*:""", text, re.MULTILINE) for key in ("openapi", "info"))
