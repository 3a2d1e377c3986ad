"""Who speaks in a talk, when, and how it was arranged: shown, and typed as short texts."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from veldtool.domain.date_entry import YearFrom, read_day
from veldtool.domain.framework.model import Framework
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Inspection, Interview, InterviewForm, Member
from veldtool.services.errors import UserError
from veldtool.services.interviews.lexicon import Lexicon
from veldtool.services.interviews.talk_list import TalkLine, TalkReader

_CLOCK = re.compile(r"([01]?\d|2[0-3])[.:]?([0-5]\d)")
_HALF_A_YEAR = timedelta(days=182)
_YES_NO = {True: "ja", False: "nee", None: ""}
_PEOPLE = re.compile(r"(?:(\d{1,3})\s+)?([\w-]+)(?:\s*\((\d{1,3})\))?")


class HeaderField(StrEnum):
    """What can be typed about a talk."""

    FORM = "form"
    PEOPLE = "people"
    DATE = "date"
    START = "start"
    END = "end"
    PLACE = "place"
    LEADER = "leader"
    NOTE_TAKER = "note_taker"
    OTHERS = "others"
    DOSSIERS = "dossiers"
    NORMS = "norms"
    FOLLOWS = "follows"
    INTRODUCED = "introduced"
    CONSENT = "consent"
    ATTEMPTS = "attempts"
    REFUSED = "refused"
    FOUND_HOW = "found_how"
    PRIVACY_NOTE = "privacy_note"


@dataclass(frozen=True, slots=True)
class TalkHeader:
    """The head of a talk. `typed` is every field as somebody would type it."""

    line: TalkLine
    place: str
    leader: str
    note_taker: str
    people: tuple[tuple[str, int | None], ...]
    telephone: bool
    typed: Mapping[HeaderField, str]


def talk_header(
    framework: Framework, inspection: Inspection, member: str, talk: Interview, words: Lexicon
) -> TalkHeader:
    """Return the head of a talk."""
    reader = TalkReader(framework, inspection, member)
    present = reader.present(talk)
    people = tuple(
        (word, one.count)
        for word, one in zip(reader.role_words(talk), present, strict=bool(present))
    )
    return TalkHeader(
        line=reader.line(talk),
        place=talk.place,
        leader=reader.initials.get(talk.leader, talk.leader),
        note_taker=reader.initials.get(talk.note_taker, talk.note_taker),
        people=people,
        telephone=talk.form is InterviewForm.TELEPHONE,
        typed=_typed(inspection, reader, talk, words),
    )


def _typed(
    inspection: Inspection, reader: TalkReader, talk: Interview, words: Lexicon
) -> dict[HeaderField, str]:
    talks = all_of(inspection, "interview", Interview)
    initials = reader.initials
    shorts = {role.code: role.short for role in words.roles}
    people = ", ".join(
        _person(shorts.get(one.role, one.role), one.count, one.known)
        for one in reader.present(talk)
    )
    return {
        HeaderField.FORM: talk.form.value if talk.form else "",
        HeaderField.PEOPLE: people,
        HeaderField.DATE: _day_text(talk.date),
        HeaderField.START: talk.start.replace(":", "."),
        HeaderField.END: talk.end.replace(":", "."),
        HeaderField.PLACE: talk.place,
        HeaderField.LEADER: initials.get(talk.leader, talk.leader),
        HeaderField.NOTE_TAKER: initials.get(talk.note_taker, talk.note_taker),
        HeaderField.OTHERS: " ".join(initials.get(one, one) for one in talk.others),
        HeaderField.DOSSIERS: " ".join(reader.file_codes(talk)),
        HeaderField.NORMS: " ".join(talk.norms),
        HeaderField.FOLLOWS: talks[talk.follows].code if talk.follows in talks else talk.follows,
        HeaderField.INTRODUCED: _YES_NO[talk.introduced],
        HeaderField.CONSENT: _YES_NO[talk.consent],
        HeaderField.ATTEMPTS: "" if talk.attempts is None else str(talk.attempts),
        HeaderField.REFUSED: _YES_NO[talk.refused or None],
        HeaderField.FOUND_HOW: talk.found_how,
        HeaderField.PRIVACY_NOTE: talk.privacy_note,
    }


def _person(role: str, count: int | None, known: int) -> str:
    number = "" if count is None else f"{count} "
    return f"{number}{role} ({known})" if known else f"{number}{role}"


def _day_text(recorded: str) -> str:
    parts = recorded.split("-")
    return "-".join(reversed(parts)) if len(parts) == 3 else recorded  # noqa: PLR2004 - d, m, y


@dataclass(frozen=True, slots=True)
class Present:
    """One role among those present, as typed: `3 o (1)` is three parents, one of them known."""

    role: str
    count: int | None
    known: int = 0


def read_people(typed: str, words: Lexicon) -> tuple[Present, ...]:
    """Read "3 o, 1 cr". Raises UserError `talk_people` with the part that is not understood."""
    found = []
    for part in filter(None, (one.strip() for one in re.split(r"[,;]", typed))):
        match = _PEOPLE.fullmatch(part)
        code = words.vocabulary.roles.get(match[2].lower()) if match else None
        if match is None or code is None:
            raise UserError("talk_people", part=part)
        count = int(match[1]) if match[1] else None
        found.append(Present(code, count, int(match[3] or 0)))
    return tuple(found)


def read_field(
    inspection: Inspection, words: Lexicon, today: date, field: HeaderField, typed: str
) -> Any:
    """Return the value of a field as it was typed. Raises UserError that says what is wanted."""
    text = typed.strip()
    readers: dict[HeaderField, Callable[[str], Any]] = {
        HeaderField.FORM: lambda one: InterviewForm(one) if one else None,
        HeaderField.DATE: lambda one: _day(one, today),
        HeaderField.START: _clock,
        HeaderField.END: _clock,
        HeaderField.LEADER: lambda one: _member(inspection, one) if one else "",
        HeaderField.NOTE_TAKER: lambda one: _member(inspection, one) if one else "",
        HeaderField.OTHERS: lambda one: tuple(_member(inspection, x) for x in _words(one)),
        HeaderField.DOSSIERS: lambda one: tuple(_source(words, x) for x in _words(one)),
        HeaderField.NORMS: lambda one: tuple(_norm(words, x) for x in _words(one)),
        HeaderField.FOLLOWS: lambda one: _source(words, one) if one else "",
        HeaderField.INTRODUCED: _answer,
        HeaderField.CONSENT: _answer,
        HeaderField.REFUSED: lambda one: bool(_answer(one)),
        HeaderField.ATTEMPTS: _number,
    }
    return readers.get(field, str)(text)


def _words(typed: str) -> list[str]:
    return [one for one in re.split(r"[\s,;]+", typed) if one]


def _day(typed: str, today: date) -> str:
    if not typed:
        return ""
    # A day without a year is the nearest one, before or after today: talks are planned ahead.
    ahead = today + _HALF_A_YEAR if typed[0].isdecimal() else today
    found = read_day(typed, YearFrom(ahead, near=today))
    if not isinstance(found, date):
        raise UserError("talk_date", typed=typed)
    return found.isoformat()


def _clock(typed: str) -> str:
    found = _CLOCK.fullmatch(typed)
    if not typed:
        return ""
    if found is None:
        raise UserError("talk_time", typed=typed)
    return f"{int(found[1]):02}:{found[2]}"


def _member(inspection: Inspection, typed: str) -> str:
    for key, one in all_of(inspection, "member", Member).items():
        if typed.lower() in {one.initials.lower(), one.name.lower(), key.lower()}:
            return key
    raise UserError("talk_member", typed=typed)


def _source(words: Lexicon, typed: str) -> str:
    found = words.vocabulary.sources.get(typed.lower())
    if found is None:
        raise UserError("talk_source", typed=typed)
    return found


def _norm(words: Lexicon, typed: str) -> str:
    found = words.vocabulary.norm(typed.lstrip("#"))
    if found is None:
        raise UserError("talk_norm", typed=typed)
    return found


def _answer(typed: str) -> bool | None:
    known = {"": None, "j": True, "ja": True, "n": False, "nee": False}
    if typed.lower() not in known:
        raise UserError("talk_answer", typed=typed)
    return known[typed.lower()]


def _number(typed: str) -> int | None:
    if typed and not (typed.isdecimal() and len(typed) < 4):  # noqa: PLR2004 - three digits
        raise UserError("talk_number", typed=typed)
    return int(typed) if typed else None
