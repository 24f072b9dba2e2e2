"""Which documents a folder holds, and what each of them contains by a reader that is not ours."""

import codecs
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

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
    """Those that MANIFEST.json names; without one, or with one of another kind, every file with `openapi` at its root.

    Gives the documents and, for people, what was passed over.
    """
    manifest = folder / "MANIFEST.json"
    if manifest.is_file():
        try:
            found = named(folder, json.loads(manifest.read_text()))
        except (ValueError, KeyError, TypeError, AttributeError):
            found = []
        if found:
            # A manifest may name documents that a copy of the folder leaves out.
            missing = [document.name for document in found if not document.path.is_file()]
            return [document for document in found if document.path.is_file()], [f"{name} is not there" for name in missing]
    if folder.is_file():
        return [Document(folder.name, folder, [folder])], []
    files = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in ENDINGS and path.is_file()]
    roots = [path for path in files if path != manifest and is_root(path)]
    passed = [f"{path.relative_to(folder)} is no OpenAPI document" for path in files if path not in set(roots)]
    return [Document(str(path.relative_to(folder)), path, [path]) for path in roots[:DOCUMENTS_MAX]], passed


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
    valid = entry.get("oas_schema_valid")
    return Document(
        name, folder / name, [folder / name], valid=valid if isinstance(valid, bool) else None,
        operations=entry.get("operations"), schemas=entry.get("schemas"), note=entry.get("oas_schema_first_error", ""))


def counts(path):
    """How many operations and schemas are written in a file itself; None twice where a reader that is not ours fails."""
    try:
        root = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
        items = [item for name, item in (root.get("paths") or {}).items() if name.startswith("/")]
        operations = sum(len(METHODS & set(item)) for item in items if isinstance(item, dict))
        return operations, len((root.get("components") or {}).get("schemas") or {})
    except (yaml.YAMLError, ValueError, AttributeError, TypeError, RecursionError):
        return None, None


def is_root(path):
    """Whether `openapi` is a key at the root; a file that nobody can parse is looked at line by line."""
    data = path.read_bytes()
    # YAML may be UTF-16, too.
    is_utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = data.decode("utf-16" if is_utf16 else "utf-8-sig", errors="replace")
    if text.lstrip().startswith("{"):
        try:
            root = json.loads(text)
            return isinstance(root, dict) and "openapi" in root
        except (ValueError, RecursionError):
            return re.search(r"""["']?openapi["']?\s*:""", text) is not None
    return re.search(r"""^["']?openapi["']?\s*:""", text, re.MULTILINE) is not None
