import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veldtool.services.errors import UserError
from veldtool.services.passphrase import check_passphrase, generate_passphrase, normal_passphrase


@given(st.binary(min_size=10, max_size=10))
def test_a_generated_passphrase_is_four_groups_of_four(content: bytes) -> None:
    found = generate_passphrase(lambda size: content[:size])
    assert re.fullmatch(r"([a-z2-7]{4}-){3}[a-z2-7]{4}", found)
    check_passphrase(found)


def test_eleven_characters_are_too_few() -> None:
    check_passphrase("twaalf teken")
    with pytest.raises(UserError) as caught:
        check_passphrase("  elf tekens!  ")
    assert (caught.value.key, caught.value.details) == ("passphrase_short", {"least": "12"})


def test_every_keyboard_gives_the_same_passphrase() -> None:
    assert normal_passphrase("cafe\N{COMBINING ACUTE ACCENT} twaalf\n") == "café twaalf"
