"""Sheets as PDF: the words, the fonts, the metadata, and layouts that could break."""

import re
from dataclasses import replace
from io import BytesIO
from itertools import chain

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfiumError

from tests.adapters.pdf_reading import outside_the_margins, page_texts, squeezed
from veldtool.adapters.pdf.fonts import NO_SIGN, unprintable
from veldtool.adapters.pdf.hyphenation import split
from veldtool.adapters.pdf.render import page_count, print_sheet, render_pdf
from veldtool.adapters.pdf.styles import LATER_HEIGHT
from veldtool.domain.sheet.model import (
    Block,
    Box,
    Bullets,
    Cell,
    Definition,
    Definitions,
    Figure,
    Heading,
    Paragraph,
    Sheet,
    Table,
    ThemeBlock,
    plain,
    rich,
)
from veldtool.domain.sheet.text import furniture, text

COMPOUND = "ondertoezichtstellingsverlengingsverzoekenbehandeling"
HEADS = ("Wat gaat goed", "Wat vraagt aandacht", "Cijfers uit de dossiers")
EMPTY = ("geen punten", "geen punten", "geen cijfers")


def theme(
    title: str, points: int, words: str = "Het eerste contact is bijna altijd te laat."
) -> Block:
    figure = Figure(
        "2 van 20", "eerste contact binnen vijf dagen", "17 te laat, 1 niet vast te stellen"
    )
    numbered = tuple(f"{words} {number}" for number in range(points))
    return ThemeBlock(title, HEADS, EMPTY, numbered, numbered, (figure,) * points)


def sheet(*blocks: Block) -> Sheet:
    return Sheet(
        title="Terugkoppeling praktijktoets",
        subtitle=(rich("**Jeugdbescherming Voorbeeld**, kantoor Voorbeeldstad"),),
        stamp="VOORLOPIG",
        header="Terugkoppeling praktijktoets, Jeugdbescherming Voorbeeld",
        footer="Voorlopig beeld, geen oordeel. Versie 3, wo 10 juni 2026, 16.21 uur",
        pages="pagina {page} van {pages}",
        blocks=blocks,
    )


EVERY_BLOCK = sheet(
    Box(rich("Het is een **voorlopig beeld** & geen <oordeel>.")),
    Heading("Waarop dit beeld berust"),
    Definitions((Definition("Gesproken", plain("zes jeugdigen, één bestuurder")),)),
    theme("1a Analyse", 2),
    theme("1b Plan van aanpak", 0),
    Paragraph(plain("De dossiers zijn gericht gekozen."), small=True),
    Box(rich("Er zijn **twee** spoedcasussen."), label="Spoedcasussen", strong=True),
    Bullets((plain("Twintig cliëntdossiers."), rich("Zeven **personeelsdossiers**."))),
    Table(("Wat", "Wie"), ((Cell(plain("Overzicht"), "met een noot"), Cell(plain("u"))),), (3, 1)),
)


def printed_text(pdf: bytes) -> str:
    return squeezed("".join(page_texts(pdf)))


def test_a_page_says_what_the_sheet_says_in_the_same_order() -> None:
    expected = text(EVERY_BLOCK) + "".join(furniture(EVERY_BLOCK, 1, 1))

    assert printed_text(render_pdf(EVERY_BLOCK)) == squeezed(expected)


def test_stamp_footer_and_page_number_stand_on_every_page_and_the_header_on_the_later_ones() -> (
    None
):
    long = sheet(*(theme(f"Thema {number}", 6) for number in range(7)))
    pages = page_texts(render_pdf(long))

    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        for line in furniture(long, number, len(pages)):
            assert squeezed(line) in squeezed(page)
    assert squeezed(long.header) not in squeezed(pages[0])
    assert squeezed(long.header) in squeezed(pages[1])


def test_a_theme_is_never_broken_over_a_page() -> None:
    long = sheet(*(theme(f"Thema {number}", 5, COMPOUND) for number in range(6)))
    pages = [squeezed(page) for page in page_texts(render_pdf(long))]

    assert len(pages) > 1
    for block in long.blocks:
        whole = squeezed(text(replace(long, title="", subtitle=(), blocks=(block,))))
        assert sum(whole in page for page in pages) == 1


@pytest.mark.parametrize("lines_above", range(7))
def test_a_theme_that_fills_nearly_a_page_moves_as_a_whole(lines_above: int) -> None:
    block = theme("1a Analyse", 15)
    height = print_sheet(replace(sheet(block), title="", subtitle=())).used
    above = (Paragraph(plain("Een regel.")),) * lines_above
    pages = [squeezed(page) for page in page_texts(render_pdf(sheet(*above, block)))]
    whole = squeezed(text(replace(sheet(block), title="", subtitle=())))

    assert len(height) == 1
    assert 0.85 * LATER_HEIGHT < height[0] < LATER_HEIGHT
    assert sum(whole in page for page in pages) == 1


