<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AddFiles</name>
    <message>
        <source>Kind of file</source>
        <translation>Soort dossier</translation>
    </message>
    <message>
        <source>Number of files to add</source>
        <translation>Aantal dossiers om toe te voegen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dossiers toevoegen</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Buttons and rows for fingers</source>
        <translation>Knoppen en rijen voor vingers</translation>
    </message>
    <message>
        <source>Kept on this device. Paper is always black on white.</source>
        <translation>Wordt op dit apparaat bewaard. Papier is altijd zwart op wit.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>as the system has it</source>
        <translation>zoals het systeem</translation>
    </message>
    <message>
        <source>light</source>
        <translation>licht</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>donker</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>hoog contrast</translation>
    </message>
    <message>
        <source>{number} percent</source>
        <translation>{number} procent</translation>
    </message>
    <message>
        <source>once somebody touches the screen</source>
        <translation>zodra iemand het scherm aanraakt</translation>
    </message>
    <message>
        <source>always</source>
        <translation>altijd</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
</context>
<context>
    <name>Arriving</name>
    <message>
        <source>A colleague brought work. Look at it beforehand: v.</source>
        <translation>Een collega bracht werk. Bekijk het vooraf: v.</translation>
    </message>
    <message>
        <source>The exchange is closed. The code holds no more.</source>
        <translation>De uitwisseling is gesloten. De code geldt niet meer.</translation>
    </message>
    <message>
        <source>Urgent case {codes} came in from a colleague. Look at it now: Ctrl F9.</source>
        <translation>Spoedcasus {codes} van een collega is binnengekomen. Kijk er nu naar: Ctrl F9.</translation>
    </message>
</context>
<context>
    <name>AsideModel</name>
    <message>
        <source>Still to ask</source>
        <translation>Nog vragen</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Behandeld</translation>
    </message>
    <message>
        <source>Come back to</source>
        <translation>Terugkomen op</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
</context>
<context>
    <name>Asides</name>
    <message>
        <source>Go to a line or a record first: here is nothing with history</source>
        <translation>Ga eerst naar een regel of gegeven: hier staat niets met geschiedenis</translation>
    </message>
    <message>
        <source>History: {name}</source>
        <translation>Geschiedenis: {name}</translation>
    </message>
    <message>
        <source>newest first, of every field</source>
        <translation>van elk veld, nieuwste eerst</translation>
    </message>
    <message>
        <source>Changes by colleagues</source>
        <translation>Wijzigingen van collega&apos;s</translation>
    </message>
    <message>
        <source>Colleagues changed nothing since your last look.</source>
        <translation>Collega&apos;s hebben niets gewijzigd sinds u het laatst keek.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since your last look</source>
        <translation>
            <numerusform>%n wijziging sinds u het laatst keek</numerusform>
            <numerusform>%n wijzigingen sinds u het laatst keek</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookFrame</name>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>section</source>
        <translation>onderdeel</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>velden</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>toetsen</translation>
    </message>
    <message>
        <source>other record, while the list has the keyboard</source>
        <translation>ander item, als de lijst het toetsenbord heeft</translation>
    </message>
    <message>
        <source>to the next record with the word that you type</source>
        <translation>naar het volgende item met het woord dat u typt</translation>
    </message>
    <message>
        <source>other record, from anywhere on the page</source>
        <translation>ander item, vanaf elke plek op deze pagina</translation>
    </message>
    <message>
        <source>other section</source>
        <translation>ander onderdeel</translation>
    </message>
    <message>
        <source>from the list to the fields, in the fields to the next one</source>
        <translation>van de lijst naar de velden, in de velden naar het volgende veld</translation>
    </message>
    <message>
        <source>new record</source>
        <translation>nieuw item</translation>
    </message>
    <message>
        <source>delete the record, Ctrl Z brings it back</source>
        <translation>item verwijderen; Ctrl Z haalt het terug</translation>
    </message>
    <message>
        <source>restore the field, then back to the list</source>
        <translation>veld herstellen, daarna terug naar de lijst</translation>
    </message>
    <message>
        <source>First choose where it belongs.</source>
        <translation>Kies eerst waar het bij hoort.</translation>
    </message>
    <message>
        <source>Deleted; Ctrl Z brings it back.</source>
        <translation>Verwijderd; Ctrl Z haalt het terug.</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Next: {what}</source>
        <translation>Volgende: {what}</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>CardWindow</name>
    <message>
        <source>The passphrase was changed. Keep the new one safe.</source>
        <translation>De wachtwoordzin is gewijzigd. Bewaar de nieuwe goed.</translation>
    </message>
</context>
<context>
    <name>ChangesBody</name>
    <message>
        <source>Changes by colleagues</source>
        <translation>Wijzigingen van collega&apos;s</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Gezien</translation>
    </message>
    <message numerus="yes">
        <source>and %n more record(s)</source>
        <translation>
            <numerusform>en nog %n ander gegeven</numerusform>
            <numerusform>en nog %n andere gegevens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesLine</name>
    <message>
        <source>Look</source>
        <translation>Bekijken</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) by colleagues since your last look</source>
        <translation>
            <numerusform>%n wijziging van collega&apos;s sinds u het laatst keek</numerusform>
            <numerusform>%n wijzigingen van collega&apos;s sinds u het laatst keek</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckActions</name>
    <message>
        <source>Take out</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>May stay, reason</source>
        <translation>Mag blijven</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Weer controleren</translation>
    </message>
    <message>
        <source>Confirm the figure</source>
        <translation>Cijfer bevestigen</translation>
    </message>
    <message>
        <source>Reason why this may stay</source>
        <translation>Reden waarom dit mag blijven</translation>
    </message>
    <message>
        <source>Reason, then Enter</source>
        <translation>Reden, dan Enter</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
</context>
<context>
    <name>ClosingPane</name>
    <message>
        <source>This visit is closed</source>
        <translation>Dit bezoek is afgesloten</translation>
    </message>
    <message>
        <source>Closed since {day} {time}</source>
        <translation>Afgesloten op {day} {time}</translation>
    </message>
    <message>
        <source>This visit is open</source>
        <translation>Dit bezoek is nog open</translation>
    </message>
    <message>
        <source>Only the team lead closes or opens it.</source>
        <translation>Alleen de teamleider sluit het bezoek af of heropent het.</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>Nog te verwachten</translation>
    </message>
    <message>
        <source>Nothing that this laptop knows of.</source>
        <translation>Niets waar deze laptop van weet.</translation>
    </message>
    <message>
        <source>What comes in later is kept and listed here. It counts only after the visit is opened again, with a reason that everybody can read.</source>
        <translation>Wat later binnenkomt, blijft bewaard en staat hier. Het telt pas mee na heropenen, met een reden die iedereen kan lezen.</translation>
    </message>
    <message>
        <source>Until then every score is provisional. Close once the last source is in: second talks, telephone talks, registers. Closing waits for nothing, and the feedback sheet never waits for the closing.</source>
        <translation>Tot het afsluiten is elke score voorlopig. Sluit af als de laatste bron binnen is: tweede gesprekken, telefonische gesprekken, registers. Afsluiten kan altijd, en de terugkoppeling wacht nooit op het afsluiten.</translation>
    </message>
</context>
<context>
    <name>ClosingWork</name>
    <message>
        <source>Open again</source>
        <translation>Heropenen</translation>
    </message>
    <message>
        <source>close the record</source>
        <translation>het bezoek afsluiten</translation>
    </message>
    <message>
        <source>Close the visit</source>
        <translation>Bezoek afsluiten</translation>
    </message>
    <message>
        <source>Why does the closed visit have to be opened again?</source>
        <translation>Waarom moet het afgesloten bezoek weer open?</translation>
    </message>
</context>
<context>
    <name>ConclusionView</name>
    <message>
        <source>Conclusions</source>
        <translation>Conclusies</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Waar het op steunt</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Oordeel</translation>
    </message>
    <message>
        <source>Facts with a ceiling (Space: true or not)</source>
        <translation>Feiten met een plafond (spatie: waar of niet waar)</translation>
    </message>
    <message>
        <source>Facts with a ceiling</source>
        <translation>Feiten met een plafond</translation>
    </message>
    <message>
        <source>The visit is closed. K: what came late, open again.</source>
        <translation>Het bezoek is afgesloten. K: wat later kwam, heropenen.</translation>
    </message>
    <message>
        <source>Judgement {part}</source>
        <translation>Oordeel {part}</translation>
    </message>
    <message>
        <source>Provisional until the record is closed (K).</source>
        <translation>Voorlopig tot het bezoek is afgesloten (K).</translation>
    </message>
</context>
<context>
    <name>ConclusionWork</name>
    <message>
        <source>Why is there no judgement?</source>
        <translation>Waarom is er geen oordeel?</translation>
    </message>
    <message>
        <source>judgement: {about}</source>
        <translation>oordeel: {about}</translation>
    </message>
    <message>
        <source>On to norm {norm}</source>
        <translation>Verder naar norm {norm}</translation>
    </message>
    <message>
        <source>On to {what}</source>
        <translation>Verder naar {what}</translation>
    </message>
    <message>
        <source>To the closing</source>
        <translation>Naar het afsluiten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivering</translation>
    </message>
    <message>
        <source>Whose power to improve, or of what?</source>
        <translation>Verbeterkracht van wie, of waarvan?</translation>
    </message>
    <message>
        <source>Remark: {about}</source>
        <translation>Opmerking: {about}</translation>
    </message>
</context>
<context>
    <name>ConflictsPane</name>
    <message>
        <source>There is nothing with two versions.</source>
        <translation>Er is niets met twee versies.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicten</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versies</translation>
    </message>
</context>
<context>
    <name>DayModel</name>
    <message>
        <source>{title}, team</source>
        <translation>{title}, team</translation>
    </message>
    <message>
        <source>{title}, with {others}</source>
        <translation>{title}, met {others}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>over {time}</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ klaar</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>No appointments yet</source>
        <translation>Nog geen afspraken</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Done. What does not count stays here, set apart.</source>
        <translation>Gedaan. Wat niet meetelt blijft hier apart bewaard.</translation>
    </message>
    <message>
        <source>Let in: this counts now.</source>
        <translation>Binnengelaten: dit telt nu mee.</translation>
    </message>
    <message>
        <source>This device is a lead&apos;s now too. Publish, so that colleagues see it.</source>
        <translation>Dit apparaat is nu ook van een teamleider. Publiceer, zodat collega’s dat zien.</translation>
    </message>
    <message>
        <source>Set apart of {who}: it does not count</source>
        <translation>Apart gezet van {who}: telt niet mee</translation>
    </message>
    <message>
        <source>Approved: its work counts now. Publish, so that colleagues see it too.</source>
        <translation>Goedgekeurd: het werk telt nu mee. Publiceer, zodat collega’s dat ook zien.</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>The team lead knows now</source>
        <translation>De teamleider weet het nu</translation>
    </message>
    <message>
        <source>Reported now to …</source>
        <translation>Nu gemeld aan …</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Casus sluiten</translation>
    </message>
    <message>
        <source>Give along now…</source>
        <translation>Nu meegeven…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als pdf opslaan</translation>
    </message>
    <message>
        <source>Reason to open it again</source>
        <translation>Reden van heropenen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Heropenen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>To a stick</source>
        <translation>Naar een stick</translation>
    </message>
</context>
<context>
    <name>DeviceTop</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code that the owner reads out</source>
        <translation>Code die de eigenaar voorleest</translation>
    </message>
    <message>
        <source>Make a start package</source>
        <translation>Startpakket maken</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Goedkeuren</translation>
    </message>
    <message>
        <source>Let in what was set apart</source>
        <translation>Laat binnen wat apart staat</translation>
    </message>
    <message>
        <source>Make this laptop a lead&apos;s too</source>
        <translation>Maak deze laptop ook van een teamleider</translation>
    </message>
    <message>
        <source>Keep the recovery file elsewhere</source>
        <translation>Herstelbestand ergens anders bewaren</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Yes, withdraw this laptop</source>
        <translation>Ja, trek deze laptop in</translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation>Nee, laat staan</translation>
    </message>
    <message>
        <source>A start package lets the laptop of this colleague take part. Put the file on a stick. You read its code out: never send them together.</source>
        <translation>Met een startpakket kan de laptop van deze collega meedoen. Zet het bestand op een stick. De code leest u voor: stuur die nooit mee.</translation>
    </message>
    <message>
        <source>Shown only now. Is it lost? Make a new start package.</source>
        <translation>Alleen nu te zien. Kwijt? Maak dan een nieuw startpakket.</translation>
    </message>
    <message>
        <source>The code of this laptop, to read out to the team lead:</source>
        <translation>De code van deze laptop, om voor te lezen aan de teamleider:</translation>
    </message>
    <message>
        <source>Only the team lead decides about devices.</source>
        <translation>Alleen de teamleider beslist over apparaten.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Weigeren</translation>
    </message>
    <message>
        <source>Yes, refuse this laptop</source>
        <translation>Ja, deze laptop weigeren</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>Wordt aangemaakt…</translation>
    </message>
    <message>
        <source>Type the twelve characters first.</source>
        <translation>Typ eerst de twaalf tekens.</translation>
    </message>
    <message>
        <source>Withdraw this laptop? What you have of it counts. Everything that comes later is kept apart, and the others get a new key, so that it cannot read on.</source>
        <translation>Deze laptop intrekken? Wat u ervan hebt telt mee. Alles wat later komt blijft apart, en de anderen krijgen een nieuwe sleutel, zodat deze laptop niet verder kan meelezen.</translation>
    </message>
    <message>
        <source>Refuse this laptop? Its work is kept but never counts, unless you approve it later. The others get a new key, so that it cannot read on.</source>
        <translation>Deze laptop weigeren? Het werk blijft bewaard maar telt niet mee, tenzij u de laptop later goedkeurt. De anderen krijgen een nieuwe sleutel, zodat deze laptop niet verder kan meelezen.</translation>
    </message>
</context>
<context>
    <name>DoorBar</name>
    <message>
        <source>Close the exchange</source>
        <translation>Uitwisseling sluiten</translation>
    </message>
    <message>
        <source>Getting ready for colleagues…</source>
        <translation>Bezig met klaarzetten voor collega’s…</translation>
    </message>
    <message>
        <source>Colleagues choose “To the team lead” and type {addresses} and the code {code}. Closes by itself after {minutes} minutes.</source>
        <translation>Collega’s kiezen “Naar teamleider” en typen {addresses} en de code {code}. Sluit vanzelf na {minutes} minuten.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> of </translation>
    </message>
    <message>
        <source> and </source>
        <translation> en </translation>
    </message>
</context>
<context>
    <name>DossierBoard</name>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Type a day, such as 0903, or n when it has not happened yet.</source>
        <translation>Typ een dag, bijvoorbeeld 0903, of n als het nog niet is gebeurd.</translation>
    </message>
    <message>
        <source>Everything in this file has been looked at.</source>
        <translation>Alles in dit dossier is bekeken.</translation>
    </message>
    <message numerus="yes">
        <source>{code} closed, %n item(s) not looked at</source>
        <translation>
            <numerusform>{code} afgesloten, %n item niet bekeken</numerusform>
            <numerusform>{code} afgesloten, %n items niet bekeken</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
</context>
<context>
    <name>DossierDelegate</name>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} van {total}</translation>
    </message>
</context>
<context>
    <name>DossierHead</name>
    <message>
        <source>Facts</source>
        <translation>Feiten</translation>
    </message>
    <message>
        <source>Urgent case</source>
        <translation>Spoedcasus</translation>
    </message>
</context>
<context>
    <name>DossierModel</name>
    <message>
        <source>2 versions</source>
        <translation>2 versies</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n verschil</numerusform>
            <numerusform>%n verschillen</numerusform>
        </translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>spoed</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>{title}, {done} of {total} done</source>
        <translation>{title}, {done} van {total} klaar</translation>
    </message>
    <message>
        <source>{answered} of {asked} answered</source>
        <translation>{answered} van {asked} beantwoord</translation>
    </message>
    <message>
        <source>family {word}</source>
        <translation>gezin {word}</translation>
    </message>
</context>
<context>
    <name>DossierPanel</name>
    <message>
        <source>Files</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Filter dossiers</translation>
    </message>
    <message>
        <source>Filter: ots, mb, open</source>
        <translation>Filter: ots, mb, open</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} van {total} klaar</translation>
    </message>
</context>
<context>
    <name>DossiersPage</name>
    <message>
        <source>No files yet. Press Ins to add them, D01 to D20.</source>
        <translation>Nog geen dossiers. Voeg D01 tot D20 toe met Ins.</translation>
    </message>
</context>
<context>
    <name>EvidenceModel</name>
    <message>
        <source>neutral</source>
        <translation>neutraal</translation>
    </message>
</context>
<context>
    <name>EvidencePane</name>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>{share} kinds of source</source>
        <translation>{share} soorten bronnen</translation>
    </message>
    <message>
        <source>This sign follows from the answers.</source>
        <translation>Dit teken volgt uit de antwoorden.</translation>
    </message>
    <message>
        <source>Open the file with Enter and change the answer there.</source>
        <translation>Open het dossier met Enter en wijzig daar het antwoord.</translation>
    </message>
    <message>
        <source>Why {new} instead of {old}?</source>
        <translation>Waarom {new} in plaats van {old}?</translation>
    </message>
    <message>
        <source>The points of this kind of finding are fixed.</source>
        <translation>Bij dit soort bevinding liggen de kijkpunten vast.</translation>
    </message>
    <message>
        <source>Choose a line of a talk or an observation.</source>
        <translation>Kies een regel uit een gesprek of een waarneming.</translation>
    </message>
    <message>
        <source>Numbers of the points that this is about (1 to {most}); empty: none</source>
        <translation>Nummers van de kijkpunten waar dit over gaat (1 tot en met {most}); leeg: geen</translation>
    </message>
    <message>
        <source>Type numbers from 1 to {most} with spaces between, then Enter.</source>
        <translation>Typ nummers van 1 tot en met {most} met een spatie ertussen, dan Enter.</translation>
    </message>
    <message>
        <source>Write why, then press Enter; Esc leaves the sign as it is.</source>
        <translation>Schrijf waarom en druk op Enter; met Esc blijft het teken zoals het is.</translation>
    </message>
    <message>
        <source>Nothing fits this filter. Esc shows all findings.</source>
        <translation>Niets past bij dit filter. Esc toont alle bevindingen.</translation>
    </message>
    <message>
        <source>No findings on {norm} yet. Search all talks and files with Ins.</source>
        <translation>Nog geen bevindingen bij {norm}. Zoek in alle gesprekken en dossiers met Ins.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>all findings</source>
        <translation>alle bevindingen</translation>
    </message>
    <message>
        <source>Contradictory {n}</source>
        <translation>Tegenstrijdig {n}</translation>
    </message>
    <message>
        <source>contradictions</source>
        <translation>tegenstrijdigheden</translation>
    </message>
    <message>
        <source>Quotes {n}</source>
        <translation>Citaten {n}</translation>
    </message>
    <message>
        <source>verbatim quotes</source>
        <translation>letterlijke citaten</translation>
    </message>
    <message>
        <source>Filter on words</source>
        <translation>Filter op woorden</translation>
    </message>
    <message>
        <source>Add finding</source>
        <translation>Bevinding toevoegen</translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message>
        <source>All evidence</source>
        <translation>Alle bevindingen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Per bron</translation>
    </message>
</context>
<context>
    <name>FactsEditor</name>
    <message>
        <source>Facts of {code}</source>
        <translation>Feiten van {code}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Paper or digital</source>
        <translation>Papier of digitaal</translation>
    </message>
    <message>
        <source>Present of the institution</source>
        <translation>Aanwezig namens de instelling</translation>
    </message>
    <message>
        <source>Day of reading</source>
        <translation>Dag van lezen</translation>
    </message>
    <message>
        <source>Why it was selected</source>
        <translation>Reden van selectie</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lezer</translation>
    </message>
    <message>
        <source>Second reader</source>
        <translation>Tweede lezer</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maatregel</translation>
    </message>
    <message>
        <source>together with a worker</source>
        <translation>samen met een jeugdzorgwerker</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>alleen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelezen</translation>
    </message>
    <message>
        <source>In which talk</source>
        <translation>In welk gesprek</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>Uitspraak</translation>
    </message>
    <message>
        <source>Institution charged</source>
        <translation>Instelling belast</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Without fixed worker from</source>
        <translation>Zonder vaste jzw vanaf</translation>
    </message>
    <message>
        <source>Without fixed worker until</source>
        <translation>Zonder vaste jzw tot</translation>
    </message>
    <message>
        <source>Number of workers so far</source>
        <translation>Aantal jzw tot nu toe</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>Placed out of home</source>
        <translation>Uit huis geplaatst</translation>
    </message>
    <message>
        <source>Family (the same word for siblings)</source>
        <translation>Gezin (zelfde woord bij broers en zussen)</translation>
    </message>
