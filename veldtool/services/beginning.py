"""Beginning a visit on this machine: what the founder fills in, and what is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from veldtool.domain.framework.reader import read_framework
from veldtool.services.creating import Founding, create_inspection, new_id
from veldtool.services.errors import UserError
from veldtool.services.passphrase import MIN_LENGTH, check_passphrase, normal_passphrase
from veldtool.services.session import Session
from veldtool.services.toolbox import Toolbox

MOST_INITIALS = 4


@dataclass(frozen=True, slots=True)
class FrameworkChoice:
    """A framework that a visit can be held against."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class NewInspection:
    """What the founder fills in. `again` is the passphrase typed a second time."""

    framework: str
    name: str
    initials: str
    inspectorate: str
    passphrase: str
    again: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A field that is not right yet: `key` names the sentence that says what to do."""

    field: str
    key: str


def framework_choices(texts: Mapping[str, str]) -> tuple[FrameworkChoice, ...]:
    """Return the frameworks that ship with the app, by title."""
    found = (FrameworkChoice(name, read_framework(text).title) for name, text in texts.items())
    return tuple(sorted(found, key=lambda one: one.title))


def faults(new: NewInspection) -> tuple[Fault, ...]:
    """Return what is wrong, in the order of the fields; empty when it can be made."""
    return tuple(_faults(new))


def begin_inspection(tools: Toolbox, texts: Mapping[str, str], new: NewInspection) -> Session:
    """Make the inspection. Raises UserError for the first thing that is wrong; nothing is made."""
    wrong = faults(new)
    if wrong:
        raise UserError(wrong[0].key, least=MIN_LENGTH)
    founding = Founding(
        member=new_id(tools.keyring.random_bytes),
        name=new.name.strip(),
        initials=new.initials.strip().upper(),
        inspectorate=new.inspectorate,
        framework_text=texts[new.framework],
        passphrase=new.passphrase,
    )
    return create_inspection(tools, founding)


def change_passphrase(tools: Toolbox, inspection: str, old: str, new: str, again: str) -> None:
    """Wrap the secrets of an inspection with another passphrase; the old one opens nothing more.

    Raises WrongKey when the old one is wrong, UserError when the new one will not do.
    """
    check_passphrase(new)
    if normal_passphrase(new) != normal_passphrase(again):
        raise UserError("passphrases_unequal")
    tools.recovery.write(tools.recovery.read(inspection, old), new)


def _faults(new: NewInspection) -> Iterator[Fault]:
    if not new.framework:
        yield Fault("framework", "framework_missing")
    if not new.name.strip():
        yield Fault("name", "name_missing")
    initials = new.initials.strip()
    if not initials.isalpha() or len(initials) > MOST_INITIALS:
        yield Fault("initials", "initials_wrong")
    if not new.inspectorate:
        yield Fault("inspectorate", "inspectorate_missing")
    if len(normal_passphrase(new.passphrase)) < MIN_LENGTH:
        yield Fault("passphrase", "passphrase_short")
    elif normal_passphrase(new.passphrase) != normal_passphrase(new.again):
        yield Fault("again", "passphrases_unequal")
