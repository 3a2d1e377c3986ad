"""The only place that knows everybody: builds the adapters and hands them to the services."""

from __future__ import annotations  # each adapter is imported when it is built: the window first

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from veldtool.services.errors import UserError

if TYPE_CHECKING:
    from veldtool.adapters.drives.drive import Drive
    from veldtool.adapters.messages import Messages
    from veldtool.adapters.places import DataFolder
    from veldtool.services.demo import Sample
    from veldtool.services.desk import Desk
    from veldtool.services.large.playing import LargeSample
    from veldtool.services.opened_desk import Shipped
    from veldtool.services.ports import Carrier, Keychain
    from veldtool.services.printing import Press
    from veldtool.services.reaching import Outside, Questions
    from veldtool.services.serving import Server
    from veldtool.services.toolbox import Toolbox

SAMPLE, LARGE = "voorbeeld", "groot"
DEMO_MARK = "dit-is-een-voorbeeld.txt"


def data_folder() -> DataFolder:
    """Return where this user's data stands; VELDTOOL_HOME moves it."""
    from veldtool.adapters.places import DataFolder

    return DataFolder.of(os.environ)


def toolbox(home: Path | None = None, keychain: Keychain | None = None) -> Toolbox:
    """Build the outside world of one data folder, this user's own by default."""
    from db.databases import EncryptedDatabases
    from veldtool.adapters.clock import SystemClock
    from veldtool.adapters.keychain import SystemKeychain
    from veldtool.adapters.keys import AgeKeyring
    from veldtool.adapters.locks import hold
    from veldtool.adapters.outlets import SystemOutlets
    from veldtool.adapters.passphrases import ChildPassphrases
    from veldtool.adapters.places import DataFolder
    from veldtool.adapters.recovery import WrappedRecovery
    from veldtool.adapters.segments import AgeSegments
    from veldtool.services.toolbox import Toolbox

    places = DataFolder(home) if home else data_folder()
    passphrases, clock = ChildPassphrases(), SystemClock()
    return Toolbox(
        databases=EncryptedDatabases(),
        places=places,
        keyring=AgeKeyring(),
        passphrases=passphrases,
        recovery=WrappedRecovery(places, passphrases, clock),
        keychain=keychain or SystemKeychain(),
        codec=AgeSegments(),
        clock=clock,
        hold=hold,
        reach=reach,
        drives=removable_drives,
        serve=lead_server,
        outlets=SystemOutlets(),
    )


def demo_toolbox(home: Path) -> Toolbox:
    """Build the outside world of one inspector of the sample; it leaves the keychain alone."""
    from veldtool.adapters.memory_keychain import MemoryKeychain

    return toolbox(home, MemoryKeychain())


def demo_folder(folder: Path) -> Path:
    """Make the folder of the sample anew. Raises UserError when it holds anything else."""
    import shutil

    mark = folder / DEMO_MARK
    if folder.exists() and any(folder.iterdir()):
        if not mark.exists():
            raise UserError("demo_folder_used", folder=folder)
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    mark.write_text(message("cli", "demo_mark") + "\n", encoding="utf-8")
    return folder


@contextmanager
def reach(place: str, ask: Questions) -> Iterator[Carrier]:
    """Reach an exchange folder by its path or address. Raises UserError when it cannot."""
    from veldtool.services.addresses import parse_address
    from veldtool.services.reaching import reached

    address = parse_address(place)
    if address.is_folder and not Path(address.path).expanduser().is_dir():
        raise UserError("no_folder", folder=address)
    with reached(reaching(ask), address) as carrier:
        yield carrier


def folder_carrier(folder: Path) -> Carrier:
    """Exchange through a folder: a stick or a network share."""
    from veldtool.adapters.folder import FolderCarrier

    return FolderCarrier(folder)


def removable_drives() -> tuple[Drive, ...]:
    """Return the sticks that are plugged in, with their free space."""
    from veldtool.adapters.drives import here

    return here.removable_drives()


def reaching(ask: Questions) -> Outside:
    """Build what reaches an exchange folder by its address; `ask` asks what the user knows."""
    from veldtool.adapters.carriers import ExchangePlaces
    from veldtool.adapters.keychain import SystemKeychain
    from veldtool.services.reaching import Outside

    return Outside(ExchangePlaces(data_folder().home), SystemKeychain(), ask)


