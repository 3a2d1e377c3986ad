"""What the judgement session asks for and does."""

from veldtool.domain.evidence.checks import Warn
from veldtool.domain.inspection_access import all_of
from veldtool.domain.judging.agreement import agreement
from veldtool.domain.judging.standing import TRUST, norm_standing
from veldtool.domain.oplog.op import Op
from veldtool.domain.records import Judgement, Reveal, ScoreState, Sphere
from veldtool.services.field_words import FieldWords
from veldtool.services.judging import deciding, team_points
from veldtool.services.judging.blind import Mask, masking
from veldtool.services.judging.closing import (
    Turn,
    close_record,
    is_closed,
    late,
    reopen_record,
    turns,
)
from veldtool.services.judging.closing_view import ClosingView, closing_view
from veldtool.services.judging.evidence import against, checks, figures, gaps, sources
from veldtool.services.judging.given import Judgements
from veldtool.services.judging.plan import Course, keep_order, keep_place
from veldtool.services.judging.team import lacking, places, team_scores
from veldtool.services.judging.theme_view import theme_view
from veldtool.services.judging.themes import THEME, conclusions
from veldtool.services.judging.views import (
    Given,
    Order,
    Revealing,
    SessionNorm,
    SessionPlan,
    SessionTheme,
)
from veldtool.services.keeping import is_lead
from veldtool.services.norms.desk import NormDesk
from veldtool.services.norms.reading import Evidence
from veldtool.services.scoring import DONE, own_state, record_score, scores_of
from veldtool.services.workbench import Changed, Workbench


