"""Prints what others say of a document: `valid`, `invalid: ` with a reason, or `unknown` where nobody can tell.

Asked are openapi-spec-validator and two sentences of the standards that it does not look at: "Templated paths with the same
hierarchy but different templated names MUST NOT exist as they are identical" (OpenAPI 3.1.1, §4.8.8), and that the keys of
a mapping are unique (YAML 1.2.2, §3.2.1.1).
"""

import re
import sys

import yaml
from openapi_spec_validator import validate
from openapi_spec_validator.readers import read_from_filename
from openapi_spec_validator.validation.exceptions import ValidatorDetectError
from openapi_spec_validator.validation.exceptions import ValidationError
from referencing.exceptions import Unresolvable


def main():
    try:
        document, base = read_from_filename(sys.argv[1])
        validate(document, base_uri=base)
    except ValidationError as error:
        return f"invalid: {error.message}"
    except ValidatorDetectError:
        return "invalid: this is no version of OpenAPI"
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        return f"invalid: this is no YAML: {error}"
    except Unresolvable as error:
        return f"invalid: a reference leads to nothing: {error}"
    except Exception as error:  # whatever else ends it says nothing about the document
        return f"unknown: {type(error).__name__}"
    return identical_paths(document) or repeated_key(sys.argv[1]) or "valid"


def identical_paths(document):
    seen = {}
    for path in document.get("paths") or {}:
        shape = re.sub(r"\{[^{}]*\}", "{}", path)
        if shape in seen:
            return f"invalid: {path} and {seen[shape]} are identical"
        seen[shape] = path
    return None


def repeated_key(path):
    with open(path, "rb") as file:
        nodes = [yaml.compose(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))]
    seen = set()
    while nodes:
        node = nodes.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            nodes += node.value
        elif isinstance(node, yaml.MappingNode):
            nodes += [value for _, value in node.value]
            keys = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode) and key.value != "<<"]
            if len(set(keys)) < len(keys):
                return f"invalid: a key comes twice in the mapping at line {node.start_mark.line + 1}"
    return None


if __name__ == "__main__":
    print(main().replace("\n", " ")[:300])
