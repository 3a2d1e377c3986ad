"""A stranger's reader, after docs/exchange-format.md: `stranger.py KEY_FILE ROOT FOLDER`."""

import base64
import json
import subprocess
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

LEAD_ONLY = "member device inspection_key framework reveal judgement theme_judgement closing"
LEAD_ONLY += " reference_copy sheet_scores urgent/closed_at urgent/verdict"
Op = dict[str, Any]
Registers = dict[tuple[str, str, str], list[Op]]


class Standing(NamedTuple):
    level: int | None  # a lead's distance to the root
    accepted: set[str] | None  # what still counts of who was withdrawn

    def accepts(self, op: Op) -> bool:
        return self.accepted is None or op["sha"][:32] in self.accepted


def read(path: Path, inspection: str, unseal: Callable[[bytes], bytes], root: str = "") -> list[Op]:
    (first, last, name), writer, sealed = path.stem.split("-"), path.parent.name, path.read_bytes()
    assert sha256(sealed).hexdigest() == name
    plain = zlib.decompressobj(31).decompress(unseal(sealed), 2**24)
    head, signature, lines = plain.split(b"\n", 2)
    header = json.loads(head)
    assert (header["format"], header["inspection"], header["writer"]) == (1, inspection, writer)
    key = bytes.fromhex(header["signing_key"])
    named = sha256(key + header["age_recipient"].encode()).digest()
    by, device = base64.b32encode(named).decode().lower()[:20], writer.partition("-")[0]
    assert by == header["device"] in {device, root}
    signed = bytes.fromhex(json.loads(signature)["signature"])
    Ed25519PublicKey.from_public_bytes(key).verify(signed, head)
    assert sha256(lines).hexdigest() == header["ops_sha256"]
    ops = [json.loads(one) | {"sha": sha256(one).hexdigest()} for one in lines.splitlines()]
    assert {op["writer"] for op in ops} == {writer}
    assert [op["seq"] for op in ops] == list(range(int(first), int(last) + 1))
    return [op | {"device": device, "ref": f"{writer}:{op['seq']}"} for op in ops]


def heads(ops: Iterable[Op]) -> list[Op]:
    named = {f"{op['ref']}:{op['sha']}": op for op in ops}
    times = Counter(op["ref"] for op in named.values())
    meant = {name: name for name in named}  # a plain name of two contents means neither
    meant |= {op["ref"]: name for name, op in named.items() if times[op["ref"]] == 1}
    under = {
        name: {meant[one] for one in op.get("replaces", ()) if one in meant} - {name}
        for name, op in named.items()
    }
    found = reached = set(under).difference(*under.values())
    while fresh := {one for name in reached for one in under[name]} - reached:
        reached = reached | fresh
    return [named[name] for name in found | (set(under) - reached)]


def judged(ops: list[Op], leads: dict[str, Standing], level: int) -> Standing | None:
    spoken = [op for op in ops if op["device"] in leads and leads[op["device"]].accepts(op)]
    approval, lead, withdrawn = (
        [op.get("value") for op in heads(op for op in spoken if op["field"] == field)]
        for field in ("approval", "lead", "withdrawn")
    )
    words = [word if isinstance(word, dict) else {} for word in withdrawn if word is not None]
    texts = [[run["contents"] for run in word.values()] for word in words]
    marks = [{m[at : at + 32] for m in one for at in range(0, len(m), 32)} for one in texts]
    accepted = set.intersection(*marks) if marks else None
    if not approval or not all(isinstance(value, dict) for value in approval):
        return None
    return Standing(level if lead and all(value is True for value in lead) else None, accepted)


def authority(ops: list[Op], root: str) -> dict[str, Standing]:
    about: dict[str, list[Op]] = defaultdict(list)
    for op in (op for op in ops if op["kind"] == "device"):
        about[op["id"]].append(op)
    placed, found = {root: Standing(0, None)}, dict[str, Standing]()
    for level in range(1, len(about) + 2):  # as many rounds as there can be leads under leads
        placed |= {device: standing for device, standing in found.items() if standing.level}
        said = {d: judged(about[d], placed, level) for d in about if d not in placed}
        found = {device: standing for device, standing in said.items() if standing}
    return placed | found


def counts(op: Op, standings: dict[str, Standing]) -> bool:
    standing = standings.get(op["device"])
    if standing is None or not standing.accepts(op):
        return False
    team = op["kind"] in {"shortcoming", "strength"} and op["id"].startswith("team:")
    if not team and not {op["kind"], f"{op['kind']}/{op['field']}"} & {*LEAD_ONLY.split()}:
        return True
    about = standings.get(op["id"]) if op["kind"] == "device" else None
    over = about is None or about.level is None or (standing.level or 0) < about.level
    return standing.level is not None and over


def state(ops: list[Op], root: str) -> Registers:
    registers, standings = defaultdict(list), authority(ops, root)
    for op in filter(lambda op: counts(op, standings), ops):
        registers[op["kind"], op["id"], op["field"]].append(op)
    return {key: heads(found) for key, found in registers.items()}


def state_hash(registers: Registers) -> str:
    write = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode
    named = ((k, sorted([op["ref"], op["sha"]] for op in registers[k])) for k in sorted(registers))
    return sha256("".join(map(write, named)).encode()).hexdigest()


def age(sealed: bytes) -> bytes:
    return subprocess.check_output(["age", "-d", "-i", sys.argv[1]], input=sealed)


if __name__ == "__main__":
    ROOT, FOLDER = sys.argv[2], Path(sys.argv[3])
    OPS = [op for path in FOLDER.rglob("*.age") for op in read(path, FOLDER.name, age, ROOT)]
    sys.stdout.write(state_hash(state(OPS, ROOT)))
