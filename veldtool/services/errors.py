"""What can go wrong for a user: a stable key and the details that its sentence needs.

The sentence itself is Dutch and stands in `resources/texts/messages.nl.toml` under the key.
"""


class UserError(Exception):
    """Something the user can mend. `key` names the sentence, `details` fill its placeholders."""

    def __init__(self, key: str, **details: object) -> None:
        super().__init__(key)
        self.key = key
        self.details = {name: str(value) for name, value in details.items()}


class NewerDatabase(UserError):
    """The database was written by a newer version; it is left untouched."""


class WrongKey(UserError):
    """The key or passphrase does not open this."""


class DiskTrouble(UserError):
    """The disk of this device does not take what was to be kept: nothing of it was."""
