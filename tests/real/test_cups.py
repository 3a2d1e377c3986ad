"""The sheet is printed by a real CUPS on a printer that keeps PDFs, and is the same sheet.

Debian: cups, printer-driver-cups-pdf, poppler-utils. The scheduler runs in a folder of its own, on
loopback, without systemd.
"""

import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from pypdfium2 import PdfDocument

from tests.domain.sample import FRAMEWORK, inspection
from tests.domain.sheet_records import PRINTED
from veldtool.adapters.outlets import SystemOutlets
from veldtool.adapters.pdf.press import PdfPress
from veldtool.domain.sheet.check_code import with_code
from veldtool.domain.sheet.feedback import compose_feedback
from veldtool.services.errors import UserError
from veldtool.services.outlets import PrintOrder

pytestmark = pytest.mark.real
ME, PRINTER, PATIENCE = "127.0.0.1", "Papier", 60.0
DRIVER = "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd"
FILES = """
SystemGroup root
User lp
Group lp
ServerRoot {place}/root
ServerBin /usr/lib/cups
DataDir /usr/share/cups
RequestRoot {place}/spool
TempDir {place}/spool/tmp
CacheDir {place}/cache
StateDir {place}/state
AccessLog {place}/log/access
ErrorLog {place}/log/error
PageLog {place}/log/page
"""
SCHEDULER = """
Listen {me}:{port}
Browsing Off
DefaultAuthType None
WebInterface No
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
KEPT = Path("/var/spool/cups-pdf/ANONYMOUS")
"""Where that printer puts the papers of people without an account; fixed when it was built."""
NOBODY = "geen-gebruiker"
SIZE = (595, 842)
"""A4 in whole points: the paper comes back a fraction of a point smaller."""


@dataclass
class Cups:
    """A scheduler with one printer; `place` holds its settings, its spool and its log."""

    place: Path

    def paper(self) -> bytes:
        """Wait for the paper that comes out next, take it away and return it."""
        end = time.monotonic() + PATIENCE
        while True:
            found = [path.read_bytes() for path in kept()]
            if found and found[0].rstrip().endswith(b"%%EOF"):
                clear()
                return found[0]
            assert time.monotonic() < end, (self.place / "log" / "error").read_text()[-4000:]
            time.sleep(0.1)

    def empties(self) -> None:
        """Wait until the queue keeps no content any more, as it is told to."""
        end = time.monotonic() + PATIENCE
        while list((self.place / "spool").glob("d*")):
            assert time.monotonic() < end, "the content stays in the spool"
            time.sleep(0.1)


def kept() -> list[Path]:
    return sorted(KEPT.glob("Veldtool*.pdf"))


def clear() -> None:
    for path in kept():
        path.unlink()


@pytest.fixture(scope="module")
def cups() -> Iterator[Cups]:
    if os.geteuid() != 0:
        pytest.skip("the printer that keeps PDFs runs as root")
    with TemporaryDirectory(prefix="cups-") as made, pytest.MonkeyPatch.context() as patch:
        place, port = Path(made), free_port()
        settle(place, port)
        patch.setenv("CUPS_SERVER", f"{ME}:{port}")
        patch.setenv("CUPS_USER", NOBODY)
        clear()
        command = ["/usr/sbin/cupsd", "-f", "-c", f"{place}/root/cupsd.conf"]
        command += ["-s", f"{place}/root/cups-files.conf"]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as scheduler:
            try:
                until_it_answers(port)
                add = ["lpadmin", "-p", PRINTER, "-E", "-v", "cups-pdf:/", "-m", DRIVER]
                root = os.environ | {"CUPS_USER": "root"}
                subprocess.run(add, env=root, check=True, capture_output=True, timeout=PATIENCE)
                yield Cups(place)
            finally:
                scheduler.terminate()
                scheduler.wait(20)


def settle(place: Path, port: int) -> None:
    """Make the folders and the two files of settings."""
    for name in ("root/ssl", "root/ppd", "spool/tmp", "cache", "state/certs", "log"):
        (place / name).mkdir(parents=True)
    place.chmod(0o755)
    for name, words in (("cups-files", FILES), ("cupsd", SCHEDULER)):
        text = words.format(place=place, me=ME, port=port)
        (place / "root" / f"{name}.conf").write_text(text, encoding="ascii")
    owned = [place / name for name in ("spool", "cache", "state", "root")]
    subprocess.run(["chown", "-R", "lp:lp", *owned], check=True)


def free_port() -> int:
    with socket.socket() as trying:
        trying.bind((ME, 0))
        return int(trying.getsockname()[1])


def until_it_answers(port: int) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        with closing(socket.socket()) as trying:
            if trying.connect_ex((ME, port)) == 0:
                return
        assert time.monotonic() < end, "the scheduler does not answer"
        time.sleep(0.05)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """The feedback sheet of the sample."""
    press = PdfPress()
    sheet = compose_feedback(FRAMEWORK, inspection(), press.texts, PRINTED)
    return press.render(with_code(sheet, press.texts)).pdf


def letters(pdf: bytes) -> str:
    """The text without accents and signs: on its way through PostScript these lose their names."""
    told = ["pdftotext", "-layout", "-", "-"]
    text = subprocess.run(told, input=pdf, check=True, capture_output=True).stdout.decode()
    return re.sub(r"[^0-9A-Za-z]", "", text)


def pictures(pdf: bytes) -> list[Image.Image]:
    with PdfDocument(pdf) as document:
        return [page.render(scale=1).to_pil().convert("L").crop((0, 0, *SIZE)) for page in document]


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two pages, of 255, whatever smooths the edges of the letters."""
    soft = [page.filter(ImageFilter.GaussianBlur(2)) for page in (one, other)]
    return float(ImageStat.Stat(ImageChops.difference(*soft)).mean[0])


def test_the_printed_sheet_is_the_sheet(cups: Cups, pdf: bytes) -> None:
    assert SystemOutlets().queue(pdf, PrintOrder(PRINTER))
    paper = cups.paper()
    assert letters(paper) == letters(pdf)
    shown, printed = pictures(pdf), pictures(paper)
    assert len(printed) == len(shown) == 2
    for mine, theirs in zip(shown, printed, strict=True):
        ink = difference(mine, Image.new("L", SIZE, "white"))
        assert difference(mine, theirs) < ink / 10, (difference(mine, theirs), ink)
        assert difference(mine, ImageChops.offset(mine, 0, 4)) > ink / 10, "it would see a shift"


def test_a_page_of_it_alone_comes_out_alone(cups: Cups, pdf: bytes) -> None:
    assert SystemOutlets().queue(pdf, PrintOrder(PRINTER, first=2, last=2))
    paper = cups.paper()
    assert len(pictures(paper)) == 1
    cups.empties()


def test_a_printer_that_is_not_there_is_told(cups: Cups, pdf: bytes) -> None:
    with pytest.raises(UserError, match="print_refused"):
        SystemOutlets().queue(pdf, PrintOrder("Nergens"))
