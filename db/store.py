"""One open inspection database: every method that writes is one transaction."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from db import authority, care, copying, deletes, intake, local, log, projection, reading, registers
from db import search as searching
from db import segments as kept
from db.connection import Connection
from veldtool.domain.oplog.alone import writer_of
from veldtool.domain.oplog.authority import Authority
from veldtool.domain.oplog.draft import Draft
from veldtool.domain.oplog.op import Op, RegisterKey, Write
from veldtool.domain.oplog.register import Register
from veldtool.domain.oplog.seen import Held
from veldtool.domain.oplog.segment import ChainReport, Header, Segment
from veldtool.domain.records import Inspection
from veldtool.services.ports import Conflicts, Hit, Identity, Quarantined, Received

IDENTITY = "SELECT inspection, root, device, member FROM identity"


class EncryptedStore:
    """The `ports.Store` of an encrypted database. Used from the thread that opened it."""

    def __init__(self, connection: Connection, name_writer: Callable[[str], str]) -> None:
        self._connection = connection
        self._identity = Identity(*connection.rows(IDENTITY)[0])
        self._writer = name_writer(self._identity.device)
        self._authority: Authority | None = None

    @property
    def identity(self) -> Identity:
        return self._identity

    @property
    def writer(self) -> str:
        return self._writer

    def close(self) -> None:
        self._connection.close()

    @contextmanager
    def together(self) -> Iterator[None]:
        before = self._authority
        try:
            with self._connection.command():
                yield
        except BaseException:
            self._authority = before
            raise

    # the record

    def write(self, writes: Sequence[Write], at: int) -> tuple[Op, ...]:
        if not writes:
            return ()
        with self._connection.command():
            ops, standing = self._write(writes, at)
        self._authority = standing
        return ops

    def write_as(self, writer: str, writes: Sequence[Write], at: int) -> tuple[Op, ...]:
        if not writes:
            return ()
        with self._connection.command():
            ops, standing = intake.write(self._connection, self._base(), writer, writes, at)
        self._authority = standing
        return ops

    def receive(
        self,
        segments: Iterable[Segment],
        *,
        dry_run: bool = False,
        look: Callable[[], object] | None = None,
    ) -> Received:
        base = self._base()
        with self._connection.command(keep=not dry_run):
            report, standing = intake.receive(
                self._connection, base, self._identity.device, segments
            )
            if look is not None:
                self._look(look, standing)
        if not dry_run:
            self._authority = standing
        return report

    def _look(self, look: Callable[[], object], standing: Authority) -> None:
        before, self._authority = self._authority, standing
        try:
            look()
        finally:
            self._authority = before

    def adopt(self, ops: Iterable[Op]) -> int:
        with self._connection.command():
            new, standing = intake.adopt(self._connection, self._base(), ops)
        self._authority = standing
        return new

    def mark(self) -> str:
        return reading.mark(self._connection)

    def inspection(self) -> Inspection:
        return reading.inspection(self._connection)

    def registers(self, kind: str | None = None) -> dict[RegisterKey, Register]:
        return registers.all_registers(self._connection, kind)

    def register(self, key: RegisterKey) -> Register | None:
        return registers.one_register(self._connection, key)

    def conflicts(self) -> Conflicts:
        return Conflicts(
            registers.conflict_keys(self._connection), deletes.conflicts(self._connection)
        )

    def quarantine(self) -> tuple[Quarantined, ...]:
        return authority.quarantined(self._connection)

    def history(self, key: RegisterKey) -> tuple[Op, ...]:
        return log.history(self._connection, key)

    def change(self, writer: str, change: int) -> tuple[Op, ...]:
        return log.change(self._connection, writer, change)

    def settling(self) -> tuple[Op, ...]:
        return log.settling(self._connection)

    def under(self, record_id: str) -> tuple[Op, ...]:
        return log.under(self._connection, record_id)

    def ops(self) -> Iterator[Op]:
        return log.ops(self._connection)

    def ops_of(self, writer: str, after: int = 0) -> tuple[Op, ...]:
        return log.ops_of(self._connection, writer, after)

    def last_seqs(self) -> dict[str, int]:
        return log.last_seqs(self._connection)

    def held(self) -> dict[str, Held]:
        return log.held(self._connection)

    def state_hash(self) -> str:
        return reading.state_hash(self._connection)

    def search(self, text: str, limit: int = 50) -> tuple[Hit, ...]:
        return searching.search(self._connection, text, limit)

    # segments

    def keep_segment(self, segment: Segment) -> None:
        with self._connection.command():
            kept.keep(self._connection, segment)

    def segment_headers(self) -> tuple[tuple[str, Header], ...]:
        return kept.headers(self._connection)

    def segment_bytes(self, name: str) -> bytes:
        return kept.sealed_bytes(self._connection, name)

    def chain(self) -> ChainReport:
        return kept.chain(self._connection, self._base().authority)

    # drafts and what stays on this device

    def save_draft(self, draft: Draft) -> None:
        with self._connection.command():
            local.save_draft(self._connection, draft)

    def drop_draft(self, key: RegisterKey) -> None:
        with self._connection.command():
            local.drop_draft(self._connection, key)

    def drafts(self) -> tuple[Draft, ...]:
        return local.drafts(self._connection)

    def finish_drafts(self, at: int) -> tuple[Op, ...]:
        with self._connection.command():
            writes = local.finished_drafts(self._connection)
            if not writes:
                return ()
            ops, standing = self._write(writes, at)
        self._authority = standing
        return ops

    def _write(self, writes: Sequence[Write], at: int) -> tuple[tuple[Op, ...], Authority]:
        """Write each under its own writer; returns the operations in the order of the writes."""
        base, written = self._base(), dict[int, Op]()
        writers = [writer_of(self._writer, write.key) for write in writes]
        for writer in dict.fromkeys(writers):
            places = [place for place, one in enumerate(writers) if one == writer]
            mine = [writes[place] for place in places]
            ops, standing = intake.write(self._connection, base, writer, mine, at)
            base = intake.Base(base.root, standing)
            written.update(zip(places, ops, strict=True))
        return tuple(written[place] for place in range(len(writes))), base.authority

    def note(self, about: str) -> str:
        return local.note(self._connection, about)

    def set_note(self, about: str, text: str) -> None:
        with self._connection.command():
            local.set_note(self._connection, about, text)

    def local(self, name: str) -> Any:
        return local.local(self._connection, name)

    def set_local(self, name: str, value: Any) -> None:
        with self._connection.command():
            local.set_local(self._connection, name, value)

    # care

    def copy_to(self, path: Path) -> None:
        copying.copy_to(self._connection, path)

    def check(self) -> tuple[str, ...]:
        return care.check(self._connection, self._identity.root)

    def rebuild(self) -> int:
        with self._connection.command():
            different = projection.rebuild(self._connection, self._identity.root)
        self._authority = None
        return different

    def _base(self) -> intake.Base:
        """The standing of devices is derived once and follows the commands that were kept."""
        if self._authority is None:
            self._authority = authority.load(self._connection, self._identity.root)
        return intake.Base(self._identity.root, self._authority)