def lead_server(folder: Path, inspection: str, code: str, host: str = "", port: int = 0) -> Server:
    """Build what serves the exchange to colleagues nearby. Raises UserError without the extra."""
    try:
        from veldtool.adapters.lead.server import LeadServer
    except ImportError as error:
        raise UserError("exchange_extra", extra="webdav") from error
    return LeadServer(folder, inspection, code, host=host, port=port)


@cache
def _messages() -> Messages:
    from veldtool.adapters.messages import Messages

    return Messages()


def message(group: str, key: str, **details: object) -> str:
    """Return a Dutch sentence by group and key."""
    return _messages().sentence(group, key, **details)


@cache
def press() -> Press:
    """Return what turns sheets into PDF, with the sentences on paper."""
    from veldtool.adapters.pdf.press import PdfPress

    return PdfPress()


@cache
def sample() -> Sample:
    """Return the sample praktijktoets with its framework."""
    import resources
    from veldtool.services.demo import Sample

    texts = resources.sample_texts(SAMPLE)
    colleagues = tuple(name for name in ("jk", "av", "ld", "rs") if name in texts)
    return Sample("mb", colleagues, texts, resources.framework_text("gi-2025"))


def large_sample() -> LargeSample:
    """Return what the large sample is made from."""
    import resources
    from veldtool.services.large.playing import LargeSample

    return LargeSample(resources.text(f"samples/{LARGE}.toml"), resources.framework_text("gi-2025"))


def write_file(path: Path, content: bytes) -> None:
    """Write a file where the user says, whole or not at all. Raises OSError."""
    from veldtool.adapters.places import replace_file

    replace_file(path, content)


def random_bytes(size: int) -> bytes:
    """Return random bytes for passphrases and ids."""
    from veldtool.adapters.keys import AgeKeyring

    return AgeKeyring().random_bytes(size)


def new_record_id() -> str:
    """Return a random id for a new record."""
    from veldtool.adapters.keys import AgeKeyring
    from veldtool.services.creating import new_id

    return new_id(AgeKeyring().random_bytes)


def desk(tools: Toolbox, passphrase: str | None = None) -> Desk:
    """Build what the window talks to; a passphrase opens the newest inspection at once."""
    from veldtool.services.opened_desk import OpenedDesk

    return OpenedDesk(tools, press(), _label, passphrase, shipped)


def shipped() -> Shipped:
    """Return the frameworks and the names of fields that come with the app."""
    import resources
    from veldtool.adapters.field_texts import field_words
    from veldtool.services.opened_desk import Shipped

    texts = {name: resources.framework_text(name) for name in resources.frameworks()}
    return Shipped(texts, field_words())


def _label(number: int, created: int) -> str:
    """Name an inspection without naming the institution."""
    from veldtool.domain.sheet.dates import plain_day
    from veldtool.services.dutch_time import to_local

    return message(
        "cli", "inspection_label", number=number, day=plain_day(to_local(created).date())
    )


def run_window(build: Callable[[], Desk], home: Path | None = None) -> int:
    """Open the window; `home` keeps its preferences, this user's data folder by default.

    `build` makes the desk when the window is there, in the window's worker.

    Raises UserError that says what lacks when this machine cannot show a window.
    """
    import gc

    from ui import requirements

    gc.disable()  # what the start loads stays; the window collects in its own time (ui.garbage)
    lacking = requirements.problem()
    if lacking is not None:
        raise UserError("no_window", problem=lacking)
    try:
        from ui.app import run
    except ImportError as error:
        raise UserError("no_window", problem=requirements.explain(error) or error) from error
    return run(build, home or data_folder().home)


def check_window() -> None:
    """Draw a widget offscreen: is Qt whole in this installation?"""
    from ui.selftest import draw

    draw()


def log_failure(failure: BaseException) -> Path:
    """Keep where an unexpected failure happened, without any content; returns the log."""
    from veldtool.adapters import failure_log
    from veldtool.adapters.clock import SystemClock
    from veldtool.services.dutch_time import to_local

    moment = to_local(SystemClock().now()).isoformat(timespec="seconds")
    return failure_log.write(data_folder().home, type(failure), failure.__traceback__, moment)
