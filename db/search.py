"""Search over what people wrote: from three letters, anywhere in a word, without diacritics."""

from collections.abc import Iterator
from itertools import islice

from db.connection import Connection, Row
from db.excerpt import excerpt, fold
from veldtool.services.ports import Hit

SEARCHED = (
    ("answer", "note"),
    ("document", "note"),
    ("document", "title"),
    ("judgement", "reason"),
    ("observation", "text"),
    ("open_point", "text"),
    ("sheet_point", "text"),
    ("shortcoming", "text"),
    ("shortcoming", "why"),
    ("statement", "text"),
    ("strength", "text"),
    ("theme_judgement", "reason"),
    ("urgent", "facts"),
)
"""The fields that are searched. A second reader's answers and sealed values never are."""

LETTERS = 3
COLLECT = """
    INSERT INTO reindex
    SELECT r.id, e.id FROM (
        SELECT register FROM touched
        UNION SELECT r.id FROM moved m CROSS JOIN register r ON r.entity = m.entity) t
        CROSS JOIN register r ON r.id = t.register CROSS JOIN entity e ON e.id = r.entity
    WHERE (e.kind, r.field) IN (SELECT kind, field FROM searched)"""
FORGET_SEARCH = """
    DELETE FROM derived_search WHERE rowid IN (
        SELECT x.place FROM reindex i CROSS JOIN derived_text x ON x.register = i.register)"""
FORGET_TEXT = "DELETE FROM derived_text WHERE register IN (SELECT register FROM reindex)"
# Seconds up to the year 2514 and 2^29 registers fit one positive number.
PLACE_TEXT = """
    INSERT INTO derived_text
    SELECT i.register, (min(max(o.at / 1000, 0), (1 << 34) - 1) << 29) | i.register
    FROM reindex i CROSS JOIN derived_standing s ON s.register = i.register
        CROSS JOIN op o ON o.id = s.shown
    WHERE substr(o.value, 1, 1) = '"' AND o.value <> '""'
        AND i.entity NOT IN (SELECT entity FROM derived_hidden)"""
INDEX_TEXT = """
    INSERT INTO derived_search(rowid, text)
    SELECT x.place, o.value ->> '$'
    FROM reindex i CROSS JOIN derived_text x ON x.register = i.register
        CROSS JOIN derived_standing s ON s.register = x.register CROSS JOIN op o ON o.id = s.shown
    ORDER BY x.place"""
FIND = """
    SELECT e.kind, e.key, r.field, o.value ->> '$', o.at
    FROM derived_search f CROSS JOIN register r ON r.id = f.rowid & ((1 << 29) - 1)
        CROSS JOIN derived_standing s ON s.register = r.id CROSS JOIN op o ON o.id = s.shown
        CROSS JOIN entity e ON e.id = r.entity
    WHERE f.text MATCH ? ORDER BY f.rowid DESC"""


def reindex(connection: Connection) -> None:
    """Index anew what a command touched, and what appeared or vanished by it."""
    connection.run("DELETE FROM reindex")
    connection.run(COLLECT)
    if connection.value("SELECT 1 FROM reindex LIMIT 1"):
        for statement in (FORGET_SEARCH, FORGET_TEXT, PLACE_TEXT, INDEX_TEXT):
            connection.run(statement)


def search(connection: Connection, text: str, limit: int) -> tuple[Hit, ...]:
    """Find the texts that hold every word, newest first; a word needs three letters to start."""
    words = fold(text.replace("\0", " ")).split()
    sought = [word for word in words if len(word) >= LETTERS]
    if not sought or limit < 1:
        return ()
    query = " ".join('"' + word.replace('"', '""') + '"' for word in sought)
    found = islice(_with_all(connection, query, words), limit)
    hits = (Hit(*row[:3], excerpt(row[3], sought), row[4]) for row in found)
    return tuple(sorted(hits, key=lambda hit: -hit.at))


def _with_all(connection: Connection, query: str, words: list[str]) -> Iterator[Row]:
    """The index knows nothing shorter than three letters; the rest is looked up in the text."""
    short = [word for word in words if len(word) < LETTERS]
    for row in connection.run(FIND, (query,)):
        if not short or all(word in fold(row[3]) for word in short):
            yield row