def test_the_head_of_a_table_repeats_and_no_row_is_lost_or_broken() -> None:
    rows = tuple(
        (Cell(plain(f"regel{n}einde"), "met een noot"), Cell(plain("u"))) for n in range(90)
    )
    pages = [
        squeezed(p) for p in page_texts(render_pdf(sheet(Table(("Kop", "Wie"), rows, (3, 1)))))
    ]

    assert len(pages) > 1
    assert all("KopWie" in page for page in pages)
    for number in range(90):
        assert sum(f"regel{number}eindemeteennootu" in page for page in pages) == 1


@pytest.mark.parametrize("points", [0, 1, 60])
def test_no_point_is_lost_however_many_there_are(points: int) -> None:
    pdf = render_pdf(sheet(theme("1a Analyse", points)))

    words = printed_text(pdf)
    assert words.count(squeezed("Het eerste contact is bijna altijd te laat.")) == 2 * points
    assert words.count("2van20") == points
    assert words.count("geenpunten") == (0 if points else 2)


def test_how_far_the_text_runs_beyond_two_pages_is_told_in_lines() -> None:
    fits = print_sheet(sheet(theme("1a Analyse", 3)))
    runs_over = print_sheet(sheet(theme("1a Analyse", 60)))

    assert (fits.pages, fits.lines_beyond(2)) == (1, 0)
    assert runs_over.pages == page_count(runs_over.pdf) > 2
    # Sixty points of two lines, of which two pages hold at most 55 lines each.
    assert runs_over.lines_beyond(2) > 60 * 2 - 2 * 55
    assert runs_over.lines_beyond(runs_over.pages) == 0


def test_one_line_too_many_is_one_line_beyond() -> None:
    def printed(lines: int) -> int:
        return print_sheet(
            sheet(Table(("Kop",), ((Cell(plain("x")),),) * lines, (1,)))
        ).lines_beyond(1)

    most = next(lines for lines in range(1, 200) if printed(lines + 1))
    assert printed(most) == 0
    assert 1 <= printed(most + 1) <= 4  # the row, and the head that repeats above it


@pytest.mark.parametrize("word", [COMPOUND, COMPOUND * 6, "x" * 400, "é" * 200, "1234567890" * 20])
def test_a_word_wider_than_its_column_is_broken_and_stays_complete(word: str) -> None:
    blocks = (
        ThemeBlock("1a", HEADS, EMPTY, (word,), (f"({word}).",), (Figure("2 van 20", word, word),)),
        Definitions((Definition(word, plain(word)),)),
        Box(plain(word), label=word),
        Table(("Wat", "Wie"), ((Cell(plain(word), word), Cell(rich(f"**{word}**"))),), (1, 4)),
        Bullets((plain(word),)),
    )
    long = sheet(*blocks)
    pdf = render_pdf(long)

    # A word that fills a page beside another is no longer read row by row: count the letters.
    expected = squeezed(text(long))
    assert all(printed_text(pdf).count(letter) >= expected.count(letter) for letter in set(word))
    assert not any(outside_the_margins(pdf))


@pytest.mark.parametrize(
    "name", ["Stichting " + "Samenwerkende Jeugdbeschermers " * 8, COMPOUND * 4]
)
def test_a_long_name_goes_round_the_stamp_and_is_shortened_in_the_header(name: str) -> None:
    long = replace(
        sheet(theme("1a", 12), theme("1b", 12)),
        subtitle=(rich(f"**{name}**, kantoor"),),
        header=f"Terugkoppeling praktijktoets, {name}",
        footer=f"Voorlopig beeld van {name}",
    )
    pdf = render_pdf(long)
    pages = page_texts(pdf)

    assert squeezed(name) in squeezed(pages[0])
    assert squeezed(long.header)[:60] in squeezed(pages[1])
    assert not any(outside_the_margins(pdf))


def test_only_noto_sans_is_used_and_it_is_embedded() -> None:
    with pikepdf.open(BytesIO(render_pdf(EVERY_BLOCK))) as document:
        fonts = [font for page in document.pages for font in page.Resources.Font.values()]
        names = {str(font.BaseFont) for font in fonts}
        embedded = [font.FontDescriptor.FontFile2.read_bytes()[:4] for font in fonts]

    assert {name.partition("+")[2] for name in names} == {"NotoSans-Regular", "NotoSans-Bold"}
    assert all(start == b"\x00\x01\x00\x00" for start in embedded)


