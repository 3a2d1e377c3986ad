"""What a start leaves out must change nothing but the time that it takes."""

import importlib
import subprocess
import sys
import tomllib
from types import SimpleNamespace

import pytest

import resources
from ui import unread
from veldtool.adapters.messages import Messages
from veldtool.domain import records
from veldtool.domain.records import KINDS


def test_modules_are_not_read_for_switches_of_pyside() -> None:
    feature = importlib.import_module("shibokensupport.feature")
    assert unread.leave_unread()
    assert feature._mod_uses_pyside(sys) is True
    assert set(feature.pyside_feature_dict.values()) <= {-1, 0}  # nothing is switched on


def test_another_pyside_without_the_hook_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "shibokensupport.feature", SimpleNamespace())
    assert not unread.leave_unread()
    monkeypatch.setitem(sys.modules, "shibokensupport.feature", None)
    assert not unread.leave_unread()


def test_each_group_of_sentences_is_read_as_the_whole_file_is() -> None:
    whole = tomllib.loads(resources.text("texts/messages.nl.toml"))
    messages = Messages()
    assert set(messages._texts) == set(whole)
    for group, sentences in whole.items():
        assert messages.keys(group) == sentences.keys()
        assert messages._group(group) == sentences


def test_every_record_is_there_when_it_is_asked_for() -> None:
    assert {name for name in records.__all__ if not hasattr(records, name)} == set()
    assert set(records._WHERE) <= set(records.__all__)
    assert not hasattr(records, "Nobody")
    assert "nothing" not in KINDS
    assert len(KINDS) == len(set(KINDS.values())) == len(list(KINDS))


def test_a_start_does_not_make_every_kind_of_record() -> None:
    script = (
        "import sys; from veldtool.domain.records import KINDS, Member; "
        "assert 'judgement' in KINDS; print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "veldtool.domain.records.visit" in loaded
    assert "veldtool.domain.records.judging" not in loaded
