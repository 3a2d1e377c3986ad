"""What a fault of a disk or stick means to people: one word, by which a sentence is found."""

import errno
from enum import StrEnum

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_WRITE_PROTECTED = 19  # of Windows, which Python takes for a lack of rights
_CLOSED = frozenset({errno.EACCES, errno.EPERM})


class DiskFault(StrEnum):
    """Why a folder on a disk could not be used."""

    FULL = "full"
    PROTECTED = "protected"
    GONE = "gone"
    CLOSED = "closed"
    FAILED = "failed"


def disk_fault(error: OSError, *, there: bool) -> DiskFault:
    """Say what went wrong; `there` tells whether the folder can still be seen."""
    if error.errno in _FULL:
        return DiskFault.FULL
    if error.errno == errno.EROFS or getattr(error, "winerror", None) == _WRITE_PROTECTED:
        return DiskFault.PROTECTED
    if not there:
        return DiskFault.GONE
    closed = error.errno in _CLOSED or isinstance(error, PermissionError)
    return DiskFault.CLOSED if closed else DiskFault.FAILED
