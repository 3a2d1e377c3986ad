"""Ways of merging the same edits: each makes its files, and merges in a process of its own."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

from tests.benchmarks.beside_data import Edits, Merged, Texts, Watch
from tests.benchmarks.made_logs import START, approvals, make_store, open_store
from tests.benchmarks.made_logs import segments as pieces
from tests.segment_maker import DEVICE, IDENTITY, INSPECTION, KEYS, RECIPIENT, WRITER, make_header
from veldtool.adapters.segments import AgeSegments
from veldtool.domain.oplog.op import Op, RegisterKey, Write
from veldtool.domain.oplog.segment import runs

KEY = bytes(range(32)).hex()
TABLE = "CREATE TABLE record(id TEXT PRIMARY KEY, text TEXT NOT NULL)"
INSERT = "INSERT INTO record VALUES (?, ?)"
UPDATE = "UPDATE record SET text = ? WHERE id = ?"


class Contender(Protocol):
    """One way of merging."""

    name: str
    packages: tuple[str, ...]

    def prepare(self, place: Path, edits: Edits) -> None:
        """Make the files of both people."""
        ...

    def merge(self, place: Path, keys: list[str]) -> Merged:
        """Take in the work of the other; tells what stands in the records of these keys."""
        ...


class Ours:
    """Signed, sealed segments, verified and taken into the encrypted database."""

    name = "Veldtool"
    packages: tuple[str, ...] = ("sqlcipher3", "pyrage", "cryptography")

    def prepare(self, place: Path, edits: Edits) -> None:
        """Record the base and the own edits, and seal those of the other."""
        store = make_store(place / "mine.db")
        store.receive(pieces(iter(approvals([DEVICE]))))
        base = (self._op("lead-base", n, *one) for n, one in enumerate(edits.base.items(), 1))
        store.receive(pieces(base))
        refs = {key: f"lead-base:{n}" for n, key in enumerate(edits.base, 1)}
        store.write_as(
            "lead-day",
            [Write(_key(key), text, (refs[key],)) for key, text in edits.mine.items()],
            START,
        )
        store.close()
        theirs = (
            self._op(WRITER, n, key, text, (refs[key],))
            for n, (key, text) in enumerate(edits.theirs.items(), 1)
        )
        (place / "key.txt").write_text(IDENTITY, encoding="ascii")
        for ops in runs(theirs):
            made = AgeSegments().seal(make_header(ops), ops, KEYS, RECIPIENT)
            (place / f"{ops[0].seq:07}.age").write_bytes(made.sealed)

    def merge(self, place: Path, keys: list[str]) -> Merged:
        """Decrypt, verify, parse and receive all segments."""
        store, codec = open_store(place / "mine.db"), AgeSegments()
        identity = (place / "key.txt").read_text(encoding="ascii")
        files = [path.read_bytes() for path in sorted(place.glob("*.age"))]
        with Watch() as watch:
            store.receive(codec.open(one, [identity], INSPECTION) for one in files)
        found = {key: store.register(_key(key)) for key in keys}
        standing = {key: [op.value for op in r.heads] for key, r in found.items() if r}
        store.close()
        return Merged(sum(map(len, files)), watch.seconds, watch.peak, standing)

    @staticmethod
    def _op(writer: str, seq: int, key: str, text: str, refs: tuple[str, ...] = ()) -> Op:
        return Op(writer, seq, START + seq, seq, *_key(key), text, refs)


class Plain:
    """The new texts over the old, with nothing that asks whether somebody else changed them."""

    name = "executemany into SQLite"
    packages: tuple[str, ...] = ()

    def prepare(self, place: Path, edits: Edits) -> None:
        """Make the table with the base and the own edits, and the other's as JSON lines."""
        with closing(self._open(place / "mine.db")) as connection:
            connection.execute(TABLE)
            connection.executemany(INSERT, edits.base.items())
            connection.executemany(UPDATE, _turned(edits.mine))
            connection.commit()
        lines = (json.dumps(one, separators=(",", ":")) for one in edits.theirs.items())
        (place / "theirs.jsonl").write_text("\n".join(lines), encoding="utf-8")

    def merge(self, place: Path, keys: list[str]) -> Merged:
        """Write all of it in one transaction."""
        with closing(self._open(place / "mine.db")) as connection:
            content = (place / "theirs.jsonl").read_bytes()
            with Watch() as watch:
                rows = dict(map(json.loads, content.splitlines()))
                connection.executemany(UPDATE, _turned(rows))
                connection.commit()
            standing = _rows(connection, keys)
        return Merged(len(content), watch.seconds, watch.peak, standing)

    def _open(self, path: Path) -> Any:
        return self._durable(sqlite3.connect(path))

    @staticmethod
    def _durable(connection: Any) -> Any:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        return connection


