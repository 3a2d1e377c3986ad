"""What is noticed, in words that somebody understands."""

import pytest

from veldtool import bootstrap
from veldtool.services.dutch_time import to_millis
from veldtool.services.merging.noticed_words import noticed_words
from veldtool.services.merging.noticing import Noticed, What

HOUR, DAY = 60, 24 * 60
JUNE_2028 = to_millis("2028-06-10T10:00:00")


def words(one: Noticed) -> str:
    return noticed_words(one, bootstrap.message)


@pytest.mark.parametrize("what", What)
def test_every_kind_has_a_sentence_without_gaps(what: What) -> None:
    said = words(Noticed(what, "AV", 1394, "d1", ("JK", "LD"), here=True, shows=JUNE_2028))
    assert said.endswith(".")
    assert "{" not in said
    assert "1394" not in said


@pytest.mark.parametrize(
    "minutes, said",
    [
        (6, "6 minuten"),
        (120, "120 minuten"),
        (121, "2 uur"),
        (47 * HOUR, "47 uur"),
        (2 * DAY, "2 dagen"),
        (365 * DAY, "365 dagen"),
        (245_768, "171 dagen"),
        (366 * DAY, "meer dan een jaar"),
    ],
)
def test_minutes_then_hours_then_days(minutes: int, said: str) -> None:
    one = Noticed(What.CLOCK_AHEAD, "AV", minutes, "d1", ("JK",), here=True)
    assert words(one).startswith(f"De klok van AV loopt {said} voor op dit apparaat en die van JK.")


def test_over_a_year_the_date_that_the_clock_shows_is_told() -> None:
    one = Noticed(What.CLOCK_AHEAD, "", 900 * DAY, "d1", here=True, shows=JUNE_2028)
    assert words(one).startswith("De klok van een onbekend apparaat loopt meer dan een jaar voor")
    assert words(one).endswith("Die klok staat nu ongeveer op 10 juni 2028.")
    back = Noticed(What.OWN_CLOCK_PUT_BACK, "MB", 900 * DAY, "d1", shows=JUNE_2028)
    assert words(back).endswith("Die klok stond op ongeveer 10 juni 2028.")
