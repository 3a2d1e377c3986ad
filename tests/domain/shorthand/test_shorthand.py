"""One line is one statement: the grammar by example, and what holds for every line."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from veldtool.domain.records import Form, Quote, Sign
from veldtool.domain.shorthand import Fault, Parsed, SpanKind, Vocabulary, parse, write

WORDS = Vocabulary(
    roles={"ouder": "ouder", "o": "ouder", "jeugdige": "jeugdige", "j": "jeugdige", "jzw": "jzw"}
    | {"jeugdzorgwerker": "jzw", "best": "best", "bestuurder": "best", "rvt-vz": "rvt-vz"},
    norms={"1a1": "1a.1", "1a3": "1a.3", "32": "3.2", "34": "3.4", "342": "3.4.2", "4": "4"},
    sources={"d14": "dossier-14", "doc07": "doc-7", "g12": "talk-12"},
    names=frozenset({"karin"}),
)
PLUS, MINUS, NEUTRAL = Sign.PLUS, Sign.MINUS, Sign.NEUTRAL


def read(line: str) -> Parsed:
    return parse(line, WORDS)


def faults(line: str) -> list[Fault]:
    return [one.fault for one in read(line).warnings]


@pytest.mark.parametrize(
    "line, meant",
    [
        (
            'ouder - "Ik hoorde van mijn kind dat er weer iemand anders was" #1a.1',
            Parsed(
                role="ouder",
                sign=MINUS,
                text="Ik hoorde van mijn kind dat er weer iemand anders was",
                quote=Quote.VERBATIM,
                norms=(("1a.1", MINUS),),
            ),
        ),
        (
            "o 2/3 - brief kwam na de wisseling #1a1",
            Parsed(
                role="ouder",
                heads=2,
                of=3,
                sign=MINUS,
                text="brief kwam na de wisseling",
                norms=(("1a.1", MINUS),),
            ),
        ),
        (
            "jzw + toont takenlijst in systeem #3.2 !z =D14",
            Parsed(
                role="jzw",
                sign=PLUS,
                text="toont takenlijst in systeem",
                norms=(("3.2", PLUS),),
                form=Form.SEEN,
                source="dossier-14",
            ),
        ),
        ("+ toon is vriendelijk", Parsed(sign=PLUS, text="toon is vriendelijk")),
        (
            "? brief van 19 maart opvragen #1a.1",
            Parsed(text="brief van 19 maart opvragen", norms=(("1a.1", NEUTRAL),), follow_up=True),
        ),
        ("// weggeroepen", Parsed(text="weggeroepen", marker=True)),
        ("//", Parsed(marker=True)),
        (
            "@10.31 o2 zegt weinig",
            Parsed(time="10:31", role="ouder", speaker=2, text="zegt weinig"),
        ),
        ("ouder: wil meer bellen", Parsed(role="ouder", text="wil meer bellen")),
        (
            "jzw weet het niet meer #1a.1+ #1a.3-",
            Parsed(
                role="jzw",
                sign=PLUS,
                text="weet het niet meer",
                norms=(("1a.1", PLUS), ("1a.3", MINUS)),
            ),
        ),
        (
            "- wacht al lang ;; zelf nabellen",
            Parsed(sign=MINUS, text="wacht al lang", note="zelf nabellen"),
        ),
        ("een losse aantekening", Parsed(text="een losse aantekening")),
        ("", Parsed()),
        (
            'jzw "jullie waren er nooit" !hz',
            Parsed(role="jzw", text='"jullie waren er nooit"', quote=Quote.HEARSAY),
        ),
        (
            'best + "wij leren" !l =DOC07',
            Parsed(
                role="best",
                sign=PLUS,
                text="wij leren",
                quote=Quote.DOCUMENT,
                form=Form.READ,
                source="doc-7",
            ),
        ),
    ],
)
def test_a_line_becomes_a_statement(line: str, meant: Parsed) -> None:
    assert read(line).meaning == meant


@pytest.mark.parametrize("typed", ["1a.1", "1a1", "1A.1", "1A1"])
def test_a_norm_is_known_in_every_spelling(typed: str) -> None:
    assert read(f"- x #{typed}").norms == (("1a.1", MINUS),)


def test_a_kijkpunt_and_a_theme_are_tags_too() -> None:
    assert read("- x #3.4.2 #4").norms == (("3.4.2", MINUS), ("4", MINUS))


@pytest.mark.parametrize("line", ['"a b"', "“a b”", "„a b”", "„a b“", '"a b”', '- "a b"', '"a b'])
def test_every_pair_of_quotation_marks_makes_it_verbatim(line: str) -> None:
    parsed = read(line)
    assert (parsed.text, parsed.quote) == ("a b", Quote.VERBATIM)


def test_an_open_quotation_mark_is_told_and_the_marks_behind_it_count() -> None:
    parsed = read('- "nooit gebeld #1a.1')
    assert (parsed.text, parsed.norms) == ("nooit gebeld", (("1a.1", MINUS),))
    assert faults('- "nooit gebeld #1a.1') == [Fault.OPEN_QUOTE]


@pytest.mark.parametrize("line", ['zei "nooit" tegen mij', '"ja" en "nee"', '"ja" zegt moeder'])
def test_a_quotation_within_a_text_stays_as_it_is(line: str) -> None:
    assert (read(line).text, read(line).quote) == (line, Quote.PARAPHRASE)


def test_a_quotation_within_a_quotation_is_part_of_it() -> None:
    assert read('"hij zei “nooit” tegen mij"').text == "hij zei “nooit” tegen mij"


def test_what_stands_in_quotation_marks_is_text() -> None:
    parsed = read('"nummer #1a.1 ;; stond er" #1a.3')
    assert parsed.text == "nummer #1a.1 ;; stond er"
    assert [norm for norm, _ in parsed.norms] == ["1a.3"]


def test_a_mark_may_follow_the_quotation_mark_at_once() -> None:
    assert read('"x"#1a.1').norms == (("1a.1", NEUTRAL),)


def test_known_marks_count_within_the_text_too() -> None:
    parsed = read("- te laat #1a.3 en onbekend #9.9 verder")
    assert parsed.text == "te laat en onbekend #9.9 verder"
    assert parsed.norms == (("1a.3", MINUS),)


@pytest.mark.parametrize(
    "line, text",
    [
        (r"\#1a.1 staat op de brief", "#1a.1 staat op de brief"),
        (r"kosten \=D14", "kosten =D14"),
        (r"let op \!z", "let op !z"),
        (r"\"stil\"", '"stil"'),
        (r"\- geen teken", "- geen teken"),
        (r"\ouder is hier tekst", "ouder is hier tekst"),
        (r"a \\ b", r"a \ b"),
        (r"pad a\b", r"pad a\b"),
        (r"tekst \;; geen notitie", "tekst ;; geen notitie"),
    ],
)
def test_a_backslash_keeps_a_mark_as_text(line: str, text: str) -> None:
    parsed = read(line)
    assert parsed.meaning == Parsed(text=text)


@pytest.mark.parametrize(
    "line, fault, kept",
    [
        ("- x #9.9", Fault.UNKNOWN_NORM, ("9.9", MINUS)),
        ("wijkagent - x", Fault.UNKNOWN_ROLE, "wijkagent"),
        ("- x =D99", Fault.UNKNOWN_SOURCE, "D99"),
    ],
)
def test_what_is_unknown_is_kept_as_typed(line: str, fault: Fault, kept: object) -> None:
    parsed = read(line)
    assert faults(line) == [fault]
    assert kept in (*parsed.norms, parsed.role, parsed.source)
    assert [span.known for span in parsed.spans].count(False) == 1


def test_an_unknown_form_and_a_second_source_stay_text() -> None:
    assert read("- x !q").text == "x !q"
    assert faults("- x !q") == [Fault.UNKNOWN_FORM]
    assert (read("- x =D14 =DOC07").source, read("- x =D14 =DOC07").text) == (
        "dossier-14",
        "x =DOC07",
    )
    assert faults("- x =D14 =DOC07") == [Fault.SECOND_SOURCE]


@pytest.mark.parametrize("line", ["Karin - nooit gebeld", "karin - nooit gebeld"])
def test_a_name_is_no_role_and_is_warned_about(line: str) -> None:
    parsed = read(line)
    assert (parsed.role, parsed.sign) == ("", MINUS)
    assert parsed.text == f"{line.split(maxsplit=1)[0]} nooit gebeld"
    assert faults(line) == [Fault.NAME_AS_ROLE]


def test_more_heads_than_people_is_told() -> None:
    assert faults("ouder 4/3 - x") == [Fault.IMPOSSIBLE_HEADS]
    assert faults("ouder 0/3 - x") == [Fault.IMPOSSIBLE_HEADS]
    assert (read("ouder 4/3 - x").heads, read("ouder 4/3 - x").of) == (4, 3)


def test_a_number_without_a_role_is_text() -> None:
    assert read("2/3 - x").text == "2/3 - x"


def test_a_sign_needs_a_space_behind_it() -> None:
    assert read("-5 graden").text == "-5 graden"
    assert read("ouder −").sign is MINUS  # noqa: RUF001 - the real minus sign


@pytest.mark.parametrize("line", ["@25.10 x", "@10.61 x", "@10.3 x"])
def test_what_is_no_time_is_text(line: str) -> None:
    assert (read(line).time, read(line).text) == ("", line)


def test_what_is_plain_asks_to_be_worked_out_later() -> None:
    assert read("zomaar").is_plain
    assert read("- zonder norm").is_plain
    assert read("zonder teken #1a.1").is_plain
    assert not read("~ neutraal #1a.1").is_plain
    assert not read("zonder teken #1a.1~").is_plain
    assert not read("? later").is_plain
    assert not read("//").is_plain


def test_spans_show_what_is_what() -> None:
    line = '@10.31 ouder 2/3 - "x" #1a.1 !z =D14 ;; y'
    pieces = [(span.kind, line[span.start : span.end]) for span in read(line).spans]
    assert pieces == [
        (SpanKind.TIME, "@10.31"),
        (SpanKind.ROLE, "ouder"),
        (SpanKind.HEADS, "2/3"),
        (SpanKind.SIGN, "-"),
        (SpanKind.QUOTE, '"'),
        (SpanKind.QUOTE, '"'),
        (SpanKind.NORM, "#1a.1"),
        (SpanKind.FORM, "!z"),
        (SpanKind.SOURCE, "=D14"),
        (SpanKind.NOTE, ";; y"),
    ]


PIECES = st.sampled_from(
    (
        *("ouder", "o2", "Karin", "wijkagent", "2/3", "-", "+", "~", '"', "“", "”", "„", "\\"),
        *("\\\\", "#1a.1", "#9.9-", "#", "!z", "!hz", "!q", "=D14", "=x", "=", ";;", ";", "//"),
        *("?", "@9.05", " ", " ", " ", "  ", "\n", "a", "tekst", "x:", "é", "\x1f", "5"),
    )
)
LINES = st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=40)


@given(LINES)
@example('"\\"')
@example("\\")
def test_nothing_that_is_typed_is_lost(line: str) -> None:
    parsed = read(line)
    taken = {at for span in parsed.spans for at in range(span.start, span.end)}
    left = "".join(letter for at, letter in enumerate(line) if at not in taken)
    assert "".join(left.split()) == "".join(parsed.text.split())
    assert parsed.note in line


@given(LINES)
def test_spans_never_overlap_and_stay_within_the_line(line: str) -> None:
    last = 0
    for span in read(line).spans:
        if span.kind is not SpanKind.ESCAPE:
            assert last <= span.start < span.end <= len(line)
            last = span.end


@given(LINES)
def test_a_statement_is_written_as_a_line_that_means_it(line: str) -> None:
    parsed = read(line)
    assert parse(write(parsed, WORDS), WORDS).meaning == parsed.meaning


def test_a_line_is_written_without_backslashes_where_none_are_needed() -> None:
    assert write(read('zei "nooit" tegen mij #1a.1'), WORDS) == 'zei "nooit" tegen mij #1a.1'
    assert write(read(r"\- zo maar"), WORDS) == r"\- zo maar"
