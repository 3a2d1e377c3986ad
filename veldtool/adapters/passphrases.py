"""Wrapping secrets with a passphrase, in a process of its own.

The work holds the interpreter for seconds and takes half a gigabyte, both on purpose of scrypt;
in this process it would freeze the window. The child is started by `multiprocessing` with
"spawn": the same on every system, the one way that a frozen Windows app without a console
supports (its standard streams may not exist), and it needs only `multiprocessing.freeze_support()`
as the first statement of the program. Secrets travel over the pipe between the two processes:
never as arguments or environment variables, which other programs can read.
"""

from contextlib import closing
from typing import TYPE_CHECKING, Protocol

from veldtool.adapters import age
from veldtool.services.errors import UserError, WrongKey
from veldtool.services.passphrase import normal_passphrase

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

WRAP, UNWRAP = b"wrap", b"unwrap"
DONE, WRONG, DAMAGED = b"done", b"wrong", b"damaged"
PATIENCE = 120.0
"""Seconds until a child counts as hung; a slow laptop under load needs about ten."""


class Pipe(Protocol):
    """Our end or the child's; Windows and the others have classes of their own."""

    def send_bytes(self, buf: bytes, /) -> None: ...
    def recv_bytes(self) -> bytes: ...
    def poll(self, timeout: float, /) -> bool: ...
    def close(self) -> None: ...


class ChildPassphrases:
    """Wraps and unwraps with age's scrypt recipient; `age -d` opens what it wraps."""

    def wrap(self, secret: bytes, passphrase: str) -> bytes:
        """Seal a secret with a passphrase. Raises UserError when the child could not work."""
        return _in_child(WRAP, secret, passphrase)

    def unwrap(self, wrapped: bytes, passphrase: str) -> bytes:
        """Open what was wrapped.

        Raises WrongKey for another passphrase and UserError `wrapped_damaged` for a file that no
        passphrase opens.
        """
        if not age.is_wrapped(wrapped):
            raise UserError("wrapped_damaged")
        return _in_child(UNWRAP, wrapped, passphrase)


def _in_child(task: bytes, content: bytes, passphrase: str) -> bytes:
    import multiprocessing  # a start with the key of the keychain needs no child

    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    child = context.Process(target=work, args=(theirs,), name="veldtool-passphrase", daemon=True)
    with closing(ours), closing(theirs):
        try:
            child.start()
            theirs.close()  # so that the end of the child is the end of the pipe
            return _ask(ours, task, content, passphrase)
        except (EOFError, OSError) as error:  # it died or never began, for want of memory perhaps
            raise UserError("passphrase_process") from error
        finally:
            _end(child)


def _end(child: "BaseProcess") -> None:
    if child.pid is not None:
        child.kill()
        child.join()
    child.close()


def _ask(pipe: Pipe, task: bytes, content: bytes, passphrase: str) -> bytes:
    for part in (task, content, normal_passphrase(passphrase).encode()):
        pipe.send_bytes(part)
    if not pipe.poll(PATIENCE):
        raise TimeoutError
    outcome = pipe.recv_bytes()
    if outcome == WRONG:
        raise WrongKey("wrong_passphrase")
    if outcome == DAMAGED:
        raise UserError("wrapped_damaged")
    return pipe.recv_bytes()


def work(pipe: Pipe) -> None:
    """Do one task in the child: receive it over the pipe, send the answer back, end."""
    with closing(pipe):
        task, content, passphrase = (pipe.recv_bytes() for _ in range(3))
        do = age.wrap if task == WRAP else age.unwrap
        try:
            answer = do(content, passphrase.decode())
        except WrongKey:
            pipe.send_bytes(WRONG)
        except ValueError:
            pipe.send_bytes(DAMAGED)
        else:
            pipe.send_bytes(DONE)
            pipe.send_bytes(answer)
