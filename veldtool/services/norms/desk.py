"""What the page of norms asks for and does."""

from functools import partial

from veldtool.domain.evidence.checks import grounds
from veldtool.domain.evidence.model import RecordRef
from veldtool.domain.framework.model import Framework, Norm, ScaleStep
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import (
    Inspection,
    Member,
    Observation,
    Shortcoming,
    Sign,
    Sphere,
    Statement,
    Strength,
)
from veldtool.services.norms.candidates import candidates
from veldtool.services.norms.findings import Weighed, count_new, groups, traces
from veldtool.services.norms.opposed import opposed
from veldtool.services.norms.own_points import (
    add_point,
    drop_blank_points,
    own_points,
    shortcomings_of,
)
from veldtool.services.norms.reach import reaches
from veldtool.services.norms.reading import Evidence
from veldtool.services.norms.signing import add_finding, change_sign, points_of, set_points
from veldtool.services.norms.tree import my_state, norm_tree, who_finished
from veldtool.services.norms.views import (
    Candidate,
    LookPoint,
    MyScore,
    MyState,
    NormTree,
    NormView,
    RevealedScore,
)
from veldtool.services.overview import Share
from veldtool.services.recording import delete, record
from veldtool.services.scoring import (
    finish_score,
    own_content,
    reopen_score,
    reopenings,
    scores_of,
)
from veldtool.services.workbench import Changed, Workbench


