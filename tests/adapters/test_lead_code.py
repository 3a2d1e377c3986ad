"""Who is let in by the lead's own carrier: neighbours with the code, at their pace."""

from pathlib import Path
from typing import Any

import httpx
from hypothesis import given
from hypothesis import strategies as st

from tests.carrier_sites import CODE
from tests.segment_maker import INSPECTION
from veldtool.adapters.lead.dav import WriteOnceDav, is_near
from veldtool.adapters.lead.digest import CodeGate, Slowdown
from veldtool.adapters.lead.server import own_addresses
from veldtool.adapters.lead.shelf import Shelf
from veldtool.services.addresses import LEAD_USER, plain_code

ME = "127.0.0.1"


def test_waiting_grows_and_ends_and_a_right_code_clears_it() -> None:
    now = [100.0]
    slow = Slowdown(lambda: now[0])
    waits = []
    for _ in range(14):
        slow.count("a", right=False)
        waits.append(slow.seconds("a"))
    assert waits == [0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60, 60]
    assert slow.seconds("b") == 0
    now[0] += 60.0
    assert slow.seconds("a") == 0
    slow.count("a", right=True)
    slow.count("a", right=False)
    assert slow.seconds("a") == 0
    for number in range(1500):
        slow.count(str(number), right=False)
    assert len(slow._wrong) == 1000


def answer_of(app: WriteOnceDav, **environ: Any) -> str:
    said: list[str] = []
    full = {"REQUEST_METHOD": "GET", "REQUEST_URI": "/", "REMOTE_ADDR": ME} | environ
    full.setdefault("wsgi.input", None)
    list(app(full, lambda status, headers, info=None: said.append(status)))  # type: ignore[arg-type]
    return said[0]


def test_only_neighbours_are_let_in(tmp_path: Path) -> None:
    app = WriteOnceDav(Shelf(tmp_path, INSPECTION), CodeGate(CODE))
    assert answer_of(app, REMOTE_ADDR="192.168.1.9").startswith("401")
    for far in ("8.8.8.8", "2001:4860:4860::8888", "", "x"):
        assert answer_of(app, REMOTE_ADDR=far).startswith("403")
        assert not is_near(far)
    assert is_near("fe80::1%eth0")


def test_an_answer_is_good_for_one_request_only() -> None:
    gate = CodeGate(CODE)
    flow = httpx.DigestAuth(LEAD_USER, plain_code(CODE)).auth_flow(
        httpx.Request("GET", "http://x/a")
    )
    next(flow)
    asked = httpx.Response(401, headers={"WWW-Authenticate": gate.challenges()[0]})
    asked.request = httpx.Request("GET", "http://x/a")
    header = flow.send(asked).headers["Authorization"]
    assert gate.opens(header, "GET", "/a")
    assert not gate.opens(header, "PUT", "/a")
    assert not gate.opens(header, "GET", "/b")
    assert not CodeGate(CODE).opens(header, "GET", "/a")
    assert not gate.opens("", "GET", "/a")
    assert not gate.opens("Basic eDp5", "GET", "/a")
    assert not gate.opens(header.replace("SHA-256", "MD4"), "GET", "/a")


def test_own_addresses_are_near() -> None:
    found = own_addresses()
    assert found
    assert all(is_near(one) for one in found)


def test_a_length_below_zero_is_not_read(tmp_path: Path) -> None:
    app = WriteOnceDav(Shelf(tmp_path, INSPECTION), CodeGate(CODE))
    assert answer_of(app, REQUEST_METHOD="PUT", CONTENT_LENGTH="-5").startswith("413")


@given(st.text(alphabet=st.characters(max_codepoint=255), max_size=200))
def test_any_answer_to_the_challenge_is_judged(header: str) -> None:
    gate = CodeGate(CODE)
    nonce = gate.challenges()[0].partition('nonce="')[2].partition('"')[0]
    made = (
        f'Digest username="{LEAD_USER}", realm="veldtool", nonce="{nonce}", qop=auth, '
        f'uri="/a", response="{header}", {header}'
    )
    for one in (header, f"Digest {header}", made):
        assert not gate.opens(one, "GET", "/a")