</context>
<context>
    <name>FindingDelegate</name>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>folded</source>
        <translation>ingeklapt</translation>
    </message>
    <message>
        <source>{n} of {total} shown</source>
        <translation>{n} van {total} getoond</translation>
    </message>
    <message>
        <source>named</source>
        <translation>benoemd</translation>
    </message>
    <message>
        <source>not named yet</source>
        <translation>nog niet benoemd</translation>
    </message>
    <message>
        <source>Contradictory, {named}: {words}</source>
        <translation>Tegenstrijdig, {named}: {words}</translation>
    </message>
</context>
<context>
    <name>FoldHead</name>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>dichtgevouwen</translation>
    </message>
</context>
<context>
    <name>FormDelegate</name>
    <message>
        <source>still open</source>
        <translation>nog open</translation>
    </message>
    <message>
        <source>! urgent</source>
        <translation>! spoed</translation>
    </message>
    <message>
        <source>date</source>
        <translation>datum</translation>
    </message>
    <message>
        <source>number</source>
        <translation>getal</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>keuze</translation>
    </message>
    <message>
        <source>choices</source>
        <translation>keuzes</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
</context>
<context>
    <name>FormHeader</name>
    <message>
        <source>item</source>
        <translation>item</translation>
    </message>
    <message>
        <source>outcome and note</source>
        <translation>uitkomst en notitie</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>norm</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>norm</source>
        <translation>norm</translation>
    </message>
    <message>
        <source>file</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>talk</source>
        <translation>gesprek</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
</context>
<context>
    <name>FoundingPage</name>
    <message>
        <source>New visit</source>
        <translation>Nieuw bezoek</translation>
    </message>
    <message>
        <source>You become the team lead of this visit. All of it stays on this device.</source>
        <translation>U wordt teamleider van dit bezoek. Alles blijft op dit apparaat.</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Toetsingskader</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Uw naam</translation>
    </message>
    <message>
        <source>Your initials</source>
        <translation>Uw initialen</translation>
    </message>
    <message>
        <source>Your inspectorate</source>
        <translation>Uw inspectie</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>Wordt aangemaakt…</translation>
    </message>
    <message>
        <source>Make the visit</source>
        <translation>Bezoek aanmaken</translation>
    </message>
    <message>
        <source>Health and Youth Care Inspectorate (IGJ)</source>
        <translation>Inspectie Gezondheidszorg en Jeugd (IGJ)</translation>
    </message>
    <message>
        <source>Justice and Security Inspectorate (IJenV)</source>
        <translation>Inspectie Justitie en Veiligheid (IJenV)</translation>
    </message>
    <message>
        <source>This passphrase opens the visit after every lock, and wherever a copy of it is put back. Nobody can restore it: if you lose it, everything in this visit is lost as soon as this device locks.</source>
        <translation>Met deze wachtwoordzin opent u het bezoek na elke vergrendeling, en overal waar een kopie ervan wordt teruggezet. Niemand kan hem herstellen: raakt u hem kwijt, dan is alles in dit bezoek verloren zodra dit apparaat vergrendelt.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>GiveAlong</name>
    <message>
        <source>Give this case along now: where to?</source>
        <translation>Deze casus nu meegeven: waarheen?</translation>
    </message>
    <message>
        <source>Only this case goes along, at once, and nothing else of your work. On the laptop of the team lead it shows by itself; from a stick it comes in by merging.</source>
        <translation>Alleen deze casus gaat mee, nu meteen, en niets anders van uw werk. Op de laptop van de teamleider verschijnt die vanzelf; van een stick komt die binnen met Samenvoegen.</translation>
    </message>
    <message>
        <source>Giving it along…</source>
        <translation>Casus wordt meegegeven…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestopt.</translation>
    </message>
    <message>
        <source>! Not given along. {why} Case {code} is safe on this laptop.</source>
        <translation>! Niet meegegeven. {why} Casus {code} staat veilig op deze laptop.</translation>
    </message>
    <message>
        <source>Case {code} arrived at {place} and was read back, {when}.</source>
        <translation>Casus {code} is aangekomen op {place} en teruggelezen, {when}.</translation>
    </message>
    <message>
        <source>Since then: {changes}. Give it along again.</source>
        <translation>Sindsdien: {changes}. Geef die opnieuw mee.</translation>
    </message>
</context>
<context>
    <name>InterviewsPage</name>
    <message>
        <source>a first talk</source>
        <translation>een eerste gesprek</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>Nieuw gesprek</translation>
    </message>
    <message>
        <source>ask about {norm}: {what}</source>
        <translation>{norm} vragen: {what}</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Invoegen</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) to work out</source>
        <translation>
            <numerusform>%n aantekening uitwerken</numerusform>
            <numerusform>%n aantekeningen uitwerken</numerusform>
        </translation>
    </message>
    <message>
        <source>Work out</source>
        <translation>Uitwerken</translation>
    </message>
    <message>
        <source>finish this talk</source>
        <translation>dit gesprek afronden</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Afronden</translation>
    </message>
    <message>
        <source>{code}, next talk</source>
        <translation>{code}, volgend gesprek</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Nothing lacks in the lines of this talk</source>
        <translation>In de regels van dit gesprek ontbreekt niets</translation>
    </message>
</context>
<context>
    <name>InvitationPage</name>
    <message>
        <source>Read in a visit</source>
        <translation>Bezoek inlezen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Being opened…</source>
        <translation>Wordt geopend…</translation>
    </message>
    <message>
        <source>Your team lead gives you a start package, a file on a stick for instance, and reads a code of sixteen characters out to you.</source>
        <translation>De teamleider geeft u een startpakket, bijvoorbeeld als bestand op een stick, en leest u een code van zestien tekens voor.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Code of the start package</source>
        <translation>Code van het startpakket</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Bestand kiezen</translation>
    </message>
    <message>
        <source>! Choose the file that the team lead gave you.</source>
        <translation>! Kies het bestand dat de teamleider u gaf.</translation>
    </message>
    <message>
        <source>! Type the code that the team lead reads out.</source>
        <translation>! Typ de code die de teamleider voorleest.</translation>
    </message>
</context>
<context>
    <name>JudgingPage</name>
    <message>
        <source>Judgement session</source>
        <translation>Oordeelsvorming</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>other norm</source>
        <translation>andere norm</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>toetsen</translation>
    </message>
    <message>
        <source>{norm} without fixing</source>
        <translation>{norm} zonder vastleggen</translation>
    </message>
    <message>
        <source>Second screen on</source>
        <translation>Tweede scherm aan</translation>
    </message>
    <message>
        <source>Second screen</source>
        <translation>Tweede scherm</translation>
    </message>
    <message>
        <source>Back to the norm</source>
        <translation>Terug naar de norm</translation>
    </message>
    <message>
        <source>End projection</source>
        <translation>Projectie uit</translation>
    </message>
    <message>
        <source>There is no second screen. Connect it, then press D again.</source>
        <translation>Er is geen tweede scherm. Sluit het aan en druk nog eens op D.</translation>
    </message>
    <message>
        <source>Projected on {screen}. D: next screen, Esc: end.</source>
        <translation>Projectie op {screen}. D: volgend scherm, Esc: uit.</translation>
    </message>
    <message>
        <source>The second screen shows nothing any more.</source>
        <translation>Het tweede scherm toont niets meer.</translation>
    </message>
    <message>
        <source>The second screen is gone. The session goes on here; nothing was fixed.</source>
        <translation>Het tweede scherm is weg. De sessie gaat hier verder; er is niets vastgelegd.</translation>
    </message>
</context>
<context>
    <name>LeadAgainPage</name>
    <message>
        <source>Team lead on this laptop</source>
        <translation>Teamleider op deze laptop</translation>
    </message>
    <message>
        <source>To the devices</source>
        <translation>Naar de apparaten</translation>
    </message>
    <message>
        <source>This is the founder&apos;s recovery file of a visit in which this laptop takes part. Nothing has changed yet.</source>
        <translation>Dit is het herstelbestand van de oprichter van een bezoek waaraan deze laptop meedoet. Er is nog niets veranderd.</translation>
    </message>
    <message>
        <source>1. The visit opens; it may ask for the passphrase that you chose on this laptop.</source>
        <translation>1. Het bezoek gaat open; misschien vraagt het om de wachtwoordzin die u op deze laptop koos.</translation>
    </message>
    <message>
        <source>2. The lost laptop is chosen among the devices. With “Take over now” it is withdrawn, and this laptop is the team lead&apos;s.</source>
        <translation>2. Bij de apparaten is de verloren laptop al gekozen. Met “Nu overnemen” wordt die ingetrokken en is deze laptop van de teamleider.</translation>
    </message>
    <message>
        <source>3. Then exchange with your colleagues, so that they see it too.</source>
        <translation>3. Wissel daarna uit met uw collega&apos;s, zodat zij het ook zien.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>positive point</source>
        <translation>positief punt</translation>
    </message>
    <message>
        <source>negative point</source>
        <translation>negatief punt</translation>
    </message>
    <message>
        <source>1 kind</source>
        <translation>1 soort</translation>
    </message>
    <message>
        <source>open</source>
        <translation>openen</translation>
    </message>
</context>
<context>
    <name>LineInput</name>
    <message>
        <source>New line</source>
        <translation>Nieuwe regel</translation>
    </message>
</context>
<context>
    <name>LineWork</name>
    <message>
        <source>No more notes to work out below this one.</source>
        <translation>Hieronder staan geen aantekeningen meer om uit te werken.</translation>
    </message>
</context>
<context>
    <name>LookPoints</name>
    <message>
        <source>What we look at, with its findings</source>
        <translation>Waar kijken we naar, met bevindingen</translation>
    </message>
</context>
<context>
    <name>MatrixDelegate</name>
    <message>
        <source>{tile}, no judgement</source>
        <translation>{tile}, geen oordeel</translation>
    </message>
    <message>
        <source>1 kind</source>
        <translation>1 soort</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Findings per norm and kind of source</source>
        <translation>Bevindingen per norm en soort bron</translation>
    </message>
    <message>
        <source>only kind of source</source>
        <translation>enige soort bron</translation>
    </message>
    <message>
        <source>Theme {code} {title}, {scored}</source>
        <translation>Thema {code} {title}, {scored}</translation>
    </message>
    <message>
        <source>{name}, without judgement</source>
        <translation>{name}, zonder oordeel</translation>
    </message>
</context>
<context>
    <name>MatrixPanel</name>
    <message>
        <source>Findings, first part</source>
        <translation>Bevindingen, eerste deel</translation>
    </message>
    <message>
        <source>Findings, second part</source>
        <translation>Bevindingen, tweede deel</translation>
    </message>
</context>
<context>
    <name>MergeFrame</name>
    <message>
        <source>1  Place</source>
        <translation>1  Map of stick</translation>
    </message>
    <message>
        <source>2  Merge</source>
        <translation>2  Samenvoegen</translation>
    </message>
    <message>
        <source>3  Conflicts</source>
        <translation>3  Conflicten</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>your own text</source>
        <translation>uw eigen tekst</translation>
    </message>
    <message>
        <source>Keep this text</source>
        <translation>Deze tekst houden</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Kies waar</translation>
    </message>
    <message>
        <source>a folder or a stick</source>
        <translation>een map of stick</translation>
    </message>
    <message>
        <source>is this right?</source>
        <translation>klopt dit?</translation>
    </message>
    <message>
        <source>Yes, merge</source>
        <translation>Ja, samenvoegen</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Samenvoegen…</translation>
    </message>
    <message>
        <source>Something is being read or written. Wait, or stop it.</source>
        <translation>Er wordt gelezen of geschreven. Wacht even, of stop het.</translation>
    </message>
    <message>
        <source>Choose a folder or a stick first.</source>
        <translation>Kies eerst een map of stick.</translation>
    </message>
    <message>
        <source>Look beforehand first: then you see what would come in.</source>
        <translation>Bekijk eerst vooraf: dan ziet u wat er binnenkomt.</translation>
    </message>
    <message>
        <source>Nothing of this visit is there. Choose the place where colleagues publish, or let them publish first.</source>
        <translation>Daar staat niets van dit bezoek. Kies de plek waar collega’s publiceren, of laat hen eerst publiceren.</translation>
    </message>
    <message>
        <source>There is nothing new to merge.</source>
        <translation>Er is niets nieuws om samen te voegen.</translation>
    </message>
    <message>
        <source>The sum does not add up. Keep the stick and tell who maintains Veldtool.</source>
        <translation>De som klopt niet. Bewaar de stick en meld het aan de beheerder van Veldtool.</translation>
    </message>
    <message>
        <source>To the conflicts</source>
        <translation>Naar de conflicten</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publiceren</translation>
    </message>
    <message>
        <source>Look beforehand</source>
        <translation>Vooraf bekijken</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Bezig met publiceren…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Bezig met vooraf bekijken…</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>Bezig met samenvoegen…</translation>
    </message>
    <message>
        <source>Done: {changes} written and read back.</source>
        <translation>Klaar: {changes} geschreven en teruggelezen.</translation>
    </message>
    <message>
        <source>Done: everything stood there already, read back.</source>
        <translation>Klaar: alles stond er al, en is teruggelezen.</translation>
    </message>
    <message>
        <source>Looked beforehand; nothing is changed.</source>
        <translation>Vooraf bekeken; er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>Stopped. Nothing of your own was changed.</source>
        <translation>Gestopt. Er is niets gewijzigd in uw gegevens.</translation>
    </message>
    <message>
        <source>Nothing was changed on this laptop.</source>
        <translation>Er is niets gewijzigd op deze laptop.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase, at least 12 characters</source>
        <translation>Nieuwe wachtwoordzin, ten minste 12 tekens</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Dezelfde wachtwoordzin nog eens</translation>
    </message>
    <message>
        <source>Passphrase to write down</source>
        <translation>Wachtwoordzin om op te schrijven</translation>
    </message>
    <message>
        <source>Write it down now and keep it apart from this device: it is shown only here.</source>
        <translation>Schrijf hem nu op en bewaar hem apart van dit apparaat: hij staat alleen hier.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Make one for me</source>
        <translation>Laat er een maken</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Choose one myself</source>
        <translation>Zelf kiezen</translation>
    </message>
</context>
<context>
    <name>NextBar</name>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Opgeslagen {time}</translation>
    </message>
</context>
<context>
    <name>NormDelegate</name>
    <message>
        <source>findings only</source>
        <translation>alleen bevindingen</translation>
    </message>
</context>
<context>
    <name>NormListModel</name>
    <message>
        <source>Theme {code} {title}</source>
        <translation>Thema {code} {title}</translation>
    </message>
    <message>
        <source>without judgement</source>
        <translation>zonder oordeel</translation>
    </message>
    <message>
        <source>nothing filled in</source>
        <translation>nog leeg</translation>
    </message>
</context>
<context>
    <name>NormListPane</name>
    <message>
        <source>Norms</source>
        <translation>Normen</translation>
    </message>
    <message>
        <source>{share} finished</source>
        <translation>{share} afgerond</translation>
    </message>
</context>
<context>
    <name>NormView</name>
    <message>
        <source>All evidence</source>
        <translation>Alle bevindingen</translation>
    </message>
    <message>
        <source>Team score</source>
        <translation>Teamscore</translation>
    </message>
    <message>
        <source>Team score {part}</source>
        <translation>Teamscore {part}</translation>
    </message>
</context>
<context>
    <name>NormWork</name>
    <message>
        <source>Reason</source>
        <translation>Motivering</translation>
    </message>
    <message>
        <source>Differing standpoint</source>
        <translation>Afwijkend standpunt</translation>
    </message>
    <message>
        <source>Why is the norm not judged?</source>
        <translation>Waarom is de norm niet beoordeeld?</translation>
    </message>
    <message>
        <source>scores of {norm}</source>
        <translation>scores van {norm}</translation>
    </message>
    <message>
        <source>Show scores</source>
        <translation>Scores tonen</translation>
    </message>
    <message>
        <source>Fix and go to {norm}</source>
        <translation>Vastleggen en naar {norm}</translation>
    </message>
    <message>
        <source>Fix and judge theme {theme}</source>
        <translation>Vastleggen en oordeel thema {theme}</translation>
    </message>
    <message>
        <source>fix team score {norm}</source>
        <translation>teamscore {norm} vastleggen</translation>
    </message>
    <message>
        <source>Why show the scores of {norm} now already?</source>
        <translation>Waarom de scores van {norm} toch nu al tonen?</translation>
    </message>
    <message>
        <source>Remark on theme {theme}</source>
        <translation>Opmerking bij thema {theme}</translation>
    </message>
    <message>
        <source>Why does the judgement stay as it is?</source>
        <translation>Waarom blijft het oordeel zo?</translation>
    </message>
</context>
<context>
    <name>NormsPage</name>
    <message>
        <source>score of {norm}</source>
        <translation>score voor {norm}</translation>
    </message>
    <message>
        <source>Choose score</source>
        <translation>Score kiezen</translation>
    </message>
    <message>
        <source>name the contradiction, then finish {norm}</source>
        <translation>tegenstrijdigheid benoemen, dan {norm} afronden</translation>
    </message>
    <message>
        <source>Insert contradiction</source>
        <translation>Tegenstrijdigheid invoegen</translation>
    </message>
    <message>
        <source>why, then finish {norm}</source>
        <translation>motivering schrijven, dan {norm} afronden</translation>
    </message>
    <message>
        <source>Write reason</source>
        <translation>Motivering schrijven</translation>
    </message>
    <message>
        <source>finish {norm}</source>
        <translation>{norm} afronden</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Afronden</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>norm</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filter</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivering</translation>
    </message>
    <message>
        <source>score</source>
        <translation>score</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>toetsen</translation>
    </message>
    <message>
        <source>score, 1 is the best; 0 is not judged</source>
        <translation>score: 1 is Voldoet, 4 is Voldoet niet, 0 is Niet beoordeeld</translation>
    </message>
    <message>
        <source>no own score, seen too little</source>
        <translation>geen eigen score, te weinig gezien</translation>
    </message>
    <message>
        <source>from the score to the reason</source>
        <translation>van de score naar de motivering</translation>
    </message>
    <message>
        <source>finish my score</source>
        <translation>mijn score afronden</translation>
    </message>
    <message>
        <source>reopen my finished score, with a reason</source>
        <translation>mijn afgeronde score heropenen, met een reden</translation>
    </message>
    <message>
        <source>shortcomings and strengths</source>
        <translation>tekortkomingen en sterke punten</translation>
    </message>
    <message>
        <source>previous, next norm</source>
        <translation>vorige, volgende norm</translation>
    </message>
    <message>
        <source>filter the findings</source>
        <translation>bevindingen filteren</translation>
    </message>
    <message>
        <source>open the source, or the files behind a count</source>
        <translation>bron openen, of de dossiers achter een telling</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>fold a kind of source, or open a count</source>
        <translation>soort bron inklappen, of telling openen</translation>
    </message>
    <message>
        <source>change the sign of a finding, with a reason</source>
        <translation>teken van een bevinding wijzigen, met een reden</translation>
    </message>
    <message>
        <source>say which of the points that we look at a finding is about</source>
        <translation>zeggen over welke kijkpunten een bevinding gaat</translation>
    </message>
    <message>
        <source>add a finding from another talk or file</source>
        <translation>bevinding uit een ander gesprek of dossier toevoegen</translation>
    </message>
    <message>
        <source>{norm} finished</source>
        <translation>{norm} afgerond</translation>
    </message>
    <message>
        <source>Next norm</source>
        <translation>Volgende norm</translation>
    </message>
    <message>
        <source>Added to {norm}</source>
        <translation>Toegevoegd aan {norm}</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>note</source>
        <translation>let op</translation>
    </message>