class PlainEncrypted(Plain):
    """The same into SQLCipher."""

    name = "executemany into SQLCipher"
    packages: tuple[str, ...] = ("sqlcipher3",)

    def _open(self, path: Path) -> Any:
        from sqlcipher3 import dbapi2

        connection = dbapi2.connect(str(path))
        connection.execute(f"PRAGMA key = \"x'{KEY}'\"")
        return self._durable(connection)


class Geodiff:
    """A changeset between two copies of an SQLite file, rebased on the other's."""

    name = "pygeodiff rebase"
    packages: tuple[str, ...] = ("pygeodiff",)

    def prepare(self, place: Path, edits: Edits) -> None:
        """Make three files: the base, mine and theirs."""
        for name, texts in (("base", {}), ("mine", edits.mine), ("theirs", edits.theirs)):
            with closing(sqlite3.connect(place / f"{name}.sqlite")) as connection:
                connection.execute(TABLE)
                connection.executemany(INSERT, edits.base.items())
                connection.executemany(UPDATE, _turned(texts))
                connection.commit()

    def merge(self, place: Path, keys: list[str]) -> Merged:
        """Rebase in one call; what travels is a changeset."""
        from pygeodiff import GeoDiff

        geodiff = GeoDiff()
        base, mine, theirs = (str(place / f"{n}.sqlite") for n in ("base", "mine", "theirs"))
        changes, conflicts = str(place / "theirs.diff"), place / "conflicts.json"
        geodiff.create_changeset(base, theirs, changes)
        with Watch() as watch:
            geodiff.rebase(base, theirs, mine, str(conflicts))
        with closing(sqlite3.connect(mine)) as connection:
            standing = _rows(connection, keys)
        aside = conflicts.read_text(encoding="utf-8") if conflicts.exists() else ""
        return Merged(Path(changes).stat().st_size, watch.seconds, watch.peak, standing, aside)


class Crdt:
    """A map of texts in a conflict-free replicated document."""

    name = "pycrdt map"
    packages: tuple[str, ...] = ("pycrdt",)

    def prepare(self, place: Path, edits: Edits) -> None:
        """Make a document of the base, and from it mine and the update that is theirs."""
        base = self._document(b"", edits.base)
        state, content = base.get_state(), base.get_update()
        mine, theirs = (self._document(content, texts) for texts in (edits.mine, edits.theirs))
        (place / "mine.crdt").write_bytes(mine.get_update())
        (place / "theirs.crdt").write_bytes(theirs.get_update(state))

    def merge(self, place: Path, keys: list[str]) -> Merged:
        """Apply the update."""
        document = self._document((place / "mine.crdt").read_bytes(), {})
        update = (place / "theirs.crdt").read_bytes()
        with Watch() as watch:
            document.apply_update(update)
        standing = {key: [document["records"][key]] for key in keys}
        return Merged(len(update), watch.seconds, watch.peak, standing)

    @staticmethod
    def _document(content: bytes, texts: Texts) -> Any:
        from pycrdt import Doc, Map

        document: Any = Doc()
        records = document.get("records", type=Map)
        if content:
            document.apply_update(content)
        with document.transaction():
            for key, text in texts.items():
                records[key] = text
        return document


CONTENDERS: tuple[Contender, ...] = (Ours(), PlainEncrypted(), Plain(), Geodiff(), Crdt())


def _rows(connection: Any, keys: list[str]) -> dict[str, list[str]]:
    query = "SELECT text FROM record WHERE id = ?"
    return {key: [text for (text,) in connection.execute(query, (key,))] for key in keys}


def _key(record: str) -> RegisterKey:
    return RegisterKey("statement", record, "text")


def _turned(texts: Texts) -> Iterable[tuple[str, str]]:
    return ((text, key) for key, text in texts.items())