class NormDesk:
    """The norms of the open inspection, as the inspector of this device may see them."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._evidence = Evidence(bench.member)

    def tree(self) -> NormTree:
        """Return the themes and norms with my own state."""
        bench = self._bench
        return norm_tree(bench.framework, bench.inspection, bench.member, self._new)

    def norm(self, norm_id: str) -> NormView:
        """Return all about one norm, or a theme without norms. Raises KeyError."""
        bench = self._bench
        framework, inspection = bench.framework, bench.inspection
        found = self._evidence.read(framework, inspection).get(norm_id, ())
        seen = self._evidence.inspection
        norm = _norm(framework, norm_id)
        theme = None if norm else framework.theme(norm_id)
        lead = norm.lead_item if norm else None
        weaknesses = shortcomings_of(inspection, bench.member, norm_id)
        return NormView(
            id=norm_id,
            tile=norm.tile if norm else theme.short if theme else "",
            title=norm.title if norm else theme.title if theme else "",
            groups=groups(
                framework, seen, found, lead, reaches(framework, seen), self._weighed(norm_id)
            ),
            kinds=Share(len(found), len(framework.source_kinds)),
            opposed=opposed(framework, seen, found),
            points=_points(seen, norm) if norm else (),
            steps=_steps(framework, norm) if norm else (),
            mine=self._mine(norm_id, judged=norm is not None),
            team=who_finished(inspection, bench.member, norm_id) if norm else (),
            revealed=self._revealed(norm) if norm else (),
            own_points=own_points(inspection, bench.member, norm_id),
            grounds=grounds(framework, found, weaknesses),
        )

    def norm_of(self, kind: str, point: str) -> str:
        """Return the norm of a shortcoming or strength, empty when it is gone."""
        found = self._bench.inspection.records.get(kind, {}).get(point)
        return found.norm if isinstance(found, Shortcoming | Strength) else ""

    def finish(self, norm_id: str) -> Changed:
        """Finish my score. Raises UserError while choice or reason is missing.

        What stood there is remembered on this device, so that later findings can be told.
        """
        bench = self._bench
        found = self._evidence.read(bench.framework, bench.inspection).get(norm_id, ())
        bench.session.store.set_local(_weighed_name(norm_id), sorted(traces(found)))
        return bench.done(finish_score(bench.session, norm_id))

    def reopen(self, norm_id: str, reason: str) -> Changed:
        """Open my finished score again. Raises UserError without a reason."""
        return self._bench.done(reopen_score(self._bench.session, norm_id, reason))

    def change_sign(self, norm_id: str, ref: RecordRef, sign: Sign, reason: str) -> Changed:
        """Give a finding another sign. Raises UserError without a reason, or for a count."""
        bench = self._bench
        ops = change_sign(bench.session, bench.inspection, norm_id, ref, sign, reason)
        return bench.done(ops)

    def points_of(self, norm_id: str, ref: RecordRef, sign: Sign) -> tuple[int, ...] | None:
        """Return the kijkpunten of a finding by number; None where it cannot carry any."""
        return points_of(self._bench.inspection, norm_id, ref, sign)

    def set_points(
        self, norm_id: str, ref: RecordRef, sign: Sign, numbers: tuple[int, ...]
    ) -> Changed:
        """Say which kijkpunten a finding is about. Raises UserError where it cannot carry any."""
        bench = self._bench
        return bench.done(set_points(bench.session, bench.inspection, norm_id, ref, sign, numbers))

    def candidates(self, norm_id: str, words: str) -> tuple[Candidate, ...]:
        """Search for what could be a finding on this norm as well."""
        bench = self._bench
        self._evidence.read(bench.framework, bench.inspection)
        return candidates(bench.framework, self._evidence.inspection, norm_id, words)

    def add_finding(self, norm_id: str, ref: RecordRef, sign: Sign) -> Changed:
        """Let something recorded elsewhere count on this norm too."""
        bench = self._bench
        session, seen = bench.session, self._evidence.inspection
        return bench.done(add_finding(session, bench.framework, seen, norm_id, ref, sign))

    def add_point(self, kind: str, norm_id: str) -> Changed:
        """Begin a shortcoming or a strength of my own."""
        return self._bench.done(add_point(self._bench.session, kind, norm_id))

    def set_sphere(self, shortcoming: str, sphere: Sphere) -> Changed:
        """Say whether the institution itself can mend a shortcoming."""
        fields = {"sphere": sphere}
        return self._bench.done(record(self._bench.session, "shortcoming", shortcoming, fields))

    def delete_point(self, kind: str, point: str) -> Changed:
        """Delete a shortcoming or strength; it can be undone."""
        return self._bench.done(delete(self._bench.session, kind, point))

    def drop_blank_points(self, norm_id: str) -> Changed:
        """Delete what was begun for a norm and never written."""
        bench = self._bench
        return bench.done(drop_blank_points(bench.session, bench.inspection, norm_id))

    def _mine(self, norm_id: str, *, judged: bool) -> MyScore:
        bench = self._bench
        if not judged:
            return MyScore(bench.member, MyState.UNJUDGED)
        choice, reason = own_content(bench.session, norm_id)
        state = my_state(bench.inspection, bench.member, norm_id)
        again = reopenings(bench.session, bench.member, norm_id)
        return MyScore(
            bench.member,
            state,
            choice,
            reason,
            again,
            self._new(norm_id) if state.done else 0,
        )

    def _revealed(self, norm: Norm) -> tuple[RevealedScore, ...]:
        """The scores of the others, once the norm is revealed and my own is finished."""
        bench = self._bench
        if not my_state(bench.inspection, bench.member, norm.id).done:
            return ()
        words = {step.id: step.word for step in _steps(bench.framework, norm)}
        initials = partial(_initials, bench.inspection)
        return tuple(
            RevealedScore(initials(one.member), words.get(one.choice, ""), one.reason)
            for one in scores_of(bench.session, norm.id, bench.inspection)
            if one.member != bench.member
        )

    def _weighed(self, norm_id: str) -> Weighed:
        """What stood there when I finished; unknown while I have not, or on a new device."""
        if not my_state(self._bench.inspection, self._bench.member, norm_id).done:
            return Weighed()
        kept = self._bench.session.store.local(_weighed_name(norm_id))
        return Weighed(frozenset(kept) if kept is not None else None)

    def _new(self, norm_id: str) -> int:
        bench = self._bench
        found = self._evidence.read(bench.framework, bench.inspection).get(norm_id, ())
        return count_new(found, self._weighed(norm_id))


def _norm(framework: Framework, norm_id: str) -> Norm | None:
    return next((norm for norm in framework.norms if norm.id == norm_id), None)


def _steps(framework: Framework, norm: Norm) -> tuple[ScaleStep, ...]:
    scale = framework.scale(norm.scale)
    return (*scale.steps, scale.outside)


def _points(inspection: Inspection, norm: Norm) -> tuple[LookPoint, ...]:
    said = [one.norms for one in all_of(inspection, "statement", Statement).values()]
    seen = [one.norms for one in all_of(inspection, "observation", Observation).values()]
    tags = [tag for norms in (*said, *seen) for tag, _ in norms]
    return tuple(
        LookPoint(number, text, tags.count(f"{norm.id}.{number}"))
        for number, text in enumerate(norm.points, 1)
    )


def _initials(inspection: Inspection, member: str) -> str:
    return all_of(inspection, "member", Member).get(member, Member()).initials or member


def _weighed_name(norm_id: str) -> str:
    return f"weighed:{norm_id}"
