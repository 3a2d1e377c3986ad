"""The large sample, recorded quickly: twenty histories that the lead takes in as segments."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from veldtool.domain.framework.reader import read_framework
from veldtool.domain.oplog.op import RegisterKey, Write
from veldtool.domain.oplog.segment import Segment
from veldtool.domain.records import ScoreState
from veldtool.services.creating import Founding, approval, create_inspection
from veldtool.services.demo import Entry, Played, Stage
from veldtool.services.dutch_time import to_millis
from veldtool.services.exchange import merge, publish
from veldtool.services.large.days import days
from veldtool.services.large.histories import Device, Heads, Sealer, history, segments
from veldtool.services.large.preparation import preparation
from veldtool.services.large.setting import DAYS, LEAD, Setting, Size, initials
from veldtool.services.large.words import Chance, read_words
from veldtool.services.recording import write_all
from veldtool.services.scoring import Content, draft_text, score_id
from veldtool.services.sealing import sealed_value
from veldtool.services.segments import recipient
from veldtool.services.session import Session

_SCORED = to_millis(f"{DAYS[-1]}T17:30:00")


@dataclass(frozen=True, slots=True)
class LargeSample:
    """What the large sample is made from: word lists, a framework, and how much of everything."""

    words_text: str
    framework_text: str
    size: Size = field(default_factory=Size)


def play_large(sample: LargeSample, stage: Stage) -> Played:
    """Record the large sample; the lead's session is left open.

    Only the lead has a database. Of the colleagues there are their keys and what these signed,
    as it would come in from the exchange folder.
    """
    setting = _setting(sample)
    session = create_inspection(stage.toolbox(LEAD), _founding(sample, setting, stage))
    seen = _record_lead(session, setting)
    team = _team(session, setting)
    incoming = [segment for device in team for segment in _history(session, setting, device, seen)]
    received = session.store.receive(incoming).ops
    publish(session, stage.carrier)
    again = merge(session, stage.carrier)
    return Played(
        session,
        {device.member: received.get(device.id, 0) for device in team},
        session.store.conflicts().count,
        sum(again.received.ops.values()),
        again.chain,
    )


def _setting(sample: LargeSample) -> Setting:
    framework = read_framework(sample.framework_text)
    return Setting(framework, read_words(sample.words_text), sample.size)


def _founding(sample: LargeSample, setting: Setting, stage: Stage) -> Founding:
    name = setting.words.names[0]
    return Founding(LEAD, name, initials(name), "IGJ", sample.framework_text, stage.passphrase)


def _record_lead(session: Session, setting: Setting) -> Heads:
    """Record all of the lead's; returns what colleagues have seen of it: the preparation."""
    device, random_bytes = session.store.identity.device, session.tools.keyring.random_bytes
    prepared = history(device, preparation(setting), {}, random_bytes)
    seen: Heads = {op.key: op.ref for ops in prepared for op in ops}
    visited = history(device, days(setting, LEAD), seen, random_bytes)
    session.store.adopt(op for ops in (*prepared, *visited) for op in ops)
    return seen


def _team(session: Session, setting: Setting) -> tuple[Device, ...]:
    """Make the devices of the colleagues and approve them, in one change."""
    members = setting.members[1:]
    team = tuple(Device(member, session.tools.keyring.new_device()) for member in members)
    approvals = [
        Write(RegisterKey("device", d.id, "approval"), approval(d.keys, d.member, "")) for d in team
    ]
    write_all(session, approvals)
    return team


def _history(
    session: Session, setting: Setting, device: Device, seen: Heads
) -> tuple[Segment, ...]:
    entries = (
        Entry(
            to_millis(f"{DAYS[0]}T08:00:00"),
            "introduction",
            device.id,
            approval(device.keys, device.member, ""),
        ),
        *days(setting, device.member),
        *_scores(session, setting, device),
    )
    written = history(device.id, entries, seen, session.tools.keyring.random_bytes)
    tools, inspection = session.tools, session.store.identity.inspection
    return segments(device, written, Sealer(tools.codec, inspection, recipient(session)))


def _scores(session: Session, setting: Setting, device: Device) -> Iterator[Entry]:
    """What somebody thinks of each norm, sealed until the lead reveals it."""
    chance = Chance(setting.words, f"{device.member} scores")
    for number, norm in enumerate(setting.framework.norms):
        scale = setting.framework.scale(norm.scale)
        content = Content(chance.one(scale.steps).id, chance.one(setting.words.notes))
        opens = str(session.value("reveal", norm.id, "recipient"))
        recipients = [device.keys.age_recipient, opens]
        fields = {
            "state": ScoreState.FINISHED,
            "sealed": sealed_value(session, draft_text(content), recipients),
        }
        at = _SCORED + number * 60_000
        yield Entry(at, "score", score_id(device.member, norm.id), fields)