class JudgingDesk:
    """The judgement session of the open inspection. Only a lead's device writes in it."""

    def __init__(self, bench: Workbench, words: FieldWords | None = None) -> None:
        self._bench = bench
        self._words = words or FieldWords()
        self._norms = NormDesk(bench)
        self._evidence = Evidence(bench.member)

    def plan(self) -> SessionPlan:
        """Return the norms in order, and where the session is."""
        closed = is_closed(self._bench.session)
        return self._course().plan(may_write=self._may_write(), closed=closed)

    def norm(self, norm_id: str) -> SessionNorm:
        """Return all that the session shows of a norm. Raises KeyError."""
        bench = self._bench
        framework, inspection, session = bench.framework, bench.inspection, bench.session
        norm, view = framework.norm(norm_id), self._norms.norm(norm_id)
        scale = framework.scale(norm.scale)
        reveal = all_of(inspection, "reveal", Reveal).get(norm_id, Reveal())
        shown = bool(reveal.identity)
        opened = scores_of(session, norm_id, inspection) if shown else ()
        team = team_scores(inspection, scale, norm_id, opened)
        given = Judgements(session, framework, inspection).of_norm(norm_id)
        judged = all_of(inspection, "judgement", Judgement).get(norm_id, Judgement())
        return SessionNorm(
            id=norm_id,
            theme=norm.theme,
            tile=norm.tile,
            title=norm.title,
            number=self._course().number(norm_id),
            total=len(framework.norms),
            steps=(*scale.steps, scale.outside),
            team=team,
            revealing=self._revealing(norm_id, shown=shown),
            waiting=lacking(inspection, norm_id),
            early_reason=reveal.early_reason,
            agreement=agreement(places(scale, team)),
            figures=figures(view),
            sources=sources(framework, view),
            against=against(view),
            gaps=gaps(framework, view),
            given=given,
            split=judged.split,
            standing=norm_standing(framework, inspection, norm_id),
            checks=checks(framework, inspection, self._evidence, view, given),
            points=team_points.team_points(inspection, norm_id, shown=shown),
            may_write=self._may_write(),
        )

    def theme(self, theme_id: str) -> SessionTheme:
        """Return a theme, or several judged as one (`JOINED`, `WHOLE`). Raises KeyError."""
        bench = self._bench
        return theme_view(bench.session, bench.framework, bench.inspection, theme_id)

    def conclusions(self) -> tuple[SessionTheme, ...]:
        """Return all that is concluded: each theme, 1a and 1b as one, the whole, the trust."""
        return tuple(self.theme(one) for one in conclusions(self._bench.framework))

    def mask(self) -> Mask:
        """Return what leaves out of a text all that a room must not read."""
        bench = self._bench
        return masking(bench.session, bench.framework, bench.inspection)

    def closing(self) -> ClosingView:
        """Return the closing of the record as it is looked at."""
        return closing_view(self._bench, self._words)

    def unjudged(self) -> tuple[SessionTheme, ...]:
        """Return the themes that get a remark only."""
        themes = self._bench.framework.themes
        return tuple(self.theme(theme.id) for theme in themes if theme.scale is None)

    def seen_too_little(self, norm_id: str) -> Changed:
        """Finish the own score as "no own score, seen too little"; a finished one stays."""
        session = self._bench.session
        if own_state(session, norm_id) in DONE:
            return frozenset()
        state = ScoreState.SEEN_TOO_LITTLE
        return self._bench.done(record_score(session, norm_id, "", "", state))

    def trust(self) -> tuple[Given, ...]:
        """Return the team's trust in the power to improve."""
        bench = self._bench
        return Judgements(bench.session, bench.framework, bench.inspection).of_theme(TRUST)

    def go_to(self, norm_id: str) -> None:
        """Remember that the session is at this norm, on this device only."""
        keep_place(self._bench.session, norm_id)

    def order_by(self, order: Order) -> None:
        """Choose in which order the norms come by."""
        keep_order(self._bench.session, order)

    def reveal(self, norm_id: str, reason: str = "") -> Changed:
        """Show all scores of a norm. Raises UserError; early it takes a reason."""
        bench = self._bench
        # What was shown to a team stays shown: it is no step of undo.
        ops = deciding.reveal_norm(bench.session, bench.inspection, norm_id, reason)
        return self._kept(ops)

    def choose(self, norm_id: str, choice: str, group: str = "") -> Changed:
        """Choose the team's score, which is not fixed yet. Raises UserError."""
        bench = self._bench
        return bench.done(deciding.choose(bench.session, bench.framework, norm_id, choice, group))

    def fix(self, norm_id: str) -> Changed:
        """Fix the team's score. Raises UserError while a choice or a needed reason is missing."""
        bench = self._bench
        return bench.done(deciding.fix(bench.session, bench.framework, bench.inspection, norm_id))

    def park(self, norm_id: str) -> Changed:
        """Put a norm aside for later, or take it up again. Raises UserError."""
        return self._bench.done(deciding.park(self._bench.session, norm_id))

    def split_norm(self, norm_id: str) -> Changed:
        """Judge a norm for each group of measures, or as one again. Raises UserError."""
        return self._bench.done(deciding.split(self._bench.session, deciding.JUDGEMENT, norm_id))

    def split_theme(self, theme_id: str) -> Changed:
        """Judge a theme for each group of measures, or as one again. Raises UserError."""
        return self._bench.done(deciding.split(self._bench.session, THEME, theme_id))

    def answer(self, norm_id: str, warn: Warn, reason: str) -> Changed:
        """Say why the judgement stays though a check warns. Raises UserError."""
        bench = self._bench
        return bench.done(
            deciding.answer_check(bench.session, bench.inspection, norm_id, warn.value, reason)
        )

    def choose_theme(
        self, theme_id: str, choice: str, group: str = "", reason: str = ""
    ) -> Changed:
        """Choose the judgement of a theme, of several as one, or the trust. Raises UserError.

        No judgement takes a reason, given along or written before.
        """
        bench = self._bench
        parts = bench.session, bench.framework, bench.inspection
        return bench.done(deciding.choose_theme(*parts, theme_id, choice, group, reason))

    def set_fact(self, fact: str, *, holds: bool) -> Changed:
        """Say whether the fact of a cap rule is true of this visit. Raises UserError."""
        bench = self._bench
        return bench.done(deciding.set_fact(bench.session, bench.inspection, fact, holds=holds))

    def add_point(self, kind: str, norm_id: str) -> Changed:
        """Begin a shortcoming or strength of the team. Raises UserError."""
        bench = self._bench
        return bench.done(team_points.add(bench.session, bench.inspection, kind, norm_id))

    def take_over(self, kind: str, point: str) -> Changed:
        """Make what one inspector wrote the team's. Raises UserError."""
        bench = self._bench
        return bench.done(team_points.take_over(bench.session, bench.inspection, kind, point))

    def set_sphere(self, point: str, sphere: Sphere) -> Changed:
        """Say whether the institution itself can mend a shortcoming. Raises UserError."""
        return self._bench.done(team_points.set_sphere(self._bench.session, point, sphere))

    def remove_point(self, kind: str, point: str) -> Changed:
        """Delete a shortcoming or strength of the team. Raises UserError."""
        bench = self._bench
        return bench.done(team_points.remove(bench.session, bench.inspection, kind, point))

    def drop_blank(self, norm_id: str) -> Changed:
        """Delete what was begun for the team and never written. Raises UserError."""
        bench = self._bench
        return bench.done(team_points.drop_blank(bench.session, bench.inspection, norm_id))

    def close_record(self) -> Changed:
        """Close the record as it stands here. Raises UserError. Opening again takes a reason."""
        ops = close_record(self._bench.session)
        self._bench.refresh()
        return frozenset(op.key for op in ops)

    def reopen_record(self, reason: str) -> Changed:
        """Open the closed record again. Raises UserError without a reason."""
        return self._kept(reopen_record(self._bench.session, reason))

    def turns(self) -> tuple[Turn, ...]:
        """Return when the record was closed and opened again, oldest first."""
        return turns(self._bench.session)

    def late(self) -> tuple[Op, ...]:
        """Return what stands here and is not part of the closed record, the newest first."""
        return late(self._bench.session)

    def _kept(self, ops: tuple[Op, ...]) -> Changed:
        """What undo must not take back without a word."""
        self._bench.refresh()
        return frozenset(op.key for op in ops)

    def _course(self) -> Course:
        bench = self._bench
        return Course(bench.session, bench.framework, bench.inspection)

    def _may_write(self) -> bool:
        return is_lead(self._bench.session) and not is_closed(self._bench.session)

    def _revealing(self, norm: str, *, shown: bool) -> Revealing:
        session, inspection = self._bench.session, self._bench.inspection
        if own_state(session, norm) not in DONE and is_lead(session):
            return Revealing.OWN_FIRST
        if shown:
            return Revealing.DONE
        return Revealing.EARLY if lacking(inspection, norm) else Revealing.READY
