"""Who was spoken, in sentences: people and talks counted apart, roles only."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from veldtool.domain.framework.model import Framework, Role
from veldtool.domain.people import Presence, presences
from veldtool.domain.records import Inspection, InterviewForm
from veldtool.domain.sheet.phrases import Texts, counted, say
from veldtool.domain.words import counted_noun, dutch_list, number_word

K = TypeVar("K", bound=Hashable)


def people_by_role(framework: Framework, inspection: Inspection, texts: Texts) -> tuple[str, ...]:
    """Return a phrase per role: "dertien ouders (tien telefonisch, drie in één groepsgesprek)"."""
    groups = _grouped(presences(framework, inspection), lambda presence: presence.role)
    order = [role.code for role in framework.roles]
    ranked = sorted(groups, key=lambda code: order.index(code) if code in order else len(order))
    return tuple(_role_with_forms(framework, code, groups[code], texts) for code in ranked)


def people_by_kind(framework: Framework, inspection: Inspection, texts: Texts) -> tuple[str, ...]:
    """Return a phrase per kind of source: "zeventien jeugdzorgwerkers in vijf groepsgesprekken"."""
    groups = _grouped(presences(framework, inspection), lambda presence: presence.source_kind)
    return tuple(_people_in_talks(framework, code, group, texts) for code, group in groups.items())


def _role_with_forms(
    framework: Framework, code: str, group: Sequence[Presence], texts: Texts
) -> str:
    noun = _people(framework, code, group, texts)
    forms = {
        form: found
        for form, found in _grouped(group, lambda presence: presence.form).items()
        if _total(found)
    }
    if len(forms) < 2:  # noqa: PLR2004 - one form needs no splitting
        return noun
    split = [f"{number_word(_total(g))} {_form(form, g, texts)}" for form, g in forms.items()]
    return f"{noun} ({', '.join(split)})"


def _people_in_talks(
    framework: Framework, code: str, group: Sequence[Presence], texts: Texts
) -> str:
    by_role = _grouped(group, lambda presence: presence.role)
    people = dutch_list([_people(framework, role, g, texts) for role, g in by_role.items()])
    kind = next((kind for kind in framework.source_kinds if kind.code == code), None)
    words = (kind.singular, kind.plural) if kind else (texts["talk.one"], texts["talk.many"])
    talks = counted_noun(_talks(group), *words)
    return say(texts, "people.in_talks", people=people, talks=talks) + _about(group, texts)


def _about(group: Sequence[Presence], texts: Texts) -> str:
    """Name the number of files where that is what the talks were for."""
    talks = [presence for presence in group if presence.form is InterviewForm.ONE_ON_ONE]
    files = frozenset[str]().union(*(presence.dossiers for presence in talks))
    return f" ({counted(texts, 'people.about', len(files))})" if files else ""


def _people(framework: Framework, code: str, group: Sequence[Presence], texts: Texts) -> str:
    """Count the people of a role; where a number is missing, say that it is a lower bound."""
    role = next((role for role in framework.roles if role.code == code), Role(code, code, code, ""))
    total = _total(group)
    missing = any(presence.count is None for presence in group)
    if total == 0:
        key = "people.uncounted" if missing else "people.known"
        return say(texts, key, one=role.singular, many=role.plural)
    if role.single and total == 1 and not missing:
        return say(texts, "people.the_one", one=role.singular)
    noun = counted_noun(total, role.singular, role.plural)
    return say(texts, "people.at_least", people=noun) if missing else noun


def _form(form: InterviewForm | None, group: Sequence[Presence], texts: Texts) -> str:
    return counted(texts, f"form.{form or 'unknown'}", _talks(group))


def _talks(group: Sequence[Presence]) -> int:
    return len({presence.interview for presence in group})


def _total(group: Iterable[Presence]) -> int:
    return sum(presence.people for presence in group)


def _grouped(found: Iterable[Presence], key: Callable[[Presence], K]) -> dict[K, list[Presence]]:
    groups: defaultdict[K, list[Presence]] = defaultdict(list)
    for presence in found:
        groups[key(presence)].append(presence)
    return dict(groups)
