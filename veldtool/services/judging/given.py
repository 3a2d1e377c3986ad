"""Judgements as they stand: the words, what a cap makes of them, who wrote them and when."""

from veldtool.domain.framework.model import Framework, Scale
from veldtool.domain.inspection_access import all_of
from veldtool.domain.judging.caps import capped
from veldtool.domain.judging.standing import TRUST, part_id, parts
from veldtool.domain.oplog.op import Op, RegisterKey, device_of
from veldtool.domain.oplog.state import in_conflict
from veldtool.domain.records import Inspection, Judgement, ThemeJudgement, Visit
from veldtool.services.judging.team import initials
from veldtool.services.judging.themes import THEME, joined_themes, theme_scale
from veldtool.services.judging.views import Given, Said, Standpoint, Version
from veldtool.services.merging.people import People
from veldtool.services.session import Session

JUDGEMENT = "judgement"


class Judgements:
    """Reads the judgements of one state of the record."""

    def __init__(self, session: Session, framework: Framework, inspection: Inspection) -> None:
        self._session = session
        self._framework = framework
        self._norms = all_of(inspection, JUDGEMENT, Judgement)
        self._themes = all_of(inspection, THEME, ThemeJudgement)
        self._facts = all_of(inspection, "visit", Visit).get("visit", Visit()).facts
        self._people = People(session, inspection)
        self._initials = initials(inspection)

    def of_norm(self, norm: str) -> tuple[Given, ...]:
        """Return the judgement of a norm, of each part where it is split."""
        found = self._framework.norm(norm)
        scale = self._framework.scale(found.scale)
        groups = parts(self._framework, self._norms.get(norm, Judgement()))
        return tuple(self._norm_part(norm, one, scale, found.theme) for one in groups)

    def of_theme(self, theme: str) -> tuple[Given, ...]:
        """Return the judgement of a theme, of several as one, or the trust. Raises UserError."""
        groups = parts(self._framework, self._themes.get(theme, ThemeJudgement()))
        return tuple(self._theme_part(theme, one) for one in groups)

    def _norm_part(self, norm: str, group: str, scale: Scale, theme: str) -> Given:
        key = part_id(norm, group)
        one = self._norms.get(key, Judgement())
        place, word = _step(scale, one.choice)
        return Given(
            key,
            group,
            one.choice,
            word,
            place,
            one.reason,
            one.dissent,
            one.fixed,
            capped(self._framework, theme, scale, one.choice, self._facts),
            self._said(JUDGEMENT, key, "fixed" if one.fixed else "choice"),
            self._versions(JUDGEMENT, key, ("choice", "reason", "dissent"), scale),
            self._standpoints(one, scale),
        )

    def _theme_part(self, theme: str, group: str) -> Given:
        key = part_id(theme, group)
        one = self._themes.get(key, ThemeJudgement())
        said = self._said(THEME, key, "choice")
        if theme == TRUST:
            versions = self._versions(THEME, key, ("choice", "reason", "remark"), None)
            return Given(key, group, one.choice, reason=one.reason, said=said, versions=versions)
        scale = theme_scale(self._framework, theme)
        place, word = _step(scale, one.choice)
        cap = None
        if not joined_themes(self._framework, theme):
            cap = capped(self._framework, theme, scale, one.choice, self._facts)
        versions = self._versions(THEME, key, ("choice", "reason", "remark"), scale)
        parts = key, group, one.choice, word, place, one.reason
        return Given(*parts, capped=cap, said=said, versions=versions)

    def _said(self, kind: str, key: str, field: str) -> Said | None:
        register = self._session.store.register(RegisterKey(kind, key, field))
        if register is None:
            return None
        return self._by(register.shown)

    def _by(self, op: Op) -> Said:
        return Said(self._people.owner(device_of(op.writer)).initials, op.at)

    def _versions(
        self, kind: str, key: str, fields: tuple[str, ...], scale: Scale | None
    ) -> tuple[Version, ...]:
        """What two devices wrote apart from each other, the one that is shown last."""
        found = []
        for field in fields:
            where = RegisterKey(kind, key, field)
            register = self._session.store.register(where)
            if register is not None and in_conflict(where, register):
                for op in register.heads:
                    value = str(op.value or "")
                    word = _step(scale, value)[1] if scale and field == "choice" else value
                    found.append(Version(field, word, self._by(op)))
        return tuple(found)

    def _standpoints(self, judged: Judgement, scale: Scale) -> tuple[Standpoint, ...]:
        return tuple(
            Standpoint(self._initials.get(member, member), _step(scale, choice)[1], reason)
            for member, choice, reason in judged.standpoints
        )


def _step(scale: Scale, choice: str) -> tuple[int | None, str]:
    order = [step.id for step in scale.steps]
    words = {step.id: step.word for step in (*scale.steps, scale.outside)}
    return (order.index(choice) if choice in order else None), words.get(choice, "")
