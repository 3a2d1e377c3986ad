"""An urgent case in words: where it stands, what it lacks, how long there is left."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from ui import dates, sentences
from veldtool.domain.urgent import Deadline, Lacking, Stage, Standing

translate = QCoreApplication.translate


def stage(found: Stage) -> str:
    """Return where a case stands: "niet gemeld"."""
    words = {
        Stage.NOT_REPORTED: translate("urgent", "not reported"),
        Stage.WAITING: translate("urgent", "waiting for an answer"),
        Stage.NO_ANSWER: translate("urgent", "no answer yet"),
        Stage.ANSWERED: translate("urgent", "answered"),
        Stage.CLOSED: translate("urgent", "closed"),
    }
    return words[found]


def lacking(found: Lacking) -> str:
    """Return what a case lacks: "de bestuurder of de vervanger is nog niet geïnformeerd"."""
    words = {
        Lacking.FACTS: translate("urgent", "the facts"),
        Lacking.LEAD: translate("urgent", "the team lead knows: who, and when"),
        Lacking.DIRECTOR: translate("urgent", "the director or the deputy was told, and when"),
        Lacking.ASKED: translate("urgent", "what is asked"),
        Lacking.REPLY_BY: translate("urgent", "when the reply must be there"),
        Lacking.DONE_BY: translate("urgent", "when it must be done"),
        Lacking.ANSWER: translate("urgent", "an answer that counts"),
        Lacking.VERDICT: translate("urgent", "the verdict of the team lead"),
    }
    return words[found]


def headline(found: Standing, *, lead: bool) -> str:
    """Return the first sentence about a case: what to do now, or how it stands."""
    if found.stage is Stage.NOT_REPORTED:
        if Lacking.LEAD in found.lacking and not lead:
            return translate("urgent", "Go to the team lead now.")
        return translate("urgent", "Tell the director or the deputy now.")
    words = {
        Stage.WAITING: translate("urgent", "Reported. Waiting for an answer."),
        Stage.NO_ANSWER: translate("urgent", "What came back is no answer yet."),
        Stage.ANSWERED: translate("urgent", "Answered."),
        Stage.CLOSED: translate("urgent", "Closed."),
    }
    return words[found.stage]


def explanation(found: Standing) -> str:
    """Return why an answer does not count; nothing when there is none or it does."""
    if found.worker_only:
        return translate(
            "urgent",
            "That a worker was assigned is no answer. It counts when the child was seen (by "
            "whom, and when) or the safety was weighed.",
        )
    if found.stage is Stage.NO_ANSWER:
        return translate(
            "urgent",
            "It counts when the child was seen (by whom, and when) or the safety was weighed.",
        )
    return ""


def still_lacking(found: Standing) -> str:
    """Return what still lacks, in one line; nothing when all is there."""
    if not found.lacking or found.stage is Stage.CLOSED:
        return ""
    parts = "; ".join(lacking(one) for one in found.lacking)
    return translate("urgent", "Still lacks: {parts}").format(parts=parts)


def deadlines(found: Standing, today: date) -> tuple[str, ...]:
    """Return the deadlines with how long is left, or how late it is."""
    reply = translate("urgent", "reply before {at}, {left}")
    done = translate("urgent", "to be done before {at}, {left}")
    pairs = ((reply, found.reply), (done, found.done))
    return tuple(_deadline(words, one, today) for words, one in pairs if one is not None)


def is_late(found: Standing) -> bool:
    """Tell whether a deadline has passed."""
    return any(one is not None and one.minutes_left < 0 for one in (found.reply, found.done))


def _deadline(words: str, one: Deadline, today: date) -> str:
    left = sentences.time_left(one.minutes_left)
    return words.format(at=dates.moment(one.at, today), left=left)
