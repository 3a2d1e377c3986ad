import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from veldtool.adapters.keys import AgeKeyring, device_keys, is_signed, sign
from veldtool.services.errors import WrongKey

KEYRING = AgeKeyring()


def test_a_new_device_has_keys_of_its_own() -> None:
    one, other = KEYRING.new_device(), KEYRING.new_device()
    assert one != other
    assert device_keys(one.signing_secret, one.age_identity) == one
    assert len(bytes.fromhex(one.signing_key)) == 32
    assert KEYRING.recipient_of(one.age_identity) == one.age_recipient


@pytest.mark.parametrize("secret, identity", [("zz", ""), ("00", ""), ("00" * 32, "no identity")])
def test_broken_secrets_are_refused(secret: str, identity: str) -> None:
    with pytest.raises(WrongKey):
        device_keys(secret, identity)


@given(st.text())
@settings(max_examples=20)
def test_each_recipient_opens_a_sealed_text(text: str) -> None:
    (one, public), (other, another) = KEYRING.new_age_key(), KEYRING.new_age_key()
    sealed = KEYRING.seal(text, [public, another])
    assert sealed.startswith("-----BEGIN AGE ENCRYPTED FILE-----")
    assert KEYRING.unseal(sealed, [one]) == KEYRING.unseal(sealed, [other]) == text


def test_nobody_else_opens_a_sealed_text() -> None:
    (_, public), (other, _) = KEYRING.new_age_key(), KEYRING.new_age_key()
    sealed = KEYRING.seal("geheim", [public])
    for found in (sealed, sealed[:-40], "", "geheim", "\N{SNOWMAN}"):
        with pytest.raises(WrongKey):
            KEYRING.unseal(found, [other])
    with pytest.raises(WrongKey):
        KEYRING.unseal(sealed, [])


@pytest.mark.parametrize("recipients", [[], ["age1nobody"]])
def test_nothing_is_sealed_to_nobody(recipients: list[str]) -> None:
    with pytest.raises(ValueError, match="recipients"):
        KEYRING.seal("geheim", recipients)


def test_only_the_signed_bytes_and_the_right_key_verify() -> None:
    keys, other = KEYRING.new_device(), KEYRING.new_device()
    signature = sign(b"content", keys.signing_secret)
    key = bytes.fromhex(keys.signing_key)
    assert is_signed(b"content", signature, key)
    assert not is_signed(b"Content", signature, key)
    assert not is_signed(b"content", bytes([*signature[:-1], signature[-1] ^ 1]), key)
    assert not is_signed(b"content", signature, bytes.fromhex(other.signing_key))
    assert not is_signed(b"content", signature, b"short")


def test_randomness_has_the_asked_size() -> None:
    assert len(KEYRING.random_bytes(32)) == 32
    assert KEYRING.random_bytes(32) != KEYRING.random_bytes(32)
