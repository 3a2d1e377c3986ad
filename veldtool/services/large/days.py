"""What an inspector of the large sample records in the two days of the visit."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from veldtool.domain.framework.model import NOT_HAPPENED, Answer, AnswerType, Item
from veldtool.domain.ordering import between
from veldtool.domain.records import Form, Quote, Sign
from veldtool.services.demo import Entry
from veldtool.services.dutch_time import to_local, to_millis
from veldtool.services.large.setting import DAYS, Setting, Talk, file_id
from veldtool.services.large.words import Chance

_ANSWER = 15_000
_LINE = 12_000
"""Milliseconds that an answer and a line take."""
_LATER = 3_600_000
_SIGNS = (Sign.PLUS, Sign.PLUS, Sign.MINUS, Sign.MINUS, Sign.MINUS, Sign.NEUTRAL)
_JUDGED = (Answer.YES, Answer.YES, Answer.YES, Answer.NO, Answer.NO, Answer.PARTLY)
_CORRECTED = 0.05
_SHARED = 4
"""So many inspectors change the room of the same talk without knowing of each other."""


def days(setting: Setting, member: str) -> tuple[Entry, ...]:
    """Return everything that somebody records, corrections included, in the order of time."""
    chance = Chance(setting.words, member)
    found: list[Entry] = []
    for place, number in enumerate(setting.files_of(member)):
        day = DAYS[place % len(DAYS)]
        begin = to_millis(f"{day}T08:30:00") + place // len(DAYS) * len(DAYS) * 900_000
        found += _file(setting, number, day, begin, chance)
    for talk in setting.talks:
        if talk.member == member:
            found += _talk(setting, talk, chance)
    found += _points(setting, member, chance)
    return tuple(sorted(found, key=lambda entry: entry.at))


def _file(setting: Setting, number: int, day: str, begin: int, chance: Chance) -> Iterator[Entry]:
    """The file with its answers: some items stay open, some answers are changed afterwards."""
    dossier, items = file_id(number), setting.framework.checklists[0].items
    joint = chance.happens(0.5)
    head = {
        "viewed": "joint" if joint else "alone",
        "read_on": day,
        "track": chance.one(setting.words.tracks),
        "workers": chance.number(1, 4),
    }
    yield Entry(begin, "dossier", dossier, head)
    for place, item in enumerate(items, 1):
        if (item.joint_only and not joint) or item.only_if or chance.happens(0.04):
            continue
        at, answer = begin + place * _ANSWER, f"{dossier}/{item.id}"
        fields: dict[str, Any] = {"value": _value(item, chance)}
        if chance.happens(0.15):
            fields["note"] = chance.one(setting.words.notes)
        yield Entry(at, "answer", answer, fields)
        if chance.happens(_CORRECTED):
            yield Entry(at + _LATER, "answer", answer, {"value": _value(item, chance)})
    if chance.happens(0.85):
        yield Entry(begin + 2 * _LATER, "dossier", dossier, {"closed": True})


def _value(item: Item, chance: Chance) -> Any:
    """An answer that this item can have."""
    choices = [choice.id for choice in item.choices]
    match item.type:
        case AnswerType.JUDGED:
            allowed = [one for one in _JUDGED if one in item.answers] or list(item.answers)
            return chance.one(allowed).value
        case AnswerType.DATE:
            late = chance.happens(0.1)
            read = date(2026, 1, 5) + timedelta(days=chance.number(0, 140))
            return NOT_HAPPENED if late else read.isoformat()
        case AnswerType.COUNT:
            return chance.number(0, 9)
        case AnswerType.CHOICE:
            return chance.one(choices)
        case AnswerType.MULTI:
            return chance.some(choices, chance.number(1, len(choices)))
        case AnswerType.TEXT:
            return chance.one(chance.words.notes)


def _talk(setting: Setting, talk: Talk, chance: Chance) -> Iterator[Entry]:
    """The lines of a talk; one in twenty is worded better an hour later."""
    hour = "09:00" if not talk.number else f"{13 + talk.number % 4}:00"
    begin, order = to_millis(f"{talk.day}T{hour}:00"), ""
    norms = [norm.id for norm in setting.framework.norms]
    for number in range(1, talk.lines + 1):
        order, at, line = between(order, ""), begin + number * _LINE, f"{talk.id}/s{number:04}"
        sign = chance.one(_SIGNS)
        fields = {
            "order": order,
            "time": to_local(at).strftime("%H:%M"),
            "role": chance.one(talk.roles).code,
            "text": chance.sentence(sign),
            "quote": (Quote.VERBATIM if chance.happens(0.25) else Quote.PARAPHRASE).value,
            "norms": [[norm, sign.value] for norm in chance.some(norms, chance.number(1, 2))],
            "form": Form.HEARD.value,
            "author": talk.member,
        }
        yield Entry(at, "statement", line, fields)
        if chance.happens(_CORRECTED):
            yield Entry(at + _LATER, "statement", line, {"text": chance.sentence(sign)})


def _points(setting: Setting, member: str, chance: Chance) -> Iterator[Entry]:
    """Open points, and for some a change that meets a colleague's."""
    team, evening = setting.members, to_millis(f"{DAYS[0]}T17:00:00")
    place = team.index(member)
    for number in range(place, setting.size.points, len(team)):
        fields = {
            "text": f"Navragen: {chance.sentence(Sign.MINUS)}",
            "owner": member,
            "norm": chance.one(setting.framework.norms).id,
            "done": chance.happens(0.4),
        }
        yield Entry(evening + number * _LINE, "open_point", f"p{number + 1:02}", fields)
    if setting.talks and place in range(1, _SHARED + 1):
        yield Entry(evening, "agenda", f"a-{setting.talks[0].id}", {"room": f"kamer {place}"})