</context>
<context>
    <name>Others</name>
    <message>
        <source>Finished: {who}</source>
        <translation>Afgerond: {who}</translation>
    </message>
    <message>
        <source>Open: {who}</source>
        <translation>Open: {who}</translation>
    </message>
    <message>
        <source>You see the scores of others only after yours is finished.</source>
        <translation>Scores van anderen ziet u pas als de uwe is afgerond.</translation>
    </message>
    <message>
        <source>seen too little</source>
        <translation>te weinig gezien</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Lines</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>No lines yet. Type the first one below.</source>
        <translation>Nog geen regels. Typ hieronder de eerste.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>urgent case {code}</source>
        <translation>spoedcasus {code}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>files</source>
        <translation>dossiers</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
    <message>
        <source>team</source>
        <translation>team</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Inrichten</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>pijltjes</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>cel</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>bevindingen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>to the norm</source>
        <translation>naar de norm</translation>
    </message>
    <message>
        <source>where I was</source>
        <translation>hier was ik</translation>
    </message>
    <message>
        <source>search</source>
        <translation>zoek</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>toetsen</translation>
    </message>
    <message>
        <source>walk through the cells, across both tables</source>
        <translation>door de cellen, over beide tabellen</translation>
    </message>
    <message>
        <source>first, last kind of source</source>
        <translation>eerste, laatste soort bron</translation>
    </message>
    <message>
        <source>the norm, at this kind of source</source>
        <translation>de norm, bij deze soort bron</translation>
    </message>
    <message>
        <source>findings behind the cell, beside the matrix</source>
        <translation>bevindingen achter de cel, naast de matrix</translation>
    </message>
    <message>
        <source>visit, urgent case, day, progress, findings</source>
        <translation>bezoek, spoedcasus, dag, voortgang, bevindingen</translation>
    </message>
    <message numerus="yes">
        <source>%n open urgent case(s)</source>
        <translation>
            <numerusform>%n open spoedcasus</numerusform>
            <numerusform>%n open spoedcasussen</numerusform>
        </translation>
    </message>
    <message>
        <source>! urgent</source>
        <translation>! spoed</translation>
    </message>
    <message>
        <source>day {number}</source>
        <translation>dag {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Urgent case(s)</source>
        <translation>
            <numerusform>Spoedcasus</numerusform>
            <numerusform>Spoedcasussen</numerusform>
        </translation>
    </message>
    <message>
        <source>as recorded, to be read here</source>
        <translation>zoals vastgelegd</translation>
    </message>
    <message>
        <source>My day, {day}</source>
        <translation>Mijn dag, {day}</translation>
    </message>
    <message>
        <source>outside the count: {parts}</source>
        <translation>buiten de telling: {parts}</translation>
    </message>
</context>
<context>
    <name>OwnPointModel</name>
    <message>
        <source>not written yet</source>
        <translation>nog niet geschreven</translation>
    </message>
    <message>
        <source>Shortcoming</source>
        <translation>Tekortkoming</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Sterk punt</translation>
    </message>
    <message>
        <source>of the team</source>
        <translation>van het team</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>PaperModel</name>
    <message>
        <source>Feedback</source>
        <translation>Terugkoppeling</translation>
    </message>
    <message>
        <source>for the institution, provisional</source>
        <translation>voor de instelling, voorlopig</translation>
    </message>
    <message>
        <source>feedback.pdf</source>
        <translation>terugkoppeling.pdf</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>who was spoken, what was read</source>
        <translation>wie is gesproken, wat is gelezen</translation>
    </message>
    <message>
        <source>sources.pdf</source>
        <translation>bronnen.pdf</translation>
    </message>
    <message>
        <source>Tallies</source>
        <translation>Tellingen</translation>
    </message>
    <message>
        <source>each item with its counts</source>
        <translation>elk item met zijn aantallen</translation>
    </message>
    <message>
        <source>tallies.pdf</source>
        <translation>tellingen.pdf</translation>
    </message>
    <message>
        <source>Pages per norm</source>
        <translation>Pagina’s per norm</translation>
    </message>
    <message>
        <source>internal, for the team itself</source>
        <translation>intern, voor het team zelf</translation>
    </message>
    <message>
        <source>norms-internal.pdf</source>
        <translation>normen-intern.pdf</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n pagina</numerusform>
            <numerusform>%n pagina’s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacePane</name>
    <message>
        <source>Sticks and places used before</source>
        <translation>Sticks en eerder gebruikte plekken</translation>
    </message>
    <message>
        <source>Folder, stick or address</source>
        <translation>Map, stick of adres</translation>
    </message>
    <message>
        <source>Password, or the code of the lead</source>
        <translation>Wachtwoord, of de code van de teamleider</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Deze gebruiken</translation>
    </message>
    <message>
        <source>Look for a folder…</source>
        <translation>Map zoeken…</translation>
    </message>
    <message>
        <source>To the team lead</source>
        <translation>Naar teamleider</translation>
    </message>
    <message>
        <source>Let colleagues come to this laptop</source>
        <translation>Ontvangen van collega’s</translation>
    </message>
    <message>
        <source>Yes, the fingerprint is the same</source>
        <translation>Ja, de vingerafdruk is dezelfde</translation>
    </message>
    <message>
        <source>This server is new to this laptop. Compare its fingerprint with what its administrator gave: {fingerprint}</source>
        <translation>Deze server is nieuw voor deze laptop. Vergelijk de vingerafdruk met wat de beheerder opgaf: {fingerprint}</translation>
    </message>
    <message>
        <source>Type a folder or an address, or choose one.</source>
        <translation>Typ een map of adres, of kies er een.</translation>
    </message>
    <message>
        <source>Where do you exchange?</source>
        <translation>Waar wisselt u uit?</translation>
    </message>
    <message>
        <source>A stick, a network share, a server, or the laptop of the team lead nearby. What is put there is encrypted; what is there already is never changed. It is remembered on this laptop only.</source>
        <translation>Een stick, een netwerkmap, een server, of de laptop van de teamleider dichtbij. Wat daar komt te staan is versleuteld; wat er al staat wordt nooit veranderd. De keuze wordt alleen op deze laptop onthouden.</translation>
    </message>
</context>
<context>
    <name>PointWork</name>
    <message>
        <source>Shortcoming</source>
        <translation>Tekortkoming</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Sterk punt</translation>
    </message>
    <message>
        <source>Why does it matter?</source>
        <translation>Waarom is dat van belang?</translation>
    </message>
</context>
<context>
    <name>PointsPane</name>
    <message>
        <source>Shortcomings and strengths</source>
        <translation>Tekortkomingen en sterke punten</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Waarom dit belangrijk is</translation>
    </message>
    <message>
        <source>Written for the team: to be read here.</source>
        <translation>Van het team: hier alleen te lezen.</translation>
    </message>
    <message>
        <source>Shortcomings and strengths on {norm}</source>
        <translation>Tekortkomingen en sterke punten bij {norm}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Add shortcoming</source>
        <translation>Tekortkoming toevoegen</translation>
    </message>
    <message>
        <source>Add strength</source>
        <translation>Sterk punt toevoegen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Nothing written yet. Ins begins a shortcoming.</source>
        <translation>Nog niets geschreven. Ins begint een tekortkoming.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Pages as printed</source>
        <translation>Pagina’s zoals afgedrukt</translation>
    </message>
    <message>
        <source>{title}, page {page} of {pages}</source>
        <translation>{title}, pagina {page} van {pages}</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>How far the work is</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Changes from</source>
        <translation>Wijzigingen van</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) with 2 versions</source>
        <translation>
            <numerusform>%n gegeven met 2 versies</numerusform>
            <numerusform>%n gegevens met 2 versies</numerusform>
        </translation>
    </message>
    <message>
        <source>documents {done}/{total}</source>
        <translation>documenten {done}/{total}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n wijziging</numerusform>
            <numerusform>%n wijzigingen</numerusform>
        </translation>
    </message>
    <message>
        <source>{got} of {expected}, complete</source>
        <translation>{got} van {expected}, compleet</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n ontbreekt</numerusform>
            <numerusform>%n ontbreken</numerusform>
        </translation>
    </message>
    <message>
        <source>files</source>
        <translation>dossiers</translation>
    </message>
    <message>
        <source>talks</source>
        <translation>gesprekken</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Appearance</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendel</translation>
    </message>
    <message>
        <source>system</source>
        <translation>systeem</translation>
    </message>
    <message>
        <source>light</source>
        <translation>licht</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>donker</translation>
    </message>
    <message>
        <source>contrast</source>
        <translation>contrast</translation>
    </message>
</context>
<context>
    <name>ReadOutPage</name>
    <message>
        <source>To the visit</source>
        <translation>Naar het bezoek</translation>
    </message>
    <message>
        <source>Read this code out to your team lead</source>
        <translation>Lees deze code voor aan de teamleider</translation>
    </message>
    <message>
        <source>The lead types it and so knows that this laptop is yours.</source>
        <translation>De teamleider typt de code over en weet zo dat deze laptop van u is.</translation>
    </message>
    <message>
        <source>Code of this laptop</source>
        <translation>Code van deze laptop</translation>
    </message>
    <message>
        <source>Until the lead has approved this laptop your work is kept, but does not count yet. You find the code again under The visit (Ctrl I), Devices.</source>
        <translation>Tot de teamleider deze laptop goedkeurt, wordt uw werk bewaard maar telt het nog niet mee. U vindt de code terug bij Bezoek (Ctrl I), Apparaten.</translation>
    </message>
</context>
<context>
    <name>ReceiptPane</name>
    <message>
        <source>nothing is changed yet</source>
        <translation>er is nog niets gewijzigd</translation>
    </message>
    <message>
        <source>What it brings</source>
        <translation>Wat het brengt</translation>
    </message>
    <message>
        <source>Look beforehand</source>
        <translation>Vooraf bekijken</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Samenvoegen…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als pdf opslaan</translation>
    </message>
    <message>
        <source>Yes, merge</source>
        <translation>Ja, samenvoegen</translation>
    </message>
    <message>
        <source>No, not yet</source>
        <translation>Nee, nog niet</translation>
    </message>
    <message>
        <source>Nothing received yet. Look beforehand what this place would bring.</source>
        <translation>Nog niets ontvangen. Bekijk vooraf wat hier te halen is.</translation>
    </message>
    <message>
        <source>Nothing received yet. Choose a folder or a stick.</source>
        <translation>Nog niets ontvangen. Kies een map of stick.</translation>
    </message>
    <message>
        <source>{changes} come into your record. A copy from before is kept on this laptop. The merge itself is not undone; what you choose at a conflict is.</source>
        <translation>Er komen {changes} in uw gegevens. Een kopie van vooraf blijft op deze laptop bewaard. Het samenvoegen zelf wordt niet teruggedraaid; een keuze bij een conflict wel.</translation>
    </message>
    <message>
        <source>Looked beforehand at {place}</source>
        <translation>Vooraf bekeken: {place}</translation>
    </message>
    <message>
        <source>Looked beforehand at {place}: nothing of this visit is there</source>
        <translation>Vooraf bekeken: {place}, daar staat niets van dit bezoek</translation>
    </message>
    <message>
        <source>Looked beforehand at {place}: nothing new there</source>
        <translation>Vooraf bekeken: {place}, daar is niets nieuws</translation>
    </message>
    <message>
        <source>Receipt: merged {when} from {place}</source>
        <translation>Ontvangstbewijs: samengevoegd {when} uit {place}</translation>
    </message>
</context>
<context>
    <name>ReceivedPane</name>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publiceren</translation>
    </message>
    <message>
        <source>End of the day</source>
        <translation>Einde van de dag</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Do not tell again</source>
        <translation>Niet meer tonen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Opzij zetten</translation>
    </message>
    <message>
        <source>none chosen yet</source>
        <translation>nog niet gekozen</translation>
    </message>
    <message>
        <source>in this visit</source>
        <translation>in dit bezoek</translation>
    </message>
    <message>
        <source>Nothing was exchanged yet. Choose a folder or a stick.</source>
        <translation>Er is nog niet uitgewisseld. Kies een map of stick.</translation>
    </message>
    <message>
        <source>Not yet published: {changes}.</source>
        <translation>Nog niet gepubliceerd: {changes}.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Weer terugzetten</translation>
    </message>
    <message>
        <source>It is kept and never deleted, but it does not count.</source>
        <translation>Het is bewaard en wordt nooit gewist, maar telt niet mee.</translation>
    </message>
    <message>
        <source>It is kept, and counts as soon as the team lead approves the device.</source>
        <translation>Het is bewaard, en telt mee zodra de teamleider het apparaat goedkeurt.</translation>
    </message>
    <message>
        <source>Let {who} read out the code of the device and type it here: only then is it sure whose work this is.</source>
        <translation>Laat {who} de code van het apparaat voorlezen en typ die hier: pas dan is zeker van wie dit werk is.</translation>
    </message>
    <message>
        <source>its owner</source>
        <translation>de eigenaar</translation>
    </message>
    <message>
        <source>Folder or stick</source>
        <translation>Map of stick</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Recover</source>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>Being recovered…</source>
        <translation>Wordt hersteld…</translation>
    </message>
    <message>
        <source>With a copy of the recovery file and its passphrase you get back in.</source>
        <translation>Met een kopie van het herstelbestand en de wachtwoordzin ervan komt u er weer in.</translation>
    </message>
    <message>
        <source>Recovery file</source>
        <translation>Herstelbestand</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Bestand kiezen</translation>
    </message>
    <message>
        <source>Passphrase of the recovery file</source>
        <translation>Wachtwoordzin van het herstelbestand</translation>
    </message>
    <message>
        <source>! Choose the copy of the recovery file that you kept.</source>
        <translation>! Kies de kopie van het herstelbestand die u bewaarde.</translation>
    </message>
    <message>
        <source>! Type the passphrase of the recovery file.</source>
        <translation>! Typ de wachtwoordzin van het herstelbestand.</translation>
    </message>
    <message>
        <source>Does a visit only ask for your passphrase? That needs no file: choose the visit in the list. Is the recovery file of this laptop lost or damaged? Use its copy here.</source>
        <translation>Vraagt een bezoek alleen om uw wachtwoordzin? Daar is geen bestand voor nodig: kies het bezoek in de lijst. Gaat het niet open omdat het herstelbestand van deze laptop weg of beschadigd is? Gebruik dan hier de kopie.</translation>
    </message>
    <message>
        <source>Is the laptop of the team lead gone? Do this on a laptop that takes part in the visit already, with the founder&apos;s recovery file: it becomes the team lead&apos;s.</source>
        <translation>Is de laptop van de teamleider weg? Doe dit op een laptop die al aan het bezoek meedoet, met het herstelbestand van de oprichter: die laptop wordt dan van de teamleider.</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>Take over as team lead</source>
        <translation>Overnemen als teamleider</translation>
    </message>
    <message>
        <source>Passphrase of the recovery file</source>
        <translation>Wachtwoordzin van het herstelbestand</translation>
    </message>
    <message>
        <source>Choose the recovery file</source>
        <translation>Herstelbestand kiezen</translation>
    </message>
    <message>
        <source>Is this laptop lost? With a copy of the founder&apos;s recovery file you take over as team lead here, and this laptop is withdrawn.</source>
        <translation>Is deze laptop zoek? Met een kopie van het herstelbestand van de oprichter neemt u het hier over als teamleider, en wordt deze laptop ingetrokken.</translation>
    </message>
    <message>
        <source>Is the laptop of the team lead lost? Choose that laptop in the list to take over with a copy of the founder&apos;s recovery file.</source>
        <translation>Is de laptop van de teamleider zoek? Kies die laptop in de lijst om het over te nemen met een kopie van het herstelbestand van de oprichter.</translation>
    </message>
    <message>
        <source>Does the real reference of a child stay shut here? Then a colleague sealed it before hearing that you are the team lead. A copy of the founder&apos;s recovery file opens it.</source>
        <translation>Blijft de echte verwijzing naar een kind hier dicht? Dan is zij verzegeld voordat die collega wist dat u de teamleider bent. Een kopie van het herstelbestand van de oprichter opent haar.</translation>
    </message>
    <message>
        <source>Being opened…</source>
        <translation>Wordt geopend…</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Nu openen</translation>
    </message>
    <message>
        <source>Being taken over…</source>
        <translation>Wordt overgenomen…</translation>
    </message>
    <message>
        <source>Take over now</source>
        <translation>Nu overnemen</translation>
    </message>
    <message>
        <source>Type the passphrase of the recovery file.</source>
        <translation>Typ de wachtwoordzin van het herstelbestand.</translation>
    </message>
</context>
<context>
    <name>Reference</name>
    <message>
        <source>Real reference of the child, sealed</source>
        <translation>Echt kenmerk van de jeugdige, verzegeld</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Verzegelen</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>verzegeld</translation>
    </message>
    <message>
        <source>This was sealed before its writer knew that you are the team lead. It opens on the writer&apos;s laptop; or choose this laptop under Devices on the page of the visit, and open it with the recovery file.</source>
        <translation>Dit is verzegeld voordat de schrijver wist dat u teamleider bent. Het gaat open op diens laptop; of kies op de pagina van het bezoek onder Apparaten deze laptop, en open het met het herstelbestand.</translation>
    </message>
    <message>
        <source>Only the one who recorded it and the team lead can open this.</source>
        <translation>Dit gaat alleen open op het apparaat van wie het vastlegde en op dat van de teamleider.</translation>
    </message>
    <message>
        <source>Only this device and the team lead&apos;s can open it; on paper only if confirmed.</source>
        <translation>Alleen dit apparaat en dat van de teamleider kunnen dit openen; op papier alleen na bevestiging.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
</context>
<context>
    <name>ReferencePanel</name>
    <message>
        <source>What is printed of the child?</source>
        <translation>Wat staat er van het kind op papier?</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>On paper the child is called {code}. Only if you type {code} here, the real reference is printed too: readable for whoever holds the paper. It never goes on a stick or into a file.</source>
        <translation>Op papier heet het kind {code}. Alleen als u hier {code} typt, staat ook de echte verwijzing erop, leesbaar voor wie het papier in handen heeft. Op een stick of in een bestand komt zij nooit.</translation>
    </message>
    <message>
        <source>Type {code} to print the real reference too</source>
        <translation>Typ {code} om ook de echte verwijzing af te drukken</translation>
    </message>
    <message>
        <source>This is not {code}. Leave the field empty to print the code alone.</source>
        <translation>Dit is niet {code}. Laat het veld leeg om alleen de code af te drukken.</translation>
    </message>
</context>
<context>
    <name>RepassphrasePage</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Wachtwoordzin wijzigen</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>Wachtwoordzin tot nu toe</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>{visit}. From now on only the new passphrase opens it.</source>
        <translation>{visit}. Daarna past alleen de nieuwe wachtwoordzin.</translation>
    </message>
    <message>
        <source>Being changed…</source>
        <translation>Wordt gewijzigd…</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Bezig met stoppen…</translation>
    </message>
</context>
<context>
    <name>ScorePane</name>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivering</translation>
    </message>
    <message>
        <source>Why do you find this? Name what contradicts it.</source>
        <translation>Waarom vindt u dit? Benoem wat ertegenin gaat.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Afronden</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Heropenen</translation>
    </message>
    <message>
        <source>Shortcomings</source>
        <translation>Tekortkomingen</translation>
    </message>
    <message>
        <source>No judgement on this theme: findings only.</source>
        <translation>Geen oordeel over dit thema: alleen bevindingen.</translation>
    </message>
    <message>
        <source>My score of {norm}</source>
        <translation>Mijn score voor {norm}</translation>
    </message>
    <message>
        <source>Theme {norm}</source>
        <translation>Thema {norm}</translation>
    </message>
    <message>
        <source>This score is finished. Reopen it first with Alt+O.</source>
        <translation>Deze score is afgerond. Heropen hem eerst met Alt+O.</translation>
    </message>
    <message>
        <source>Choose a score first: 1 to 4, 0, or g.</source>
        <translation>Kies eerst een score: 1 tot en met 4, 0 of g.</translation>
    </message>
    <message>
        <source>Write why before you finish.</source>
        <translation>Schrijf eerst waarom; daarna kunt u afronden.</translation>
    </message>
    <message>
        <source>reason required</source>
        <translation>reden verplicht</translation>
    </message>
    <message>
        <source>no own score</source>
        <translation>geen eigen score</translation>
    </message>
    <message>
        <source>Seen too little</source>
        <translation>Te weinig gezien</translation>
    </message>
    <message>
        <source>Shortcomings and strengths: {n}</source>
        <translation>Tekortkomingen en sterke punten: {n}</translation>
    </message>
    <message>
        <source>Finishing undone {when}</source>
        <translation>Afronden ongedaan gemaakt {when}</translation>
    </message>
    <message>
        <source>Reopened {when}: {reason}</source>
        <translation>Heropend {when}: {reason}</translation>
    </message>
    <message>
        <source>My score</source>
        <translation>Mijn score</translation>
    </message>
    <message>
        <source>Why do you reopen it? The team can read this.</source>
        <translation>Waarom heropent u? Het team kan dit lezen; noem de score niet.</translation>
    </message>
    <message>
        <source>Reason to reopen</source>
        <translation>Reden van heropenen</translation>
    </message>
    <message>
        <source>! Write why, then press Enter.</source>
        <translation>! Schrijf waarom en druk op Enter.</translation>
    </message>
