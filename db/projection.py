"""What is derived from the log: step by step after a command, or all of it anew."""

from dataclasses import dataclass

from db import authority, deletes, heads, log, search
from db.connection import Connection, Row
from db.schema import DERIVED, PROJECTION_VERSION, SCRATCH
from veldtool.domain.oplog.authority import Authority

COMPARED = (
    "derived_edge",
    "derived_fork",
    "derived_odd",
    "derived_standing",
    "derived_head",
    "derived_gone",
    "derived_hidden",
    "derived_alive",
    "derived_text",
)


@dataclass(frozen=True, slots=True)
class Brought:
    """What a command brought: the authority after it and the ids with a second content."""

    authority: Authority
    forks: tuple[tuple[int, int], ...]


def make_scratch(connection: Connection) -> None:
    """Make the temporary tables that commands work in; they live in memory."""
    for statement in SCRATCH:
        connection.run(statement)
    connection.many("INSERT INTO searched VALUES (?, ?)", search.SEARCHED)


def is_current(connection: Connection) -> bool:
    """Tell whether the derived tables are those of this version."""
    return bool(connection.value("SELECT version FROM projection") == PROJECTION_VERSION)


def begin(connection: Connection) -> None:
    """Forget what an earlier command touched."""
    connection.run("DELETE FROM newly")
    connection.run("DELETE FROM touched")
    connection.run("DELETE FROM moved")


def advance(connection: Connection, intake: log.Intake, root: str, old: Authority) -> Brought:
    """Derive what the rows of this intake change."""
    forks = intake.forks()
    standing = old
    if authority.speaks_of_devices(connection, intake.before):
        standing = authority.load(connection, root)
        authority.review(connection, old, standing, intake.before)
    heads.touch(connection, intake.before)
    _derive(connection)
    return Brought(standing, tuple(forks))


def build(connection: Connection, root: str) -> None:
    """Drop everything derived and derive it anew from the log."""
    _drop(connection)
    for statement in DERIVED:
        connection.run(statement)
    begin(connection)
    connection.many(
        "INSERT OR IGNORE INTO derived_edge VALUES (?, ?, ?, ?)", log.edge_rows(connection)
    )
    connection.run(
        """INSERT INTO derived_fork
        SELECT writer, seq FROM op GROUP BY writer, seq HAVING count(*) > 1"""
    )
    authority.review_all(connection, authority.load(connection, root))
    heads.touch(connection, 0)
    _derive(connection)
    connection.run("INSERT OR REPLACE INTO projection VALUES (1, ?)", (PROJECTION_VERSION,))


def rebuild(connection: Connection, root: str) -> int:
    """Derive everything anew; returns how many derived rows were different."""
    connection.run("CREATE TEMP TABLE was_reason AS SELECT id, reason FROM op WHERE reason <> 0")
    for table in COMPARED:
        connection.run(f"CREATE TEMP TABLE was_{table} AS SELECT * FROM {table}")  # noqa: S608 # own names
    build(connection, root)
    different = _differences(connection, "was_reason", REASONS)
    connection.run("DROP TABLE was_reason")
    for table in COMPARED:
        different += _differences(connection, f"was_{table}", f"SELECT * FROM {table}")  # noqa: S608 # own names
        connection.run(f"DROP TABLE was_{table}")
    return different


REASONS = "SELECT id, reason FROM op WHERE reason <> 0"


def _derive(connection: Connection) -> None:
    heads.derive(connection)
    deletes.settle(connection)
    search.reindex(connection)


def _differences(connection: Connection, was: str, now: str) -> int:
    """Count rows that are gone or new; a changed row is both, and counts once."""
    gone = f"SELECT count(*) FROM (SELECT * FROM {was} EXCEPT {now})"  # noqa: S608 # own names
    new = f"SELECT count(*) FROM ({now} EXCEPT SELECT * FROM {was})"  # noqa: S608 # own names
    return max(int(connection.value(gone)), int(connection.value(new)))


def _drop(connection: Connection) -> None:
    """Drop by name whatever another version derived; a search table takes its own along."""
    sql = """
        SELECT type, name FROM sqlite_master
        WHERE name LIKE 'derived\\_%' ESCAPE '\\' AND type IN ('view', 'table')
        ORDER BY type DESC, sql LIKE 'CREATE VIRTUAL%' DESC"""
    found: list[Row] = connection.rows(sql)
    for kind, name in found:
        connection.run(f'DROP {kind} IF EXISTS "{name}"')
