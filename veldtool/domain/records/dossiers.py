"""Files that are read and meetings that are observed, with their answers."""

from dataclasses import dataclass

from veldtool.domain.records.base import Date, Json, Record
from veldtool.domain.records.words import Viewed


@dataclass(frozen=True, slots=True)
class Dossier(Record):
    """A file that is read, or a meeting that is observed, with a checklist of the framework."""

    code: str = ""  # a pseudonym, never the client number
    checklist: str = ""
    measure: str = ""
    placed_out: bool | None = None  # MUHP
    family: str = ""  # siblings carry the same word
    viewed: Viewed | None = None
    interview: str = ""  # the talk in which it was read together
    pronounced_on: Date = ""
    charged_on: Date = ""
    started_on: Date = ""
    read_on: Date = ""  # terms are judged as of this day
    track: str = ""
    no_fixed_worker_from: Date = ""
    no_fixed_worker_to: Date = ""
    workers: int | None = None
    selection_reason: str = ""
    function: str = ""  # staff files: the function of the person
    medium: str = ""  # staff files: paper or digital
    present: str = ""  # staff files: who of the institution was there
    reader: str = ""
    second_reader: str = ""
    closed: bool = False
    second_closed: bool = False  # the second reader is done as well
    real_reference: Json = None  # sealed; to the author's and the leads' devices


@dataclass(frozen=True, slots=True)
class CheckAnswer(Record):
    """Answer to one item: id `<dossier>/<item>`. `value` depends on the item's type."""

    value: Json = None
    note: str = ""
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class SecondAnswer(Record):
    """The second reader's own answer, id `<dossier>/<item>`; blind until both are done."""

    value: Json = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class AgreedAnswer(Record):
    """What two readers settled together, id `<dossier>/<item>`."""

    value: Json = None
    reason: str = ""