</context>
<context>
    <name>ScoreSwitch</name>
    <message>
        <source>Reason to print the scores</source>
        <translation>Reden om scores af te drukken</translation>
    </message>
    <message>
        <source>Print the scores</source>
        <translation>Scores afdrukken</translation>
    </message>
    <message>
        <source>Scores are on the sheet, {who}, {at}: {reason}</source>
        <translation>Scores staan op het blad, {who}, {at}: {reason}</translation>
    </message>
    <message>
        <source>Scores are not on the sheet.</source>
        <translation>Scores staan niet op het blad.</translation>
    </message>
    <message>
        <source>Take the scores off</source>
        <translation>Scores eraf</translation>
    </message>
</context>
<context>
    <name>SearchOverlay</name>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search in this visit</source>
        <translation>Zoek in dit bezoek</translation>
    </message>
    <message>
        <source>Words, a norm, or the code of a file or talk</source>
        <translation>Woorden, een norm, of de code van een dossier of gesprek</translation>
    </message>
    <message numerus="yes">
        <source>%n found, the newest text first</source>
        <translation>
            <numerusform>%n gevonden, de nieuwste tekst eerst</numerusform>
            <numerusform>%n gevonden, de nieuwste tekst eerst</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Words are found from three letters on.</source>
        <translation>Niets gevonden. Woorden worden gevonden vanaf drie letters.</translation>
    </message>
    <message>
        <source>Statements, notes, answers, documents, norms, files and talks</source>
        <translation>Regels, notities, antwoorden, documenten, normen, dossiers en gesprekken</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Found elsewhere</source>
        <translation>Elders gevonden</translation>
    </message>
    <message>
        <source>Search in all talks and files</source>
        <translation>Zoek in alle gesprekken en dossiers</translation>
    </message>
    <message>
        <source>Add a finding to {norm}</source>
        <translation>Bevinding toevoegen aan {norm}</translation>
    </message>
    <message>
        <source>Nothing holds all these words. Try fewer of them.</source>
        <translation>Nergens staan al deze woorden. Probeer er minder.</translation>
    </message>
    <message>
        <source>Down goes into the list; + − or ~ there adds the line to this norm.</source>
        <translation>Pijl omlaag gaat de lijst in; + − of ~ voegt daar de regel toe aan deze norm.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>SettleEditor</name>
    <message>
        <source>Answer that you settle together</source>
        <translation>Antwoord dat u samen vastlegt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>reason; Enter records it</source>
        <translation>reden; Enter legt vast</translation>
    </message>
    <message>
        <source>Settled together</source>
        <translation>Samen vastgelegd</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>Stays open, and counts as two versions.</source>
        <translation>Blijft open en telt als twee versies.</translation>
    </message>
    <message>
        <source>Settled. Ctrl+Z lets all versions stand again.</source>
        <translation>Opgelost. Ctrl+Z laat alle versies weer gelden.</translation>
    </message>
    <message>
        <source>All versions stand again.</source>
        <translation>Alle versies gelden weer.</translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <source>Save as PDF</source>
        <translation>Als pdf opslaan</translation>
    </message>
    <message>
        <source>scroll</source>
        <translation>bladeren</translation>
    </message>
    <message>
        <source>something keeps this paper here</source>
        <translation>dit blad kan nog niet naar buiten</translation>
    </message>
    <message>
        <source>Write and check</source>
        <translation>Schrijven en controleren</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>larger, smaller</source>
        <translation>groter, kleiner</translation>
    </message>
    <message>
        <source>write and check</source>
        <translation>opstellen en controleren</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>toetsen</translation>
    </message>
    <message>
        <source>other paper, while the list has the keyboard</source>
        <translation>ander stuk, als de lijst gekozen is</translation>
    </message>
    <message>
        <source>scroll, while the preview has the keyboard</source>
        <translation>bladeren, als het voorbeeld gekozen is</translation>
    </message>
    <message>
        <source>first, last page</source>
        <translation>eerste, laatste pagina</translation>
    </message>
    <message>
        <source>fit the width</source>
        <translation>passend in de breedte</translation>
    </message>
    <message>
        <source>scores on the sheet, with a reason, or off (team lead)</source>
        <translation>scores op het blad, met een reden, of eraf (teamleider)</translation>
    </message>
    <message>
        <source>save as PDF</source>
        <translation>als pdf opslaan</translation>
    </message>
    <message>
        <source>no points</source>
        <translation>nog leeg</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>concept</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>overhandigd</translation>
    </message>
    <message>
        <source>The paper is being made…</source>
        <translation>Het stuk wordt gemaakt…</translation>
    </message>
    <message>
        <source>page {page} of {pages}, {zoom} %, check code {code}</source>
        <translation>pagina {page} van {pages}, {zoom}%, controlecode {code}</translation>
    </message>
    <message>
        <source>To a stick</source>
        <translation>Naar een stick</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Stukken</translation>
    </message>
    <message>
        <source>Speak</source>
        <translation>Spreken</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Passend</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>feedback sheet</source>
        <translation>terugkoppeling voor de instelling</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>teamleider</translation>
    </message>
    <message>
        <source>inspector</source>
        <translation>inspecteur</translation>
    </message>
    <message>
        <source>overview</source>
        <translation>overzicht</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
</context>
<context>
    <name>ShownPane</name>
    <message>
        <source>What was set apart</source>
        <translation>Wat apart is gezet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Nothing of it can be shown to you: it is sealed or of a second reader.</source>
        <translation>Hiervan is voor u niets te zien: het is verzegeld of van een tweede lezer.</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Shortcomings and strengths</source>
        <translation>Tekortkomingen en sterke punten</translation>
    </message>
    <message>
        <source>Add a shortcoming</source>
        <translation>Tekortkoming toevoegen</translation>
    </message>
    <message>
        <source>Norms of the theme</source>
        <translation>Normen van het thema</translation>
    </message>
    <message>
        <source>Shortcomings at {norm}</source>
        <translation>Tekortkomingen bij {norm}</translation>
    </message>
    <message>
        <source>Theme {theme}</source>
        <translation>Thema {theme}</translation>
    </message>
    <message>
        <source>Theme judgement: {state}</source>
        <translation>Themaoordeel: {state}</translation>
    </message>
    <message>
        <source>Theme judgement</source>
        <translation>Themaoordeel</translation>
    </message>
</context>
<context>
    <name>SpeakView</name>
    <message>
        <source>Feedback to speak from</source>
        <translation>Terugkoppeling om uit te spreken</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Theme {theme}</source>
        <translation>Thema {theme}</translation>
    </message>
    <message>
        <source>norm {number} of {total}, provisional</source>
        <translation>norm {number} van {total}, voorlopig</translation>
    </message>
    <message>
        <source>norm {number} of {total}, visit closed</source>
        <translation>norm {number} van {total}, bezoek afgesloten</translation>
    </message>
    <message>
        <source>Closing the visit</source>
        <translation>Bezoek afsluiten</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>Conclusies</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Visits on this device</source>
        <translation>Bezoeken op dit apparaat</translation>
    </message>
    <message>
        <source>Looking for visits on this device…</source>
        <translation>Bezoeken op dit apparaat worden gezocht…</translation>
    </message>
    <message>
        <source>No visit on this device yet. Read in the start package that your team lead gave you, or make a visit as its lead. “veldtool demo” shows a sample; an exported visit is read in with “veldtool inspection import”.</source>
        <translation>Nog geen bezoek op dit apparaat. Lees het startpakket in dat u van de teamleider kreeg, of maak een bezoek aan als teamleider. “veldtool demo” toont een voorbeeld; een geëxporteerd bezoek leest u in met “veldtool inspection import”.</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Nieuw bezoek</translation>
    </message>
    <message>
        <source>Read in a visit</source>
        <translation>Bezoek inlezen</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Wachtwoordzin wijzigen</translation>
    </message>
    <message>
        <source>Which visit? Its name appears once it is unlocked.</source>
        <translation>Welk bezoek? De naam verschijnt na het ontgrendelen.</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>no files yet</source>
        <translation>nog geen dossiers</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dossiers toevoegen</translation>
    </message>
    <message numerus="yes">
        <source>{code}, %n open item(s)</source>
        <translation>
            <numerusform>{code}, nog %n item</numerusform>
            <numerusform>{code}, nog %n items</numerusform>
        </translation>
    </message>
    <message>
        <source>To open item</source>
        <translation>Naar open item</translation>
    </message>
    <message>
        <source>{code}, everything looked at</source>
        <translation>{code}, alles bekeken</translation>
    </message>
    <message>
        <source>Close file</source>
        <translation>Dossier afsluiten</translation>
    </message>
    <message>
        <source>{code}, next file</source>
        <translation>{code}, volgend dossier</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
</context>
<context>
    <name>StickPanel</name>
    <message>
        <source>USB sticks</source>
        <translation>USB-sticks</translation>
    </message>
    <message>
        <source>Put it on this stick</source>
        <translation>Op deze stick zetten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>No stick is plugged in. Plug one in; it appears here by itself.</source>
        <translation>Er zit geen stick in. Steek er een in; hij verschijnt hier vanzelf.</translation>
    </message>
    <message>
        <source>This stick is protected against writing: move its little switch.</source>
        <translation>Deze stick is tegen schrijven beveiligd: zet het schuifje om.</translation>
    </message>
    <message>
        <source>On which USB stick?</source>
        <translation>Op welke USB-stick?</translation>
    </message>
    <message>
        <source>Only this paper is put on it, as a PDF that whoever finds the stick can read. It is read back before anything is said to be done.</source>
        <translation>Alleen dit blad komt erop, als pdf. Wie de stick vindt, kan die lezen. Pas als het is teruggelezen, staat er dat het klaar is.</translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation>{free} vrij van {total}</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>tegen schrijven beveiligd</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggesties</translation>
    </message>
</context>
<context>
    <name>TakingPartPage</name>
    <message>
        <source>Start package</source>
        <translation>Startpakket</translation>
    </message>
    <message>
        <source>Take part</source>
        <translation>Meedoen</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>Wordt aangemaakt…</translation>
    </message>
    <message>
        <source>Name for this laptop (may stay empty)</source>
        <translation>Naam voor deze laptop (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Choose a passphrase of your own. It opens the visit on this laptop after every lock. Nobody can restore it.</source>
        <translation>Kies een eigen wachtwoordzin. Die opent het bezoek op deze laptop na elke vergrendeling. Niemand kan hem herstellen.</translation>
    </message>
    <message>
        <source>Start package of {name}</source>
        <translation>Startpakket van {name}</translation>
    </message>
    <message>
        <source>Is that you? Everything you record here is in the name of {who}.</source>
        <translation>Bent u dat? Alles wat u hier vastlegt staat op naam van {who}.</translation>
    </message>
</context>
<context>
    <name>TalkEntry</name>
    <message>
        <source>Edit line</source>
        <translation>Regel wijzigen</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nieuwe regel</translation>
    </message>
    <message>
        <source>For example: ouder - “Ze belde zelf op” #1a.1</source>
        <translation>Bijvoorbeeld: ouder - “Ze belde zelf op” #1a.1</translation>
    </message>
    <message>
        <source>{example}   Roles: {roles}</source>
        <translation>{example}   Rollen: {roles}</translation>
    </message>
    <message>
        <source>norms</source>
        <translation>normen</translation>
    </message>
    <message>
        <source>norms, with Ctrl</source>
        <translation>normen, met Ctrl</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>wordt</translation>
    </message>
    <message>
        <source>below the line above</source>
        <translation>onder de regel erboven</translation>
    </message>
    <message>
        <source>come back to</source>
        <translation>terugkomen op</translation>
    </message>
    <message>
        <source>own note, stays here</source>
        <translation>eigen notitie, blijft hier</translation>
    </message>
</context>
<context>
    <name>TalkForm</name>
    <message>
        <source>Kind of talk</source>
        <translation>Soort gesprek</translation>
    </message>
    <message>
        <source>People, such as: 3 o, 1 cr</source>
        <translation>Mensen, zoals: 3 o, 1 cr</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Einde</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Led by (initials)</source>
        <translation>Leiding (initialen)</translation>
    </message>
    <message>
        <source>Notes by (initials)</source>
        <translation>Verslag (initialen)</translation>
    </message>
    <message>
        <source>Also present (initials)</source>
        <translation>Ook aanwezig (initialen)</translation>
    </message>
    <message>
        <source>Introduction read out (yes or no)</source>
        <translation>Inleiding voorgelezen (ja of nee)</translation>
    </message>
    <message>
        <source>Agrees to the talk (yes or no)</source>
        <translation>Stemt in met het gesprek (ja of nee)</translation>
    </message>
    <message>
        <source>How often called</source>
        <translation>Hoe vaak gebeld</translation>
    </message>
    <message>
        <source>Refused (yes or no)</source>
        <translation>Geweigerd (ja of nee)</translation>
    </message>
    <message>
        <source>How this person was found</source>
        <translation>Hoe deze persoon is gevonden</translation>
    </message>
    <message>
        <source>Files it is about, such as: D14</source>
        <translation>Dossiers waarover, zoals: D14</translation>
    </message>
    <message>
        <source>Norms to ask about, such as: 1a.1 3.4</source>
        <translation>Normen om te vragen, zoals: 1a.1 3.4</translation>
    </message>
    <message>
        <source>Second talk after, such as: G07</source>
        <translation>Tweede gesprek na, zoals: G07</translation>
    </message>
    <message>
        <source>Remark on privacy</source>
        <translation>Opmerking over privacy</translation>
    </message>
    <message>
        <source>on site</source>
        <translation>op locatie</translation>
    </message>
    <message>
        <source>group talk on site</source>
        <translation>groepsgesprek op locatie</translation>
    </message>
    <message>
        <source>one on one, about files</source>
        <translation>één op één, over dossiers</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>telefonisch</translation>
    </message>
    <message>
        <source>About this talk</source>
        <translation>Over dit gesprek</translation>
    </message>
    <message>
        <source>Read out: who we are, that the talk is voluntary, that the report names the role only, and what we must do when a child is in danger. Never note the number.</source>
        <translation>Lees voor: wie wij zijn, dat het gesprek vrijwillig is, dat het rapport alleen de rol noemt, en wat wij moeten doen als een kind in gevaar is. Noteer nooit het nummer.</translation>
    </message>
</context>
<context>
    <name>TalkHead</name>
    <message>
        <source>Here I was</source>
        <translation>Hier was ik</translation>
    </message>
    <message>
        <source>About this talk</source>
        <translation>Over dit gesprek</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Afronden</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Heropenen</translation>
    </message>
    <message>
        <source>led by {who}</source>
        <translation>leiding {who}</translation>
    </message>
    <message>
        <source>notes {who}</source>
        <translation>verslag {who}</translation>
    </message>
</context>
<context>
    <name>TalkModel</name>
    <message>
        <source>Without a date</source>
        <translation>Zonder datum</translation>
    </message>
</context>
<context>
    <name>TalkParts</name>
    <message>
        <source>Talks</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>Norms in this talk</source>
        <translation>Normen in dit gesprek</translation>
    </message>
    <message>
        <source>No talks yet. Ctrl N makes one, Ctrl Shift N by telephone.</source>
        <translation>Nog geen gesprekken. Ctrl N maakt er een, Ctrl Shift N een telefonisch.</translation>
    </message>
    <message>
        <source>About this talk</source>
        <translation>Over dit gesprek</translation>
    </message>
</context>
<context>
    <name>TallyBar</name>
    <message>
        <source>Tally</source>
        <translation>Telling</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>nothing to count here</source>
        <translation>hier is niets te tellen</translation>
    </message>
</context>
<context>
    <name>ThemeBody</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n punt</numerusform>
            <numerusform>%n punten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>End projection</source>
        <translation>Projectie uit</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undone: {what}</source>
        <translation>Ongedaan: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Opnieuw gedaan: {what}</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Vergrendeld</translation>
    </message>
    <message>
        <source>All work is kept, encrypted, on this device.</source>
        <translation>Al het werk is bewaard en versleuteld op dit apparaat.</translation>
    </message>
    <message>
        <source>Since {time}.</source>
        <translation>Sinds {time}.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Bezig met openen…</translation>
    </message>
    <message numerus="yes">
        <source>! Wrong, %n attempt(s) left</source>
        <translation>
            <numerusform>! Onjuist, nog %n poging</numerusform>
            <numerusform>! Onjuist, nog %n pogingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>! Wrong five times. Wait %n second(s)</source>
        <translation>
            <numerusform>! Vijf keer onjuist. Wacht nog %n seconde</numerusform>
            <numerusform>! Vijf keer onjuist. Wacht nog %n seconden</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtwoordzin</translation>
    </message>
    <message>
        <source>note</source>
        <translation>let op</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock staat aan</translation>
    </message>
    <message>
        <source>Other or new visit</source>
        <translation>Ander of nieuw bezoek</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>Locks after 5 minutes without input and with Ctrl+L. After five wrong attempts there is a wait of 1 minute. Nothing is erased.</source>
        <translation>Vergrendelt na 5 minuten zonder invoer en met Ctrl+L. Na vijf onjuiste pogingen is het 1 minuut wachten. Er wordt niets gewist.</translation>
    </message>
</context>
<context>
    <name>UrgentBar</name>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Antwoord vastleggen</translation>
    </message>
    <message numerus="yes">
        <source>!  Urgent case open (%n)</source>
        <translation>
            <numerusform>!  Spoedcasus open</numerusform>
            <numerusform>!  %n spoedcasussen</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>reply before &lt;b&gt;{at}&lt;/b&gt;, {left}</source>
        <translation>antwoord vóór &lt;b&gt;{at}&lt;/b&gt;, {left}</translation>
    </message>
</context>
<context>
    <name>VersionPanel</name>
    <message>
        <source>Why: {why}</source>
        <translation>Waarom: {why}</translation>
    </message>
    <message>
        <source>Stands again by {who}</source>
        <translation>Geldt weer door {who}</translation>
    </message>
    <message>
        <source>counts for now</source>
        <translation>telt nu</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leeg)</translation>
    </message>
    <message>
        <source>Differs: {words}</source>
        <translation>Verschil: {words}</translation>
    </message>
</context>
<context>
    <name>VersionsPane</name>
    <message>
        <source>Why (what the two readers agreed)</source>
        <translation>Waarom (wat de twee lezers afspraken)</translation>
    </message>
    <message>
        <source>A text of your own, from both</source>
        <translation>Een eigen tekst, uit beide</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide houden</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Zelf samenstellen</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Open laten</translation>
    </message>
    <message>
        <source>Keep this text</source>
        <translation>Deze tekst houden</translation>
    </message>
    <message>
        <source>Do not compose</source>
        <translation>Niet samenstellen</translation>
    </message>
    <message>
        <source>Let all versions stand again</source>
        <translation>Alle versies weer laten gelden</translation>
    </message>
    <message>
        <source>Before: {old}</source>
        <translation>Eerst stond er: {old}</translation>
    </message>
    <message>
        <source>Settled by {who}, {when}: {value}</source>
        <translation>Opgelost door {who}, {when}: {value}</translation>
    </message>
    <message>
        <source>It was changed since, so it cannot be taken back.</source>
        <translation>Het is sindsdien gewijzigd en kan niet worden teruggedraaid.</translation>
    </message>
    <message>
        <source>This one ({who})</source>
        <translation>Deze ({who})</translation>
    </message>
    <message>
        <source>That one ({who})</source>
        <translation>Die ({who})</translation>
    </message>
    <message>
        <source>Version of {who}</source>
        <translation>Versie van {who}</translation>
    </message>
    <message>
        <source>! Write what the two readers agreed and why.</source>
        <translation>! Schrijf wat de twee lezers afspraken en waarom.</translation>
    </message>
    <message>
        <source>The two readers of this file settle it together.</source>
        <translation>De twee lezers van dit dossier lossen dit samen op.</translation>
    </message>
    <message>
        <source>Only the team lead settles this.</source>
        <translation>Alleen de teamleider lost dit op.</translation>
    </message>
    <message>
        <source>While it is open it counts as two versions, and the sheet says so. Nothing gets lost: every version stays in the history.</source>
        <translation>Zolang dit open staat telt het als twee versies, en het blad zegt dat. Niets gaat verloren: elke versie blijft in de geschiedenis.</translation>
    </message>
    <message>
        <source>Keeping the first version deletes the record, keeping the second lets it stand.</source>
        <translation>Met de eerste versie wordt het verwijderd, met de tweede blijft het staan.</translation>
    </message>
    <message>
        <source>The one you keep has this code; the other gets the next free one.</source>
        <translation>Wat u kiest houdt deze code; het andere krijgt de volgende vrije code.</translation>
    </message>
