"""What ships with the app is found by name, and what does not is refused."""

import pytest

import resources


def test_frameworks_are_listed_by_name_and_can_be_read() -> None:
    assert "gi-2025" in resources.frameworks()
    assert all('id = "' in resources.framework_text(name) for name in resources.frameworks())


def test_the_files_of_a_sample_come_in_order_of_their_names() -> None:
    texts = resources.sample_texts("voorbeeld")

    assert list(texts) == ["1-voorbereiding", "av", "jk", "ld", "mb", "rs"]
    assert texts["mb"] == resources.text("samples/voorbeeld/mb.toml")


def test_what_does_not_exist_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        resources.framework_text("gi-1999")
    with pytest.raises(FileNotFoundError):
        resources.sample_texts("onbekend")
