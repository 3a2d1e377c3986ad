"""Colours that everybody can read, and a stylesheet in which nothing is left open."""

import re

import pytest
from PySide6.QtWidgets import QApplication

import resources
from ui.theme import ZOOMS, Look, Mode, heights, scaled, stylesheet, system_contrast, tokens

# pair, contrast in light, contrast in dark: as the design page promises
CONTRAST = [
    ("text", "surface", 17.9, 14.3),
    ("text", "sunk", 14.9, 12.5),
    ("text", "accentbg", 14.6, 10.7),
    ("muted", "surface", 8.0, 8.8),
    ("muted", "sunk", 6.7, 7.7),
    ("muted", "accentbg", 6.5, 6.6),
    ("accent", "surface", 8.3, 9.0),
    ("accent", "accentbg", 6.8, 6.8),
    ("onaccent", "accent", 8.3, 9.5),
    ("onink", "ink", 13.8, 13.6),
    ("onalarm", "alarm", 9.2, 10.0),
    ("alarm", "surface", 9.2, 9.8),
    ("text", "alarmbg", 14.8, 12.6),
    ("edge", "surface", 4.9, 5.1),
    ("edge", "sunk", 4.1, 4.5),
    ("edge", "accentbg", 4.0, 3.9),
]
BORDERS, TEXT = 3.0, 4.5
HIGH_BORDERS, HIGH_TEXT, HIGH_DECORATION = 4.5, 7.0, 3.0
HIGH = ["contrast", "contrastdark"]
THEMES = ["light", "dark", *HIGH]
GROUNDS = ["canvas", "surface", "sunk", "accentbg"]


def contrast(one: str, other: str) -> float:
    """The ratio of the WCAG formula."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)


@pytest.mark.parametrize("ink, ground, light, dark", CONTRAST)
def test_contrast_is_as_promised(ink: str, ground: str, light: float, dark: float) -> None:
    for theme, promised in (("light", light), ("dark", dark)):
        found = contrast(tokens(theme)[ink], tokens(theme)[ground])
        assert found == pytest.approx(promised, abs=0.06)
        assert found >= (BORDERS if ink == "edge" else TEXT)


@pytest.mark.parametrize("theme", HIGH)
@pytest.mark.parametrize("ink, ground", [(ink, ground) for ink, ground, _, _ in CONTRAST])
def test_high_contrast_is_high(ink: str, ground: str, theme: str) -> None:
    found = contrast(tokens(theme)[ink], tokens(theme)[ground])
    assert found >= (HIGH_BORDERS if ink == "edge" else HIGH_TEXT)


@pytest.mark.parametrize("theme", HIGH)
@pytest.mark.parametrize("ground", GROUNDS)
def test_in_high_contrast_hairlines_hatching_and_focus_are_seen_on_every_ground(
    theme: str, ground: str
) -> None:
    colours = tokens(theme)
    for ink in ("line", "hatch"):
        assert contrast(colours[ink], colours[ground]) >= HIGH_DECORATION
    for ink in ("accent", "edge", "alarm"):
        assert contrast(colours[ink], colours[ground]) >= HIGH_BORDERS


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_decoration_stays_weak_where_contrast_was_not_asked_for(theme: str) -> None:
    for ink in ("line", "hatch"):
        assert contrast(tokens(theme)[ink], tokens(theme)["surface"]) < BORDERS


def test_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_all_themes_have_the_same_names() -> None:
    assert {frozenset(tokens(theme)) for theme in THEMES} == {frozenset(tokens("light"))}


def test_a_finger_gets_no_less_than_a_mouse_and_44_pixels() -> None:
    mouse, finger = heights(touch=False), heights(touch=True)
    assert mouse.keys() == finger.keys()
    assert all(finger[name] >= max(44, mouse[name]) for name in mouse)


@pytest.mark.parametrize("theme", THEMES)
def test_nothing_is_left_open_in_the_stylesheet(theme: str) -> None:
    made = stylesheet(theme, 1.0)
    assert "@" not in made
    assert tokens(theme)["accent"] in made


def test_no_text_is_smaller_than_twelve() -> None:
    sheet = resources.text("styles/veldtool.qss")
    sizes = [int(size) for size in re.findall(r"font-size: @(\d+)px", sheet)]
    assert sizes
    assert min(sizes) >= 12
    assert not re.search(r"font-size: (?!@)", sheet)


def test_every_size_grows_with_the_zoom_and_a_hairline_stays() -> None:
    assert "font-size: 24px" in stylesheet("light", 2.0)
    assert "1px solid" in stylesheet("light", 2.0)
    assert [scaled(size, 1.5) for size in (0, 1, 13)] == [0, 2, 20]


def test_the_look_goes_round_and_the_zoom_has_ends(look: Look) -> None:
    looks = []
    for _ in Mode:
        look.next_mode()
        looks.append(look.mode)
    assert looks == [Mode.DARK, Mode.CONTRAST, Mode.SYSTEM, Mode.LIGHT]
    for _ in range(9):
        look.step_zoom(1)
    assert look.zoom == ZOOMS[-1]
    look.step_zoom(-1)
    assert look.zoom == ZOOMS[-2]
    look.step_zoom(0)
    assert look.zoom == 1.0


def test_a_hand_picked_theme_does_not_follow_the_system(look: Look) -> None:
    look.set_mode(Mode.DARK)
    assert look.theme == "dark"
    assert look.colour("surface").name().upper() == tokens("dark")["surface"]
    look.set_mode(Mode.LIGHT)
    assert look.theme == "light"


def test_high_contrast_follows_the_system_and_can_be_set(app: QApplication) -> None:
    asked = True
    look = Look(Mode.SYSTEM, contrast=lambda: asked)
    heard: list[str] = []
    look.changed.connect(lambda: heard.append(look.theme))
    look.follow_system()
    asked = False
    look.follow_system()
    look.set_mode(Mode.CONTRAST)
    look.set_mode(Mode.DARK)
    asked = True
    look.follow_system()
    assert heard == ["contrast", "light", "contrast", "dark"]


def test_the_system_here_asks_for_no_contrast(app: QApplication) -> None:
    assert not system_contrast()


def test_the_letters_are_those_that_ship(look: Look, app: QApplication) -> None:
    from PySide6.QtGui import QFontInfo

    assert QFontInfo(app.font()).family() == "Noto Sans"
    assert QFontInfo(look.font(12, bold=True)).bold()
