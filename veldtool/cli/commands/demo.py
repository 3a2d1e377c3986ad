"""`veldtool demo`: the sample praktijktoets from record to sheet, or the large one."""

import argparse
from pathlib import Path

from veldtool import bootstrap
from veldtool.cli.output import help_text, say
from veldtool.cli.parsing import Commands
from veldtool.services.demo import Played, Stage, play
from veldtool.services.desk import SheetKind
from veldtool.services.dutch_time import to_local, to_millis
from veldtool.services.large.playing import play_large
from veldtool.services.large.setting import LEAD
from veldtool.services.passphrase import generate_passphrase
from veldtool.services.sheets import print_for_handing_over
from veldtool.services.transfer import export_inspection
from veldtool.services.unlocking import close

PRINTED_AT = "2026-06-10T16:21:00"
SHEETS = {
    SheetKind.FEEDBACK: "terugkoppeling.pdf",
    SheetKind.SOURCES: "bronnen.pdf",
    SheetKind.TALLIES: "tellingen.pdf",
}


def add(commands: Commands) -> None:
    """Add the demo."""
    demo = commands.add("demo", run_demo)
    demo.add_argument("--headless", action="store_true", help=help_text("headless"))
    demo.add_argument("--large", action="store_true", help=help_text("demo_large"))
    demo.add_argument(
        "--out", type=Path, default=Path("demo"), metavar="DIR", help=help_text("demo_out")
    )


def run_demo(arguments: argparse.Namespace) -> int:
    """Play the sample under DIR, write its sheets, and show it in the window."""
    place = bootstrap.demo_folder(arguments.out)
    passphrase = perform(place, large=arguments.large)
    if arguments.headless:
        return 0
    say("demo_window", passphrase=passphrase)
    home = place / LEAD
    return bootstrap.run_window(
        lambda: bootstrap.desk(bootstrap.demo_toolbox(home), passphrase), home
    )


def perform(place: Path, *, large: bool = False) -> str:
    """Play a sample in a folder and write everything that comes of it; returns the passphrase."""
    passphrase = generate_passphrase(bootstrap.random_bytes)
    exchange = place / "uitwisseling"
    exchange.mkdir()
    stage = Stage(
        lambda name: bootstrap.demo_toolbox(place / name),
        bootstrap.folder_carrier(exchange),
        passphrase,
    )
    say("demo_starts", place=place)
    played = (
        play_large(bootstrap.large_sample(), stage) if large else play(bootstrap.sample(), stage)
    )
    try:
        _tell(played)
        _write(played, place)
    finally:
        close(played.session)
    say("demo_passphrase", passphrase=passphrase)
    return passphrase


def _tell(played: Played) -> None:
    for name, ops in played.received.items():
        say("received", who=name.upper(), ops=ops)
    say("conflicts", n=played.conflicts)
    say("merged_again", n=played.again)


def _write(played: Played, place: Path) -> None:
    press, at = bootstrap.press(), to_local(to_millis(PRINTED_AT))
    for kind, name in SHEETS.items():
        bootstrap.write_file(
            place / name, print_for_handing_over(played.session, kind, press, at).pdf
        )
        say("printed", file=place / name)
    bootstrap.write_file(place / "inspectie.json", export_inspection(played.session))
    say("exported", file=place / "inspectie.json")
