"""Steers part of the generated requests to where the handlers are.

A random `user_id` is 403, a random `id` is 404 and a random password is 401: with nothing but those the handlers would
hardly ever run. So most of the values that are valid, but refer to nothing, are replaced by ones that refer to
something. The rest goes out as it was generated, and so does everything invalid. The choice depends on the generated
value alone, so that a failure can be reproduced.
"""

import base64
import json
import os
import zlib

import requests
import schemathesis
from schemathesis.core.parameters import ParameterLocation

SERVER = os.environ["SERVER"]
ADA = {"email": "ada@example.com", "password": "correct horse battery"}


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.meta is None:
        return
    if not case.meta.is_negative_at(ParameterLocation.PATH):
        steer_path(case)
    if not case.meta.is_negative_at(ParameterLocation.BODY):
        steer_body(case)


def steer_path(case):
    parameters = case.path_parameters
    authorization = (case.headers or {}).get("Authorization")
    subject = token_subject(authorization)
    # A path that is the caller's own already was made with knowledge, by a link for instance.
    if not parameters or "user_id" not in parameters or subject is None or str(parameters["user_id"]) == str(subject):
        return
    if one_in(4, parameters["user_id"]):
        return
    parameters["user_id"] = subject
    if "id" in parameters and not one_in(4, parameters["id"]):
        parameters["id"] = existing_task(subject, authorization, parameters["id"])


def steer_body(case):
    if not isinstance(case.body, dict):
        return
    operation = case.operation.definition.raw.get("operationId")
    if operation == "login" and not one_in(2, case.body):
        case.body = dict(ADA)
    if operation == "refresh" and not one_in(2, case.body):
        case.body = {"refresh_token": post("/api/auth/login", ADA)["refresh_token"]}


def existing_task(subject, authorization, generated):
    """The id of one of the user's tasks. A caller who is not let in keeps the generated one."""
    path = f"/api/{subject}/tasks"
    answer = requests.get(SERVER + path, headers={"Authorization": authorization}, timeout=10)
    if answer.status_code != 200:
        return generated
    tasks = answer.json()
    if tasks:
        return tasks[zlib.crc32(str(generated).encode()) % len(tasks)]["id"]
    return post(path, {"title": "something to find"}, authorization)["id"]


def post(path, body, authorization=None):
    headers = {"Authorization": authorization} if authorization else {}
    answer = requests.post(SERVER + path, json=body, headers=headers, timeout=10)
    answer.raise_for_status()
    return answer.json()


def token_subject(authorization):
    """The user a bearer token was given to; None if there is no token that tells one."""
    try:
        payload = authorization.removeprefix("Bearer ").split(".")[1]
        return int(json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))["sub"])
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        return None


def one_in(count, generated):
    """True for about one in `count` generated values, and always for the same ones."""
    return zlib.crc32(json.dumps(generated, sort_keys=True, default=str).encode()) % count == 0
