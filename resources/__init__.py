"""Everything that ships with the app and is not code: frameworks, samples, texts, fonts, icons.

Files are read through `importlib.resources`, so they are found in an installed wheel and in a
frozen build as well as in a checkout.
"""

from importlib.resources import files


def data(path: str) -> bytes:
    """Return the bytes of a resource, e.g. `fonts/NotoSans-Regular.ttf`.

    Raises FileNotFoundError when there is no such file.
    """
    return files("resources").joinpath(*path.split("/")).read_bytes()


def text(path: str) -> str:
    """Return a resource as text. Raises FileNotFoundError when there is no such file."""
    return data(path).decode("utf-8")


def frameworks() -> tuple[str, ...]:
    """Return the names of the frameworks that ship with the app, e.g. `gi-2025`."""
    return tuple(sorted(_stems("frameworks")))


def framework_text(name: str) -> str:
    """Return the TOML text of a framework. Raises FileNotFoundError when there is none."""
    return text(f"frameworks/{name}.toml")


def sample_texts(name: str) -> dict[str, str]:
    """Return the TOML texts of a sample by file name without `.toml`, in alphabetical order.

    Raises FileNotFoundError when there is no such sample.
    """
    folder = f"samples/{name}"
    return {stem: text(f"{folder}/{stem}.toml") for stem in sorted(_stems(folder))}


def _stems(folder: str) -> list[str]:
    names = [entry.name for entry in files("resources").joinpath(*folder.split("/")).iterdir()]
    return [name.removesuffix(".toml") for name in names if name.endswith(".toml")]
