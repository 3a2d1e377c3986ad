"""A team forms and changes, through the command line: packages, approval, withdrawal, recovery.

The commands run in this process on five data folders; only the slow scrypt is replaced, except
in the last test, which is the real program.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.services.world import PASSPHRASE, World
from tests.stories.conftest import Demo, veldtool
from veldtool import bootstrap
from veldtool.cli.main import run
from veldtool.services.recording import record
from veldtool.services.unlocking import close, unlock

CODE = r"[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}"


@dataclass
class Table:
    """Everybody's laptops around one table, with a stick and slips of paper."""

    world: World
    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]
    visit: str = ""

    def run(self, who: str, *words: str, code: int = 0) -> str:
        """Run a command on somebody's laptop; returns what it says."""
        tools = self.world.toolbox(who)
        self.monkeypatch.setattr(bootstrap, "toolbox", lambda: tools)
        done = run(words)
        out, err = self.capsys.readouterr()
        assert done == code, err
        assert "Traceback" not in err
        return str(out + err)

    def slip(self, name: str, words: str) -> str:
        """A slip of paper with one line on it."""
        path = self.world.place / f"{name}.txt"
        path.write_text(words + "\n", encoding="utf-8")
        return str(path)

    @property
    def stick(self) -> str:
        return str(self.world.exchange)

    def exchange(self, *people: str) -> None:
        for command in ("publish", "merge"):
            for who in people:
                self.run(who, command, self.visit, self.stick)

    def write(self, who: str, text: str) -> None:
        """Somebody records a line, as the window would."""
        session = unlock(self.world.toolbox(who), self.visit)
        record(session, "statement", f"g01/{who}-{len(text)}", {"text": text})
        close(session)

    def texts(self, who: str) -> set[str]:
        """What counts on somebody's laptop."""
        session = unlock(self.world.toolbox(who), self.visit)
        found = session.inspection().records.get("statement", {})
        close(session)
        return {one.text for one in found.values()}  # type: ignore[attr-defined] # statements

    def join(self, who: str, maker: str = "mb", laptop: str = "") -> str:
        """Somebody gets a package and joins; returns the code to read out."""
        laptop = laptop or who
        file = str(self.world.place / f"{laptop}.pakket")
        said = self.run(maker, "start-package", self.visit, who, "--out", file)
        (spoken,) = re.findall(rf"{CODE}-[a-z2-7]{{4}}", said)
        said = self.run(
            *(laptop, "join", file, "--spoken-file", self.slip("gesproken", spoken.upper())),
            *("--passphrase-file", self.slip("eigen", PASSPHRASE)),
        )
        assert f"({who.upper()})" in said
        (code,) = re.findall(rf"teamleider: ({CODE})$", said, re.MULTILINE)
        return str(code)


@pytest.fixture
def table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Table:
    world = World(tmp_path)
    lead = world.found()
    for who, name in (("jk", "Jan Kok"), ("av", "Anna Visser"), ("ld", "Lot Dam"), ("rs", "Ries")):
        record(lead, "member", f"m-{who}", {"name": name, "initials": who.upper()})
    visit = lead.store.identity.inspection
    close(lead)
    world.sessions.clear()
    return Table(world, monkeypatch, capsys, visit)


TEAM = ("mb", "jk", "av", "ld")
PEOPLE = ("jk", "av", "ld", "rs")


def everybody_joins(table: Table) -> None:
    """Four join; until the lead approves, everything waits and is listed."""
    codes = {who: table.join(who) for who in PEOPLE}
    for who in PEOPLE:
        assert codes[who] in table.run(who, "device", "list", table.visit)
        table.write(who, f"van {who}")
    table.exchange(*PEOPLE, "mb")
    assert table.texts("mb") == set()
    listed = table.run("mb", "device", "list", table.visit)
    assert listed.count("wacht op goedkeuring") == 4
    assert "5 wijzigingen, 5 apart" in listed
    table.run("mb", "device", "approve", table.visit, "jk", codes["av"], code=1)
    for who in PEOPLE:
        said = table.run("mb", "device", "approve", table.visit, who, codes[who].upper())
        assert who.upper() in said
    table.exchange("mb", *PEOPLE)


def one_is_stolen(table: Table) -> None:
    """What the thief writes changes nothing and is listed, until the lead lets it in."""
    before = table.texts("mb")
    said = table.run("mb", "device", "withdraw", table.visit, "rs")
    assert "(5 wijzigingen)" in said
    table.write("rs", "van de dief")
    table.exchange("rs", *TEAM)
    table.exchange(*TEAM)
    for who in TEAM:
        assert table.texts(who) == before
        listed = table.run(who, "device", "list", table.visit)
        assert "ingetrokken  6 wijzigingen, 1 apart" in listed
    assert "1 wijziging binnengelaten" in table.run("mb", "device", "let-in", table.visit, "rs")


