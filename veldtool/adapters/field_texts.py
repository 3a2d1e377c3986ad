"""The names of records and fields, read from the resources that ship with the app."""

import tomllib

import resources
from veldtool.services.field_words import FieldWords


def field_words(language: str = "nl") -> FieldWords:
    """Return the names in one language.

    Raises FileNotFoundError when records have no names in this language.
    """
    return FieldWords(**tomllib.loads(resources.text(f"texts/fields.{language}.toml")))
