<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
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
    <name>EvidenceModel</name>
    <message>
        <source>neutral</source>
        <translation>neutraal</translation>
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
    <name>NoticeBar</name>
    <message>
        <source>note</source>
        <translation>let op</translation>
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
        <source>findings behind the cell</source>
        <translation>bevindingen achter de cel</translation>
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
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n pagina</numerusform>
            <numerusform>%n pagina’s</numerusform>
        </translation>
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
        <source>Received from</source>
        <translation>Ontvangen van</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) with 2 versions</source>
        <translation>
            <numerusform>%n gegeven met 2 versies</numerusform>
            <numerusform>%n gegevens met 2 versies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n bewerking</numerusform>
            <numerusform>%n bewerkingen</numerusform>
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
    <message>
        <source>documents</source>
        <translation>documenten</translation>
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
        <source>larger, smaller</source>
        <translation>groter, kleiner</translation>
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
        <source>save as PDF</source>
        <translation>als pdf opslaan</translation>
    </message>
    <message>
        <source>no points</source>
        <translation>geen punten</translation>
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
        <source>Saved: {name}</source>
        <translation>Opgeslagen: {name}</translation>
    </message>
    <message>
        <source>The paper is being made…</source>
        <translation>Het stuk wordt gemaakt…</translation>
    </message>
    <message>
        <source>Not saved: this place cannot be written. Choose another folder.</source>
        <translation>Niet opgeslagen: hier mag of kan niet geschreven worden. Kies een andere map.</translation>
    </message>
    <message>
        <source>page {page} of {pages}, {zoom} %</source>
        <translation>pagina {page} van {pages}, {zoom}%</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Stukken</translation>
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
        <source>team lead</source>
        <translation>teamleider</translation>
    </message>
    <message>
        <source>inspector</source>
        <translation>inspecteur</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
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
        <source>No visit on this device yet. Try the sample with the command “veldtool demo”, or read in a visit with “veldtool inspection import”.</source>
        <translation>Nog geen bezoek op dit apparaat. Bekijk het voorbeeld met de opdracht “veldtool demo”, of lees een bezoek in met “veldtool inspection import”.</translation>
    </message>
    <message>
        <source>Which visit? Its name appears once it is unlocked.</source>
        <translation>Welk bezoek? De naam verschijnt na het ontgrendelen.</translation>
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
        <source>Other visit</source>
        <translation>Ander bezoek</translation>
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
    <message numerus="yes">
        <source>!  Urgent case open (%n)</source>
        <translation>
            <numerusform>!  Spoedcasus open</numerusform>
            <numerusform>!  %n spoedcasussen open</numerusform>
        </translation>
    </message>
    <message>
        <source>reply before &lt;b&gt;{at}&lt;/b&gt;, {left}</source>
        <translation>antwoord vóór &lt;b&gt;{at}&lt;/b&gt;, {left}</translation>
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
    <name>evidence</name>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>overview, feedback</source>
        <translation>overzicht, terugkoppeling</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>volgende stap</translation>
    </message>
    <message>
        <source>next part of the page, back with Shift</source>
        <translation>volgend deel van de pagina, met Shift terug</translation>
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
        <source>light, dark or as the system</source>
        <translation>licht, donker of als het systeem</translation>
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
    <name>messages</name>
    <message>
        <source>Something went wrong that should not happen. What was saved is safe. Try again; if it stays, close Veldtool and start it again.</source>
        <translation>Er ging iets mis dat niet mag gebeuren. Wat bewaard was, is veilig. Probeer het opnieuw; blijft het, sluit Veldtool dan en start opnieuw.</translation>
    </message>
</context>
<context>
    <name>rooms</name>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Terugkoppeling</translation>
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
</TS>