</context>
<context>
    <name>VisitLine</name>
    <message>
        <source>The visit</source>
        <translation>Het bezoek</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Open punten</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Aangekondigd</translation>
    </message>
    <message>
        <source>team lead, {others}</source>
        <translation>teamleider, {others}</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>teamleider</translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message>
        <source>note</source>
        <translation>let op</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Nobody at the keys: this locks in half a minute. Any key stays.</source>
        <translation>Niemand aan de toetsen: over een halve minuut vergrendelt dit. Elke toets houdt het open.</translation>
    </message>
    <message>
        <source>Recovered. From now on this passphrase opens the visit on this laptop.</source>
        <translation>Hersteld. Deze wachtwoordzin opent het bezoek voortaan op deze laptop.</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n positive point(s)</source>
        <translation>
            <numerusform>%n positief punt</numerusform>
            <numerusform>%n positieve punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n negative point(s)</source>
        <translation>
            <numerusform>%n negatief punt</numerusform>
            <numerusform>%n negatieve punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n file(s)</source>
        <translation>
            <numerusform>van %n dossier</numerusform>
            <numerusform>van %n dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{days} {hours} h</source>
        <translation>{days} en {hours} uur</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n werkdag</numerusform>
            <numerusform>%n werkdagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n maand</numerusform>
            <numerusform>%n maanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spoken</source>
        <translation>
            <numerusform>%n gesproken</numerusform>
            <numerusform>%n gesproken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n talk(s)</source>
        <translation>
            <numerusform>in %n gesprek</numerusform>
            <numerusform>in %n gesprekken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n gelezen</numerusform>
            <numerusform>%n gelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jointly</source>
        <translation>
            <numerusform>%n samen</numerusform>
            <numerusform>%n samen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alone</source>
        <translation>
            <numerusform>%n alleen</numerusform>
            <numerusform>%n alleen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filled in</source>
        <translation>
            <numerusform>%n ingevuld</numerusform>
            <numerusform>%n ingevuld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observed</source>
        <translation>
            <numerusform>%n geobserveerd</numerusform>
            <numerusform>%n geobserveerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nieuw</numerusform>
            <numerusform>%n nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n bevinding</numerusform>
            <numerusform>%n bevindingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s)</source>
        <translation>
            <numerusform>%n gesprek</numerusform>
            <numerusform>%n gesprekken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n regel</numerusform>
            <numerusform>%n regels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read file(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questionnaire(s)</source>
        <translation>
            <numerusform>%n vragenlijst</numerusform>
            <numerusform>%n vragenlijsten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observation(s)</source>
        <translation>
            <numerusform>%n waarneming</numerusform>
            <numerusform>%n waarnemingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shortcoming(s)</source>
        <translation>
            <numerusform>%n tekortkoming</numerusform>
            <numerusform>%n tekortkomingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strength(s)</source>
        <translation>
            <numerusform>%n sterk punt</numerusform>
            <numerusform>%n sterke punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) not finished</source>
        <translation>
            <numerusform>%n gesprek niet afgerond</numerusform>
            <numerusform>%n gesprekken niet afgerond</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) not done</source>
        <translation>
            <numerusform>%n afspraak nog niet geweest</numerusform>
            <numerusform>%n afspraken nog niet geweest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent case(s) open</source>
        <translation>
            <numerusform>%n spoedcasus open</numerusform>
            <numerusform>%n spoedcasussen open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open point(s)</source>
        <translation>
            <numerusform>%n openstaand punt</numerusform>
            <numerusform>%n openstaande punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n norm(s) without a fixed team score</source>
        <translation>
            <numerusform>%n norm zonder vastgelegde teamscore</numerusform>
            <numerusform>%n normen zonder vastgelegde teamscore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n norm(s) parked</source>
        <translation>
            <numerusform>%n norm aangehouden</numerusform>
            <numerusform>%n normen aangehouden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) not chosen</source>
        <translation>
            <numerusform>%n oordeel niet gekozen</numerusform>
            <numerusform>%n oordelen niet gekozen</numerusform>
        </translation>
    </message>
    <message>
        <source>trust in the power to improve not chosen</source>
        <translation>vertrouwen in de verbeterkracht niet gekozen</translation>
    </message>
    <message numerus="yes">
        <source>work of %n colleague(s) that is not here yet</source>
        <translation>
            <numerusform>werk van %n collega dat hier nog niet is</numerusform>
            <numerusform>werk van %n collega’s dat hier nog niet is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that do not count yet</source>
        <translation>
            <numerusform>%n wijziging die nog niet meetelt</numerusform>
            <numerusform>%n wijzigingen die nog niet meetellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) 2 versions</source>
        <translation>
            <numerusform>%n keer 2 versies</numerusform>
            <numerusform>%n keer 2 versies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) came in after the closing</source>
        <translation>
            <numerusform>%n wijziging binnengekomen na het afsluiten</numerusform>
            <numerusform>%n wijzigingen binnengekomen na het afsluiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n file(s)</source>
        <translation>
            <numerusform>over %n dossier</numerusform>
            <numerusform>over %n dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n talk(s) nobody wrote down how many</source>
        <translation>
            <numerusform>bij %n gesprek is niet vastgelegd met hoeveel mensen</numerusform>
            <numerusform>bij %n gesprekken is niet vastgelegd met hoeveel mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in this talk</source>
        <translation>
            <numerusform>%n in dit gesprek</numerusform>
            <numerusform>%n in dit gesprek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n wijziging</numerusform>
            <numerusform>%n wijzigingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n ontbreekt</numerusform>
            <numerusform>%n ontbreken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n bestand</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>%n keer tegenstrijdig</numerusform>
            <numerusform>%n keer tegenstrijdig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing from %n column(s)</source>
        <translation>
            <numerusform>niets van %n bronsoort</numerusform>
            <numerusform>niets van %n bronsoorten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different steps</source>
        <translation>
            <numerusform>%n verschillende treden</numerusform>
            <numerusform>%n verschillende treden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_TalkKeys</name>
    <message>
        <source>sign</source>
        <translation>teken</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>norm</translation>
    </message>
    <message>
        <source>end</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>line before</source>
        <translation>vorige regel</translation>
    </message>
    <message>
        <source>urgent case</source>
        <translation>spoedcasus</translation>
    </message>
    <message>
        <source>how to write</source>
        <translation>schrijfwijze</translation>
    </message>
    <message>
        <source>role and sign first: ouder − …; + − or ~, then a space</source>
        <translation>eerst rol en teken: ouder − …; + − of ~, dan een spatie</translation>
    </message>
    <message>
        <source>two of three people say it</source>
        <translation>twee van de drie mensen zeggen het</translation>
    </message>
    <message>
        <source>in quotation marks: verbatim; Ctrl &apos; puts them</source>
        <translation>tussen aanhalingstekens: letterlijk; Ctrl &apos; zet ze</translation>
    </message>
    <message>
        <source>quotation marks where Ctrl &apos; is a dead key</source>
        <translation>aanhalingstekens waar Ctrl &apos; een dode toets is</translation>
    </message>
    <message>
        <source>norm, with its own sign behind it where that differs</source>
        <translation>norm, met het eigen teken erachter als dat anders is</translation>
    </message>
    <message>
        <source>seen; !l read, !w observed, !hz hearsay</source>
        <translation>gezien; !l gelezen, !w waargenomen, !hz van horen zeggen</translation>
    </message>
    <message>
        <source>file, document or other talk that it leans on</source>
        <translation>dossier, document of ander gesprek waar het op steunt</translation>
    </message>
    <message>
        <source>first: come back to</source>
        <translation>vooraan: terugkomen op</translation>
    </message>
    <message>
        <source>first: here I was; Ctrl M does the same</source>
        <translation>vooraan: hier was ik; Ctrl M doet hetzelfde</translation>
    </message>
    <message>
        <source>own note, stays on this device</source>
        <translation>eigen notitie, blijft op dit apparaat</translation>
    </message>
    <message>
        <source>keeps the next mark as text</source>
        <translation>houdt het volgende teken als tekst</translation>
    </message>
    <message>
        <source>save the line; Shift Enter breaks it</source>
        <translation>regel opslaan; Shift Enter breekt hem af</translation>
    </message>
    <message>
        <source>norm used last, and so on</source>
        <translation>laatst gebruikte norm, enzovoort</translation>
    </message>
    <message>
        <source>edit the line before, go back to the new one</source>
        <translation>vorige regel wijzigen, terug naar de nieuwe</translation>
    </message>
    <message>
        <source>at the start: below the line above, back with Shift</source>
        <translation>vooraan: onder de regel erboven, terug met Shift</translation>
    </message>
    <message>
        <source>move a line</source>
        <translation>regel verplaatsen</translation>
    </message>
    <message>
        <source>same remark as a colleague&apos;s</source>
        <translation>zelfde opmerking als die van een collega</translation>
    </message>
    <message>
        <source>agreement to follow up</source>
        <translation>afspraak om op terug te komen</translation>
    </message>
    <message>
        <source>next line in which a norm lacks or is not known</source>
        <translation>volgende regel waarin een norm ontbreekt of niet bekend is</translation>
    </message>
    <message>
        <source>work out plain notes: a key for sign, a digit for norm</source>
        <translation>aantekeningen uitwerken: een toets voor teken, een cijfer voor norm</translation>
    </message>
    <message>
        <source>in the list: other sign; Enter edits, Del deletes</source>
        <translation>in de lijst: ander teken; Enter wijzigt, Del verwijdert</translation>
    </message>
    <message>
        <source>new talk, by telephone with Shift</source>
        <translation>nieuw gesprek, met Shift telefonisch</translation>
    </message>
    <message>
        <source>about this talk</source>
        <translation>over dit gesprek</translation>
    </message>
    <message>
        <source>finish the talk, or open it again</source>
        <translation>gesprek afronden of heropenen</translation>
    </message>
    <message>
        <source>talk before, next talk</source>
        <translation>vorig of volgend gesprek</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>{who} about {files}</source>
        <translation>{who} bij {files}</translation>
    </message>
    <message>
        <source>{who}, by telephone</source>
        <translation>{who}, telefonisch</translation>
    </message>
    <message>
        <source>{who}, group talk</source>
        <translation>{who}, groepsgesprek</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n regel</numerusform>
            <numerusform>%n regels</numerusform>
        </translation>
    </message>
    <message>
        <source>planned</source>
        <translation>gepland</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>bezig</translation>
    </message>
    <message>
        <source>positive point</source>
        <translation>positief punt</translation>
    </message>
    <message>
        <source>negative point</source>
        <translation>negatief punt</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutraal</translation>
    </message>
    <message>
        <source>come back to, done: {text}</source>
        <translation>terugkomen op, gedaan: {text}</translation>
    </message>
    <message>
        <source>come back to: {text}</source>
        <translation>terugkomen op: {text}</translation>
    </message>
    <message>
        <source>still being typed: {text}</source>
        <translation>nog niet af: {text}</translation>
    </message>
    <message>
        <source>{text} (see {source})</source>
        <translation>{text} (zie {source})</translation>
    </message>
    <message>
        <source>own note: {note}</source>
        <translation>eigen notitie: {note}</translation>
    </message>
    <message>
        <source>same remark</source>
        <translation>zelfde opmerking</translation>
    </message>
    <message>
        <source>here I was</source>
        <translation>hier was ik</translation>
    </message>
    <message>
        <source>choose norm</source>
        <translation>norm kiezen</translation>
    </message>
    <message>
        <source>choose sign</source>
        <translation>teken kiezen</translation>
    </message>
    <message>
        <source>{words}: no role of this visit</source>
        <translation>{words}: geen rol van dit bezoek</translation>
    </message>
    <message>
        <source>{words}: a name? Write the role only</source>
        <translation>{words}: een naam? Schrijf alleen de rol</translation>
    </message>
    <message>
        <source>{words}: no norm of this framework</source>
        <translation>{words}: geen norm van dit kader</translation>
    </message>
    <message>
        <source>{words}: kept as text</source>
        <translation>{words}: blijft tekst</translation>
    </message>
    <message>
        <source>{words}: not known here</source>
        <translation>{words}: hier niet bekend</translation>
    </message>
    <message>
        <source>{words}: one source a line</source>
        <translation>{words}: één bron per regel</translation>
    </message>
    <message>
        <source>quotation mark not closed</source>
        <translation>aanhalingsteken niet gesloten</translation>
    </message>
    <message>
        <source>{words}: no such number of people</source>
        <translation>{words}: dit aantal kan niet</translation>
    </message>
</context>
<context>
    <name>conclusions</name>
    <message>
        <source>Themes 1a and 1b together</source>
        <translation>Thema’s 1a en 1b samen</translation>
    </message>
    <message>
        <source>The whole visit</source>
        <translation>Het geheel</translation>
    </message>
    <message>
        <source>Trust in the power to improve</source>
        <translation>Vertrouwen in de verbeterkracht</translation>
    </message>
    <message>
        <source>Theme {theme}: {title}</source>
        <translation>Thema {theme}: {title}</translation>
    </message>
    <message>
        <source>with remark</source>
        <translation>met opmerking</translation>
    </message>
    <message>
        <source>no judgement</source>
        <translation>geen oordeel</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>2 versions</source>
        <translation>2 versies</translation>
    </message>
    <message>
        <source>Waits for the judgement on {what}.</source>
        <translation>Wacht op het oordeel over {what}.</translation>
    </message>
    <message>
        <source>Waits for norm {what}: fix or park first.</source>
        <translation>Wacht op norm {what}: leg die eerst vast of houd ze aan.</translation>
    </message>
    <message>
        <source>{norms} judged apart for JB and JR: S judges the theme so too.</source>
        <translation>{norms} is apart beoordeeld voor JB en JR: met S het thema ook.</translation>
    </message>
    <message>
        <source>The team chooses, there is no sum.</source>
        <translation>Het team kiest, er is geen rekenregel.</translation>
    </message>
    <message>
        <source>Remark: {text}</source>
        <translation>Opmerking: {text}</translation>
    </message>
    <message>
        <source>true</source>
        <translation>waar</translation>
    </message>
    <message>
        <source>not true</source>
        <translation>niet waar</translation>
    </message>
    <message>
        <source>at most {step}</source>
        <translation>hoogstens {step}</translation>
    </message>
    <message>
        <source>{done} of {total} team scores</source>
        <translation>{done} van {total} teamscores</translation>
    </message>
    <message>
        <source>The closed record is exactly this: {what}.</source>
        <translation>Het afgesloten bezoek is precies dit: {what}.</translation>
    </message>
    <message>
        <source>Closing covers what is on this laptop now: {what}.</source>
        <translation>Afsluiten omvat wat nu op deze laptop staat: {what}.</translation>
    </message>
    <message>
        <source>whole visit</source>
        <translation>het geheel</translation>
    </message>
    <message>
        <source>Closed by {who}, {day} {time}.</source>
        <translation>Afgesloten door {who}, {day} {time}.</translation>
    </message>
    <message>
        <source>Opened again by {who}, {day} {time}: {reason}</source>
        <translation>Heropend door {who}, {day} {time}: {reason}</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>{time} h</source>
        <translation>{time} uur</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} en {last}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} u {minutes} min</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>{n} set apart</source>
        <translation>{n} apart gezet</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>wacht op goedkeuring</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>goedgekeurd</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>teamleider</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>ingetrokken</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>deze laptop</translation>
    </message>
    <message>
        <source>Its work is kept here, but does not count until the lead approves it.</source>
        <translation>Het werk ervan is hier bewaard, maar telt pas mee als de teamleider het apparaat goedkeurt.</translation>
    </message>
    <message>
        <source>The work of this laptop counts.</source>
        <translation>Het werk van deze laptop telt mee.</translation>
    </message>
    <message>
        <source>The work of this laptop counts; it decides about team and devices.</source>
        <translation>Het werk van deze laptop telt mee; deze laptop beslist over team en apparaten.</translation>
    </message>
    <message>
        <source>What the lead had when it was withdrawn counts. What came later is kept apart.</source>
        <translation>Wat de teamleider bij het intrekken had, telt mee. Wat later kwam staat apart.</translation>
    </message>
</context>
<context>
    <name>dossiers</name>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>written by {who}</source>
        <translation>geschreven door {who}</translation>
    </message>
    <message>
        <source>has not happened yet</source>
        <translation>nog niet gebeurd</translation>
    </message>
    <message>
        <source>cannot be established</source>
        <translation>niet vast te stellen</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>n.v.t.</translation>
    </message>
    <message>
        <source>too late: {days}</source>
        <translation>te laat: {days}</translation>
    </message>
    <message>
        <source>too late and still open: {days}</source>
        <translation>te laat en nog open: {days}</translation>
    </message>
    <message>
        <source>too old by {days}</source>
        <translation>{days} te oud</translation>
    </message>
    <message>
        <source>issued {days} too late</source>
        <translation>{days} te laat afgegeven</translation>
    </message>
    <message>
        <source>term {length}, the day it starts is missing (key f)</source>
        <translation>termijn {length}, de begindatum ontbreekt (toets f)</translation>
    </message>
    <message>
        <source>term {length} from {start}</source>
        <translation>termijn {length} vanaf {start}</translation>
    </message>
    <message>
        <source>before the start, {day}: mend this date or the start</source>
        <translation>vóór de start, {day}: verbeter deze datum of de start</translation>
    </message>
    <message>
        <source>after the day of reading, {day}: mend one of the two</source>
        <translation>na de dag van lezen, {day}: verbeter een van de twee</translation>
    </message>
    <message>
        <source>this is no date: type it again</source>
        <translation>dit is geen datum: typ hem opnieuw</translation>
    </message>
    <message>
        <source>type a day, such as 0903</source>
        <translation>typ een dag, bijvoorbeeld 0903</translation>
    </message>
    <message>
        <source>no day: type day and month, such as 0903</source>
        <translation>geen dag: typ dag en maand, bijvoorbeeld 0903</translation>
    </message>
    <message>
        <source>two days possible: type four digits</source>
        <translation>twee dagen mogelijk: typ vier cijfers</translation>
    </message>
    <message>
        <source>this day does not exist: type it as 0903</source>
        <translation>deze dag bestaat niet: typ zoals 0903</translation>
    </message>
    <message>
        <source>told</source>
        <translation>verteld</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gevonden</translation>
    </message>
    <message>
        <source>told and found</source>
        <translation>verteld en gevonden</translation>
    </message>
    <message>
        <source>told, not found</source>
        <translation>verteld, niet gevonden</translation>
    </message>
    <message>
        <source>told, partly found</source>
        <translation>verteld, deels gevonden</translation>
    </message>
    <message>
        <source>told, cannot be established</source>
        <translation>verteld, niet vast te stellen</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>niet verteld</translation>
    </message>
    <message>
        <source>follows from: {item}</source>
        <translation>volgt uit: {item}</translation>
    </message>
    <message>
        <source>follows from reading it alone</source>
        <translation>volgt uit alleen lezen</translation>
    </message>
    <message>
        <source>first reader: {first}; second reader: {second}</source>
        <translation>eerste lezer: {first}; tweede lezer: {second}</translation>
    </message>
    <message>
        <source>settled together: {value}, because {reason}</source>
        <translation>samen vastgelegd: {value}, omdat {reason}</translation>
    </message>
    <message>
        <source>2 versions</source>
        <translation>2 versies</translation>
    </message>
    <message>
        <source>readers differ</source>
        <translation>lezers verschillen</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>nog open</translation>
    </message>
    <message>
        <source>note: {text}</source>
        <translation>notitie: {text}</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>spoed</translation>
    </message>
    <message>
        <source>type a whole number</source>
        <translation>typ een heel getal</translation>
    </message>
    <message>
        <source>of {who}, read only</source>
        <translation>van {who}, alleen lezen</translation>
    </message>
    <message>
        <source>both readers done</source>
        <translation>beide lezers klaar</translation>
    </message>
    <message>
        <source>closed, k opens it again</source>
        <translation>afgesloten, k heropent</translation>
    </message>
    <message>
        <source>second reader, apart</source>
        <translation>tweede lezer, apart</translation>
    </message>
    <message>
        <source>ruling</source>
        <translation>uitspraak</translation>
    </message>
    <message>
        <source>charged</source>
        <translation>GI belast</translation>
    </message>
    <message>
        <source>function</source>
        <translation>functie</translation>
    </message>
    <message>
        <source>route</source>
        <translation>route</translation>
    </message>
    <message>
        <source>family</source>
        <translation>gezin</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelezen</translation>
    </message>
    <message>
        <source>without fixed worker</source>
        <translation>zonder vaste jzw</translation>
    </message>
    <message>
        <source>second reader</source>
        <translation>tweede lezer</translation>
    </message>
    <message>
        <source>present</source>
        <translation>aanwezig</translation>
    </message>
    <message>
        <source>read alone</source>
        <translation>alleen gelezen</translation>
    </message>
    <message>
        <source>read together</source>
        <translation>samen met jzw</translation>
    </message>
    <message>
        <source>outside the count: {parts}</source>
        <translation>buiten de telling: {parts}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>deels</translation>
    </message>
    <message>
        <source>cannot be
