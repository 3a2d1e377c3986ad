"""The words that mean something in a line: roles, norms and sources of this visit."""

from dataclasses import dataclass

from veldtool.domain.framework.model import Framework
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Document, Dossier, Inspection, Interview, Member
from veldtool.domain.shorthand import Vocabulary

INSPECTOR = "insp"
"""What an inspector says or sees in a talk: a role that is in no framework."""

INSPECTOR_WORD = "inspecteur"


@dataclass(frozen=True, slots=True)
class RoleWord:
    """A role as it is typed (`short`, the shortest form), named, and asked for."""

    code: str
    short: str
    word: str


@dataclass(frozen=True, slots=True)
class NormWord:
    """A norm, or a theme without norms, with its short name and what it looks at first."""

    id: str
    tile: str
    about: str


@dataclass(frozen=True, slots=True)
class SourceWord:
    """A file, document or talk that a line can lean on."""

    code: str
    about: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the editor knows: the vocabulary of the shorthand, and the same to choose from."""

    vocabulary: Vocabulary
    roles: tuple[RoleWord, ...]
    norms: tuple[NormWord, ...]
    sources: tuple[SourceWord, ...]

    def role_word(self, code: str) -> str:
        """Return the name of a role; one that nobody knows is shown as typed."""
        return next((role.word for role in self.roles if role.code == code), code)


def lexicon(framework: Framework, inspection: Inspection) -> Lexicon:
    """Return the words of this visit."""
    sources = _sources(framework, inspection)
    vocabulary = Vocabulary(
        roles=_role_forms(framework),
        norms=_norm_forms(framework),
        sources={word.code.lower(): key for key, word in sources.items() if word.code},
        names=_names(inspection),
    )
    roles = [
        RoleWord(role.code, _shortest(role.code, role.short), role.singular)
        for role in framework.roles
    ]
    roles.append(RoleWord(INSPECTOR, INSPECTOR, INSPECTOR_WORD))
    return Lexicon(vocabulary, tuple(roles), _norms(framework), tuple(sources.values()))


def _role_forms(framework: Framework) -> dict[str, str]:
    forms = {INSPECTOR: INSPECTOR, INSPECTOR_WORD: INSPECTOR}
    for role in framework.roles:
        for word in (role.singular, role.plural):
            if " " not in word:
                forms.setdefault(word.lower(), role.code)
    for role in framework.roles:
        forms |= {one.lower(): role.code for one in (role.code, *role.short)}
    return forms


def _shortest(code: str, short: tuple[str, ...]) -> str:
    """A single letter where there is one, else the code, which is what people know."""
    return next((one for one in short if len(one) == 1), code)


def _norm_forms(framework: Framework) -> dict[str, str]:
    """Every norm, its numbered kijkpunten, and the themes without norms, spelled without dots."""
    points = [f"{norm.id}.{n}" for norm in framework.norms for n in range(1, len(norm.points) + 1)]
    ids = [*points, *_bare_themes(framework), *(norm.id for norm in framework.norms)]
    return {one.lower().replace(".", ""): one for one in ids}


def _bare_themes(framework: Framework) -> list[str]:
    with_norms = {norm.theme for norm in framework.norms}
    return [theme.id for theme in framework.themes if theme.id not in with_norms]


def _norms(framework: Framework) -> tuple[NormWord, ...]:
    found = []
    for theme in framework.themes:
        norms = [norm for norm in framework.norms if norm.theme == theme.id]
        found += [NormWord(n.id, n.tile, n.points[0] if n.points else n.title) for n in norms]
        if not norms:
            found.append(NormWord(theme.id, theme.short, theme.title))
    return tuple(found)


def _sources(framework: Framework, inspection: Inspection) -> dict[str, SourceWord]:
    measures = {one.id: one.word for one in framework.measures}
    kinds = {kind.code: kind.title for kind in framework.source_kinds}
    files = all_of(inspection, "dossier", Dossier)
    papers = all_of(inspection, "document", Document)
    talks = all_of(inspection, "interview", Interview)
    found = {
        key: SourceWord(one.code, measures.get(one.measure, one.measure))
        for key, one in files.items()
    }
    found |= {key: SourceWord(one.code, one.title) for key, one in papers.items()}
    return found | {
        key: SourceWord(one.code, kinds.get(one.source_kind, "")) for key, one in talks.items()
    }


def _names(inspection: Inspection) -> frozenset[str]:
    """Names of people that the visit knows; none of them may become a role."""
    team = all_of(inspection, "member", Member).values()
    return frozenset(word.lower() for one in team for word in one.name.split() if len(word) > 2)  # noqa: PLR2004 - "de", "van" aside
