"""Every rule of the guards has its sentence, and none without a rule stays behind."""

import tomllib
from enum import StrEnum

import pytest

import resources
from veldtool.domain.guard.finding import Rule
from veldtool.domain.guard.privacy.spot import PrivacyRule
from veldtool.domain.guard.wording.spot import WordingRule
from veldtool.domain.sheet.in_order import GROUPS, in_order


@pytest.mark.parametrize(
    "group, rules", [("guard", Rule), ("privacy", PrivacyRule), ("wording", WordingRule)]
)
def test_every_rule_has_a_sentence(group: str, rules: type[StrEnum]) -> None:
    sentences = tomllib.loads(resources.text("texts/messages.nl.toml"))[group]
    assert set(sentences) == {rule.value for rule in rules}


def test_every_finding_has_a_short_name_too() -> None:
    found = tomllib.loads(resources.text("texts/messages.nl.toml"))
    groups = ("guard", "privacy", "wording", "sheet")
    keys = {f"{group}.{rule}" for group in groups for rule in found[group]}
    assert keys - set(found["title"]) == set()


def test_every_rule_is_in_a_group_of_what_is_in_order() -> None:
    known = tuple(rule for rules in GROUPS.values() for rule in rules)
    rules = [f"guard.{rule.value}" for rule in Rule]
    rules += [f"privacy.{rule.value}" for rule in PrivacyRule]
    assert [rule for rule in rules if not rule.startswith(known)] == []
    assert "sums" not in in_order(["guard.part_above_whole"])
    assert set(in_order([])) == set(GROUPS)