def the_lead_is_lost(table: Table) -> None:
    """There is a second lead and a copy of the recovery file in another bag."""
    table.run("mb", "device", "lead", table.visit, "jk")
    sheet = str(table.world.place / "herstel.age")
    table.run("mb", "device", "recovery", table.visit, "--out", sheet)
    table.exchange(*TEAM)
    table.run("jk", "device", "withdraw", table.visit, "mb", code=1)
    slip = table.slip("herstel", PASSPHRASE)
    founder = ("--recovery", sheet, "--recovery-passphrase-file", slip)
    said = table.run("av", "device", "restore-lead", table.visit, *founder, "--lost", "mb")
    assert "nu van de teamleider" in said
    table.write("mb", "van de vinder")


def the_visit_goes_on(table: Table) -> None:
    """The new lead gives the victim of the theft another laptop."""
    code = table.join("rs", maker="av", laptop="rs2")
    table.exchange("mb", "rs2", "av", "jk", "ld")
    table.run("av", "device", "approve", table.visit, code[:9], code)
    table.write("rs2", "op de nieuwe laptop")
    table.exchange("rs2", "av", "jk", "ld")
    table.exchange("av", "jk", "ld", "rs2")


def test_four_join_one_is_withdrawn_and_the_lost_lead_laptop_does_not_end_it(table: Table) -> None:
    everybody_joins(table)
    everything = {f"van {who}" for who in PEOPLE}
    assert [table.texts(who) for who in ("mb", *PEOPLE)] == [everything] * 5
    one_is_stolen(table)
    the_lead_is_lost(table)
    the_visit_goes_on(table)
    everything |= {"van de dief", "op de nieuwe laptop"}
    remaining = ("av", "jk", "ld", "rs2")
    assert [table.texts(who) for who in remaining] == [everything] * 4
    assert len({table.run(who, "check", table.visit) for who in remaining}) == 1


@pytest.mark.parametrize(
    "words",
    [
        ("start-package", "{visit}", "zz", "--out", "{place}/x"),
        ("start-package", "{visit}", "jk", "--out", "{place}/eigen.txt"),
        ("join", "{place}/nergens"),
        ("join", "{place}/eigen.txt", "--spoken-file", "{place}/eigen.txt"),
        ("join", "{place}/eigen.txt", "--spoken-file", "{place}/code.txt"),
        ("device", "approve", "{visit}", "zz", "abcd"),
        ("device", "withdraw", "{visit}", "mb"),
        ("device", "let-in", "{visit}", "mb"),
        ("device", "lead", "{visit}", "mb"),
        ("device", "recovery", "{visit}", "--out", "{place}/eigen.txt"),
        ("device", "restore-lead", "{visit}", "--recovery", "{place}/nergens"),
        (
            *("device", "restore-lead", "{visit}", "--recovery", "{place}/eigen.txt"),
            *("--recovery-passphrase-file", "{place}/eigen.txt"),
        ),
    ],
)
def test_what_is_wrong_is_a_sentence_and_exit_code_1(table: Table, words: tuple[str, ...]) -> None:
    table.slip("eigen", PASSPHRASE)
    table.slip("code", "abcd-efgh-ijkl-mnop")
    places = {"visit": table.visit, "place": str(table.world.place)}
    said = table.run("mb", *(word.format(**places) for word in words), code=1)
    assert said.strip()


def test_the_real_program_packs_and_joins_and_tells_what_is_wrong(
    demo: Demo, tmp_path: Path
) -> None:
    package, slip, own = (tmp_path / name for name in ("av.pakket", "code.txt", "eigen.txt"))
    made = demo.run("start-package", demo.inspection, "AV", "--out", str(package))
    assert made.returncode == 0, made.stderr
    assert "heeft al een apparaat" in made.stderr
    (spoken,) = re.findall(rf"{CODE}-[a-z2-7]{{4}}", made.stdout)
    slip.write_text(spoken, encoding="utf-8")
    own.write_text("mijn eigen lange zin", encoding="utf-8")
    words = ("--spoken-file", str(slip), "--passphrase-file", str(own))
    done = veldtool("join", str(package), *words, home=tmp_path / "av")
    assert done.returncode == 0, done.stderr
    (code,) = re.findall(rf"teamleider: ({CODE})$", done.stdout, re.MULTILINE)
    kept = ("--passphrase-file", str(own))
    listed = veldtool("device", "list", demo.inspection, *kept, home=tmp_path / "av")
    assert f"{code}  AV  wacht op goedkeuring" in listed.stdout
    again = veldtool("join", str(package), *words, home=tmp_path / "av")
    assert (again.returncode, "staat al op dit apparaat" in again.stderr) == (1, True)
    for content, sentence in (
        (package.read_bytes()[:-1], "beschadigd"),
        (b"PK\x03\x04", "geen startpakket"),
    ):
        package.write_bytes(content)
        wrong = veldtool("join", str(package), *words, home=tmp_path / "nieuw")
        assert (wrong.returncode, sentence in wrong.stderr) == (1, True)
        assert "Traceback" not in wrong.stderr
    assert not list((tmp_path / "nieuw").rglob("record.db"))
