"""What the lead of the large sample prepares: visit, team, talks, agenda, files, documents."""

from collections.abc import Iterator, Mapping
from typing import Any

from veldtool.domain.records import Sign
from veldtool.services.demo import Entry
from veldtool.services.dutch_time import to_millis
from veldtool.services.large.setting import DAYS, LEAD, Setting, Talk, file_id, initials
from veldtool.services.large.words import Chance

BEGIN = to_millis("2026-05-11T09:00:00")
STEP = 20_000
"""Milliseconds between two things that the lead fills in."""

_Record = tuple[str, str, Mapping[str, Any]]
_FORMS = {"persons": "telephone", "talks": "group"}
_APART, _SIBLINGS = 8, 2
"""Of so many files in a row, so many are of one family."""


def preparation(setting: Setting) -> Iterator[Entry]:
    """Yield what the lead fills in before the visit, in the order of time."""
    for number, record in enumerate(_records(setting)):
        yield Entry(BEGIN + number * STEP, *record)


def _records(setting: Setting) -> Iterator[_Record]:
    chance = Chance(setting.words, "preparation")
    yield from _visit(setting)
    for talk in setting.talks:
        yield from _talk(setting, talk, chance)
    for number in range(1, setting.size.dossiers + 1):
        yield _file(setting, number, chance)
    for number in range(1, setting.size.documents + 1):
        yield _document(setting, number, chance)
    yield from _figures(setting, chance)
    yield from _questionnaire(setting, chance)


def _visit(setting: Setting) -> Iterator[_Record]:
    words = setting.words
    fields = {
        "institution": words.institution,
        "short_name": words.short_name,
        "kvk": "00000000",
        "institution_kind": setting.framework.institution_kind,
        "inspectorates": ["IGJ", "JenV"],
    }
    yield "visit", "visit", fields
    yield "location", "voorbeeldstad", {"name": "kantoor Voorbeeldstad"}
    for day in DAYS:
        yield "visit_day", day, {"date": day, "location": "voorbeeldstad", "announced": True}
    for place, (member, name) in enumerate(zip(setting.members, words.names, strict=False)):
        if member != LEAD:  # who founds the visit is a member already
            under = "IGJ" if place % 2 else "JenV"
            yield (
                "member",
                member,
                {"name": name, "initials": initials(name), "inspectorate": under},
            )


def _talk(setting: Setting, talk: Talk, chance: Chance) -> Iterator[_Record]:
    norms = [norm.id for norm in setting.framework.norms]
    start = f"{13 + talk.number % 4}:{15 * (talk.number % 3):02}"
    fields = {
        "code": talk.id.upper(),
        "form": _FORMS.get(talk.kind.unit.value, "on_site"),
        "source_kind": talk.kind.code,
        "date": talk.day,
        "start": "09:00" if talk.member == LEAD and not talk.number else start,
        "leader": talk.member,
        "note_taker": talk.member,
        "norms": chance.some(norms, 4),
        "introduced": True,
        "consent": True,
    }
    yield "interview", talk.id, fields
    for role in talk.roles:
        people = {"role": role.code, "count": 1 if role.single else chance.number(1, 4)}
        yield "participants", f"{talk.id}/{role.code}", people
    planned = {
        "date": talk.day,
        "start": fields["start"],
        "title": talk.kind.singular,
        "members": [talk.member],
        "interview": talk.id,
    }
    yield "agenda", f"a-{talk.id}", planned


def _file(setting: Setting, number: int, chance: Chance) -> _Record:
    checklist = setting.framework.checklists[0]
    measure = chance.one(checklist.measures or tuple(m.id for m in setting.framework.measures))
    charged = f"2025-{chance.number(1, 12):02}-{chance.number(1, 28):02}"
    fields = {
        "code": f"D{number:03}",
        "checklist": checklist.id,
        "measure": measure,
        "placed_out": chance.happens(0.3),
        "pronounced_on": charged,
        "charged_on": charged,
        "started_on": charged,
        "reader": setting.members[(number - 1) % len(setting.members)],
        "selection_reason": chance.one(setting.words.since),
    }
    if (number - 1) % _APART < _SIBLINGS:
        fields["family"] = f"gezin {(number - 1) // _APART + 1}"
    return "dossier", file_id(number), fields


def _document(setting: Setting, number: int, chance: Chance) -> _Record:
    fields = {
        "code": f"DOC{number:02}",
        "title": f"{chance.one(setting.words.documents)} {number}",
        "year": str(chance.number(2022, 2026)),
        "final": chance.happens(0.8),
        "received_on": "2026-05-19",
        "read_by": chance.some(setting.members, 2),
        "norms": chance.some([norm.id for norm in setting.framework.norms], 2),
    }
    return "document", f"doc{number:02}", fields


def _figures(setting: Setting, chance: Chance) -> Iterator[_Record]:
    for number, name in enumerate(setting.words.figures, 1):
        part, whole = chance.number(40, 200), chance.number(300, 700)
        yield (
            "key_figure",
            f"kf{number}",
            {"name": name, "numerator": part, "denominator": whole, "peildatum": "2026-04-01"},
        )


def _questionnaire(setting: Setting, chance: Chance) -> Iterator[_Record]:
    kind = next((k for k in setting.framework.source_kinds if k.unit.value == "items"), None)
    if kind is None:
        return
    fields = {"title": kind.title, "source_kind": kind.code, "invited": 900, "respondents": 240}
    yield "questionnaire", "vragenlijst", fields
    for norm in setting.framework.norms:
        yes = chance.number(40, 200)
        item = {
            "text": norm.tile,
            "norm": norm.id,
            "counts": [["ja", yes], ["nee", 240 - yes]],
            "sign": (Sign.PLUS if yes > 240 - yes else Sign.MINUS).value,
        }
        yield "questionnaire_item", f"vragenlijst/{norm.id}", item
