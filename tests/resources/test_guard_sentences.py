"""Every rule of the guards has its sentence, and none without a rule stays behind."""

import tomllib
from enum import StrEnum

import pytest

import resources
from veldtool.domain.guard.finding import Rule
from veldtool.domain.guard.privacy.spot import PrivacyRule
from veldtool.domain.guard.wording.spot import WordingRule


@pytest.mark.parametrize(
    "group, rules", [("guard", Rule), ("privacy", PrivacyRule), ("wording", WordingRule)]
)
def test_every_rule_has_a_sentence(group: str, rules: type[StrEnum]) -> None:
    sentences = tomllib.loads(resources.text("texts/messages.nl.toml"))[group]
    assert set(sentences) == {rule.value for rule in rules}
