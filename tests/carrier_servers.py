"""Runs one real server on loopback: `python tests/carrier_servers.py webdav FOLDER PORT`.

Port 0 takes a free one. It prints a JSON line with what a client must know, and serves until
its standard input ends, as it does when the test is gone.
"""

import asyncio
import json
import logging
import os
import sys
import threading
from pathlib import Path
from typing import Any

ME = "127.0.0.1"
USER, PASSWORD = "inspecteur", "een lang wachtwoord"


def webdav(folder: Path, port: int) -> None:
    """WsgiDAV on cheroot, with Digest as it comes."""
    from cheroot import wsgi
    from wsgidav.wsgidav_app import WsgiDAVApp

    app = WsgiDAVApp(
        {
            "provider_mapping": {"/": str(folder)},
            "simple_dc": {"user_mapping": {"*": {USER: {"password": PASSWORD}}}},
            "dir_browser": {"enable": False},
            "logging": {"enable": False},
            "verbose": 0,
        }
    )
    server = wsgi.Server((ME, port), app, numthreads=8)
    server.prepare()
    say(port=server.bind_addr[1])
    server.serve()


def sftp(folder: Path, port: int) -> None:
    """The SSH server of asyncssh, closed in to one folder."""
    import asyncssh

    class Login(asyncssh.SSHServer):
        def password_auth_supported(self) -> bool:
            return True

        def validate_password(self, username: str, password: str) -> bool:
            return (username, password) == (USER, PASSWORD)

    async def serve() -> None:
        key = asyncssh.generate_private_key("ssh-ed25519")
        listening = await asyncssh.create_server(
            Login,
            ME,
            port,
            server_host_keys=[key],
            sftp_factory=lambda channel: asyncssh.SFTPServer(channel, chroot=bytes(folder)),
        )
        say(port=listening.get_port(), host_key=key.get_fingerprint())
        await listening.wait_closed()

    asyncio.run(serve())


def s3(folder: Path, port: int) -> None:
    """The S3 of moto; it takes any key."""
    from moto.server import ThreadedMotoServer

    del folder
    server = ThreadedMotoServer(ip_address=ME, port=port, verbose=False)
    server.start()
    say(port=server.get_host_and_port()[1])
    threading.Event().wait()


def say(**known: Any) -> None:
    """Tell the test what a client must know."""
    sys.stdout.write(json.dumps(known) + "\n")
    sys.stdout.flush()


def end_with_the_test() -> None:
    """Leave when nobody holds our standard input any more, however the test ended."""
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    logging.disable()
    threading.Thread(target=end_with_the_test, daemon=True).start()
    {"webdav": webdav, "sftp": sftp, "s3": s3}[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
