"""An exchange folder in a bucket of S3, or of a server that speaks the same."""

import ssl
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import aiohttp
import s3fs
from botocore.exceptions import BotoCoreError, ClientError
from fsspec.asyn import sync

from veldtool.adapters.faults import StoreFault, chain_of
from veldtool.adapters.filesystem import FileSystem, Names, last_part
from veldtool.adapters.stores.limits import CALL_SECONDS, CONNECT_SECONDS, STEP_SECONDS
from veldtool.services.addresses import Address

PART = 2**16
TRIES = 2
_NO_CONDITION = frozenset({"NotImplemented", "501"})


class S3Files(FileSystem):
    """Files in a bucket. An object appears whole or not at all, so nothing is renamed."""

    renames = False
    remote = True

    def __init__(self, address: Address, secret: str | None) -> None:
        if not secret:
            raise StoreFault("exchange_password")
        self._bucket = address.host
        limits = {
            "connect_timeout": CONNECT_SECONDS,
            "read_timeout": STEP_SECONDS,
            "retries": {"total_max_attempts": TRIES},
        }
        region = address.options.get("region")
        system = s3fs.S3FileSystem(
            key=address.user,
            secret=secret,
            endpoint_url=address.options.get("endpoint"),
            client_kwargs={"region_name": region} if region else {},
            config_kwargs=limits,
            use_listings_cache=False,
            skip_instance_cache=True,
        )
        system.retries = 1  # its own, around those
        super().__init__(system)

    def close(self) -> None:
        """Close the connections."""
        creator = getattr(self._system, "_s3creator", None)  # there once it was used
        if creator is not None:
            with suppress(TimeoutError):
                leave = creator.__aexit__
                sync(self._system.loop, leave, None, None, None, timeout=CONNECT_SECONDS)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except (BotoCoreError, aiohttp.ClientError) as error:  # some are OSError as well
            raise self._fault(error) from error
        except TimeoutError as error:
            raise StoreFault("exchange_slow") from error

    def _fault(self, error: Exception) -> OSError:
        if any(isinstance(one, ssl.SSLError) for one in chain_of(error)):
            return StoreFault("exchange_certificate")
        if "Timeout" in type(error).__name__:
            return StoreFault("exchange_slow")
        return StoreFault("exchange_unreachable")

    def _do(self, name: str, *arguments: Any, **options: Any) -> Any:
        """Run a coroutine of s3fs within its time; fsspec names those with an underscore."""
        return self._wait(lambda: getattr(self._system, f"_{name}")(*arguments, **options))

    def _wait(self, work: Callable[[], Coroutine[Any, Any, Any]]) -> Any:
        return sync(self._system.loop, work, timeout=CALL_SECONDS)

    def _is_folder(self, path: str) -> bool:
        """Folders are only parts of names there: what counts is that the bucket answers."""
        del path
        try:
            self._do("call_s3", "head_bucket", Bucket=self._bucket)
        except PermissionError as error:
            raise StoreFault("exchange_password") from error
        except FileNotFoundError:
            return False
        return True

    def _list(self, path: str, kind: str) -> Names:
        try:
            found = self._do("ls", path.strip("/"), detail=True, refresh=True)
        except FileNotFoundError:
            return ()
        return tuple(sorted(last_part(one["name"]) for one in found if one["type"] == kind))

    def _make_folder(self, path: str) -> None:
        """Nothing to make; s3fs would make a bucket."""

    def _read(self, path: str, limit: int) -> bytes:
        return bytes(self._wait(lambda: self._get(path, limit)))

    async def _get(self, path: str, limit: int) -> bytearray:
        bucket, key, _ = self._system.split_path(path.strip("/"))
        call = self._system._call_s3  # noqa: SLF001 - the name fsspec gives what is async
        found = await call("get_object", Bucket=bucket, Key=key)
        content = bytearray()
        async with found["Body"] as body:
            while len(content) < limit and (part := await body.read(PART)):
                content += part
        return content[:limit]

    def _put(self, path: str, content: bytes, *, replace: bool) -> None:
        name = path.strip("/")
        if replace:
            self._do("pipe_file", name, content)
            return
        try:
            self._do("pipe_file", name, content, mode="create")
        except OSError as error:
            if not _knows_no_condition(error):
                raise
            self._do("pipe_file", name, content)

    def _remove(self, path: str) -> None:
        self._do("rm_file", path.strip("/"))


def _knows_no_condition(error: OSError) -> bool:
    """Tell whether the server refused the condition, not the file."""
    answers = [one.response for one in chain_of(error) if isinstance(one, ClientError)]
    return any(one["Error"].get("Code") in _NO_CONDITION for one in answers)
