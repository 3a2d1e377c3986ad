"""Words that stand nowhere else, by where they are planted, and where each is meant to be found."""

CANARIES = {
    "institution": "Jeugdbescherming Zwaluwnest",
    "member": "Roodborst Winterkoning",
    "label": "laptop Boomkruiper",
    "place": "vergaderzaal Putter",
    "statement": "De Sijsjes komen hier wekelijks langs.",
    "draft": "Een halve Kwikstaart",
    "note": "Zelf nog vragen naar de Wielewaal",
    "reference": "VOORBEELD-IJSVOGEL-77",
    "passphrase": "nachtegaal fluit onder water",
}
TYPED = "Sijsjes"
"""What is typed into the search box."""

EXPORT, PAPER = "inspectie.json", "bronnen.pdf"
MEANT: dict[str, set[str]] = {
    "institution": {EXPORT, PAPER},
    "member": {EXPORT},
    "label": {EXPORT},
    "place": {EXPORT},
    "statement": {EXPORT},
    "draft": {EXPORT},  # locking made an operation of it
    "note": set(),
    "reference": set(),  # sealed, also in the export
    "passphrase": set(),
}
