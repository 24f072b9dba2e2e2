"""JSON whose numbers keep the letters they are written with: 1e308, 300.00, integers of any length."""

import json


class Number(str):
    """A number's literal."""


def load(text):
    return json.loads(text, parse_int=Number, parse_float=Number, parse_constant=Number)


def dump(value):
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(name)}:{dump(member)}" for name, member in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(dump, value)) + "]"
    return json.dumps(value)