def test_the_metadata_is_the_title_and_the_language_and_nothing_else() -> None:
    with pikepdf.open(BytesIO(render_pdf(EVERY_BLOCK))) as document:
        assert {key: str(value) for key, value in document.docinfo.items()} == {
            "/Title": "Terugkoppeling praktijktoets"
        }
        assert str(document.Root.Lang) == "nl-NL"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        metadata = document.Root.Metadata.read_bytes().decode()
    told = [words for words in re.split(r"<[^>]*>", metadata) if words.strip()]
    assert told == ["Terugkoppeling praktijktoets", "nl-NL", "1"]  # 1: the part of PDF/UA


def test_the_same_sheet_gives_the_same_bytes_and_another_one_does_not() -> None:
    assert render_pdf(EVERY_BLOCK) == render_pdf(EVERY_BLOCK)
    assert render_pdf(EVERY_BLOCK) != render_pdf(replace(EVERY_BLOCK, title="Bronnen"))


def test_a_page_is_a4_and_black_on_white() -> None:
    with pikepdf.open(BytesIO(render_pdf(EVERY_BLOCK))) as document:
        (page,) = document.pages
        assert [round(float(side)) for side in page.MediaBox] == [0, 0, 595, 842]
        colours = [
            [float(value) for value in step.operands]
            for step in pikepdf.parse_content_stream(page)
            if str(step.operator) in {"rg", "RG", "g", "G", "k", "K", "sc", "scn", "SC", "SCN"}
        ]
    assert not [colour for colour in colours if any(colour)]


def test_what_is_not_a_pdf_has_no_pages() -> None:
    with pytest.raises(PdfiumError):
        page_count(b"geen pdf")


def test_what_is_not_a_block_is_refused() -> None:
    with pytest.raises(TypeError, match="not a block"):
        render_pdf(sheet("tekst"))  # type: ignore[arg-type]  # the point of the test


def test_a_table_with_a_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="as many cells as heads"):
        Table(("Wat", "Wie"), ((Cell(plain("x")),),), (1, 1))


WORDS = st.text(
    st.one_of(
        st.sampled_from("abc é&<>*-–“”\n\t\u00ad\u200b/."),
        st.characters(codec="utf-8", max_codepoint=0x24F),
    ),
    max_size=120,
)


@settings(max_examples=40)
@given(words=st.lists(WORDS, min_size=6, max_size=6))
def test_any_text_can_be_printed_inside_the_margins(words: list[str]) -> None:
    one, two, three, four, five, six = words
    made = sheet(
        ThemeBlock(one, HEADS, EMPTY, (two,), (three,), (Figure("2 van 20", four, five),)),
        Box(rich(six), label=one),
        Table(("Wat", "Wie"), ((Cell(plain(two), three), Cell(plain(four))),), (3, 1)),
    )
    pdf = render_pdf(replace(made, subtitle=(plain(five),), header=six, footer=one))

    assert not any(outside_the_margins(pdf))


def test_words_are_broken_where_dutch_breaks_them() -> None:
    assert ("jeugdreclasserings", "maatregelen") in split("jeugdreclasseringsmaatregelen")
    heads = [head for head, _ in split("jeugdreclasseringsmaatregelen")]
    assert heads == sorted(heads, key=len, reverse=True)


def test_no_word_is_broken_before_a_trema_or_near_its_ends() -> None:
    pieces = list(chain(split("cliëntenraadsvertegenwoordiger"), split("geïnformeerdheidsniveau")))

    assert pieces
    assert not [tail for _, tail in pieces if tail[0] in "ëï"]
    assert min(min(len(head), len(tail)) for head, tail in pieces) >= 3


@pytest.mark.parametrize(
    "typed, printed",
    [
        ("\u2265 3 en \u2264 5", ">= 3 en <= 5"),
        ("\u22125 van 20", "–5 van 20"),
        ("van \u2192 naar", "van -> naar"),
        ("\u2460 en \uff14", "1 en 4"),
        ("acht\u202fprocent", "acht procent"),
        ("blij \U0001f600", f"blij {NO_SIGN}"),
        ("\u0645\u062d", NO_SIGN * 2),
        ("om\u202ekeren", "omkeren"),
        ("Şeyma Dąbrowski, ¼ €5 • één", "Şeyma Dąbrowski, ¼ €5 • één"),
    ],
)
def test_no_sign_is_left_out_that_the_letters_lack(typed: str, printed: str) -> None:
    pdf = render_pdf(sheet(Bullets((plain(typed), plain(f"Kop {typed}")))))
    assert squeezed(printed) in squeezed("".join(page_texts(pdf)))


def test_signs_for_which_nothing_stands_are_told_with_their_place() -> None:
    assert unprintable("blij \U0001f600 en \u2265 3 \u4e2d") == (("\U0001f600", 5), ("\u4e2d", 14))
