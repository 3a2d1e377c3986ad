"""Two readers of one file: blind until both are done, then settled together."""

from collections.abc import Callable

import pytest

from tests.services.world import World
from veldtool.services.dossier_access import Role
from veldtool.services.dossier_form import ItemLine
from veldtool.services.dossiers import DossierDesk
from veldtool.services.errors import UserError
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.workbench import Workbench

FACTS = {"code": "D14", "checklist": "client", "measure": "OTS", "read_on": "2026-05-28"}
SECRET = "geheim van de tweede lezer"


class Pair:
    """The lead reads first, AV reads second; JK looks on. `share` brings their work together."""

    def __init__(self, world: World) -> None:
        self.lead = world.found()
        for member in ("av", "jk"):
            record(self.lead, "member", member, {"initials": member.upper()})
        record(self.lead, "dossier", "d14", {**FACTS, "reader": "mb", "second_reader": "av"})
        self.av = world.join_approved(self.lead, "av")
        self.jk = world.join_approved(self.lead, "jk")
        self._world = world

    def share(self) -> None:
        self._world.exchange_all(self.lead, self.av, self.jk)
        self._world.exchange_all(self.lead, self.av, self.jk)


@pytest.fixture
def pair(world: World) -> Pair:
    return Pair(world)


def desk(session: Session) -> DossierDesk:
    return DossierDesk(Workbench(session))


def line(session: Session, item: str) -> ItemLine:
    return next(one for one in desk(session).form("d14").lines if one.item.id == item)


def answered(pair: Pair) -> None:
    desk(pair.lead).answer("d14", "JB02", "ja")
    desk(pair.lead).answer("d14", "JB05", "ja")
    desk(pair.av).answer("d14", "JB02", "nee")
    desk(pair.av).note("d14", "JB02", SECRET)
    desk(pair.av).answer("d14", "JB05", "ja")
    pair.share()


def both_done(pair: Pair) -> None:
    answered(pair)
    desk(pair.lead).close("d14")
    desk(pair.av).close("d14")
    pair.share()


def test_neither_reader_sees_the_other_until_both_are_done(pair: Pair) -> None:
    answered(pair)
    assert (line(pair.lead, "JB02").value, line(pair.av, "JB02").value) == ("ja", "nee")
    assert (line(pair.jk, "JB02").value, line(pair.jk, "JB02").readers) == ("ja", None)
    assert (line(pair.lead, "JB02").note, line(pair.av, "JB02").note) == ("", SECRET)
    desk(pair.lead).close("d14")
    pair.share()
    assert line(pair.av, "JB02").value == "nee"
    assert line(pair.lead, "JB02").readers is None


@pytest.mark.parametrize("who", ["lead", "jk"])
def test_the_second_answers_stand_in_no_list_count_or_search(pair: Pair, who: str) -> None:
    answered(pair)
    session: Session = getattr(pair, who)
    assert [row.answered for row in desk(session).list()[0].rows] == [2]
    count = desk(session).tally("client", "JB02").count
    assert count is not None
    assert (count.numerator.count, count.denominator, count.differing) == (0, 0, ())
    assert [(one.word, one.count) for one in count.outside] == [("nog bij twee lezers", 1)]
    assert session.store.search("geheim") == ()


def test_the_second_reader_has_an_own_progress_and_the_same_count(pair: Pair) -> None:
    answered(pair)
    desk(pair.lead).answer("d14", "JB06", "ja")
    pair.share()
    row = desk(pair.av).row("d14")
    assert (row.answered, row.role, row.done) == (2, Role.SECOND, False)
    found = desk(pair.av).tally("client", "JB02")
    assert found.count is not None
    assert found == desk(pair.lead).tally("client", "JB02")
    assert [one.code for one in found.count.outside[0].files] == ["D14"]


def test_differences_show_when_both_are_done(pair: Pair) -> None:
    both_done(pair)
    for session in (pair.lead, pair.av, pair.jk):
        found = line(session, "JB02")
        assert found.differs
        assert found.readers is not None
        assert (found.readers.first, found.readers.second) == ("ja", "nee")
        assert line(session, "JB05").readers is None
        assert desk(session).row("d14").differing == 1


def test_a_difference_is_settled_with_a_reason_by_the_two_readers(pair: Pair) -> None:
    both_done(pair)
    with pytest.raises(UserError, match="settle_by_readers"):
        desk(pair.jk).settle("d14", "JB02", "deels", "samen gekeken")
    with pytest.raises(UserError, match="settle_reason"):
        desk(pair.av).settle("d14", "JB02", "deels", " ")
    with pytest.raises(UserError, match="nothing_to_settle"):
        desk(pair.av).settle("d14", "JB05", "deels", "samen gekeken")
    desk(pair.av).settle("d14", "JB02", "deels", "samen gekeken")
    pair.share()
    found = line(pair.lead, "JB02")
    assert (found.value, found.differs, found.by) == ("deels", False, "AV")
    assert found.readers is not None
    assert found.readers.reason == "samen gekeken"
    count = desk(pair.lead).tally("client", "JB02").count
    assert count is not None
    assert [part.word for part in count.rest] == ["deels"]


def test_once_both_are_done_neither_opens_the_file_again(pair: Pair) -> None:
    both_done(pair)
    for session in (pair.lead, pair.av):
        with pytest.raises(UserError, match="both_done"):
            desk(session).reopen("d14")
        with pytest.raises(UserError, match="file_closed"):
            desk(session).answer("d14", "JB06", "ja")


WRITES: list[Callable[[DossierDesk], object]] = [
    lambda one: one.answer("d14", "JB02", "ja"),
    lambda one: one.pick("d14", "JB04", "school"),
    lambda one: one.clear("d14", "JB02"),
    lambda one: one.note("d14", "JB02", "x"),
    lambda one: one.note_key("d14", "JB02"),
    lambda one: one.begin("d14"),
    lambda one: one.close("d14"),
    lambda one: one.mark_urgent("d14", "JB38", on=True),
    lambda one: one.set_fields("d14", {"track": "ccp"}),
]


@pytest.mark.parametrize("write", WRITES)
def test_a_file_of_others_can_only_be_read(
    pair: Pair, write: Callable[[DossierDesk], object]
) -> None:
    with pytest.raises(UserError, match="file_of_other"):
        write(desk(pair.jk))


def test_answers_of_a_colleague_carry_initials(pair: Pair) -> None:
    answered(pair)
    assert line(pair.jk, "JB02").by == "MB"
    assert line(pair.lead, "JB02").by == ""
    assert line(pair.av, "JB02").by == ""


def test_two_readers_are_two_people_and_stay_who_they_are(pair: Pair) -> None:
    answered(pair)
    with pytest.raises(UserError, match="one_reader_twice"):
        desk(pair.lead).set_fields("d14", {"second_reader": "mb"})
    with pytest.raises(UserError, match="reader_has_answers"):
        desk(pair.lead).set_fields("d14", {"second_reader": "jk"})
    with pytest.raises(UserError, match="reader_has_answers"):
        desk(pair.lead).set_fields("d14", {"reader": "jk"})
