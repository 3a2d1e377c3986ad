"""The sheet of one urgent case: for the director, apart from the feedback sheet.

It names the case by its code. The real reference of the child stands on it only when it is handed
over here on purpose; no other sheet can hold it.
"""

from collections.abc import Iterator
from datetime import date, datetime

from veldtool.domain.calendar import parse_date
from veldtool.domain.framework.model import Framework
from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import Dossier, Inspection, Urgent, UrgentLevel, UrgentTold
from veldtool.domain.sheet.dates import moment, short_day
from veldtool.domain.sheet.model import (
    Block,
    Box,
    Bullets,
    Cell,
    Definition,
    Definitions,
    Heading,
    Paragraph,
    Sheet,
    Table,
    plain,
    rich,
)
from veldtool.domain.sheet.phrases import Texts, say
from veldtool.domain.sheet.unsettled import case_open
from veldtool.domain.sheet.visit_lines import contact_line, visit_lines, visit_of
from veldtool.domain.urgent import is_answered, is_told, read_moment

_ANSWER_WEIGHTS = (38, 62)


def compose_urgent(
    _framework: Framework,
    inspection: Inspection,
    texts: Texts,
    printed_at: datetime,
    case: str = "",
    reference: str = "",
) -> Sheet:
    """Compose the sheet of one case, named as `find_case` says. Errors as for `compose_feedback`.

    `reference` is the real one of the child, "" when the paper must not tell who it is.
    Without such a case the sheet says so in one sentence.
    """
    found = find_case(inspection, case)
    blocks = _blocks(found, inspection, texts, reference) if found else _none(texts)
    further = found is not None and found.level is UrgentLevel.FURTHER
    return Sheet(
        title=say(texts, "urgent.title_further" if further else "urgent.title"),
        subtitle=(*visit_lines(inspection, texts), *contact_line(inspection, texts)),
        stamp=say(texts, "urgent.stamp"),
        header=say(texts, "urgent.header", institution=visit_of(inspection).institution),
        footer=say(texts, "urgent.footer", at=moment(printed_at)),
        moment=moment(printed_at),
        pages=texts["pages"],
        blocks=tuple(blocks),
    )


def find_case(inspection: Inspection, name: str) -> Urgent | None:
    """Return a case by id, by its code or by the code of its file; "" is the most pressing one.

    Where several have the code, an open one goes first, then the one with the earliest reply.
    """
    found = sorted(all_of(inspection, "urgent", Urgent).values(), key=_pressing)
    wanted = name.strip().casefold()
    if not wanted:
        return found[0] if found else None
    named = (one for one in found if wanted in {one.id.casefold(), *_codes(inspection, one)})
    return next(named, None)


def case_code(inspection: Inspection, case: Urgent) -> str:
    """Return the code by which people know a case: that of its file, else its own."""
    files = all_of(inspection, "dossier", Dossier)
    return files[case.dossier].code or case.code if case.dossier in files else case.code


def _pressing(case: Urgent) -> tuple[bool, bool, str, str]:
    at = read_moment(case.reply_by)
    return bool(case.closed_at), at is None, at.isoformat() if at else "", case.id


def _codes(inspection: Inspection, case: Urgent) -> set[str]:
    codes = {case.code, case_code(inspection, case)}
    return {code.casefold() for code in codes if code}


def _none(texts: Texts) -> Iterator[Block]:
    yield Paragraph(plain(say(texts, "urgent.none")))


def _blocks(case: Urgent, inspection: Inspection, texts: Texts, reference: str) -> Iterator[Block]:
    told = [
        one
        for key, one in all_of(inspection, "urgent_told", UrgentTold).items()
        if parent_id(key) == case.id
    ]
    code = case_code(inspection, case)
    named = "_named" if reference else ""
    yield Box(rich(say(texts, f"urgent.purpose{named}", code=code)), strong=True)
    if case_open(inspection, case):
        yield Paragraph(rich(say(texts, "urgent.open")))
    if not is_told(told):
        yield Paragraph(rich(say(texts, "urgent.untold")))
    yield Heading(say(texts, "urgent.worry"))
    yield Definitions(tuple(_facts(case, code, texts, reference)))
    yield Heading(say(texts, "urgent.reported"))
    yield _reported(case, told, texts)
    yield Heading(say(texts, "urgent.wanted"))
    yield Definitions(tuple(_wanted(case, texts)))
    yield Paragraph(rich(say(texts, "urgent.counts")))
    yield Heading(say(texts, "urgent.answer"))
    yield _answer(case, texts)
    yield Paragraph(plain(say(texts, f"urgent.closing{named}")), small=True)


def _facts(case: Urgent, code: str, texts: Texts, reference: str) -> Iterator[Definition]:
    yield _entry(texts, "urgent.code", code)
    if reference:
        yield _entry(texts, "urgent.child", reference)
    yield _entry(texts, "urgent.facts", case.facts)


def _wanted(case: Urgent, texts: Texts) -> Iterator[Definition]:
    yield _entry(texts, "urgent.asked", case.asked)
    yield _entry(texts, "urgent.reply_by", _moment(case.reply_by, texts))
    yield _entry(texts, "urgent.done_by", _moment(case.done_by, texts))


def _entry(texts: Texts, key: str, words: str) -> Definition:
    """A label with its words; what is not recorded is said to be so, never left out."""
    return Definition(say(texts, key), plain(words.strip() or say(texts, "urgent.missing")))


def _reported(case: Urgent, told: list[UrgentTold], texts: Texts) -> Block:
    lead = read_moment(case.agreed_at) if case.agreed_by else None
    lines = [say(texts, "urgent.lead", at=moment(lead))] if lead else []
    lines += [_told(one, texts) for one in sorted(told, key=lambda one: (one.at, one.id))]
    lines += [say(texts, "urgent.receipt", words=case.receipt)] if case.receipt.strip() else []
    return Bullets(tuple(map(plain, lines or [say(texts, "urgent.nobody")])))


def _told(one: UrgentTold, texts: Texts) -> str:
    named = [part for part in dict.fromkeys((one.function.strip(), one.name.strip())) if part]
    who = ", ".join(named) or say(texts, "urgent.someone")
    at = read_moment(one.at)
    key = "urgent.told" if at else "urgent.told_undated"
    return say(texts, key, who=who, at=moment(at) if at else "")


def _answer(case: Urgent, texts: Texts) -> Block:
    """What came back so far; what did not is left open, to be filled in by hand."""
    rows = [
        ("urgent.seen_by", case.child_seen_by),
        ("urgent.seen_on", _day(case.child_seen_on)),
        ("urgent.weighed", case.safety_weighed),
        ("urgent.measure", case.measure_taken),
    ]
    uncounted = any(words.strip() for _, words in rows) and not is_answered(case)
    head = (say(texts, "urgent.no_answer" if uncounted else "urgent.answer_of"), "")
    cells = tuple((Cell(plain(texts[key])), Cell(plain(words.strip()))) for key, words in rows)
    return Table(head, cells, _ANSWER_WEIGHTS)


def _moment(text: str, texts: Texts) -> str:
    at = read_moment(text)
    return say(texts, "urgent.before", at=moment(at)) if at else ""


def _day(text: str) -> str:
    day: date | None = parse_date(text)
    return short_day(day) if day else ""
