"""Every rule of the arithmetic guard has its sentence, and none without a rule stays behind."""

import tomllib

import resources
from veldtool.domain.guard.finding import Rule


def test_every_rule_has_a_sentence() -> None:
    sentences = tomllib.loads(resources.text("texts/messages.nl.toml"))["guard"]
    assert set(sentences) == {rule.value for rule in Rule}
