"""The contract of carriers against Apache mod_dav and OpenSSH, and curl as a standard client.

Debian: apache2-bin, openssh-server, curl.
"""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.carrier_contract import CONTENT, NAME, CarrierContract
from tests.carrier_sites import CODE, Site, disk_site, lead_site
from tests.segment_maker import INSPECTION
from veldtool.adapters.carriers import ExchangePlaces
from veldtool.adapters.folder import FolderCarrier
from veldtool.services.addresses import LEAD_USER, plain_code
from veldtool.services.errors import UserError

pytestmark = pytest.mark.real
ME, USER, PASSWORD = "127.0.0.1", "inspecteur", "een lang wachtwoord"
MODULES = Path("/usr/lib/apache2/modules")
LOADED = "mpm_event authn_core authn_file authz_core authz_user auth_basic dav dav_fs dav_lock"
APACHE = """
ServerRoot {place}
ServerName localhost
Listen {me}:{port}
PidFile {place}/pid
ErrorLog {place}/error.log
{modules}
<IfModule !unixd_module>
LoadModule unixd_module {folder_of_modules}/mod_unixd.so
</IfModule>
User www-data
Group www-data
DocumentRoot {place}/files
DavLockDB {place}/locks/db
<Directory {place}/files>
    Dav On
    AuthType Basic
    AuthName map
    AuthUserFile {place}/users
    Require valid-user
</Directory>
"""
SSHD = """
ListenAddress {me}
Port {port}
HostKey {place}/host_key
PidFile none
AuthorizedKeysFile {place}/home/.ssh/id_ed25519.pub
StrictModes no
UsePAM no
PermitRootLogin yes
Subsystem sftp internal-sftp
"""


def free_port() -> int:
    with socket.socket() as trying:
        trying.bind((ME, 0))
        return int(trying.getsockname()[1])


@contextmanager
def running(command: list[str], port: int) -> Iterator[None]:
    """Run a server in the foreground from when it answers."""
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _until_it_answers(server, port)
        yield
    finally:
        server.terminate()
        server.wait(20)


def _until_it_answers(server: subprocess.Popen[bytes], port: int) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end and server.poll() is None:
        with closing(socket.socket()) as trying:
            if trying.connect_ex((ME, port)) == 0:
                return
        time.sleep(0.05)  # nothing tells when another program is ready
    pytest.fail("the server does not answer")


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """A folder that other users can enter too, as servers run as somebody of their own."""
    made = Path(tempfile.mkdtemp())
    made.chmod(0o755)
    for name in ("files", "locks", "home"):
        (made / name).mkdir()
        (made / name).chmod(0o777)
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="module")
def apache(place: Path) -> Iterator[int]:
    port = free_port()
    loads = [f"LoadModule {one}_module {MODULES}/mod_{one}.so" for one in LOADED.split()]
    told = {"place": place, "me": ME, "port": port, "folder_of_modules": MODULES}
    config = place / "apache.conf"
    config.write_text(APACHE.format(modules="\n".join(loads), **told), encoding="ascii")
    hashed = subprocess.run(
        ["openssl", "passwd", "-apr1", PASSWORD], check=True, capture_output=True, text=True
    ).stdout
    (place / "users").write_text(f"{USER}:{hashed}", encoding="ascii")
    with running(["/usr/sbin/apache2", "-f", str(config), "-DFOREGROUND"], port):
        yield port


@pytest.fixture(scope="module")
def sshd(place: Path) -> Iterator[int]:
    if os.geteuid() != 0:
        pytest.skip("sshd lets somebody in only when it runs as root")
    port = free_port()
    (place / "home" / ".ssh").mkdir(mode=0o700)
    for key in ("host_key", "home/.ssh/id_ed25519"):
        make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(place / key)]
        subprocess.run(make, check=True)
    Path("/run/sshd").mkdir(exist_ok=True)
    config = place / "sshd.conf"
    config.write_text(SSHD.format(place=place, me=ME, port=port), encoding="ascii")
    with running(["/usr/sbin/sshd", "-D", "-f", str(config)], port):
        yield port


@pytest.fixture
def folder(place: Path) -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(dir=place / "files"))
    made.chmod(0o777)
    yield made
    shutil.rmtree(made)


def _closed(site: Site) -> None:
    for carrier in site.opened:
        carrier.close()


class TestApache(CarrierContract):
    @pytest.fixture
    def site(self, apache: int, folder: Path, tmp_path: Path) -> Iterator[Site]:
        url = f"webdav://{USER}@{ME}:{apache}/{folder.name}"
        site = disk_site(folder, url, tmp_path)
        mask = os.umask(0)  # what is planted belongs to root, and Apache must be able to replace it
        yield site
        os.umask(mask)
        _closed(site)

    def test_a_wrong_password_is_told(self, site: Site) -> None:
        with pytest.raises(UserError, match="exchange_password"):
            site.carrier("verkeerd").check()


class TestOpenSsh(CarrierContract):
    @pytest.fixture
    def site(
        self,
        sshd: int,
        place: Path,
        folder: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> Iterator[Site]:
        monkeypatch.setenv("HOME", str(place / "home"))
        site = _ByKey(**vars(disk_site(folder, f"sftp://root@{ME}:{sshd}{folder}", tmp_path)))
        shown = ["ssh-keygen", "-l", "-f", str(place / "host_key.pub")]
        site.host_key = subprocess.run(
            shown, check=True, capture_output=True, text=True
        ).stdout.split()[1]
        yield site
        _closed(site)

    def test_a_wrong_password_is_told(self, site: Site) -> None:
        with pytest.raises(UserError, match="exchange_password"):
            ExchangePlaces(site.home).open(site.address, "verkeerd", site.host_key)


class _ByKey(Site):
    """Comes in by the key of this user, as when the question for a password is left empty."""

    def carrier(self, password: str | None = None) -> FolderCarrier:
        carrier = ExchangePlaces(self.home).open(self.address, password, self.host_key)
        self.opened.append(carrier)
        return carrier


def curl(site: Site, *words: str) -> str:
    who = f"{LEAD_USER}:{plain_code(CODE)}"
    base = f"http://{site.address.host}:{site.address.port}"
    command = ["curl", "-s", "--digest", "-u", who, "-w", "%{http_code}"]
    done = subprocess.run(
        [*command, *(one.replace("BASE", base) for one in words)],
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


def test_curl_reads_lists_and_puts_with_the_code(tmp_path: Path) -> None:
    served = tmp_path / "served"
    served.mkdir()
    site, stop = lead_site(served, tmp_path)
    file = tmp_path / "segment"
    file.write_bytes(CONTENT)
    path, writer = f"BASE/{INSPECTION}/{NAME}", f"BASE/{INSPECTION}/{NAME.partition('/')[0]}"
    assert curl(site, "-X", "MKCOL", writer) == "201"
    assert curl(site, "-T", str(file), path) == "201"
    assert site.contents() == {f"{INSPECTION}/{NAME}": CONTENT}
    listing = curl(site, "-X", "PROPFIND", "-H", "Depth: 1", writer)
    assert listing.endswith("207")
    assert NAME.partition("/")[2] in listing
    got = tmp_path / "got"
    assert curl(site, "-o", str(got), path) == "200"
    assert got.read_bytes() == CONTENT
    assert curl(site, "-T", str(file), path) == "403"
    assert curl(site, "-X", "DELETE", path) == "405"
    stop()