established</source>
        <translation>niet vast
te stellen</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} van {whole}</translation>
    </message>
    <message>
        <source>readers differ: {number}</source>
        <translation>lezers verschillen: {number}</translation>
    </message>
    <message>
        <source>according to the institution: {figures}</source>
        <translation>volgens de instelling: {figures}</translation>
    </message>
    <message>
        <source>file</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>item</source>
        <translation>item</translation>
    </message>
    <message>
        <source>note</source>
        <translation>notitie</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>antwoord</translation>
    </message>
    <message>
        <source>the answers of the columns; the same again clears it</source>
        <translation>de antwoorden van de kolommen; nog eens wist</translation>
    </message>
    <message>
        <source>a date; also gisteren, vandaag, ma; n: not yet</source>
        <translation>een datum; ook gisteren, eergisteren, ma; n: nog niet gebeurd</translation>
    </message>
    <message>
        <source>the choice with this number</source>
        <translation>de keuze met dit nummer</translation>
    </message>
    <message>
        <source>clear the answer</source>
        <translation>antwoord wissen</translation>
    </message>
    <message>
        <source>note, Enter returns; t after a date as well</source>
        <translation>notitie, Enter gaat terug; t ook na een datum</translation>
    </message>
    <message>
        <source>next open item</source>
        <translation>volgend open item</translation>
    </message>
    <message>
        <source>told, found</source>
        <translation>verteld, gevonden</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>fold the section</source>
        <translation>onderdeel dichtvouwen</translation>
    </message>
    <message>
        <source>mark the item as urgent, or not</source>
        <translation>item als spoed merken, of niet meer</translation>
    </message>
    <message>
        <source>settle where readers differ</source>
        <translation>samen vastleggen waar lezers verschillen</translation>
    </message>
    <message>
        <source>close the file, or open it again</source>
        <translation>dossier afsluiten of heropenen</translation>
    </message>
    <message>
        <source>facts of the file</source>
        <translation>feiten van het dossier</translation>
    </message>
    <message>
        <source>previous, next file</source>
        <translation>vorig, volgend dossier</translation>
    </message>
    <message>
        <source>filter the list</source>
        <translation>lijst filteren</translation>
    </message>
    <message>
        <source>add files</source>
        <translation>dossiers toevoegen</translation>
    </message>
    <message>
        <source>the files behind the tally</source>
        <translation>de dossiers achter de telling</translation>
    </message>
    <message>
        <source>somebody looks along: only this item</source>
        <translation>meekijken: alleen dit item</translation>
    </message>
    <message>
        <source>urgent case</source>
        <translation>spoedcasus</translation>
    </message>
    <message>
        <source>typed, not recorded yet: press Enter twice</source>
        <translation>getypt, nog niet vastgelegd: druk twee keer op Enter</translation>
    </message>
</context>
<context>
    <name>effects</name>
    <message>
        <source>What it changes on the feedback sheet</source>
        <translation>Dit verandert er op het terugkoppelblad</translation>
    </message>
    <message>
        <source>now {share}</source>
        <translation>nu {share}</translation>
    </message>
    <message>
        <source>with {who} {share}</source>
        <translation>met {who} {share}</translation>
    </message>
</context>
<context>
    <name>entry</name>
    <message>
        <source>Type a whole number, such as 975</source>
        <translation>Typ een heel getal, bijvoorbeeld 975</translation>
    </message>
    <message>
        <source>Type a number, such as 13,6</source>
        <translation>Typ een getal, bijvoorbeeld 13,6</translation>
    </message>
    <message>
        <source>Type a time, such as 9.30 or 0930</source>
        <translation>Typ een tijd, bijvoorbeeld 9.30 of 0930</translation>
    </message>
    <message>
        <source>Type a date, such as 12 3 or 120326 or yesterday</source>
        <translation>Typ een datum, bijvoorbeeld 12 3, 120326 of gisteren</translation>
    </message>
    <message>
        <source>This date does not exist</source>
        <translation>Deze datum bestaat niet</translation>
    </message>
    <message>
        <source>This can be two dates: put a space between</source>
        <translation>Dit kunnen twee datums zijn: zet er een spatie tussen</translation>
    </message>
    <message>
        <source>Type a day and a time, such as tomorrow 12.00 or 12 6 17.00</source>
        <translation>Typ een dag en een tijd, bijvoorbeeld morgen 12.00 of 12 6 17.00</translation>
    </message>
    <message>
        <source>There is no norm {part}</source>
        <translation>Norm {part} bestaat niet</translation>
    </message>
    <message>
        <source>Put + or - or ~ after {part}</source>
        <translation>Zet + of - of ~ achter {part}</translation>
    </message>
    <message>
        <source>Nobody in the team has the initials {part}</source>
        <translation>Niemand in het team heeft de initialen {part}</translation>
    </message>
    <message>
        <source>There is nothing here with the code {part}</source>
        <translation>Er is hier niets met de code {part}</translation>
    </message>
    <message>
        <source>This is too long for one field: shorten it, or make a document of it</source>
        <translation>Dit is te lang voor één veld: kort het in, of maak er een document van</translation>
    </message>
    <message>
        <source>Type each answer with its number, such as: yes 6; no 2 (see {part})</source>
        <translation>Typ bij elk antwoord het aantal, bijvoorbeeld: ja 6; nee 2 (kijk bij {part})</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
</context>
<context>
    <name>handing_over</name>
    <message>
        <source>print, with the dialog of the system</source>
        <translation>afdrukken, met het venster van het systeem</translation>
    </message>
    <message>
        <source>put it on a USB stick</source>
        <translation>op een USB-stick zetten</translation>
    </message>
    <message>
        <source>speak: the text of the feedback in large letters</source>
        <translation>spreken: de tekst van de terugkoppeling in grote letters</translation>
    </message>
    <message>
        <source>Space, PgDn, PgUp</source>
        <translation>Spatie, PgDn, PgUp</translation>
    </message>
    <message>
        <source>while speaking: next section, the one before</source>
        <translation>tijdens het spreken: volgend deel, vorig deel</translation>
    </message>
    <message>
        <source>Given to the printer {printer}, check code {code}</source>
        <translation>Aan printer {printer} gegeven, controlecode {code}</translation>
    </message>
    <message>
        <source>On the stick and read back: {name}, check code {code}. Eject the stick now.</source>
        <translation>Op de stick en teruggelezen: {name}, controlecode {code}. Werp de stick nu uit.</translation>
    </message>
    <message>
        <source>Saved and read back: {name}, check code {code}</source>
        <translation>Opgeslagen en teruggelezen: {name}, controlecode {code}</translation>
    </message>
    <message>
        <source>Not saved: this place cannot be written. Choose another folder.</source>
        <translation>Niet opgeslagen: hier mag of kan niet geschreven worden. Kies een andere map.</translation>
    </message>
    <message>
        <source>feedback</source>
        <translation>terugkoppeling</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>bronnen</translation>
    </message>
    <message>
        <source>tallies</source>
        <translation>tellingen</translation>
    </message>
    <message>
        <source>norms-internal</source>
        <translation>normen-intern</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>spoed</translation>
    </message>
</context>
<context>
    <name>handouts</name>
    <message>
        <source>Left: {paper}, check code {code}, {way}, {at}, {who}</source>
        <translation>Uitgegeven: {paper}, controlecode {code}, {way}, {at}, {who}</translation>
    </message>
    <message>
        <source>feedback</source>
        <translation>terugkoppeling</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>bronnen</translation>
    </message>
    <message>
        <source>tallies</source>
        <translation>tellingen</translation>
    </message>
    <message>
        <source>pages per norm</source>
        <translation>pagina’s per norm</translation>
    </message>
    <message>
        <source>urgent case</source>
        <translation>spoedcasus</translation>
    </message>
    <message>
        <source>printed, copies: {count}</source>
        <translation>afgedrukt, exemplaren: {count}</translation>
    </message>
    <message>
        <source>on a stick</source>
        <translation>op een stick</translation>
    </message>
    <message>
        <source>as a file</source>
        <translation>als bestand</translation>
    </message>
</context>
<context>
    <name>judging</name>
    <message>
        <source>nobody gave a score</source>
        <translation>niemand gaf een score</translation>
    </message>
    <message>
        <source>one score</source>
        <translation>een score</translation>
    </message>
    <message>
        <source>all the same</source>
        <translation>allemaal gelijk</translation>
    </message>
    <message>
        <source>adjacent</source>
        <translation>aangrenzend</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>uiteen</translation>
    </message>
    <message>
        <source>No own score, seen too little</source>
        <translation>Geen eigen score, te weinig gezien</translation>
    </message>
    <message>
        <source>not finished yet</source>
        <translation>nog niet afgerond</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>afgerond</translation>
    </message>
    <message>
        <source>Everybody has finished {norm}.</source>
        <translation>Iedereen heeft {norm} afgerond.</translation>
    </message>
    <message>
        <source>{who} has not finished {norm} yet.</source>
        <translation>Nog niet afgerond voor {norm}: {who}.</translation>
    </message>
    <message>
        <source>Finish your own score of {norm} first, or press g: seen too little.</source>
        <translation>Rond eerst uw eigen score voor {norm} af, of druk g: te weinig gezien.</translation>
    </message>
    <message>
        <source>Nobody has finished {norm} yet</source>
        <translation>Nog niemand heeft {norm} afgerond</translation>
    </message>
    <message>
        <source>Contradiction: {one} {sign}, {other} {sign_other}</source>
        <translation>Tegenstrijdig: {one} {sign}, {other} {sign_other}</translation>
    </message>
    <message>
        <source>Nothing from: {columns}</source>
        <translation>Niets van: {columns}</translation>
    </message>
    <message>
        <source>{before} becomes {after}: {fact}. {reason}</source>
        <translation>{before} wordt {after}: {fact}. {reason}</translation>
    </message>
    <message>
        <source>Nothing was found on this norm.</source>
        <translation>Over deze norm is niets gevonden.</translation>
    </message>
    <message>
        <source>standpoint of {who} stored with it</source>
        <translation>standpunt van {who} is erbij vastgelegd</translation>
    </message>
    <message>
        <source>standpoint of {who} will be stored</source>
        <translation>standpunt van {who} wordt vastgelegd</translation>
    </message>
    <message>
        <source>shown early: {why}</source>
        <translation>eerder getoond: {why}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} en {last}</translation>
    </message>
    <message>
        <source>2 versions</source>
        <translation>2 versies</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>aangehouden</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>vastgelegd</translation>
    </message>
    <message>
        <source>Reason: {text}</source>
        <translation>Motivering: {text}</translation>
    </message>
    <message>
        <source>Standpoint: {text}</source>
        <translation>Standpunt: {text}</translation>
    </message>
    <message>
        <source>{who}, {day} {time}.</source>
        <translation>{who}, {day} {time}.</translation>
    </message>
    <message>
        <source>judgement</source>
        <translation>oordeel</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivering</translation>
    </message>
    <message>
        <source>standpoint</source>
        <translation>standpunt</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>opmerking</translation>
    </message>
    <message>
        <source>Two versions of the {what}: {both}. Choose or write it again.</source>
        <translation>Twee versies van {what}: {both}. Kies of schrijf opnieuw, dan geldt dat.</translation>
    </message>
    <message>
        <source>W: answer</source>
        <translation>W: beantwoorden</translation>
    </message>
    <message>
        <source>choosing</source>
        <translation>kiezen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>{who}: {text} (Enter: take over)</source>
        <translation>{who}: {text} (Enter: overnemen)</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>sterk punt</translation>
    </message>
    <message>
        <source>shortcoming</source>
        <translation>tekortkoming</translation>
    </message>
    <message>
        <source>remark only</source>
        <translation>alleen een opmerking</translation>
    </message>
    <message>
        <source>choose after {last}</source>
        <translation>kiezen na {last}</translation>
    </message>
    <message>
        <source>choose now</source>
        <translation>nu kiezen</translation>
    </message>
    <message>
        <source>No judgement on this theme, a remark only.</source>
        <translation>Op dit thema geen oordeel, alleen een opmerking.</translation>
    </message>
    <message>
        <source>trust</source>
        <translation>vertrouwen</translation>
    </message>
    <message>
        <source>reduced trust</source>
        <translation>verminderd vertrouwen</translation>
    </message>
    <message>
        <source>insufficient trust</source>
        <translation>onvoldoende vertrouwen</translation>
    </message>
    <message>
        <source>no trust</source>
        <translation>geen vertrouwen</translation>
    </message>
    <message>
        <source>{number} parked</source>
        <translation>{number} aangehouden</translation>
    </message>
    <message>
        <source>The team chooses, there is no sum.</source>
        <translation>Het team kiest, er is geen rekenregel.</translation>
    </message>
    <message>
        <source>{done} of {total} norms settled</source>
        <translation>{done} van {total} normen klaar</translation>
    </message>
    <message>
        <source>team score or judgement</source>
        <translation>teamscore of oordeel</translation>
    </message>
    <message>
        <source>show the scores; fix the team score and go on</source>
        <translation>scores tonen; teamscore vastleggen en verder</translation>
    </message>
    <message>
        <source>other norm, without fixing</source>
        <translation>andere norm, zonder vastleggen</translation>
    </message>
    <message>
        <source>all evidence, contradictions and gaps first</source>
        <translation>alle bevindingen, tegenstrijdig en ontbrekend eerst</translation>
    </message>
    <message>
        <source>shortcoming, strength</source>
        <translation>tekortkoming, sterk punt</translation>
    </message>
    <message>
        <source>reason, differing standpoint, answer to a check</source>
        <translation>motivering, afwijkend standpunt, antwoord op een controle</translation>
    </message>
    <message>
        <source>park this norm, most divided first</source>
        <translation>norm aanhouden, meest verdeelde eerst</translation>
    </message>
    <message>
        <source>judge JB and JR apart, go to the other part</source>
        <translation>JB en JR apart beoordelen, naar het andere deel</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>sphere of a shortcoming; a fact is true or not</source>
        <translation>invloedssfeer van een tekortkoming; feit waar of niet waar</translation>
    </message>
    <message>
        <source>remark on the theme, on the theme without judgement</source>
        <translation>opmerking bij het thema, bij het thema zonder oordeel</translation>
    </message>
    <message>
        <source>conclusions, closing the visit</source>
        <translation>conclusies, bezoek afsluiten</translation>
    </message>
    <message>
        <source>second screen: next one, or off</source>
        <translation>tweede scherm: het volgende, of uit</translation>
    </message>
    <message>
        <source>no own score, seen too little</source>
        <translation>geen eigen score, te weinig gezien</translation>
    </message>
    <message>
        <source>on a card the whole reason; on a point change it</source>
        <translation>op een kaart de hele motivering; op een punt wijzigen</translation>
    </message>
    <message>
        <source>delete a point of the team</source>
        <translation>punt van het team verwijderen</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>the pages at the left, from the top down</source>
        <translation>de pagina&apos;s links, van boven naar beneden</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>volgende stap</translation>
    </message>
    <message>
        <source>search everything</source>
        <translation>zoeken in alles</translation>
    </message>
    <message>
        <source>back to where I worked last, also from the overview</source>
        <translation>terug naar waar ik het laatst werkte, ook vanuit het overzicht</translation>
    </message>
    <message>
        <source>who wrote what here</source>
        <translation>geschiedenis: wie schreef hier wat</translation>
    </message>
    <message>
        <source>changes by colleagues</source>
        <translation>wijzigingen van collega&apos;s</translation>
    </message>
    <message>
        <source>next part of the page, back with Shift</source>
        <translation>volgend deel van de pagina, met Shift terug</translation>
    </message>
    <message>
        <source>undo, redo with Shift</source>
        <translation>ongedaan maken, opnieuw met Shift</translation>
    </message>
    <message>
        <source>one step back</source>
        <translation>één stap terug</translation>
    </message>
    <message>
        <source>everything larger, smaller with Ctrl −</source>
        <translation>alles groter, kleiner met Ctrl −</translation>
    </message>
    <message>
        <source>natural size</source>
        <translation>gewone grootte</translation>
    </message>
    <message>
        <source>appearance: colours, size, for fingers</source>
        <translation>weergave: kleuren, grootte, voor vingers</translation>
    </message>
    <message>
        <source>new urgent case, about what you are on</source>
        <translation>nieuwe spoedcasus, over waar u nu bent</translation>
    </message>
    <message>
        <source>urgent cases, to the answer</source>
        <translation>spoedcasussen, naar het antwoord</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>bronnen</translation>
    </message>
    <message>
        <source>open points</source>
        <translation>open punten</translation>
    </message>
    <message>
        <source>write and check the feedback sheet</source>
        <translation>terugkoppeling opstellen en controleren</translation>
    </message>
    <message>
        <source>the visit</source>
        <translation>bezoek</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>volledig scherm</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>vergrendelen</translation>
    </message>
    <message>
        <source>these keys</source>
        <translation>deze toetsen</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Toetsen van deze pagina</translation>
    </message>
