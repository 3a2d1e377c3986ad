"""A new inspection from the window, and another passphrase for one that is there."""

from dataclasses import replace

import pytest

from tests.services.world import FRAMEWORK, PASSPHRASE, World
from veldtool.adapters.pdf.press import PdfPress
from veldtool.services.beginning import NewInspection, faults
from veldtool.services.errors import UserError, WrongKey
from veldtool.services.opened_desk import OpenedDesk, Shipped
from veldtool.services.passphrase import check_passphrase

GOOD = NewInspection("gi-2025", " Maria Berg ", "mb", "IGJ", PASSPHRASE, PASSPHRASE)


@pytest.fixture
def desk(world: World) -> OpenedDesk:
    shipped = Shipped({"gi-2025": FRAMEWORK})
    return OpenedDesk(
        world.toolbox("mb"),
        PdfPress(),
        lambda number, _: f"Bezoek {number}",
        shipped=lambda: shipped,
    )


@pytest.mark.parametrize(
    "changed, found",
    [
        ({}, []),
        ({"framework": ""}, ["framework"]),
        ({"name": "  "}, ["name"]),
        ({"initials": ""}, ["initials"]),
        ({"initials": "M.B."}, ["initials"]),
        ({"initials": "ABCDE"}, ["initials"]),
        ({"inspectorate": ""}, ["inspectorate"]),
        ({"passphrase": "te kort"}, ["passphrase"]),
        ({"again": PASSPHRASE + "x"}, ["again"]),
        ({"again": PASSPHRASE + "\n"}, []),
        ({"name": "", "passphrase": "", "again": ""}, ["name", "passphrase"]),
    ],
)
def test_each_wrong_field_is_named(changed: dict[str, str], found: list[str]) -> None:
    assert [one.field for one in faults(replace(GOOD, **changed))] == found


def test_the_frameworks_are_offered_by_title(desk: OpenedDesk) -> None:
    (only,) = desk.frameworks()
    assert (only.id, only.title) == (
        "gi-2025",
        "Toetsingskader gecertificeerde instellingen 2025",
    )


def test_a_new_inspection_is_open_at_once_and_opens_again(desk: OpenedDesk) -> None:
    label = desk.create(GOOD)
    me = desk.overview().me
    assert me is not None
    assert (me.name, me.initials, me.lead) == ("Maria Berg", "MB", True)
    assert desk.changes.count() == 0
    desk.lock()
    with pytest.raises(UserError, match="no_keychain"):
        desk.unlock(label.id, None)
    desk.unlock(label.id, PASSPHRASE)
    assert desk.inspections() == (label,)
    desk.lock()


def test_what_is_wrong_makes_nothing(desk: OpenedDesk) -> None:
    with pytest.raises(UserError, match="passphrase_short"):
        desk.create(replace(GOOD, passphrase="kort", again="kort"))
    assert desk.inspections() == ()


def test_a_suggested_passphrase_will_do_and_is_never_the_same(desk: OpenedDesk) -> None:
    first, second = desk.suggest_passphrase(), desk.suggest_passphrase()
    check_passphrase(first)
    assert first != second


def test_another_passphrase_opens_and_the_old_one_no_more(desk: OpenedDesk) -> None:
    label = desk.create(GOOD)
    desk.lock()
    new = "een heel andere zin"
    desk.change_passphrase(label.id, PASSPHRASE, new, new)
    with pytest.raises(WrongKey):
        desk.unlock(label.id, PASSPHRASE)
    desk.unlock(label.id, new)
    desk.lock()


@pytest.mark.parametrize(
    "old, new, again, error",
    [
        ("een foute zin hier", "een heel andere zin", "een heel andere zin", WrongKey),
        (PASSPHRASE, "kort", "kort", UserError),
        (PASSPHRASE, "een heel andere zin", "een heel andere zim", UserError),
    ],
)
def test_a_change_that_fails_leaves_the_old_one(
    desk: OpenedDesk, old: str, new: str, again: str, error: type[Exception]
) -> None:
    label = desk.create(GOOD)
    desk.lock()
    with pytest.raises(error):
        desk.change_passphrase(label.id, old, new, again)
    desk.unlock(label.id, PASSPHRASE)
    desk.lock()


def test_the_place_stays_with_the_inspection(desk: OpenedDesk) -> None:
    label = desk.create(GOOD)
    assert desk.place() == ""
    desk.keep_place('["dossiers","d14"]')
    desk.lock()
    desk.unlock(label.id, PASSPHRASE)
    assert desk.place() == '["dossiers","d14"]'
    desk.lock()
