"""Prints what others say of a document: `valid`, `invalid: ` with a reason, or `unknown` where nobody can tell.

Asked are openapi-spec-validator and one sentence of the standard that it does not look at: "Templated paths with the same
hierarchy but different templated names MUST NOT exist as they are identical" (OpenAPI 3.1.1, §4.8.8).
"""

import re
import sys

from openapi_spec_validator import validate
from openapi_spec_validator.readers import read_from_filename
from openapi_spec_validator.validation.exceptions import ValidatorDetectError
from openapi_spec_validator.validation.exceptions import ValidationError
from referencing.exceptions import Unresolvable
from yaml import YAMLError


def main():
    try:
        document, base = read_from_filename(sys.argv[1])
        validate(document, base_uri=base)
    except ValidationError as error:
        return f"invalid: {error.message}"
    except ValidatorDetectError:
        return "invalid: this is no version of OpenAPI"
    except (YAMLError, UnicodeDecodeError) as error:
        return f"invalid: this is no YAML: {error}"
    except Unresolvable as error:
        return f"invalid: a reference leads to nothing: {error}"
    except Exception as error:  # whatever else ends it says nothing about the document
        return f"unknown: {type(error).__name__}"
    return identical_paths(document) or "valid"


def identical_paths(document):
    seen = {}
    for path in document.get("paths") or {}:
        shape = re.sub(r"\{[^{}]*\}", "{}", path)
        if shape in seen:
            return f"invalid: {path} and {seen[shape]} are identical"
        seen[shape] = path
    return None


if __name__ == "__main__":
    print(main().replace("\n", " ")[:300])