</context>
<context>
    <name>merge</name>
    <message>
        <source>this laptop</source>
        <translation>deze laptop</translation>
    </message>
    <message>
        <source>nothing received yet</source>
        <translation>nog niets ontvangen</translation>
    </message>
    <message>
        <source>{got} of {expected}</source>
        <translation>{got} van {expected}</translation>
    </message>
    <message>
        <source>last published {when}</source>
        <translation>laatst gepubliceerd {when}</translation>
    </message>
    <message>
        <source>day closed {day}</source>
        <translation>dag afgesloten {day}</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>{n} nieuw</translation>
    </message>
    <message>
        <source>{n} updated</source>
        <translation>{n} bijgewerkt</translation>
    </message>
    <message>
        <source>{n} removed</source>
        <translation>{n} verwijderd</translation>
    </message>
    <message>
        <source>{n} in conflict</source>
        <translation>{n} in conflict</translation>
    </message>
    <message>
        <source>{n} set apart</source>
        <translation>{n} apart gezet</translation>
    </message>
    <message>
        <source>Merged: {changes} came in.</source>
        <translation>Samengevoegd: {changes} binnen.</translation>
    </message>
    <message>
        <source>Urgent case {codes}: look at it now, Ctrl F9.</source>
        <translation>Spoedcasus {codes}: kijk er nu naar, Ctrl F9.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>bijgewerkt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>verwijderd</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>in conflict</translation>
    </message>
    <message>
        <source>set apart</source>
        <translation>apart gezet</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>stond hier al</translation>
    </message>
    <message>
        <source>{sum} received, adds up</source>
        <translation>{sum} ontvangen, klopt</translation>
    </message>
    <message>
        <source>! {sum} does not add up: do not merge, keep the stick</source>
        <translation>! {sum} klopt niet: voeg niet samen en bewaar de stick</translation>
    </message>
    <message>
        <source>{when}: everything stood there already, read back.</source>
        <translation>{when}: alles stond er al, en is teruggelezen.</translation>
    </message>
    <message>
        <source>Done {when}: {changes} in {files}, written and read back.</source>
        <translation>Klaar {when}: {changes} in {files}, geschreven en teruggelezen.</translation>
    </message>
    <message>
        <source>The day was closed with it.</source>
        <translation>De dag is ermee afgesloten.</translation>
    </message>
    <message>
        <source>Writing and reading back: {done} of {total} files</source>
        <translation>Schrijven en teruglezen: {done} van {total} bestanden</translation>
    </message>
    <message>
        <source>Reading: {done} of {total} files</source>
        <translation>Lezen: {done} van {total} bestanden</translation>
    </message>
    <message>
        <source>Merging: {done} of {total} files</source>
        <translation>Samenvoegen: {done} van {total} bestanden</translation>
    </message>
    <message>
        <source>deleted by one, changed by another</source>
        <translation>door de een verwijderd, door de ander gewijzigd</translation>
    </message>
    <message>
        <source>two records with one code</source>
        <translation>twee met dezelfde code</translation>
    </message>
    <message>
        <source>{field}: readers differ</source>
        <translation>{field}: lezers verschillen</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>Set apart</source>
        <translation>Apart gezet</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>telt niet mee</translation>
    </message>
    <message>
        <source>Urgent cases, new or with news</source>
        <translation>Spoedcasussen, nieuw of aangevuld</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Van wie</translation>
    </message>
    <message>
        <source>Your words, replaced knowingly</source>
        <translation>Van u, bewust vervangen</translation>
    </message>
    <message>
        <source>Gets two versions</source>
        <translation>Krijgt twee versies</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Niet gelezen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>{n} more in answers of a second reader: they show when both are done.</source>
        <translation>Nog {n} in antwoorden van een tweede lezer: te zien als beide lezers klaar zijn.</translation>
    </message>
    <message>
        <source>{n} more: they come into this list when these are settled.</source>
        <translation>Nog {n}: ze komen in deze lijst als deze zijn afgehandeld.</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Opgelost</translation>
    </message>
    <message>
        <source>unknown device</source>
        <translation>onbekend apparaat</translation>
    </message>
    <message>
        <source>refused device</source>
        <translation>geweigerd apparaat</translation>
    </message>
    <message>
        <source>withdrawn device</source>
        <translation>ingetrokken apparaat</translation>
    </message>
    <message>
        <source>only the lead can write this</source>
        <translation>alleen de teamleider kan dit schrijven</translation>
    </message>
    <message>
        <source>another lead decides about this</source>
        <translation>een andere teamleider beslist hierover</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>opzij gezet</translation>
    </message>
    <message>
        <source>calls itself {who}</source>
        <translation>noemt zich {who}</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>Onbekend apparaat</translation>
    </message>
    <message>
        <source>made {first} to {last}</source>
        <translation>gemaakt {first} tot {last}</translation>
    </message>
    <message>
        <source>{records} and {n} more</source>
        <translation>{records} en nog {n}</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>compleet</translation>
    </message>
    <message>
        <source>day not closed yet</source>
        <translation>dag nog niet afgesloten</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Let op</translation>
    </message>
    <message>
        <source>device not approved</source>
        <translation>apparaat niet goedgekeurd</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>door {who}</translation>
    </message>
    <message>
        <source>and {n} more by {who}</source>
        <translation>en nog {n} door {who}</translation>
    </message>
    <message>
        <source>code {code}: two records have it</source>
        <translation>code {code}: staat op twee plekken</translation>
    </message>
    <message>
        <source>look at it now, under Urgent cases: Ctrl F9</source>
        <translation>kijk er nu naar, onder Spoedcasussen: Ctrl F9</translation>
    </message>
    <message>
        <source>settled by {who}, {when}</source>
        <translation>opgelost door {who}, {when}</translation>
    </message>
    <message>
        <source>another folder or stick</source>
        <translation>andere map of stick</translation>
    </message>
    <message>
        <source>look beforehand what this place would bring</source>
        <translation>vooraf bekijken wat hier te halen is</translation>
    </message>
    <message>
        <source>publish my work</source>
        <translation>mijn werk publiceren</translation>
    </message>
    <message>
        <source>end of the day: publish, and say that this is all</source>
        <translation>einde van de dag: publiceren, en zeggen dat dit alles is</translation>
    </message>
    <message>
        <source>place, merge, conflicts</source>
        <translation>map, samenvoegen, conflicten</translation>
    </message>
    <message>
        <source>other row</source>
        <translation>andere rij</translation>
    </message>
    <message>
        <source>keep this version, that version</source>
        <translation>deze versie houden, die versie</translation>
    </message>
    <message>
        <source>keep both texts, in order of time</source>
        <translation>beide teksten houden, in volgorde van tijd</translation>
    </message>
    <message>
        <source>compose a text of your own</source>
        <translation>zelf een tekst samenstellen</translation>
    </message>
    <message>
        <source>leave open, on to the next conflict</source>
        <translation>open laten, naar het volgende conflict</translation>
    </message>
    <message>
        <source>let all versions of a settled conflict stand again</source>
        <translation>alle versies van een opgelost conflict weer laten gelden</translation>
    </message>
    <message>
        <source>keep the receipt as a PDF</source>
        <translation>het ontvangstbewijs als pdf bewaren</translation>
    </message>
    <message>
        <source>print the receipt, put it on a USB stick</source>
        <translation>het ontvangstbewijs afdrukken, op een USB-stick zetten</translation>
    </message>
    <message>
        <source>stop what runs; leave the question or the text</source>
        <translation>stoppen wat bezig is; de vraag of de tekst verlaten</translation>
    </message>
    <message>
        <source>choose version</source>
        <translation>kies versie</translation>
    </message>
    <message>
        <source>leave open</source>
        <translation>open laten</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>toetsen</translation>
    </message>
    <message>
        <source>other part</source>
        <translation>ander vak</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>publiceren</translation>
    </message>
    <message>
        <source>look beforehand</source>
        <translation>vooraf bekijken</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>ontvangstbewijs</translation>
    </message>
    <message>
        <source>There is no receipt yet: merge first.</source>
        <translation>Er is nog geen ontvangstbewijs: voeg eerst samen.</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Something went wrong that should not happen. What was saved is safe. Try again; if it stays, close Veldtool and start it again.</source>
        <translation>Er ging iets mis dat niet mag gebeuren. Wat bewaard was, is veilig. Probeer het opnieuw; blijft het, sluit Veldtool dan en start opnieuw.</translation>
    </message>
</context>
<context>
    <name>norms</name>
    <message>
        <source>but</source>
        <translation>maar</translation>
    </message>
    <message>
        <source>Contradictory</source>
        <translation>Tegenstrijdig</translation>
    </message>
    <message>
        <source>named</source>
        <translation>benoemd</translation>
    </message>
    <message>
        <source>not named yet</source>
        <translation>nog niet benoemd</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>concept</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>afgerond</translation>
    </message>
    <message>
        <source>seen too little</source>
        <translation>te weinig gezien</translation>
    </message>
    <message>
        <source>{findings} came after you finished. Reopen to weigh again.</source>
        <translation>Nieuw sinds u afrondde: {findings}. Heropen om opnieuw te wegen.</translation>
    </message>
    <message>
        <source>One kind of source carries this norm</source>
        <translation>Deze norm rust op één soort bron</translation>
    </message>
    <message>
        <source>Everything on this norm was only heard</source>
        <translation>Alles bij deze norm is alleen gehoord</translation>
    </message>
    <message>
        <source>This norm was heard from the institution only</source>
        <translation>Deze norm is alleen van de instelling gehoord</translation>
    </message>
    <message>
        <source>The reason does not name the contradiction yet</source>
        <translation>De motivering noemt de tegenstrijdigheid nog niet</translation>
    </message>
    <message>
        <source>A shortcoming in the own sphere stands beside the best score</source>
        <translation>Voldoet staat naast een tekortkoming in de eigen invloedssfeer</translation>
    </message>
    <message>
        <source>A lower score without a shortcoming</source>
        <translation>Een lagere score zonder tekortkoming</translation>
    </message>
    <message>
        <source>inside its sphere</source>
        <translation>binnen de invloedssfeer</translation>
    </message>
    <message>
        <source>partly outside its sphere</source>
        <translation>deels erbuiten</translation>
    </message>
    <message>
        <source>outside its sphere</source>
        <translation>buiten de invloedssfeer</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positief</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negatief</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutraal</translation>
    </message>
    <message>
        <source>Sign changed: {reason}</source>
        <translation>Teken gewijzigd: {reason}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gevraagd</translation>
    </message>
    <message>
        <source>{how} ({source}): {one}; but {how_other} ({source_other}): {other}</source>
        <translation>{how} ({source}): {one}; maar {how_other} ({source_other}): {other}</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>USB sticks</source>
        <translation>USB-sticks</translation>
    </message>
    <message>
        <source>Used before</source>
        <translation>Eerder gebruikt</translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation>{free} vrij van {total}</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>tegen schrijven beveiligd</translation>
    </message>
    <message>
        <source>chosen now</source>
        <translation>nu gekozen</translation>
    </message>
</context>
<context>
    <name>points</name>
    <message>
        <source>To take over with O</source>
        <translation>Over te nemen met O</translation>
    </message>
    <message>
        <source>Open point</source>
        <translation>Open punt</translation>
    </message>
    <message>
        <source>New point</source>
        <translation>Nieuw punt</translation>
    </message>
    <message>
        <source>No open points. Insert adds one; lines marked to come back to appear here by themselves.</source>
        <translation>Geen open punten. Insert voegt er een toe; regels om op terug te komen verschijnen hier vanzelf.</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Open punten</translation>
    </message>
    <message>
        <source>Taken over; Ctrl Z takes it back.</source>
        <translation>Overgenomen; Ctrl Z draait het terug.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>take over</source>
        <translation>overnemen</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>toetsen</translation>
    </message>
    <message>
        <source>done, or not done again</source>
        <translation>klaar, of toch niet klaar</translation>
    </message>
    <message>
        <source>take over what suggests itself</source>
        <translation>een voorstel overnemen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>What to come back to</source>
        <translation>Waarop terugkomen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigenaar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>In which talk</source>
        <translation>In welk gesprek</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ klaar</translation>
    </message>
    <message>
        <source>point without words</source>
        <translation>punt zonder tekst</translation>
    </message>
    <message>
        <source>to come back to, {source}</source>
        <translation>terugkomen op, {source}</translation>
    </message>
    <message>
        <source>told, not found in {source}</source>
        <translation>verteld, niet gevonden in {source}</translation>
    </message>
</context>
<context>
    <name>rooms</name>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>Norms</source>
        <translation>Normen</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Oordeel</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Terugkoppeling</translation>
    </message>
    <message>
        <source>Urgent cases</source>
        <translation>Spoedcasussen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Open punten</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>Bezoek</translation>
    </message>
    <message>
        <source>Feedback sheet</source>
        <translation>Terugkoppeling opstellen</translation>
    </message>
</context>
<context>
    <name>save_file</name>
    <message>
        <source>Folder:</source>
        <translation>Map:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Soort:</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} van {total}</translation>
    </message>
    <message>
        <source>{share} scored</source>
        <translation>{share} gescoord</translation>
    </message>
    <message>
        <source>no findings yet</source>
        <translation>nog geen bevindingen</translation>
    </message>
    <message>
        <source>rests on one kind of source</source>
        <translation>steunt op één soort bron</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>niet vastgelegd</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>someone of the institution</source>
        <translation>iemand van de instelling</translation>
    </message>
    <message>
        <source>reported to {to}, time not recorded</source>
        <translation>gemeld aan: {to}, tijd niet vastgelegd</translation>
    </message>
    <message>
        <source>reported {at} to {to}</source>
        <translation>gemeld {at} aan: {to}</translation>
    </message>
    <message>
        <source>not yet reported</source>
        <translation>nog niet gemeld</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>nog {time}</translation>
    </message>
    <message>
        <source>{time} late</source>
        <translation>{time} te laat</translation>
    </message>
    <message>
        <source>The framework of this visit differs from the one in this version of Veldtool. The visit keeps its own; nothing is changed.</source>
        <translation>Het toetsingskader van dit bezoek wijkt af van dat in deze versie van Veldtool. Het bezoek houdt zijn eigen kader; er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>Some of what is recorded was written by a newer version and is not shown here. Update Veldtool to see it; nothing is lost.</source>
        <translation>Een deel van het vastgelegde komt van een nieuwere versie en staat hier niet. Werk Veldtool bij om het te zien; er is niets verloren.</translation>
    </message>
    <message>
        <source>This visit is still empty. Begin with the institution, the days and the team: {key}.</source>
        <translation>Dit bezoek is nog leeg. Begin met de instelling, de dagen en het team: {key}.</translation>
    </message>
    <message>
        <source>positive point</source>
        <translation>positief punt</translation>
    </message>
    <message>
        <source>negative point</source>
        <translation>negatief punt</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutraal</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>gehoord</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gezien</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelezen</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>waargenomen</translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation>letterlijk</translation>
    </message>
    <message>
        <source>from hearsay</source>
        <translation>van horen zeggen</translation>
    </message>
    <message>
        <source>from a document</source>
        <translation>uit een document</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>spoed</translation>
    </message>
    <message>
        <source>further enquiry</source>
        <translation>nader onderzoek</translation>
    </message>
    <message>
        <source>asked: {what}</source>
        <translation>gevraagd: {what}</translation>
    </message>
</context>
<context>
    <name>sources</name>
    <message>
        <source>New questionnaire</source>
        <translation>Nieuwe vragenlijst</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Nieuwe vraag</translation>
    </message>
    <message>
        <source>No questionnaires yet. Insert adds the first one.</source>
        <translation>Nog geen vragenlijsten. Insert voegt de eerste toe.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>Soort bron</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Gesloten op</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Uitgenodigd</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>Ingevuld door</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Answers with their numbers</source>
        <translation>Antwoorden met hun aantal</translation>
    </message>
    <message>
        <source>yes 6; sometimes 1; no 1</source>
        <translation>ja 6; soms 1; nee 1</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Teken</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>questionnaire without a title</source>
        <translation>vragenlijst zonder titel</translation>
    </message>
    <message>
        <source>filled in by {number}</source>
        <translation>ingevuld door {number}</translation>
    </message>
    <message>
        <source>filled in by {number} of {invited} invited</source>
        <translation>ingevuld door {number} van {invited} uitgenodigd</translation>
    </message>
    <message>
        <source>n of its own</source>
        <translation>eigen n</translation>
    </message>
    <message>
        <source>question without words</source>
        <translation>vraag zonder tekst</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>final</source>
        <translation>definitief</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>concept</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Ontvangen op</translation>
    </message>
    <message>
        <source>Read by (initials)</source>
        <translation>Gelezen door (initialen)</translation>
    </message>
    <message>
        <source>Norms</source>
        <translation>Normen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Nieuw document</translation>
    </message>
    <message>
        <source>No documents yet. Insert adds the first one.</source>
        <translation>Nog geen documenten. Insert voegt het eerste toe.</translation>
    </message>
    <message>
        <source>read by {who}</source>
        <translation>gelezen door {who}</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>nog niet gelezen</translation>
    </message>
    <message>
        <source>Figure or claim</source>
        <translation>Cijfer of bewering</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Eenheid</translation>
    </message>
    <message>
        <source>% or what</source>
        <translation>% of wat er geteld is</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>Teller</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>Noemer</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Peildatum</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Beside our count of</source>
        <translation>Naast onze telling van</translation>
    </message>
    <message>
        <source>New figure</source>
        <translation>Nieuw kerngegeven</translation>
    </message>
    <message>
        <source>No figures yet. Insert adds the first one.</source>
        <translation>Nog geen kerngegevens. Insert voegt het eerste toe.</translation>
    </message>
    <message>
        <source>does not add up</source>
        <translation>klopt niet</translation>
    </message>
    <message>
        <source>figure without a name</source>
        <translation>kerngegeven zonder naam</translation>
    </message>
    <message>
        <source>What was seen or read</source>
        <translation>Wat is gezien of gelezen</translation>
    </message>
    <message>
        <source>Norms with a sign</source>
        <translation>Normen met teken</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Waarneming</translation>
    </message>
    <message>
        <source>New observation</source>
        <translation>Nieuwe waarneming</translation>
    </message>
    <message>
        <source>No observations yet. Insert adds the first one.</source>
        <translation>Nog geen waarnemingen. Insert voegt de eerste toe.</translation>
    </message>
    <message>
        <source>choose a norm</source>
        <translation>norm kiezen</translation>
    </message>
    <message>
        <source>observation without words</source>
        <translation>waarneming zonder tekst</translation>
    </message>
    <message>
        <source>Counted from the talks {codes}. Change it there.</source>
        <translation>Geteld uit de gesprekken {codes}. Wijzig het daar.</translation>
    </message>
    <message>
        <source>Nobody was spoken yet. A talk counts once it was held.</source>
        <translation>Nog niemand gesproken. Een gesprek telt zodra het is gevoerd.</translation>
    </message>
    <message>
        <source>Enter opens the record.</source>
        <translation>Enter opent het item.</translation>
    </message>
    <message>
        <source>Everything adds up.</source>
        <translation>Alles klopt.</translation>
    </message>
    <message>
        <source>closed on {day}</source>
        <translation>gesloten op {day}</translation>
    </message>
    <message>
        <source>fraction lacks</source>
        <translation>breuk ontbreekt</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>peildatum {day}</translation>
    </message>
    <message>
        <source>reference date lacks</source>
        <translation>peildatum ontbreekt</translation>
    </message>
    <message>
        <source>source lacks</source>
        <translation>bron ontbreekt</translation>
    </message>
    <message>
        <source>our count: {part} of {whole}, {label}</source>
        <translation>onze telling: {part} van {whole}, {label}</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Kerngegevens</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Vragenlijsten</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Waarnemingen</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>Gesproken</translation>
    </message>
    <message>
        <source>Adds up?</source>
        <translation>Klopt het?</translation>
    </message>
    <message>
        <source>Appendix</source>
        <translation>Bijlage</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>on what does not add up: to the record</source>
        <translation>bij wat niet klopt: naar het item</translation>
    </message>
</context>
<context>
    <name>suggestions</name>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
    <message>
        <source>as long as nothing else is typed</source>
        <translation>zolang er niets anders staat</translation>
    </message>
</context>
<context>
    <name>told</name>
    <message>
        <source>Nothing was recorded here yet.</source>
        <translation>Hier is nog niets vastgelegd.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>telt niet mee</translation>
    </message>
    <message>
        <source>This device is not approved yet.</source>
        <translation>Dit apparaat is nog niet goedgekeurd.</translation>
    </message>
    <message>
        <source>This device was withdrawn.</source>
        <translation>Dit apparaat is ingetrokken.</translation>
    </message>
    <message>
        <source>Only the team lead can write this.</source>
        <translation>Alleen de teamleider kan dit vastleggen.</translation>
    </message>
    <message>
        <source>Another lead decides about this device.</source>
        <translation>Over dit apparaat beslist een andere teamleider.</translation>
    </message>
