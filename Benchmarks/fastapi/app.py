"""The operations of the task API that are measured, on FastAPI, SQLModel and PyJWT.

It is written as the tutorials of these libraries teach it: plain `def` handlers with a session as a dependency, models
that validate bodies and answers, the caller loaded from the database for each token. It does less than the task API:
no check whether a session was revoked, no problem documents, no log but uvicorn's.

DATABASE is the path of the SQLite file, SECRET the key of the tokens.
"""

import os
from datetime import date, datetime, timedelta, timezone
from typing import Annotated, Literal

import jwt
from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from fastapi import Depends, FastAPI, HTTPException, Response, status
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, ConfigDict, EmailStr
from sqlalchemy import event
from sqlmodel import Field, Session, SQLModel, create_engine, select

SECRET = os.environ["SECRET"]
TOKEN_MINUTES = 30
REFRESH_DAYS = 7

# A request keeps its connection to the end: with fewer of them than requests, all threads end up waiting for one.
engine = create_engine(
    f"sqlite:///{os.environ['DATABASE']}", connect_args={"check_same_thread": False, "timeout": 30}, pool_size=256
)
hasher = PasswordHasher()
app = FastAPI(title="Task API")


@event.listens_for(engine, "connect")
def use_write_ahead_log(connection, _):
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def now():
    return datetime.now(timezone.utc)


class User(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    email: str = Field(unique=True, index=True)
    name: str
    password_hash: str
    created_at: datetime = Field(default_factory=now)


class TaskFields(SQLModel):
    title: str = Field(min_length=1, max_length=255, regex=r"\S")
    description: str | None = Field(default=None, max_length=1000)
    completed: bool = False
    priority: str | None = None
    due_date: str | None = None


class Task(TaskFields, table=True):
    id: int | None = Field(default=None, primary_key=True)
    user_id: int = Field(foreign_key="user.id", index=True)
    created_at: datetime = Field(default_factory=now)
    updated_at: datetime = Field(default_factory=now)


class NewTask(TaskFields):
    model_config = ConfigDict(extra="forbid")

    priority: Literal["high", "medium", "low"] | None = None
    due_date: date | datetime | None = None


class TaskUpdate(NewTask):
    title: str | None = Field(default=None, min_length=1, max_length=255, regex=r"\S")
    completed: bool | None = None


class TaskRead(TaskFields):
    id: int
    user_id: int
    created_at: datetime
    updated_at: datetime


class Credentials(BaseModel):
    email: EmailStr
    password: str


class UserRead(SQLModel):
    id: int
    email: str
    name: str
    created_at: datetime


class LoginAnswer(BaseModel):
    user: UserRead
    token: str
    refresh_token: str


def get_session():
    with Session(engine) as session:
        yield session


SessionDependency = Annotated[Session, Depends(get_session)]


def get_caller(
    session: SessionDependency, credentials: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]
) -> User:
    try:
        claims = jwt.decode(credentials.credentials, SECRET, algorithms=["HS256"], options={"require": ["exp", "sub"]})
        user = session.get(User, int(claims["sub"]))
    except (jwt.InvalidTokenError, ValueError):
        user = None
    if user is None:
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "Invalid token", {"WWW-Authenticate": "Bearer"})
    return user


def get_owner(user_id: int, caller: Annotated[User, Depends(get_caller)]) -> User:
    if caller.id != user_id:
        raise HTTPException(status.HTTP_403_FORBIDDEN, "These are not your tasks")
    return caller


Owner = Annotated[User, Depends(get_owner)]


def owned_task(session, owner, id):
    task = session.get(Task, id)
    if task is None or task.user_id != owner.id:
        raise HTTPException(status.HTTP_404_NOT_FOUND, "There is no such task")
    return task


@app.get("/readyz")
def get_readiness():
    return {"status": "ready"}


@app.get("/api/{user_id}/tasks", response_model=list[TaskRead])
def list_tasks(owner: Owner, session: SessionDependency):
    return session.exec(select(Task).where(Task.user_id == owner.id).order_by(Task.id)).all()


@app.post("/api/{user_id}/tasks", response_model=TaskRead, status_code=status.HTTP_201_CREATED)
def create_task(body: NewTask, owner: Owner, session: SessionDependency, response: Response):
    task = Task(**body.model_dump(mode="json"), user_id=owner.id)
    session.add(task)
    session.commit()
    session.refresh(task)
    response.headers["Location"] = f"/api/{task.user_id}/tasks/{task.id}"
    return task


@app.get("/api/{user_id}/tasks/{id}", response_model=TaskRead)
def get_task(id: int, owner: Owner, session: SessionDependency):
    return owned_task(session, owner, id)


@app.put("/api/{user_id}/tasks/{id}", response_model=TaskRead)
def update_task(id: int, body: TaskUpdate, owner: Owner, session: SessionDependency):
    task = owned_task(session, owner, id)
    task.sqlmodel_update(body.model_dump(mode="json", exclude_unset=True))
    task.updated_at = now()
    session.add(task)
    session.commit()
    session.refresh(task)
    return task


def sign(user, kind, lifetime):
    issued = now()
    return jwt.encode(
        {"sub": str(user.id), "type": kind, "iat": issued, "exp": issued + lifetime}, SECRET, algorithm="HS256"
    )


@app.post("/api/auth/login", response_model=LoginAnswer)
def login(credentials: Credentials, session: SessionDependency):
    user = session.exec(select(User).where(User.email == credentials.email.lower())).first()
    try:
        hasher.verify(user.password_hash if user else "", credentials.password)
    except VerificationError:
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "The e-mail address or the password is wrong") from None
    return {
        "user": user,
        "token": sign(user, "access", timedelta(minutes=TOKEN_MINUTES)),
        "refresh_token": sign(user, "refresh", timedelta(days=REFRESH_DAYS)),
    }
