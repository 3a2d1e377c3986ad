"""Dutch local time: what stands on the clock of an inspector, whatever the machine is set to."""

from datetime import datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Amsterdam")


def to_millis(moment: str) -> int:
    """Turn a Dutch local date-time (ISO) into milliseconds since 1970 UTC."""
    return int(datetime.fromisoformat(moment).replace(tzinfo=ZONE).timestamp() * 1000)


def to_local(millis: int) -> datetime:
    """Turn milliseconds since 1970 UTC into Dutch local time, without a zone like all moments."""
    return datetime.fromtimestamp(millis / 1000, ZONE).replace(tzinfo=None)
