"""What may stand in an exchange folder: `<inspection>/<writer>/<first>-<last>-<hash>.age`."""

import re

_WRITER = re.compile(r"[a-z0-9]{1,64}-[a-z0-9]{1,64}")
_FILE = re.compile(r"[1-9][0-9]{0,15}-[1-9][0-9]{0,15}-([0-9a-f]{64})\.age")
_INSPECTION = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def is_inspection(name: str) -> bool:
    """Tell whether a folder can be that of an inspection."""
    return _INSPECTION.fullmatch(name) is not None


def is_writer(name: str) -> bool:
    """Tell whether a folder can be that of a writer."""
    return _WRITER.fullmatch(name) is not None


def is_segment(file: str) -> bool:
    """Tell whether a file in a writer's folder can be a segment."""
    return _FILE.fullmatch(file) is not None


def hash_in(name: str) -> str:
    """Return the hash that `<writer>/<file>` holds. Raises ValueError for any other name."""
    writer, _, file = name.partition("/")
    match = _FILE.fullmatch(file)
    if match is None or not is_writer(writer):
        raise ValueError("this is not the name of a segment")
    return match[1]
