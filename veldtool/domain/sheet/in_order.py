"""What was looked for on the feedback sheet and not found: the reassuring half of the checks."""

from collections.abc import Iterable

GROUPS: dict[str, tuple[str, ...]] = {
    "names": ("privacy.known_name", "privacy.name_like"),
    "codes": ("privacy.dossier_code",),
    "births": ("privacy.birth_date",),
    "phones": ("privacy.phone", "privacy.email"),
    "addresses": ("privacy.address", "privacy.account"),
    "citizens": ("privacy.citizen_number",),
    "quotes": ("privacy.quote", "privacy.quote_of_one"),
    "people": ("privacy.single_role", "privacy.small_count"),
    "judging": (
        "wording.scale",
        "wording.trust",
        "wording.intervention",
        "wording.shortcoming",
    ),
    "sums": ("guard.",),
    "figures": ("sheet.figure_changed", "sheet.number_by_hand", "sheet.open_counts"),
    "pages": ("sheet.too_long",),
}
"""Names of what is looked for, each with the keys of its findings or the beginning of them."""


def in_order(found: Iterable[str]) -> tuple[str, ...]:
    """Return the groups of which none of these keys of findings is one."""
    keys = set(found)
    return tuple(
        name for name, rules in GROUPS.items() if not any(key.startswith(rules) for key in keys)
    )