</context>
<context>
    <name>urgent</name>
    <message>
        <source>Open urgent cases</source>
        <translation>Open spoedcasussen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Feiten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Gezien door</translation>
    </message>
    <message>
        <source>Agreed with</source>
        <translation>Afgestemd met</translation>
    </message>
    <message>
        <source>Reported to</source>
        <translation>Gemeld aan</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gevraagd</translation>
    </message>
    <message>
        <source>Confirmation of receipt</source>
        <translation>Ontvangstbevestiging</translation>
    </message>
    <message>
        <source>Reply before</source>
        <translation>Antwoord vóór</translation>
    </message>
    <message>
        <source>To be done before</source>
        <translation>Uit te voeren vóór</translation>
    </message>
    <message>
        <source>Child seen by</source>
        <translation>Jeugdige gezien door</translation>
    </message>
    <message>
        <source>Safety weighed</source>
        <translation>Afweging van de veiligheid</translation>
    </message>
    <message>
        <source>Measure taken</source>
        <translation>Genomen maatregel</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Beoordeling van het antwoord</translation>
    </message>
    <message>
        <source>Handed on to</source>
        <translation>Overgedragen aan</translation>
    </message>
    <message>
        <source>Urgent cases</source>
        <translation>Spoedcasussen</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Casus sluiten</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Invullen</translation>
    </message>
    <message>
        <source>the team lead knows now (on the lead&apos;s device)</source>
        <translation>de teamleider weet het nu (op het apparaat van de teamleider)</translation>
    </message>
    <message>
        <source>reported now to someone of the institution</source>
        <translation>nu gemeld aan iemand van de instelling</translation>
    </message>
    <message>
        <source>give this case along now, alone: stick or lead&apos;s laptop</source>
        <translation>deze casus nu meegeven, alleen: stick of laptop van de teamleider</translation>
    </message>
    <message>
        <source>show or hide the real reference</source>
        <translation>echt kenmerk tonen of verbergen</translation>
    </message>
    <message>
        <source>close the case (team lead)</source>
        <translation>casus sluiten (teamleider)</translation>
    </message>
    <message>
        <source>print the case, with the reference if that is confirmed</source>
        <translation>de casus afdrukken, met de verwijzing als dat is bevestigd</translation>
    </message>
    <message>
        <source>put the case on a USB stick, without the reference</source>
        <translation>de casus op een USB-stick zetten, zonder de verwijzing</translation>
    </message>
    <message>
        <source>save the case as PDF</source>
        <translation>casus als pdf opslaan</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>urgent-{code}</source>
        <translation>spoedcasus-{code}</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nieuwe casus</translation>
    </message>
    <message>
        <source>There is no urgent case. F9 raises one from any page, about the file or the line that you are on.</source>
        <translation>Er is geen spoedcasus. F9 maakt er een vanaf elke pagina, over het dossier of de regel waar u bent.</translation>
    </message>
    <message>
        <source>late</source>
        <translation>te laat</translation>
    </message>
    <message>
        <source>not filled in yet</source>
        <translation>nog niet ingevuld</translation>
    </message>
    <message>
        <source>director or deputy</source>
        <translation>bestuurder of vervanger</translation>
    </message>
    <message>
        <source>in your own words: this goes to the institution on paper</source>
        <translation>in eigen woorden: dit gaat op papier naar de instelling</translation>
    </message>
    <message>
        <source>Facts: what was seen, heard or read</source>
        <translation>Feiten: wat is gezien, gehoord of gelezen</translation>
    </message>
    <message>
        <source>Pseudonym, never a name</source>
        <translation>Pseudoniem, nooit een naam</translation>
    </message>
    <message>
        <source>Agreed with (team lead)</source>
        <translation>Afgesproken met (teamleider)</translation>
    </message>
    <message>
        <source>Agreed at</source>
        <translation>Afgesproken om</translation>
    </message>
    <message>
        <source>Asked of the institution</source>
        <translation>Gevraagd aan de instelling</translation>
    </message>
    <message>
        <source>Only the team lead gives the verdict.</source>
        <translation>Alleen de teamleider geeft het eindoordeel.</translation>
    </message>
    <message>
        <source>Child seen by (function)</source>
        <translation>Jeugdige gezien door (functie)</translation>
    </message>
    <message>
        <source>Child seen on</source>
        <translation>Jeugdige gezien op</translation>
    </message>
    <message>
        <source>Safety weighed: how, and the outcome</source>
        <translation>Veiligheid gewogen: hoe, en de uitkomst</translation>
    </message>
    <message>
        <source>After the visit handed on to</source>
        <translation>Na het bezoek overgedragen aan</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Reported at</source>
        <translation>Gemeld om</translation>
    </message>
    <message>
        <source>Director or deputy</source>
        <translation>Bestuurder of vervanger</translation>
    </message>
    <message>
        <source>12.00, tomorrow 12.00, 12 6 17.00</source>
        <translation>12.00, morgen 12.00, 12 6 17.00</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>niet gemeld</translation>
    </message>
    <message>
        <source>waiting for an answer</source>
        <translation>wacht op antwoord</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>nog geen antwoord</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwoord</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>the facts</source>
        <translation>de feiten</translation>
    </message>
    <message>
        <source>the team lead knows: who, and when</source>
        <translation>de teamleider weet het: wie, en wanneer</translation>
    </message>
    <message>
        <source>the director or the deputy was told, and when</source>
        <translation>de bestuurder of de vervanger weet het, en sinds wanneer</translation>
    </message>
    <message>
        <source>what is asked</source>
        <translation>wat er wordt gevraagd</translation>
    </message>
    <message>
        <source>when the reply must be there</source>
        <translation>wanneer het antwoord er moet zijn</translation>
    </message>
    <message>
        <source>when it must be done</source>
        <translation>wanneer het gedaan moet zijn</translation>
    </message>
    <message>
        <source>an answer that counts</source>
        <translation>een antwoord dat telt</translation>
    </message>
    <message>
        <source>the verdict of the team lead</source>
        <translation>het eindoordeel van de teamleider</translation>
    </message>
    <message>
        <source>Go to the team lead now.</source>
        <translation>Loop nu naar de teamleider.</translation>
    </message>
    <message>
        <source>Tell the director or the deputy now.</source>
        <translation>Meld het nu aan de bestuurder of de vervanger.</translation>
    </message>
    <message>
        <source>Reported. Waiting for an answer.</source>
        <translation>Gemeld. Wacht op antwoord.</translation>
    </message>
    <message>
        <source>What came back is no answer yet.</source>
        <translation>Wat terugkwam is nog geen antwoord.</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>Beantwoord.</translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>Gesloten.</translation>
    </message>
    <message>
        <source>That a worker was assigned is no answer. It counts when the child was seen (by whom, and when) or the safety was weighed.</source>
        <translation>Dat er een jeugdzorgwerker is toegewezen, is geen antwoord. Het telt als de jeugdige is gezien (door wie, en wanneer) of als de veiligheid is gewogen.</translation>
    </message>
    <message>
        <source>It counts when the child was seen (by whom, and when) or the safety was weighed.</source>
        <translation>Het telt als de jeugdige is gezien (door wie, en wanneer) of als de veiligheid is gewogen.</translation>
    </message>
    <message>
        <source>Still lacks: {parts}</source>
        <translation>Ontbreekt nog: {parts}</translation>
    </message>
    <message>
        <source>reply before {at}, {left}</source>
        <translation>antwoord vóór {at}, {left}</translation>
    </message>
    <message>
        <source>to be done before {at}, {left}</source>
        <translation>uitgevoerd vóór {at}, {left}</translation>
    </message>
</context>
<context>
    <name>visit</name>
    <message>
        <source>Institution</source>
        <translation>Instelling</translation>
    </message>
    <message>
        <source>Days and places</source>
        <translation>Dagen en plaatsen</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Apparaten</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Afbakening</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>Bezoek</translation>
    </message>
    <message>
        <source>This laptop is a team lead&apos;s already.</source>
        <translation>Deze laptop is al van een teamleider.</translation>
    </message>
    <message>
        <source>Choose the lost laptop, then take over.</source>
        <translation>Kies de laptop die weg is en neem dan over.</translation>
    </message>
    <message>
        <source>Start package kept: {name}</source>
        <translation>Startpakket bewaard: {name}</translation>
    </message>
    <message>
        <source>It could not be kept there: {why}</source>
        <translation>Daar kon het niet bewaard worden: {why}</translation>
    </message>
    <message>
        <source>Exchange with the others, so that they see this too.</source>
        <translation>Wissel uit met de anderen, zodat zij dit ook zien.</translation>
    </message>
    <message>
        <source>Recovery file kept: {name}</source>
        <translation>Herstelbestand bewaard: {name}</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>appointment done, or not done again</source>
        <translation>afspraak klaar, of toch niet klaar</translation>
    </message>
    <message>
        <source>start package for the chosen member of the team</source>
        <translation>startpakket voor het gekozen teamlid</translation>
    </message>
    <message>
        <source>Institution and contact</source>
        <translation>Instelling en contact</translation>
    </message>
    <message>
        <source>Selection and files</source>
        <translation>Selectie en dossiers</translation>
    </message>
    <message>
        <source>About the institution</source>
        <translation>Over de instelling</translation>
    </message>
    <message>
        <source>place</source>
        <translation>plaats</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Nieuwe dag</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Nieuwe plaats</translation>
    </message>
    <message>
        <source>No days yet. Add the places first, then each day at its place.</source>
        <translation>Nog geen dagen. Voeg eerst de plaatsen toe, daarna elke dag op zijn plaats.</translation>
    </message>
    <message>
        <source>Only the team lead changes the team.</source>
        <translation>Alleen de teamleider wijzigt het team.</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialen</translation>
    </message>
    <message>
        <source>Inspectorate</source>
        <translation>Inspectie</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Nieuw teamlid</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>buiten dit bezoek</translation>
    </message>
    <message>
        <source>What stands outside this inspection</source>
        <translation>Wat buiten dit bezoek valt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>New exclusion</source>
        <translation>Nieuwe afbakening</translation>
    </message>
    <message>
        <source>Nothing stands outside this inspection.</source>
        <translation>Er valt niets buiten dit bezoek.</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Nieuwe afspraak</translation>
    </message>
    <message>
        <source>No appointments yet. Insert adds the first one.</source>
        <translation>Nog geen afspraken. Insert voegt de eerste toe.</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Korte naam</translation>
    </message>
    <message>
        <source>Number in the trade register</source>
        <translation>KvK-nummer</translation>
    </message>
    <message>
        <source>Kind of institution</source>
        <translation>Soort instelling</translation>
    </message>
    <message>
        <source>Inspectorates</source>
        <translation>Inspecties</translation>
    </message>
    <message>
        <source>Contact of the inspectorates, on paper</source>
        <translation>Contactpersoon van de inspecties, op papier</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>About the name</source>
        <translation>Toelichting bij de naam</translation>
    </message>
    <message>
        <source>Why this institution</source>
        <translation>Waarom deze instelling</translation>
    </message>
    <message>
        <source>How the files were chosen</source>
        <translation>Hoe de dossiers zijn gekozen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificaat</translation>
    </message>
    <message>
        <source>Board and councils</source>
        <translation>Bestuur en raden</translation>
    </message>
    <message>
        <source>Regions and teams</source>
        <translation>Regio&apos;s en teams</translation>
    </message>
    <message>
        <source>How cases wait and run</source>
        <translation>Routes en wachten</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>niet vastgelegd</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>aangekondigd</translation>
    </message>
    <message>
        <source>unannounced</source>
        <translation>onaangekondigd</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Aangekondigd</translation>
    </message>
    <message>
        <source>Announced on</source>
        <translation>Aangekondigd op</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>komt nog</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>With whom, or what</source>
        <translation>Met wie, of wat</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Kamer</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Inspectors (initials), none: all</source>
        <translation>Inspecteurs (initialen), leeg: allen</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>not recorded whether announced</source>
        <translation>niet vastgelegd of aangekondigd</translation>
    </message>
    <message>
        <source>day without a date</source>
        <translation>dag zonder datum</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>teamleider</translation>
    </message>
    <message>
        <source>member without a name</source>
        <translation>teamlid zonder naam</translation>
    </message>
    <message>
        <source>team</source>
        <translation>team</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ klaar</translation>
    </message>
    <message>
        <source>appointment without words</source>
        <translation>afspraak zonder tekst</translation>
    </message>
</context>
<context>
    <name>waits</name>
    <message>
        <source>Merging waits until the projection is over: Esc ends it. What colleagues bring meanwhile is kept, and comes in afterwards.</source>
        <translation>Samenvoegen wacht tot de projectie voorbij is: Esc beëindigt die. Wat collega&apos;s intussen brengen is bewaard en komt daarna binnen.</translation>
    </message>
</context>
<context>
    <name>writing</name>
    <message>
        <source>next steps</source>
        <translation>vervolg</translation>
    </message>
    <message>
        <source>whole sheet</source>
        <translation>hele blad</translation>
    </message>
    <message>
        <source>goes well</source>
        <translation>wat gaat goed</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>wat vraagt aandacht</translation>
    </message>
    <message>
        <source>in no column</source>
        <translation>in geen kolom</translation>
    </message>
    <message>
        <source>May stay, {who}, {at}: {reason}</source>
        <translation>Mag blijven, {who}, {at}: {reason}</translation>
    </message>
    <message>
        <source>automatic text</source>
        <translation>automatische tekst</translation>
    </message>
    <message>
        <source>Blocks printing</source>
        <translation>Blokkeert afdrukken</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Let op</translation>
    </message>
    <message>
        <source>May stay</source>
        <translation>Mag blijven</translation>
    </message>
    <message>
        <source>Feedback sheet</source>
        <translation>Terugkoppeling opstellen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Vervolg</translation>
    </message>
    <message>
        <source>The talk</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>feedback.pdf</source>
        <translation>terugkoppeling.pdf</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als pdf opslaan</translation>
    </message>
    <message>
        <source>feedback sheet</source>
        <translation>terugkoppeling</translation>
    </message>
    <message>
        <source>To the point</source>
        <translation>Naar punt</translation>
    </message>
    <message>
        <source>pick a figure</source>
        <translation>cijfer kiezen</translation>
    </message>
    <message>
        <source>take the words out of the text</source>
        <translation>haalt de woorden uit de tekst</translation>
    </message>
    <message>
        <source>let it stay, with a reason; confirm a figure</source>
        <translation>laat het staan, met een reden; bevestigt een cijfer</translation>
    </message>
    <message>
        <source>save the sheet as PDF, when nothing blocks</source>
        <translation>slaat het blad op als pdf, als niets blokkeert</translation>
    </message>
    <message>
        <source>No check is open.</source>
        <translation>Er staat geen controlepunt open.</translation>
    </message>
    <message>
        <source>Goes well</source>
        <translation>Gaat goed</translation>
    </message>
    <message>
        <source>A date is printed only for what the institution sends.</source>
        <translation>Een datum komt alleen op papier bij wat de instelling stuurt.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Nieuwe stap</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>Wat is toegezegd</translation>
    </message>
    <message>
        <source>By whom (function)</source>
        <translation>Door wie (functie)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>Nieuwe toezegging</translation>
    </message>
    <message>
        <source>Present (functions, with commas)</source>
        <translation>Aanwezig (functies, met komma&apos;s)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Said beyond the sheet</source>
        <translation>Ook gezegd</translation>
    </message>
    <message>
        <source>First reaction</source>
        <translation>Eerste reactie</translation>
    </message>
    <message>
        <source>Facts in dispute</source>
        <translation>Betwiste feiten</translation>
    </message>
    <message>
        <source>Version of the sheet</source>
        <translation>Versie van het blad</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Aantal exemplaren</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>Overhandigd aan</translation>
    </message>
    <message>
        <source>a day, or in words</source>
        <translation>een dag, of in woorden</translation>
    </message>
    <message>
        <source>was {was}</source>
        <translation>was {was}</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In orde</translation>
    </message>
    <message>
        <source>figures with their whole: {count}</source>
        <translation>{count} cijfers met noemer</translation>
    </message>
    <message>
        <source>no names</source>
        <translation>geen namen</translation>
    </message>
    <message>
        <source>no file codes</source>
        <translation>geen dossiercodes</translation>
    </message>
    <message>
        <source>no birth dates</source>
        <translation>geen geboortedata</translation>
    </message>
    <message>
        <source>no phone or e-mail</source>
        <translation>geen telefoon of e-mail</translation>
    </message>
    <message>
        <source>no address or account</source>
        <translation>geen postcode of rekening</translation>
    </message>
    <message>
        <source>no citizen numbers</source>
        <translation>geen BSN</translation>
    </message>
    <message>
        <source>no quotes</source>
        <translation>geen citaten</translation>
    </message>
    <message>
        <source>no single people</source>
        <translation>niemand herkenbaar</translation>
    </message>
    <message>
        <source>no judging words</source>
        <translation>geen oordeelswoorden</translation>
    </message>
    <message>
        <source>sums add up</source>
        <translation>sommen kloppen</translation>
    </message>
    <message>
        <source>fits on two pages</source>
        <translation>past op twee pagina’s</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>zoals afgedrukt</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Pagina {number}</translation>
    </message>
    <message>
        <source>{count} blocking</source>
        <translation>{count} blokkeren</translation>
    </message>
    <message>
        <source>{count} attention</source>
        <translation>{count} let op</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>✓ ready</source>
        <translation>✓ klaar</translation>
    </message>
    <message>
        <source>What this picture rests on</source>
        <translation>Waarop dit beeld berust</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>points that block: {count}, first {what}</source>
        <translation>blokkerende punten: {count}, eerst {what}</translation>
    </message>
    <message>
        <source>first point</source>
        <translation>eerste punt</translation>
    </message>
    <message>
        <source>Every count of this theme stands on the sheet already.</source>
        <translation>Elke telling van dit thema staat al op het blad.</translation>
    </message>
    <message>
        <source>Deleted; Ctrl Z brings it back.</source>
        <translation>Verwijderd; Ctrl Z zet het terug.</translation>
    </message>
    <message>
        <source>section</source>
        <translation>onderdeel</translation>
    </message>
    <message>
        <source>next point</source>
        <translation>volgend punt</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>toetsen</translation>
    </message>
    <message>
        <source>next finding, the cursor on the words</source>
        <translation>volgende bevinding van de controle, de cursor op de woorden</translation>
    </message>
    <message>
        <source>pick a figure from the counts</source>
        <translation>een cijfer kiezen uit de tellingen</translation>
    </message>
    <message>
        <source>what the point rests on: see and change</source>
        <translation>waarop het punt berust: bekijken en wijzigen</translation>
    </message>
    <message>
        <source>other section</source>
        <translation>ander onderdeel</translation>
    </message>
    <message>
        <source>move the point or the figure</source>
        <translation>het punt of het cijfer verplaatsen</translation>
    </message>
    <message>
        <source>put the point in the other column</source>
        <translation>het punt in de andere kolom zetten</translation>
    </message>
    <message>
        <source>put the point under another theme</source>
        <translation>het punt bij een ander thema zetten</translation>
    </message>
    <message>
        <source>next line; the last, empty one adds a point</source>
        <translation>volgende regel; de laatste, lege voegt een punt toe</translation>
    </message>
    <message>
        <source>a new line within the point</source>
        <translation>een nieuwe regel binnen het punt</translation>
    </message>
    <message>
        <source>add what goes well, what needs attention</source>
        <translation>toevoegen bij wat goed gaat, bij wat aandacht vraagt</translation>
    </message>
    <message>
        <source>delete the record, Ctrl Z brings it back</source>
        <translation>verwijderen, Ctrl Z zet het terug</translation>
    </message>
    <message>
        <source>content, preview, checks</source>
        <translation>inhoud, voorbeeld, controle</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Wat er nu gebeurt</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Toezeggingen</translation>
    </message>
    <message>
        <source>Veldtool writes this itself, from what is recorded.</source>
        <translation>Veldtool schrijft dit zelf, uit wat is vastgelegd.</translation>
    </message>
    <message>
        <source>Next point</source>
        <translation>Volgend punt</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>To a USB stick</source>
        <translation>Op USB-stick</translation>
    </message>
    <message>
        <source>Nothing blocks: the sheet can leave.</source>
        <translation>Niets blokkeert: het blad kan naar buiten.</translation>
    </message>
    <message>
        <source>First mend 1 point, then the sheet can leave.</source>
        <translation>Eerst 1 punt oplossen, daarna kan het blad naar buiten.</translation>
    </message>
    <message>
        <source>First mend {count} points, then the sheet can leave.</source>
        <translation>Eerst {count} punten oplossen, daarna kan het blad naar buiten.</translation>
    </message>
    <message>
        <source>Content of the sheet</source>
        <translation>Inhoud van het blad</translation>
    </message>
    <message>
        <source>Pick a figure</source>
        <translation>Cijfer kiezen</translation>
    </message>
    <message>
        <source>The record was closed on {at}. Paper and figures show it as it was then; what is written since does not come on the sheet, unless the lead opens the record again.</source>
        <translation>Het bezoek is afgesloten op {at}. Papier en cijfers tonen wat er toen stond; wat daarna is geschreven komt niet op het blad, tenzij de teamleider het weer opent.</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>concept</translation>
    </message>
    <message>
        <source>version {version}, draft</source>
        <translation>versie {version}, concept</translation>
    </message>
    <message>
        <source>{number}: {what}</source>
        <translation>{number}: {what}</translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation>Nog een punt</translation>
    </message>
    <message>
        <source>No points yet. Type one, or choose evidence with Alt B</source>
        <translation>Nog geen punten. Typ er een, of kies een bevinding met Alt B</translation>
    </message>
    <message>
        <source>Counts to pick from</source>
        <translation>Tellingen om uit te kiezen</translation>
    </message>
    <message>
        <source>Evidence to rest on</source>
        <translation>Bevindingen om op te berusten</translation>
    </message>
    <message>
        <source>from the counts, not to be typed</source>
        <translation>uit de telling, niet te typen</translation>
    </message>
    <message>
        <source>No figures yet. Pick one with Ctrl T.</source>
        <translation>Nog geen cijfers. Kies er een met Ctrl T.</translation>
    </message>
    <message>
        <source>What goes well</source>
        <translation>Wat gaat goed</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>Wat vraagt aandacht</translation>
    </message>
    <message>
        <source>No sources yet. Alt B chooses evidence.</source>
        <translation>Nog geen bronnen. Alt B kiest bevindingen.</translation>
    </message>
    <message>
        <source>Rests on {codes}. Alt B changes it.</source>
        <translation>Berust op {codes}. Alt B wijzigt het.</translation>
    </message>
    <message>
        <source>{codes} (norm {norms})</source>
        <translation>{codes} (norm {norms})</translation>
    </message>
    <message>
        <source>Enter puts a count on the sheet; it stays live. Esc closes.</source>
        <translation>Enter zet een telling op het blad; het cijfer telt mee. Esc sluit.</translation>
    </message>
    <message>
        <source>Nothing was recorded on the norms of this theme yet.</source>
        <translation>Over de normen van dit thema is nog niets vastgelegd.</translation>
    </message>
    <message>
        <source>Enter lets the point rest on it, or no longer. Esc closes.</source>
        <translation>Enter laat het punt erop berusten, of niet meer. Esc sluit.</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Berust op</translation>
    </message>
    <message>
        <source>Also found</source>
        <translation>Ook gevonden</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gekozen</translation>
    </message>
</context>
</TS>
