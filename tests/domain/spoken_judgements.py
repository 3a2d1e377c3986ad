"""Sentences that give a judgement away, or name a group without a number; for the wording guard.

Words and inflections are written out here one by one, and shared with nothing.
"""

from collections.abc import Iterator
from itertools import cycle

SCALE = """
voldoet|voldoet niet|voldoet grotendeels|voldoet grotendeels niet|grotendeels voldoet|niet voldoet
voldoen|voldoen niet|voldeed|voldeden|voldaan|niet voldaan|voldoende|onvoldoende|onvoldoendes
grotendeels voldoende|grotendeels onvoldoende|een voldoende|geen oordeel|niet beoordeeld|VOLDOENDE
Voldoet|vol\u00addoende|onvol-¶doende|voldoende\u200b|vоldoet|on\u200dvoldoende|ｖｏｌｄｏｅｔ
"""  # noqa: RUF001 - look-alikes on purpose
TRUST = """
vertrouwen|verminderd vertrouwen|geen vertrouwen|onvoldoende vertrouwen|vertrouwen wij erop
vertrouwt|vertrouwde|vertrouwden|wantrouwen|wantrouwt|wantrouwig|verbeterkracht|verbetervermogen
de kracht om te verbeteren|het vermogen om te verbeteren|Vertrouwen|ver\u00adtrouwen
"""
INTERVENTION = """
verscherpt toezicht|verscherpte toezicht|verscherping van het toezicht|het toezicht verscherpen
toezicht wordt verscherpt|intensief toezicht|hertoets|hertoetsen|hertoetsing|hertoetst
tussentijdse toets|tussentijdse toetsing|bestuursrechtelijke maatregel
bestuursrechtelijke maatregelen|een aanwijzing|aanwijzing geven|cliëntenstop|clientenstop
opnamestop|handhaving|handhaven|handhaaft|handhaafden|handhavingsmaatregel|gehandhaafd
verbeterplan|verbeterplannen|last onder dwangsom|dwangsom|dwangsommen|bestuursdwang
bestuurlijke boete|bevel|ingrijpen|ingegrepen|de inspecties grijpen in|wij grijpen nu in
invloedssfeer|handhavend
verscherpt\u00a0toezicht|verscherpt¶toezicht|VERSCHERPT TOEZICHT
"""
SHORTCOMING = """
tekortkoming|tekortkomingen|normafwijking|normafwijkingen|afwijking van de norm
afwijkingen van de normen|wijkt af van de norm|wijken af van de normen|afgeweken van de norm
schiet tekort|schieten tekort|schoot tekort|schoten tekort|tekortgeschoten|tekortschieten
tekort\u200bkoming|TEKORTKOMING|te kort geschoten|schiet te kort
"""
MAKERS = {
    "scale": SCALE,
    "trust": TRUST,
    "intervention": INTERVENTION,
    "shortcoming": SHORTCOMING,
}
AROUND = (
    "Wat wij zagen: {} is het woord dat past.",
    "Over de start zeggen wij {}, zoals besproken.",
    "{}",
    "In 14 van de 20 dossiers ({}) zagen wij dat.",
    "Aan het eind staat: “{}”.",
)

GROUPS = """
ouders jeugdigen jeugdzorgwerkers gedragswetenschappers medewerkers professionals gezinnen kinderen
jongeren teams moeders vaders pleegouders cliënten collega's jeugdbeschermers gezinsvoogden
hulpverleners teammanagers ketenpartners gezinsleden pubers meisjes jongens begeleiders
"""
UNCOUNTED = (
    "{} noemen de toon vriendelijk.",
    "Veel {} wachten lang.",
    "Volgens sommige {} komt de brief laat.",
    "De meeste {} weten niet wie het overneemt.",
    "Meerdere {} kregen geen bericht.",
    "{} krijgen binnen vijf dagen een brief.",
    "{} wachten drie maanden of langer.",
    "Op 9 juni waren de {} tevreden.",
    "In 2026 spraken {} zich uit over norm 1a.1.",
    "Een aantal {} vindt dat de termijn van zes weken te kort is.",
    "Wij hoorden van {} dat het om 8.30 uur begint.",
)


def spoken(rule: str) -> Iterator[tuple[str, str]]:
    """Yield sentences with a word of one kind, and the word."""
    words = [one for line in MAKERS[rule].strip().splitlines() for one in _split(line)]
    for word in words:
        for around in AROUND:
            yield around.format(word), word


def uncounted() -> Iterator[str]:
    """Yield sentences that name a group and say of nobody how many; other numbers stand there."""
    for group, around in zip(GROUPS.split() * len(UNCOUNTED), cycle(UNCOUNTED), strict=False):
        text = around.format(group)
        yield text[:1].upper() + text[1:]


def _split(line: str) -> Iterator[str]:
    yield from (word.replace("¶", "\n") for word in line.split("|") if word)
