"""Search over what people wrote: from three letters, anywhere in a word, without diacritics."""

from collections.abc import Iterator
from itertools import islice

from db.connection import Connection, Row
from veldtool.domain.excerpt import excerpt, fold
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
EMPTY_REINDEX = "DELETE FROM reindex"
EMPTY_SHOWN = "DELETE FROM shown_text"
EMPTY_PLACED = "DELETE FROM placed_text"
COLLECT = """
    INSERT INTO reindex
    SELECT r.id, e.id FROM (
        SELECT register FROM touched
        UNION SELECT r.id FROM moved m CROSS JOIN register r ON r.entity = m.entity) t
        CROSS JOIN register r ON r.id = t.register CROSS JOIN entity e ON e.id = r.entity
    WHERE (e.kind, r.field) IN (SELECT kind, field FROM searched)"""
FORGET_TEXT = "DELETE FROM derived_text WHERE register IN (SELECT register FROM reindex)"
# In the order of the log, where neighbours share a page.
SHOW = """
    INSERT INTO shown_text
    SELECT s.shown, i.register
    FROM reindex i CROSS JOIN derived_standing s ON s.register = i.register
    WHERE i.entity NOT IN (SELECT entity FROM derived_hidden)"""
# Seconds up to the year 2514 and 2^29 registers fit one positive number.
PLACE = """
    INSERT INTO placed_text
    SELECT (min(max(o.at / 1000, 0), (1 << 34) - 1) << 29) | t.register, t.register, o.value ->> '$'
    FROM shown_text t CROSS JOIN op o ON o.id = t.op
    WHERE substr(o.value, 1, 1) = '"' AND o.value <> '""'"""
# A text that no longer shows stays in the index under a place that `derived_text` does not know
# any more: taking it out costs more than all the rest of a merge. `sweep` does it now and then.
FORGET_CLASHES = """
    DELETE FROM derived_search WHERE rowid IN (
        SELECT p.place FROM placed_text p CROSS JOIN derived_search_docsize d ON d.id = p.place)"""
KEEP = "INSERT INTO derived_text SELECT register, place FROM placed_text ORDER BY register"
INDEX = "INSERT INTO derived_search(rowid, text) SELECT place, text FROM placed_text ORDER BY place"
SWEPT = """
    SELECT (SELECT count(*) FROM derived_search_docsize)
        <= 1000 + 2 * (SELECT count(*) FROM derived_text)"""
REFILL = """
    INSERT INTO derived_search(rowid, text)
    SELECT x.place, o.value ->> '$'
    FROM derived_text x CROSS JOIN derived_standing s ON s.register = x.register
        CROSS JOIN op o ON o.id = s.shown ORDER BY x.place"""
FIND = """
    SELECT e.kind, e.key, r.field, o.value ->> '$', o.at
    FROM derived_search f CROSS JOIN derived_text x
            ON x.register = f.rowid & ((1 << 29) - 1) AND x.place = f.rowid
        CROSS JOIN derived_standing s ON s.register = x.register CROSS JOIN op o ON o.id = s.shown
        CROSS JOIN register r ON r.id = x.register
        CROSS JOIN entity e ON e.id = r.entity
    WHERE f.text MATCH ? ORDER BY f.rowid DESC"""


def reindex(connection: Connection) -> None:
    """Index anew what a command touched, and what appeared or vanished by it."""
    for statement in (EMPTY_REINDEX, EMPTY_SHOWN, EMPTY_PLACED, COLLECT):
        connection.run(statement)
    if connection.value("SELECT 1 FROM reindex LIMIT 1"):
        for statement in (FORGET_TEXT, SHOW, PLACE, KEEP, FORGET_CLASHES, INDEX):
            connection.run(statement)


def sweep(connection: Connection) -> None:
    """Fill the index anew when most of it no longer shows."""
    if connection.value(SWEPT):
        return
    with connection.command():
        connection.run("INSERT INTO derived_search(derived_search) VALUES ('delete-all')")
        connection.run(REFILL)


def search(connection: Connection, text: str, limit: int) -> tuple[Hit, ...]:
    """Find the texts that hold every word, newest first; a word needs three letters to start."""
    words = fold(text.replace("\0", " ")).split()
    sought = [word for word in words if len(word) >= LETTERS]
    if not sought or limit < 1:
        return ()
    query = " ".join('"' + word.replace('"', '""') + '"' for word in sought)
    found = islice(_with_all(connection, query, words), limit)
    hits = (
        Hit(kind, key, field, excerpt(told, sought), at) for kind, key, field, told, at in found
    )
    return tuple(sorted(hits, key=lambda hit: -hit.at))


def _with_all(connection: Connection, query: str, words: list[str]) -> Iterator[Row]:
    """The index knows nothing shorter than three letters; the rest is looked up in the text."""
    short = [word for word in words if len(word) < LETTERS]
    for row in connection.run(FIND, (query,)):
        if not short or all(word in fold(row[3]) for word in short):
            yield row
