<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>AddCallDialog</name>
    <message>
        <source>They called, and we talked</source>
        <translation>De ringede, og vi talte sammen</translation>
    </message>
    <message>
        <source>They called, and I missed it</source>
        <translation>De ringede, og jeg tog den ikke</translation>
    </message>
    <message>
        <source>I called, and we talked</source>
        <translation>Jeg ringede, og vi talte sammen</translation>
    </message>
    <message>
        <source>I called, and nobody answered</source>
        <translation>Jeg ringede, og ingen svarede</translation>
    </message>
    <message>
        <source>No job</source>
        <translation>Ingen stilling</translation>
    </message>
    <message>
        <source>Add call</source>
        <translation>Tilføj opkald</translation>
    </message>
    <message>
        <source>Paste or type a number</source>
        <translation>Indsæt eller skriv et nummer</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hvordan</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutter</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Stilling</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
    <message>
        <source>That is no number; without one the call needs a name.</source>
        <translation>Det er ikke et nummer. Uden nummer skal opkaldet have et navn.</translation>
    </message>
</context>
<context>
    <name>Announcement</name>
    <message>
        <source>{name} is calling</source>
        <translation>{name} ringer</translation>
    </message>
    <message>
        <source>Calling {name}</source>
        <translation>Ringer op til {name}</translation>
    </message>
    <message>
        <source>In the call with {name}</source>
        <translation>I samtale med {name}</translation>
    </message>
    <message>
        <source>{name} is on hold</source>
        <translation>{name} er sat på hold</translation>
    </message>
    <message>
        <source>{name}: {state}</source>
        <translation>{name}: {state}</translation>
    </message>
</context>
<context>
    <name>AskedStrip</name>
    <message>
        <source>Callers ask about {facts}</source>
        <translation>De spørger om {facts}</translation>
    </message>
    <message>
        <source>{fact} ({count} of {calls})</source>
        <translation>{fact} ({count} af {calls})</translation>
    </message>
</context>
<context>
    <name>AsteriskForm</name>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>Krypteret (TLS)</translation>
    </message>
    <message>
        <source>Say which extension is yours.</source>
        <translation>Skriv, hvilket lokalnummer der er dit.</translation>
    </message>
    <message>
        <source>Your extension</source>
        <translation>Dit lokalnummer</translation>
    </message>
    <message>
        <source>Several with commas. A device of another name as PJSIP/name.</source>
        <translation>Flere med komma imellem. En enhed med et andet navn som PJSIP/navn.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Own certificate authority (file)</source>
        <translation>Eget rodcertifikat (fil)</translation>
    </message>
    <message>
        <source>Only where the server&apos;s certificate is not a public one.</source>
        <translation>Kun hvis serverens certifikat ikke er offentligt udstedt.</translation>
    </message>
    <message>
        <source>“read = call” is enough for the user; Taktone only listens.</source>
        <translation>Det er nok, at brugeren har »read = call«. Taktone lytter kun.</translation>
    </message>
</context>
<context>
    <name>BesideDialog</name>
    <message>
        <source>Side by side</source>
        <translation>Side om side</translation>
    </message>
    <message>
        <source>In the order they called. Nobody is ranked.</source>
        <translation>I den rækkefølge de ringede. Ingen rangordnes.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>BoardDesk</name>
    <message>
        <source>Pick to see side by side</source>
        <translation>Vælg til side om side</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Tag af listen</translation>
    </message>
    <message>
        <source>Why, and what they are told…</source>
        <translation>Hvorfor, og hvad personen får at vide…</translation>
    </message>
    <message>
        <source>{name} is no longer on the list.</source>
        <translation>{name} er ikke længere på listen.</translation>
    </message>
    <message>
        <source>Print to PDF</source>
        <translation>Udskriv til PDF</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) printed to {file}.</source>
        <translation>
            <numerusform>%Ln stilling er udskrevet til {file}.</numerusform>
            <numerusform>%Ln stillinger er udskrevet til {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Invite or write…</source>
        <translation>Inviter eller skriv…</translation>
    </message>
</context>
<context>
    <name>BoardHead</name>
    <message>
        <source>Worth an interview</source>
        <translation>Værd en samtale</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Stilling</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>Som liste</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side om side</translation>
    </message>
    <message>
        <source>Pick two to four people: space, or Ctrl and a click</source>
        <translation>Vælg to til fire personer: mellemrum, eller Ctrl og et klik</translation>
    </message>
    <message>
        <source>Print to PDF…</source>
        <translation>Udskriv til PDF…</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>Inviter…</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Four people fit beside each other.</source>
        <translation>Der er plads til fire personer side om side.</translation>
    </message>
</context>
<context>
    <name>BusyPanel</name>
    <message>
        <source>{promise}.</source>
        <translation>{promise}.</translation>
    </message>
    <message>
        <source>Promise to call back {when}</source>
        <translation>Lov at ringe tilbage {when}</translation>
    </message>
    <message>
        <source>No free time in the next weeks: write your own in the note.</source>
        <translation>Ingen ledig tid i de næste uger: Skriv din egen i noten.</translation>
    </message>
    <message>
        <source>When will you call back?</source>
        <translation>Hvornår ringer du tilbage?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Undo the promise</source>
        <translation>Fortryd løftet</translation>
    </message>
    <message>
        <source>Time to call back</source>
        <translation>Tidspunkt at ringe tilbage</translation>
    </message>
</context>
<context>
    <name>CallAddingDesk</name>
    <message>
        <source>Add call…</source>
        <translation>Tilføj opkald…</translation>
    </message>
    <message>
        <source>Add call</source>
        <translation>Tilføj opkald</translation>
    </message>
    <message>
        <source>The call is added.</source>
        <translation>Opkaldet er tilføjet.</translation>
    </message>
</context>
<context>
    <name>CallHeader</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Luk (Esc)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mere</translation>
    </message>
    <message>
        <source>More (F10)</source>
        <translation>Mere (F10)</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Hvem er det?</translation>
    </message>
</context>
<context>
    <name>CallMenuDesk</name>
    <message>
        <source>More about this call</source>
        <translation>Mere om opkaldet</translation>
    </message>
    <message>
        <source>Not a job seeker</source>
        <translation>Ikke en jobsøger</translation>
    </message>
    <message>
        <source>Not a job seeker, and no more cards from the number</source>
        <translation>Ikke en jobsøger – og ingen flere kort fra nummeret</translation>
    </message>
    <message>
        <source>Somebody else is calling</source>
        <translation>Det er en anden, der ringer</translation>
    </message>
    <message>
        <source>These are two calls</source>
        <translation>Det er to opkald</translation>
    </message>
</context>
<context>
    <name>CallStrips</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n til</numerusform>
            <numerusform>og %n til</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>Unknown caller</source>
        <translation>Ukendt opkalder</translation>
    </message>
    <message>
        <source>Hidden number</source>
        <translation>Skjult nummer</translation>
    </message>
    <message>
        <source>Unsolicited</source>
        <translation>Uopfordret</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>mobil</translation>
    </message>
    <message>
        <source>landline</source>
        <translation>fastnet</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Ringer</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Ringer op</translation>
    </message>
    <message>
        <source>In the call</source>
        <translation>I samtale</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>På hold</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Optaget</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Ubesvaret</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Intet svar</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Afvist</translation>
    </message>
    <message>
        <source>Answered elsewhere</source>
        <translation>Taget et andet sted</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Forbindelsen røg</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Slut</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} t</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} t {minutes} min</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <comment>today 10:42</comment>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>i morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>i går</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>{count}st</source>
        <translation>{count}.</translation>
    </message>
    <message>
        <source>{count}nd</source>
        <translation>{count}.</translation>
    </message>
    <message>
        <source>{count}rd</source>
        <translation>{count}.</translation>
    </message>
    <message>
        <source>{count}th</source>
        <translation>{count}.</translation>
    </message>
</context>
<context>
    <name>CallsPage</name>
    <message>
        <source>Calls</source>
        <translation>Opkald</translation>
    </message>
    <message>
        <source>Edit job…</source>
        <translation>Ret stilling…</translation>
    </message>
    <message>
        <source>Edit job</source>
        <translation>Ret stilling</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportér…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksportér</translation>
    </message>
</context>
<context>
    <name>CandidateBoard</name>
    <message numerus="yes">
        <source>{step}, %n person(s)</source>
        <translation>
            <numerusform>{step}, %n person</numerusform>
            <numerusform>{step}, %n personer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidateDelegate</name>
    <message>
        <source>since {when}</source>
        <translation>siden {when}</translation>
    </message>
</context>
<context>
    <name>CandidatesPage</name>
    <message>
        <source>By job, newest star first. Nobody is ranked.</source>
        <translation>Efter stilling, nyeste stjerne først. Ingen rangordnes.</translation>
    </message>
    <message>
        <source>People worth an interview</source>
        <translation>Personer, der er en samtale værd</translation>
    </message>
</context>
<context>
    <name>CardFooter</name>
    <message>
        <source>Busy now</source>
        <translation>Optaget nu</translation>
    </message>
    <message>
        <source>Promise a call</source>
        <translation>Lov et opkald</translation>
    </message>
    <message>
        <source>Worth an interview</source>
        <translation>Værd en samtale</translation>
    </message>
    <message>
        <source>{action} ({shortcut})</source>
        <translation>{action} ({shortcut})</translation>
    </message>
</context>
<context>
    <name>ChoiceLine</name>
    <message>
        <source>Change</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Sæt op</translation>
    </message>
    <message>
        <source>Change {line}</source>
        <translation>Ret {line}</translation>
    </message>
    <message>
        <source>Set up {line}</source>
        <translation>Sæt {line} op</translation>
    </message>
    <message>
        <source>{state}. {advice}</source>
        <translation>{state}. {advice}</translation>
    </message>
</context>
<context>
    <name>CopiedLine</name>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>Copy: {what}</source>
        <translation>Kopiér: {what}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopieret</translation>
    </message>
</context>
<context>
    <name>DeclineDialog</name>
    <message>
        <source>Declined</source>
        <translation>Afslag</translation>
    </message>
    <message>
        <source>What they are told</source>
        <translation>Det får personen at vide</translation>
    </message>
    <message>
        <source>Thank you for calling. We go on with others.</source>
        <translation>Tak, fordi du ringede. Vi går videre med andre.</translation>
    </message>
    <message>
        <source>Why, only for you</source>
        <translation>Hvorfor – kun til dig</translation>
    </message>
    <message>
        <source>{name} is declined</source>
        <translation>{name} får afslag</translation>
    </message>
    <message>
        <source>This line is in no export, on no print and in no mail. It is only for you, until you erase the person.</source>
        <translation>Det her kommer aldrig med i eksport, udskrift eller mail. Det er kun til dig, indtil du sletter personen.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>You find Taktone in the tray, or among your windows where there is no tray: the caller history, a pause for when you want quiet, and the settings.</source>
        <translation>Du finder Taktone ved uret på proceslinjen, eller blandt dine vinduer, hvis der ikke er nogen: opkaldshistorikken, en pause, når du vil have ro, og indstillingerne.</translation>
    </message>
    <message>
        <source>What you write about callers stays on this computer. Nothing is sent away.</source>
        <translation>Det, du skriver om dem, der ringer, bliver på denne computer. Intet bliver sendt videre.</translation>
    </message>
    <message>
        <source>The card comes up the next time somebody calls.</source>
        <translation>Kortet kommer frem, næste gang nogen ringer.</translation>
    </message>
    <message>
        <source>No line is heard yet. You can set one up at any time in the settings, under Lines; until then, practice calls work.</source>
        <translation>Der er endnu ingen linje at lytte til. Du kan altid sætte en op i indstillingerne under Linjer; indtil da kan du prøve med prøveopkald.</translation>
    </message>
</context>
<context>
    <name>EarlierStrip</name>
    <message>
        <source>Your {count} call.</source>
        <translation>Jeres {count} samtale.</translation>
    </message>
    <message>
        <source>Calls for the {count} time.</source>
        <translation>Ringer for {count} gang.</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>ikke taget</translation>
    </message>
    <message>
        <source>Last {when}, {length}.</source>
        <translation>Sidst {when}, {length}.</translation>
    </message>
    <message>
        <source>Last {when}, {length}: “{note}”</source>
        <translation>Sidst {when}, {length}: “{note}”</translation>
    </message>
</context>
<context>
    <name>EditedPages</name>
    <message>
        <source>Lines on how to meet the caller</source>
        <translation>Huskeråd om at møde den, der ringer</translation>
    </message>
    <message>
        <source>Words for what you hear in a voice</source>
        <translation>Ord for det, du hører i stemmen</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Huskeråd</translation>
    </message>
    <message>
        <source>Voice words</source>
        <translation>Ord om stemmen</translation>
    </message>
    <message>
        <source>Letters to those who called</source>
        <translation>Breve til dem, der har ringet</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Breve</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Noget gik galt</translation>
    </message>
    <message>
        <source>Something went wrong in Taktone</source>
        <translation>Noget gik galt i Taktone</translation>
    </message>
    <message>
        <source>You can go on working. This report tells the makers where it happened; it holds no names, numbers or notes.</source>
        <translation>Du kan arbejde videre. Rapporten fortæller dem, der laver Taktone, hvor det skete; den indeholder ingen navne, numre eller noter.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Kopiér rapport</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopieret</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Writing …</source>
        <translation>Skriver …</translation>
    </message>
    <message>
        <source>The calls in the list</source>
        <translation>Opkaldene på listen</translation>
    </message>
    <message>
        <source>The chosen call</source>
        <translation>Det valgte opkald</translation>
    </message>
    <message>
        <source>Myself: every call</source>
        <translation>Mig selv: alle opkald</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksportér</translation>
    </message>
    <message>
        <source>What should the file hold?</source>
        <translation>Hvad skal filen indeholde?</translation>
    </message>
    <message>
        <source>Impressions, and whether they would call again, never leave this computer. Notes do: read them with the caller&apos;s eyes first.</source>
        <translation>Indtryk, og om de ville ringe igen, forlader aldrig denne computer. Det gør noter: læs dem først med opkalderens øjne.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Opkald</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>People without an e-mail</source>
        <translation>Personer uden e-mail</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Vælg fil…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Ser efter …</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln chosen calls</source>
        <translation>
            <numerusform>Det ene valgte opkald</numerusform>
            <numerusform>De %Ln valgte opkald</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>CSV with commas</source>
        <translation>CSV med komma</translation>
    </message>
    <message>
        <source>CSV for Danish Excel (semicolons)</source>
        <translation>CSV til dansk Excel (semikolon)</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-projektmappe</translation>
    </message>
    <message>
        <source>Contacts (vCard)</source>
        <translation>Kontakter (vCard)</translation>
    </message>
    <message>
        <source>JSON for programs</source>
        <translation>JSON til programmer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln opkald</numerusform>
            <numerusform>%Ln opkald</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them has no e-mail, and {system} asks for one:</source>
        <translation>
            <numerusform>%Ln af dem har ingen e-mail, og {system} beder om en:</numerusform>
            <numerusform>%Ln af dem har ingen e-mail, og {system} beder om en:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>og %Ln til</numerusform>
            <numerusform>og %Ln til</numerusform>
        </translation>
    </message>
    <message>
        <source>{calls} by {people}.</source>
        <translation>{calls} fra {people}.</translation>
    </message>
    <message>
        <source>Everybody has an e-mail.</source>
        <translation>Alle har en e-mail.</translation>
    </message>
    <message>
        <source>{calls} exported to {file}.</source>
        <translation>{calls} eksporteret til {file}.</translation>
    </message>
    <message>
        <source>{number} calls written …</source>
        <translation>{number} opkald skrevet …</translation>
    </message>
    <message>
        <source>Hidden number</source>
        <translation>Skjult nummer</translation>
    </message>
</context>
<context>
    <name>FactLines</name>
    <message>
        <source>asked in {count} of {calls}</source>
        <translation>spurgt i {count} af {calls}</translation>
    </message>
    <message>
        <source>Salary</source>
        <translation>Løn</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Rejsedage</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Remote work</source>
        <translation>Hjemmearbejde</translation>
    </message>
    <message>
        <source>Fact {number}</source>
        <translation>Fakta {number}</translation>
    </message>
    <message>
        <source>What there is to say about fact {number}</source>
        <translation>Hvad der er at sige om fakta {number}</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>You could ask</source>
        <translation>Spørg gerne</translation>
    </message>
    <message>
        <source>Greeting: “{words}”</source>
        <translation>Hils: “{words}”</translation>
    </message>
</context>
<context>
    <name>FactsRow</name>
    <message>
        <source>Facts at hand</source>
        <translation>Fakta om stillingen</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>Fold sammen</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakta</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Fornavn</translation>
    </message>
    <message>
        <source>What they called about</source>
        <translation>Det, de ringede om</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Stillingens navn</translation>
    </message>
    <message>
        <source>Link to the ad</source>
        <translation>Link til opslaget</translation>
    </message>
    <message>
        <source>The times</source>
        <translation>Tiderne</translation>
    </message>
    <message>
        <source>How many minutes</source>
        <translation>Hvor mange minutter</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Video link</source>
        <translation>Videolink</translation>
    </message>
    <message>
        <source>What they are told</source>
        <translation>Det får personen at vide</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dit navn</translation>
    </message>
    <message>
        <source>Your phone</source>
        <translation>Din telefon</translation>
    </message>
    <message>
        <source>Your company</source>
        <translation>Din virksomhed</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose…</source>
        <translation>Vælg…</translation>
    </message>
    <message>
        <source>Choose {what}</source>
        <translation>Vælg {what}</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Certifikatfil</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Missed</source>
        <translation>Ubesvaret</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stjerne</translation>
    </message>
    <message>
        <source>Open promise</source>
        <translation>Åbent løfte</translation>
    </message>
    <message>
        <source>Has a note</source>
        <translation>Har note</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle linjer</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Når som helst</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Alle stillinger</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Indgående</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Udgående</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>Ind og ud</translation>
    </message>
    <message>
        <source>Any step</source>
        <translation>Alle trin</translation>
    </message>
</context>
<context>
    <name>FoldHeading</name>
    <message>
        <source>open</source>
        <translation>foldet ud</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>foldet sammen</translation>
    </message>
</context>
<context>
    <name>ForgottenBar</name>
    <message>
        <source>Nothing about this call is kept.</source>
        <translation>Intet om opkaldet er gemt.</translation>
    </message>
    <message numerus="yes">
        <source>This call is forgotten. %n earlier one(s) are still in the history.</source>
        <translation>
            <numerusform>Opkaldet er glemt. Et tidligere opkald står stadig i historikken.</numerusform>
            <numerusform>Opkaldet er glemt. %n tidligere opkald står stadig i historikken.</numerusform>
        </translation>
    </message>
    <message>
        <source>No more cards from {number}</source>
        <translation>Ingen flere kort fra {number}</translation>
    </message>
    <message>
        <source>Nothing is kept, and {number} brings no more cards.</source>
        <translation>Intet er gemt, og {number} giver ingen flere kort.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Undo: keep the call after all</source>
        <translation>Fortryd: behold opkaldet alligevel</translation>
    </message>
    <message>
        <source>Undo ({shortcut})</source>
        <translation>Fortryd ({shortcut})</translation>
    </message>
</context>
<context>
    <name>FoundForm</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
</context>
<context>
    <name>FoundLines</name>
    <message>
        <source>Phone over Bluetooth, or modem (oFono)</source>
        <translation>Telefon over Bluetooth eller modem (oFono)</translation>
    </message>
    <message>
        <source>Calls of a phone that is connected to this computer.</source>
        <translation>Opkald på en telefon, der er forbundet med computeren.</translation>
    </message>
    <message>
        <source>Phone over Bluetooth (PipeWire)</source>
        <translation>Telefon over Bluetooth (PipeWire)</translation>
    </message>
    <message>
        <source>Calls of an iPhone or any other phone that is connected as a hands-free set.</source>
        <translation>Opkald på en iPhone eller en anden telefon, der er forbundet som håndfri.</translation>
    </message>
    <message>
        <source>Mobile modem (ModemManager)</source>
        <translation>Mobilmodem (ModemManager)</translation>
    </message>
    <message>
        <source>Calls of a SIM card in or at this computer.</source>
        <translation>Opkald på et SIM-kort i eller ved computeren.</translation>
    </message>
    <message>
        <source>GNOME Calls</source>
        <translation>GNOME Opkald</translation>
    </message>
    <message>
        <source>Calls of the telephone program of GNOME.</source>
        <translation>Opkald i GNOMEs telefonprogram.</translation>
    </message>
    <message>
        <source>Android phone (KDE Connect on this computer)</source>
        <translation>Android-telefon (KDE Connect på computeren)</translation>
    </message>
    <message>
        <source>That the phone rings and whom you missed, though not when you hang up.</source>
        <translation>At telefonen ringer, og hvem du ikke nåede, men ikke hvornår du lægger på.</translation>
    </message>
    <message>
        <source>Android phone (KDE Connect)</source>
        <translation>Android-telefon (KDE Connect)</translation>
    </message>
    <message>
        <source>Calls of a phone in the same network, told by the KDE Connect app on it.</source>
        <translation>Opkald på en telefon på samme netværk, fortalt af appen KDE Connect på den.</translation>
    </message>
    <message>
        <source>Calls in programs (microphone in use)</source>
        <translation>Opkald i programmer (mikrofon i brug)</translation>
    </message>
    <message>
        <source>Teams, Zoom, Meet, any softphone. Taktone asks the computer which program uses the microphone, and never listens to it.</source>
        <translation>Teams, Zoom, Meet og alle softphones. Taktone spørger computeren, hvilket program der bruger mikrofonen, og lytter aldrig med.</translation>
    </message>
    <message>
        <source>Telephone programs and desk phones</source>
        <translation>Telefonprogrammer og bordtelefoner</translation>
    </message>
    <message>
        <source>MicroSIP, 3CX, Enreach, snom, Yealink and others: copy one line.</source>
        <translation>MicroSIP, 3CX, Enreach, snom, Yealink og andre: kopiér en linje.</translation>
    </message>
</context>
<context>
    <name>FritzboxForm</name>
    <message>
        <source>My FRITZ!Box</source>
        <translation>Min FRITZ!Box</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle sammen</translation>
    </message>
    <message>
        <source>Type the name or address of the box.</source>
        <translation>Skriv boksens navn eller adresse.</translation>
    </message>
    <message>
        <source>Type the numbers in digits, with commas between.</source>
        <translation>Skriv numrene med cifre og komma imellem.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Address of the box</source>
        <translation>Boksens adresse</translation>
    </message>
    <message>
        <source>Own numbers that count</source>
        <translation>Egne numre, der tæller med</translation>
    </message>
    <message>
        <source>Several with commas, as they stand in the box.</source>
        <translation>Flere med komma imellem, som de står i boksen.</translation>
    </message>
    <message>
        <source>Dial #96*5* on a telephone at the box to switch its call monitor on.</source>
        <translation>Tast #96*5* på en telefon ved boksen, så slår du dens opkaldsmonitor til.</translation>
    </message>
</context>
<context>
    <name>GreetingStrip</name>
    <message>
        <source>Greet with: “{words}”</source>
        <translation>Hils med: “{words}”</translation>
    </message>
</context>
<context>
    <name>HintList</name>
    <message>
        <source>Tab takes the first. Quotes for exact words, a minus for words to leave out.</source>
        <translation>Tab tager det øverste. Citationstegn om præcise ord, minus foran ord, der skal væk.</translation>
    </message>
</context>
<context>
    <name>Hook</name>
    <message>
        <source>Taktone has heard of the call. You can close this.</source>
        <translation>Taktone har hørt om opkaldet. Du kan lukke her.</translation>
    </message>
    <message>
        <source>Another program that can run a command</source>
        <translation>Et andet program, der kan køre en kommando</translation>
    </message>
    <message>
        <source>Another program that can open an address</source>
        <translation>Et andet program, der kan åbne en adresse</translation>
    </message>
    <message>
        <source>{product} can neither run a command nor open an address on this computer. Add its telephone line instead, or let Taktone see when the microphone is in use.</source>
        <translation>{product} kan hverken køre en kommando eller åbne en adresse på denne computer. Tilføj dets telefonlinje i stedet, eller lad Taktone se, hvornår mikrofonen er i brug.</translation>
    </message>
    <message>
        <source>When it rings</source>
        <translation>Når det ringer</translation>
    </message>
    <message>
        <source>When you call</source>
        <translation>Når du ringer op</translation>
    </message>
    <message>
        <source>When it is answered</source>
        <translation>Når opkaldet bliver taget</translation>
    </message>
    <message>
        <source>When it is over</source>
        <translation>Når opkaldet er slut</translation>
    </message>
    <message>
        <source>When it was missed</source>
        <translation>Når opkaldet ikke blev taget</translation>
    </message>
    <message>
        <source>The program itself</source>
        <translation>Selve programmet</translation>
    </message>
    <message>
        <source>Its parameters</source>
        <translation>Dets parametre</translation>
    </message>
    <message>
        <source>As a link</source>
        <translation>Som link</translation>
    </message>
    <message>
        <source>On the phone&apos;s own web page, under Action URL.</source>
        <translation>På telefonens egen webside under Action URL.</translation>
    </message>
    <message>
        <source>On the phone&apos;s own web page: Features, Action URL.</source>
        <translation>På telefonens egen webside: Features, Action URL.</translation>
    </message>
    <message>
        <source>On the phone&apos;s own web page: Settings, Outbound Notification, Action URL.</source>
        <translation>På telefonens egen webside: Settings, Outbound Notification, Action URL.</translation>
    </message>
    <message>
        <source>Write the phone&apos;s address below as well, or it is not let in.</source>
        <translation>Skriv også telefonens adresse herunder, ellers bliver den ikke lukket ind.</translation>
    </message>
    <message>
        <source>Close MicroSIP, paste the lines into MicroSIP.ini below [Settings], and start it again. MicroSIP adds the number by itself.</source>
        <translation>Luk MicroSIP, indsæt linjerne i MicroSIP.ini under [Settings], og start det igen. MicroSIP tilføjer selv nummeret.</translation>
    </message>
    <message>
        <source>In the 3CX app: Settings, Integration, start a program for incoming calls.</source>
        <translation>I 3CX-appen: Settings, Integration, start et program ved indgående opkald.</translation>
    </message>
    <message>
        <source>In the Web Client: Settings, Integration, Open contact URL. It opens a tab for each call, which you can close.</source>
        <translation>I Web Client: Settings, Integration, Open contact URL. Den åbner en fane for hvert opkald, som du bare kan lukke.</translation>
    </message>
    <message>
        <source>In Contact&apos;s settings, as the address of each event: Incoming, Active, End.</source>
        <translation>I Contacts indstillinger som adresse for hver hændelse: Incoming, Active, End.</translation>
    </message>
    <message>
        <source>In Collaboration&apos;s settings, as the address for calls.</source>
        <translation>I Collaborations indstillinger som adresse for opkald.</translation>
    </message>
    <message>
        <source>In myPBX: settings, external applications. It starts once you pick up, or by a click on the message of the call.</source>
        <translation>I myPBX: indstillinger, eksterne programmer. Det starter, når du tager telefonen, eller når du klikker på beskeden om opkaldet.</translation>
    </message>
    <message>
        <source>In Ringotel&apos;s settings: integration, open an address.</source>
        <translation>I Ringotels indstillinger: integration, åbn en adresse.</translation>
    </message>
    <message>
        <source>In the client&apos;s settings, as the address of each event; choose silent.</source>
        <translation>I programmets indstillinger som adresse for hver hændelse; vælg silent.</translation>
    </message>
    <message>
        <source>Put the program&apos;s own placeholders in place of NUMBER and NAME. The first line alone will do.</source>
        <translation>Sæt programmets egne pladsholdere ind i stedet for NUMBER og NAME. Den første linje er nok i sig selv.</translation>
    </message>
</context>
<context>
    <name>HookPanel</name>
    <message>
        <source>Type addresses of phones, such as 192.168.1.20, with commas between.</source>
        <translation>Skriv telefonernes adresser, for eksempel 192.168.1.20, med komma imellem.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Many telephone programs and desk phones can run a command or open an address when there is a call. Choose yours and paste its lines there.</source>
        <translation>Mange telefonprogrammer og bordtelefoner kan køre en kommando eller åbne en adresse, når der er et opkald. Vælg dit, og indsæt dets linjer der.</translation>
    </message>
    <message>
        <source>Telephone program or phone</source>
        <translation>Telefonprogram eller telefon</translation>
    </message>
    <message>
        <source>Desk phones that may call this computer</source>
        <translation>Bordtelefoner, der må melde opkald hertil</translation>
    </message>
    <message>
        <source>Their addresses with commas, such as 192.168.1.20 or 192.168.1.0/24. Empty: only programs on this computer are heard.</source>
        <translation>Deres adresser med komma imellem, for eksempel 192.168.1.20 eller 192.168.1.0/24. Tomt: kun programmer på denne computer bliver hørt.</translation>
    </message>
    <message>
        <source>Make anew</source>
        <translation>Lav en ny</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Key in the addresses</source>
        <translation>Nøgle i adresserne</translation>
    </message>
    <message>
        <source>Who does not know it is not heard. After a new one, paste every line anew.</source>
        <translation>Den, der ikke kender den, bliver ikke hørt. Efter en ny nøgle skal alle linjer indsættes igen.</translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message>
        <source>Import</source>
        <translation>Hent</translation>
    </message>
    <message>
        <source>Address books and call lists</source>
        <translation>Adressebøger og opkaldslister</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>Hentet.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Reading …</source>
        <translation>Læser …</translation>
    </message>
    <message>
        <source>What do the columns hold?</source>
        <translation>Hvad står der i kolonnerne?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Hent</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>Hentet.</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Fortryd hentningen</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Henter …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>What happens to each entry</source>
        <translation>Hvad der sker med hver post</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fremskridt</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Hvad der sker</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln ny</numerusform>
            <numerusform>%Ln nye</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln get what was missing</source>
        <translation>
            <numerusform>%Ln får det, der manglede</numerusform>
            <numerusform>%Ln får det, der manglede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are here already</source>
        <translation>
            <numerusform>%Ln er her allerede</numerusform>
            <numerusform>%Ln er her allerede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln udeladt</numerusform>
            <numerusform>%Ln udeladt</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {of} …</source>
        <translation>{done} af {of} …</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Udelad</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Fornavn</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Efternavn</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>filen er tom.</translation>
    </message>
    <message>
        <source>this kind of entry is not known.</source>
        <translation>denne slags post kendes ikke.</translation>
    </message>
    <message>
        <source>this is no line of a vCard.</source>
        <translation>det er ikke en linje i et vCard.</translation>
    </message>
    <message>
        <source>something stands before BEGIN:VCARD.</source>
        <translation>der står noget før BEGIN:VCARD.</translation>
    </message>
    <message>
        <source>the card that begins here has no end.</source>
        <translation>kortet, der begynder her, har ingen slutning.</translation>
    </message>
    <message>
        <source>the vCard has no version that is known.</source>
        <translation>dette vCard har ingen version, der kendes.</translation>
    </message>
    <message>
        <source>the letters cannot be read.</source>
        <translation>bogstaverne kan ikke læses.</translation>
    </message>
    <message>
        <source>the quotation marks do not match.</source>
        <translation>anførselstegnene passer ikke sammen.</translation>
    </message>
    <message>
        <source>the row has fewer cells than the headings.</source>
        <translation>rækken har færre felter end overskriften.</translation>
    </message>
    <message>
        <source>the time cannot be read.</source>
        <translation>tidspunktet kan ikke læses.</translation>
    </message>
    <message>
        <source>no column has a name, a number or an e-mail.</source>
        <translation>ingen kolonne har navn, nummer eller e-mail.</translation>
    </message>
    <message>
        <source>Line {line}: {flaw} Nothing was imported.</source>
        <translation>Linje {line}: {flaw} Intet blev hentet.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Left out: neither number nor e-mail</source>
        <translation>Udeladt: hverken nummer eller e-mail</translation>
    </message>
    <message>
        <source>The same as in line {line}</source>
        <translation>Den samme som i linje {line}</translation>
    </message>
    <message>
        <source>Adds to {name}</source>
        <translation>Føjes til {name}</translation>
    </message>
    <message>
        <source>Here already: {name}</source>
        <translation>Er her allerede: {name}</translation>
    </message>
</context>
<context>
    <name>Insight</name>
    <message>
        <source>Every call, in and out.</source>
        <translation>Alle opkald, ind og ud.</translation>
    </message>
    <message>
        <source>People who called, by where they saw the ad.</source>
        <translation>Dem, der ringede, efter hvor de så annoncen.</translation>
    </message>
    <message>
        <source>People you marked, and who of them came as far as an interview.</source>
        <translation>Dem, du har markeret, og hvem af dem der nåede til samtale.</translation>
    </message>
    <message>
        <source>Facts at hand you ticked in calls. What is asked often, the ad leaves open.</source>
        <translation>Fakta, du satte hak ved i opkald. Det, der tit spørges om, står ikke klart i annoncen.</translation>
    </message>
    <message>
        <source>Missed calls, by how soon you rang back. Hidden numbers are left out.</source>
        <translation>Ubesvarede opkald, efter hvor hurtigt du ringede tilbage. Skjulte numre er ikke med.</translation>
    </message>
    <message>
        <source>Your own, private answer after calls: met like this, would you have called again?</source>
        <translation>Dit eget, private svar efter opkald: Ville du selv have ringet igen, hvis du var blevet mødt sådan?</translation>
    </message>
    <message>
        <source>No calls in this time.</source>
        <translation>Ingen opkald i den tid.</translation>
    </message>
    <message>
        <source>Nobody called in this time.</source>
        <translation>Ingen ringede i den tid.</translation>
    </message>
    <message>
        <source>Nobody was marked in this time.</source>
        <translation>Ingen blev markeret i den tid.</translation>
    </message>
    <message>
        <source>Nothing ticked yet. Tick a fact on the card when a caller asks about it.</source>
        <translation>Ingen hak endnu. Sæt hak ved et faktum på kortet, når nogen spørger til det.</translation>
    </message>
    <message>
        <source>No missed calls in this time.</source>
        <translation>Ingen ubesvarede opkald i den tid.</translation>
    </message>
    <message>
        <source>No answers yet. The question stands in the wrap-up.</source>
        <translation>Ingen svar endnu. Du bliver spurgt efter opkaldet.</translation>
    </message>
    <message>
        <source>Other jobs</source>
        <translation>Andre stillinger</translation>
    </message>
    <message>
        <source>Calls per week</source>
        <translation>Opkald pr. uge</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Uge fra</translation>
    </message>
    <message>
        <source>Calls per month</source>
        <translation>Opkald pr. måned</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Måned</translation>
    </message>
    <message>
        <source>Calls per year</source>
        <translation>Opkald pr. år</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>No job</source>
        <translation>Ingen stilling</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>first day of a week</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Where callers saw the ad</source>
        <translation>Hvor de så annoncen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>What brought people to an interview</source>
        <translation>Hvad der førte til samtale</translation>
    </message>
    <message>
        <source>Worth an interview</source>
        <translation>Værd en samtale</translation>
    </message>
    <message>
        <source>Came to an interview</source>
        <translation>Kom til samtale</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Ikke sagt</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andre</translation>
    </message>
    <message>
        <source>What they asked</source>
        <translation>Hvad de spurgte om</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Faktum</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Opkald</translation>
    </message>
    <message>
        <source>Within an hour</source>
        <translation>Inden for en time</translation>
    </message>
    <message>
        <source>The same day</source>
        <translation>Samme dag</translation>
    </message>
    <message>
        <source>The next day</source>
        <translation>Dagen efter</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senere</translation>
    </message>
    <message>
        <source>They rang again first</source>
        <translation>De ringede selv igen først</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ikke endnu</translation>
    </message>
    <message>
        <source>How soon missed calls were called back</source>
        <translation>Hvor hurtigt du ringede tilbage</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Ringet tilbage</translation>
    </message>
    <message>
        <source>Missed calls</source>
        <translation>Ubesvarede opkald</translation>
    </message>
    <message>
        <source>Rings in the water</source>
        <translation>Ringe i vandet</translation>
    </message>
    <message>
        <source>Would have called again</source>
        <translation>Ville have ringet igen</translation>
    </message>
</context>
<context>
    <name>InsightPage</name>
    <message>
        <source>Insight</source>
        <translation>Indblik</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Når som helst</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Alle stillinger</translation>
    </message>
    <message>
        <source>As tables</source>
        <translation>Som tabeller</translation>
    </message>
</context>
<context>
    <name>InsightSide</name>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Saved in {file}.</source>
        <translation>Gemt i {file}.</translation>
    </message>
</context>
<context>
    <name>JobAdPage</name>
    <message>
        <source>Last day to apply</source>
        <translation>Sidste ansøgningsdag</translation>
    </message>
    <message>
        <source>No longer offered for new calls</source>
        <translation>Bruges ikke til nye opkald</translation>
    </message>
    <message>
        <source>Give the job a title.</source>
        <translation>Giv stillingen en titel.</translation>
    </message>
    <message>
        <source>A link starts with http:// or https://.</source>
        <translation>Et link begynder med http:// eller https://.</translation>
    </message>
    <message>
        <source>Project manager</source>
        <translation>Projektleder</translation>
    </message>
    <message>
        <source>Aarhus</source>
        <translation>Aarhus</translation>
    </message>
    <message>
        <source>LinkedIn, our own website</source>
        <translation>Jobindex, vores hjemmeside</translation>
    </message>
    <message>
        <source>the number in the ad, or the name of a line</source>
        <translation>nummeret i annoncen, eller navnet på en linje</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Link to the ad</source>
        <translation>Link til annoncen</translation>
    </message>
    <message>
        <source>Where the ad runs</source>
        <translation>Hvor annoncen er</translation>
    </message>
    <message>
        <source>Own numbers or lines: a call to one of them is about this job</source>
        <translation>Egne numre eller linjer: Et opkald til dem handler om stillingen</translation>
    </message>
    <message>
        <source>{line} belongs to {job} so far. Saving moves it here.</source>
        <translation>{line} hører til {job} nu. Den flytter hertil, når du gemmer.</translation>
    </message>
</context>
<context>
    <name>JobCombo</name>
    <message>
        <source>Which job is it about?</source>
        <translation>Hvilken stilling?</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Stilling</translation>
    </message>
    <message>
        <source>New job…</source>
        <translation>Ny stilling…</translation>
    </message>
</context>
<context>
    <name>JobDialog</name>
    <message>
        <source>New job</source>
        <translation>Ny stilling</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Stilling</translation>
    </message>
    <message>
        <source>Add job</source>
        <translation>Opret stilling</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Spørgsmål</translation>
    </message>
    <message>
        <source>Your changes are not saved. Press Esc again to drop them.</source>
        <translation>Dine ændringer er ikke gemt endnu. Tryk Esc igen for at kassere dem.</translation>
    </message>
    <message>
        <source>Drop changes</source>
        <translation>Kassér ændringer</translation>
    </message>
    <message>
        <source>The ad</source>
        <translation>Annoncen</translation>
    </message>
    <message>
        <source>Facts at hand</source>
        <translation>Fakta om stillingen</translation>
    </message>
    <message>
        <source>In the call</source>
        <translation>I samtalen</translation>
    </message>
    <message>
        <source>Up to 8 facts, so that nobody has to say “it is all in the ad”</source>
        <translation>Op til 8 fakta, så ingen behøver sige “det står i annoncen”</translation>
    </message>
    <message>
        <source>Good morning, this is … at …</source>
        <translation>Godmorgen, du taler med … fra …</translation>
    </message>
    <message>
        <source>How callers are greeted</source>
        <translation>Sådan hilser I på dem, der ringer</translation>
    </message>
    <message>
        <source>Three to five things that count for this job</source>
        <translation>Tre til fem ting, der tæller i stillingen</translation>
    </message>
    <message>
        <source>Questions to ask</source>
        <translation>Spørgsmål, du kan stille</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Title of the new job, then Enter</source>
        <translation>Den nye stillings titel, så Enter</translation>
    </message>
    <message>
        <source>Title of the new job</source>
        <translation>Den nye stillings titel</translation>
    </message>
    <message>
        <source>See ad</source>
        <translation>Se annonce</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Stilling</translation>
    </message>
    <message>
        <source>{action} ({shortcut})</source>
        <translation>{action} ({shortcut})</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join</source>
        <translation>Saml</translation>
    </message>
    <message>
        <source>Choose who is the same person.</source>
        <translation>Vælg, hvem der er den samme person.</translation>
    </message>
    <message>
        <source>They look alike: {why}. Together they are:</source>
        <translation>De ligner hinanden: {why}. Samlet bliver de til:</translation>
    </message>
    <message>
        <source>Nothing tells that they are the same. Together they would be:</source>
        <translation>Intet tyder på, at de er den samme. Samlet ville de blive til:</translation>
    </message>
    <message>
        <source>Join two people</source>
        <translation>Saml to personer</translation>
    </message>
    <message>
        <source>Who is the same as {name}?</source>
        <translation>Hvem er den samme som {name}?</translation>
    </message>
    <message>
        <source>Name, number or a word of a note</source>
        <translation>Navn, nummer eller et ord fra en note</translation>
    </message>
    <message>
        <source>Look for a person</source>
        <translation>Find en person</translation>
    </message>
    <message>
        <source>People who may be the same</source>
        <translation>Personer, der kan være den samme</translation>
    </message>
    <message>
        <source>Nothing is lost, and you can take them apart again at any time.</source>
        <translation>Intet går tabt, og du kan altid skille dem ad igen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
</context>
<context>
    <name>KeptSearches</name>
    <message>
        <source>The search is kept in the side bar.</source>
        <translation>Søgningen er gemt i sidepanelet.</translation>
    </message>
    <message>
        <source>“{title}” is no longer kept.</source>
        <translation>“{title}” er ikke gemt længere.</translation>
    </message>
    <message>
        <source>Keep this search no longer</source>
        <translation>Gem ikke søgningen længere</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Gem søgningen</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>Taster</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Søg</translation>
    </message>
    <message>
        <source>The call above or below</source>
        <translation>Opkaldet over eller under</translation>
    </message>
    <message>
        <source>Open the note</source>
        <translation>Åbn noten</translation>
    </message>
    <message>
        <source>Worth an interview, or no longer</source>
        <translation>Værd en samtale, eller ikke længere</translation>
    </message>
    <message>
        <source>Promise to ring back</source>
        <translation>Lov at ringe tilbage</translation>
    </message>
    <message>
        <source>Back to the list; empties the search</source>
        <translation>Tilbage til listen; tømmer søgningen</translation>
    </message>
    <message>
        <source>Takes the first hint under the search</source>
        <translation>Tager det første forslag under søgefeltet</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Denne oversigt</translation>
    </message>
    <message>
        <source>Board: one step back or on</source>
        <translation>Tavlen: et trin tilbage eller frem</translation>
    </message>
    <message>
        <source>Board: pick for side by side</source>
        <translation>Tavlen: vælg til side om side</translation>
    </message>
    <message>
        <source>Add a call by hand</source>
        <translation>Tilføj et opkald i hånden</translation>
    </message>
    <message>
        <source>Choose more calls</source>
        <translation>Vælg flere opkald</translation>
    </message>
    <message>
        <source>Choose the whole list</source>
        <translation>Vælg hele listen</translation>
    </message>
    <message>
        <source>Delete the chosen calls</source>
        <translation>Slet de valgte opkald</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Hent</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksportér</translation>
    </message>
    <message>
        <source>The newest call, the oldest one</source>
        <translation>Det nyeste opkald, det ældste</translation>
    </message>
</context>
<context>
    <name>LeftOutFields</name>
    <message>
        <source>Numbers that are left out</source>
        <translation>Numre, der ikke skal med</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Count like any other</source>
        <translation>Tæller som alle andre</translation>
    </message>
    <message numerus="yes">
        <source>Left out up to %n digit(s)</source>
        <translation>
            <numerusform>Udelades op til %n ciffer</numerusform>
            <numerusform>Udelades op til %n cifre</numerusform>
        </translation>
    </message>
    <message>
        <source>No card for these numbers</source>
        <translation>Intet kort ved disse numre</translation>
    </message>
    <message>
        <source>Your own, say. Several with commas; *50 means every number that ends in 50.</source>
        <translation>For eksempel dine egne. Flere med komma imellem; *50 er alle numre, der ender på 50.</translation>
    </message>
    <message>
        <source>Internal numbers</source>
        <translation>Lokalnumre</translation>
    </message>
    <message>
        <source>Leave out at most {count} numbers.</source>
        <translation>Udelad højst {count} numre.</translation>
    </message>
    <message>
        <source>Type the numbers in digits, with commas between.</source>
        <translation>Skriv numrene med cifre og komma imellem.</translation>
    </message>
</context>
<context>
    <name>LetterDesk</name>
    <message>
        <source>The letter was too long for a link: paste the whole of it.</source>
        <translation>Brevet var for langt til et link: sæt hele teksten ind, den er kopieret.</translation>
    </message>
    <message>
        <source>Attach the invitation yourself: {path}</source>
        <translation>Vedhæft selv invitationen: {path}</translation>
    </message>
    <message>
        <source>Your mail program has the letter. Mark it when it is sent.</source>
        <translation>Brevet ligger klar i dit mailprogram. Sæt kryds, når det er sendt.</translation>
    </message>
    <message>
        <source>The answer is kept: they {answer}.</source>
        <translation>Svaret er gemt: {answer}.</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} minutter</translation>
    </message>
    <message>
        <source>Write to {name}</source>
        <translation>Skriv til {name}</translation>
    </message>
    <message>
        <source>Set up in Teams…</source>
        <translation>Opret i Teams…</translation>
    </message>
    <message>
        <source>Open in mail program</source>
        <translation>Åbn i mailprogram</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>Brevet</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brev</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Varighed</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Video link</source>
        <translation>Videolink</translation>
    </message>
    <message>
        <source>Reading the letters …</source>
        <translation>Læser brevene …</translation>
    </message>
    <message>
        <source>Add their e-mail.</source>
        <translation>Skriv deres e-mail.</translation>
    </message>
    <message>
        <source>Choose a time, or up to three.</source>
        <translation>Vælg en tid, eller op til tre.</translation>
    </message>
    <message>
        <source>There is no interview to cancel.</source>
        <translation>Der er ingen samtale at aflyse.</translation>
    </message>
    <message>
        <source>Add your own e-mail in the settings: answers come back to it.</source>
        <translation>Skriv din egen e-mail i indstillingerne, så svarene kommer til dig.</translation>
    </message>
</context>
<context>
    <name>LetterEditor</name>
    <message>
        <source>What stands in braces is filled in for each letter. Choose one, and change it below; the picture beside it shows how it will be read.</source>
        <translation>Det, der står i krøllede parenteser, bliver udfyldt i hvert brev. Vælg et brev, og ret det nedenfor; ved siden af ser du, hvordan det bliver læst.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Breve</translation>
    </message>
    <message>
        <source>Add a letter</source>
        <translation>Tilføj et brev</translation>
    </message>
    <message>
        <source>A new letter that begins as the chosen one</source>
        <translation>Et nyt brev, der begynder som det valgte</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Dit eget</translation>
    </message>
    <message>
        <source>From your company</source>
        <translation>Fra firmaet</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Nulstil</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>My letter</source>
        <translation>Mit brev</translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>Write a subject; until then nothing is changed.</source>
        <translation>Skriv et emne; indtil da er intet ændret.</translation>
    </message>
    <message>
        <source>Write something; until then nothing is changed.</source>
        <translation>Skriv noget; indtil da er intet ændret.</translation>
    </message>
    <message>
        <source>The subject is longer than {most} characters.</source>
        <translation>Emnet er længere end {most} tegn.</translation>
    </message>
    <message>
        <source>The letter is longer than {most} characters.</source>
        <translation>Brevet er længere end {most} tegn.</translation>
    </message>
    <message>
        <source>Line {line} of the letter</source>
        <translation>Linje {line} i brevet</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Emne</translation>
    </message>
    <message>
        <source>{place}: there is no field “{gap}”.</source>
        <translation>{place}: der er ikke noget felt, der hedder »{gap}«.</translation>
    </message>
    <message>
        <source>{place}: a “{gap}” stands alone.</source>
        <translation>{place}: der står en »{gap}« alene.</translation>
    </message>
    <message>
        <source>{place}: “{gap}” is not known in this kind of letter.</source>
        <translation>{place}: »{gap}« kan ikke bruges i den slags brev.</translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation>Dit navn for det</translation>
    </message>
    <message>
        <source>As they will read it</source>
        <translation>Sådan bliver det læst</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>Brevet</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>Indsæt et felt</translation>
    </message>
</context>
<context>
    <name>LetterList</name>
    <message>
        <source>Letters so far</source>
        <translation>Breve indtil nu</translation>
    </message>
    <message>
        <source>The time they chose</source>
        <translation>Tiden, de valgte</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Not sent: remove</source>
        <translation>Ikke sendt: fjern</translation>
    </message>
    <message>
        <source>They said yes</source>
        <translation>De sagde ja</translation>
    </message>
    <message>
        <source>They said no</source>
        <translation>De sagde nej</translation>
    </message>
    <message>
        <source>Open an answer…</source>
        <translation>Åbn et svar…</translation>
    </message>
    <message>
        <source>Open an answer</source>
        <translation>Åbn et svar</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>Kalenderfiler (*.ics)</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>Invitation to an interview</source>
        <translation>Invitation til samtale</translation>
    </message>
    <message>
        <source>A time is settled</source>
        <translation>En tid er aftalt</translation>
    </message>
    <message>
        <source>The interview is cancelled</source>
        <translation>Samtalen er aflyst</translation>
    </message>
    <message>
        <source>Thanks, with a link to the ad</source>
        <translation>Tak, med link til opslaget</translation>
    </message>
    <message>
        <source>Please send an application</source>
        <translation>Send gerne en ansøgning</translation>
    </message>
    <message>
        <source>A kind no</source>
        <translation>Et venligt nej</translation>
    </message>
    <message>
        <source>said yes</source>
        <translation>sagde ja</translation>
    </message>
    <message>
        <source>said no</source>
        <translation>sagde nej</translation>
    </message>
    <message>
        <source>said perhaps</source>
        <translation>sagde måske</translation>
    </message>
    <message>
        <source>asks for another time</source>
        <translation>beder om en anden tid</translation>
    </message>
    <message>
        <source>Times are proposed</source>
        <translation>Tider er foreslået</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Inviteret</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Aftalt</translation>
    </message>
    <message>
        <source>Turned down</source>
        <translation>Sagde nej</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Aflyst</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>kladde</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>sendt</translation>
    </message>
</context>
<context>
    <name>LineDialog</name>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>Tilføj linje</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>On</source>
        <translation>Tændt</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>{line} is on</source>
        <translation>{line} er tændt</translation>
    </message>
    <message>
        <source>Edit {line}</source>
        <translation>Ret {line}</translation>
    </message>
    <message>
        <source>Remove {line}</source>
        <translation>Fjern {line}</translation>
    </message>
    <message>
        <source>{state}. {advice}</source>
        <translation>{state}. {advice}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>Settings of {line}</source>
        <translation>Indstillinger for {line}</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Lines</source>
        <translation>Linjer</translation>
    </message>
    <message>
        <source>Asterisk / FreePBX (manager interface)</source>
        <translation>Asterisk / FreePBX (manager-interface)</translation>
    </message>
    <message>
        <source>Telephone line (SIP)</source>
        <translation>Telefonlinje (SIP)</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Slukket</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Venter</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Har brug for dig</translation>
    </message>
    <message>
        <source>Calls on this line are not heard.</source>
        <translation>Taktone hører ikke opkald på linjen.</translation>
    </message>
    <message>
        <source>Calls on this line are heard.</source>
        <translation>Taktone hører opkald på linjen.</translation>
    </message>
    <message>
        <source>{sentence} ({detail})</source>
        <translation>{sentence} ({detail})</translation>
    </message>
    <message>
        <source>Connecting.</source>
        <translation>Forbinder.</translation>
    </message>
    <message>
        <source>The server does not answer. Taktone keeps trying.</source>
        <translation>Serveren svarer ikke. Taktone bliver ved med at prøve.</translation>
    </message>
    <message>
        <source>No server of that name is found. Check the name and the network.</source>
        <translation>Der er ingen server med det navn. Tjek navnet og netværket.</translation>
    </message>
    <message>
        <source>Something else answers there. Check server and port.</source>
        <translation>Der svarer noget andet. Tjek server og port.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Ask your telephone administrator for their certificate file.</source>
        <translation>Serverens certifikat er ikke til at stole på. Bed jeres telefonansvarlige om certifikatfilen.</translation>
    </message>
    <message>
        <source>The server does not speak encrypted there. Check the port.</source>
        <translation>Serveren taler ikke krypteret dér. Tjek porten.</translation>
    </message>
    <message>
        <source>The server wants the password unprotected. Switch encryption on.</source>
        <translation>Serveren vil have adgangskoden ubeskyttet. Slå kryptering til.</translation>
    </message>
    <message>
        <source>User or password was refused. Edit the line and type them again.</source>
        <translation>Brugeren eller adgangskoden blev afvist. Ret linjen, og skriv dem igen.</translation>
    </message>
    <message>
        <source>The password is missing. Edit the line and type it.</source>
        <translation>Adgangskoden mangler. Ret linjen, og skriv den.</translation>
    </message>
    <message>
        <source>The server does not let you listen. Ask your telephone administrator.</source>
        <translation>Serveren lader dig ikke lytte med. Spørg jeres telefonansvarlige.</translation>
    </message>
    <message>
        <source>This line cannot be watched. The silent phone may help.</source>
        <translation>Linjen kan ikke følges. Den stille telefon kan måske hjælpe.</translation>
    </message>
    <message>
        <source>The server has room for one telephone only, so Taktone left again. Ask your telephone administrator for room for two (Max Contacts).</source>
        <translation>Serveren har kun plads til én telefon, så Taktone gik igen. Bed jeres telefonansvarlige om plads til to (Max Contacts).</translation>
    </message>
    <message>
        <source>The server has no room for one more telephone. Ask your telephone administrator for room for two (Max Contacts).</source>
        <translation>Serveren har ikke plads til en telefon mere. Bed jeres telefonansvarlige om plads til to (Max Contacts).</translation>
    </message>
    <message>
        <source>Edit the line and say which extension is yours.</source>
        <translation>Ret linjen, og skriv, hvilket lokalnummer der er dit.</translation>
    </message>
    <message>
        <source>The certificate file cannot be read.</source>
        <translation>Certifikatfilen kan ikke læses.</translation>
    </message>
    <message>
        <source>Your key store is locked. Unlock it, then switch the line off and on.</source>
        <translation>Din nøglering er låst. Lås den op, og sluk og tænd så for linjen.</translation>
    </message>
    <message>
        <source>The key store with the password is not running. Taktone looks for it again.</source>
        <translation>Nøgleringen med adgangskoden kører ikke. Taktone ser efter den igen.</translation>
    </message>
    <message>
        <source>The phone that is paired with Taktone itself tells more: this one can stay off.</source>
        <translation>Telefonen, der er parret med Taktone selv, fortæller mere: du kan lade denne være slået fra.</translation>
    </message>
    <message>
        <source>{topic}: {result}</source>
        <translation>{topic}: {result}</translation>
    </message>
    <message>
        <source>{topic}: {result}, {hint}</source>
        <translation>{topic}: {result}, {hint}</translation>
    </message>
    <message>
        <source>Reaches the server</source>
        <translation>Når frem til serveren</translation>
    </message>
    <message>
        <source>Is let in</source>
        <translation>Bliver lukket ind</translation>
    </message>
    <message>
        <source>Watches your line</source>
        <translation>Følger din linje</translation>
    </message>
    <message>
        <source>Sees numbers</source>
        <translation>Ser numre</translation>
    </message>
    <message>
        <source>Sees names</source>
        <translation>Ser navne</translation>
    </message>
    <message>
        <source>Outgoing numbers</source>
        <translation>Numre, du ringer til</translation>
    </message>
    <message>
        <source>Ring groups</source>
        <translation>Ringegrupper</translation>
    </message>
    <message>
        <source>Can be a silent phone</source>
        <translation>Kan være en stille telefon</translation>
    </message>
    <message>
        <source>Calls in progress</source>
        <translation>Igangværende opkald</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>answered ones only</source>
        <translation>kun besvarede</translation>
    </message>
    <message>
        <source>the next call will show</source>
        <translation>det viser det næste opkald</translation>
    </message>
    <message>
        <source>ask your telephone administrator to let you watch your own line (BLF)</source>
        <translation>bed jeres telefonansvarlige om lov til at følge din egen linje (BLF)</translation>
    </message>
    <message>
        <source>ask your telephone administrator for room for one more device</source>
        <translation>bed jeres telefonansvarlige om plads til en enhed mere</translation>
    </message>
    <message>
        <source>the silent phone may help</source>
        <translation>den stille telefon kan måske hjælpe</translation>
    </message>
    <message>
        <source>ask your telephone administrator for the manager interface as well</source>
        <translation>bed jeres telefonansvarlige om også at få manager-interfacet</translation>
    </message>
    <message>
        <source>if it does not, ask your telephone administrator for “read = call”</source>
        <translation>gør det ikke, så bed jeres telefonansvarlige om »read = call«</translation>
    </message>
    <message>
        <source>those that ring as well with “write = reporting”</source>
        <translation>også dem, der ringer, med »write = reporting«</translation>
    </message>
    <message>
        <source>{line}: {state}</source>
        <translation>{line}: {state}</translation>
    </message>
    <message>
        <source>Other telephones on the line</source>
        <translation>Andre telefoner på linjen</translation>
    </message>
    <message>
        <source>switch “Watch the line” on as well</source>
        <translation>slå også »Følg linjen« til</translation>
    </message>
    <message>
        <source>FRITZ!Box (call monitor)</source>
        <translation>FRITZ!Box (opkaldsmonitor)</translation>
    </message>
    <message>
        <source>{kind} · {server}</source>
        <translation>{kind} · {server}</translation>
    </message>
    <message>
        <source>{kind} · {user} at {server}</source>
        <translation>{kind} · {user} hos {server}</translation>
    </message>
    <message>
        <source>The call monitor is off. Dial #96*5* on a telephone at the box.</source>
        <translation>Opkaldsmonitoren er slået fra. Tast #96*5* på en telefon ved boksen.</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Ikke her</translation>
    </message>
    <message>
        <source>Nothing like it is found on this computer.</source>
        <translation>Der er ikke fundet noget af den slags på computeren.</translation>
    </message>
    <message>
        <source>Found on this computer: switch it on to hear its calls.</source>
        <translation>Fundet på computeren: Tænd, så hører Taktone opkaldene.</translation>
    </message>
    <message>
        <source>The program behind it is not running. Taktone listens once it is.</source>
        <translation>Programmet bag kører ikke. Taktone lytter, så snart det gør.</translation>
    </message>
    <message>
        <source>No phone or modem is connected. Taktone listens once one is.</source>
        <translation>Der er hverken telefon eller modem forbundet. Taktone lytter, så snart der er.</translation>
    </message>
    <message>
        <source>The program behind it does not let you listen, so calls may be missing.</source>
        <translation>Programmet bag lader dig ikke lytte med, så der kan mangle opkald.</translation>
    </message>
    <message>
        <source>Press Settings to pair your Android phone.</source>
        <translation>Tryk på Indstillinger for at parre din Android-telefon.</translation>
    </message>
    <message>
        <source>No phone is paired yet. Press Settings to pair yours.</source>
        <translation>Der er ikke parret en telefon endnu. Tryk på Indstillinger for at parre din.</translation>
    </message>
    <message>
        <source>The phone does not know this computer any more. Pair it again in Settings.</source>
        <translation>Telefonen kender ikke længere denne computer. Par den igen under Indstillinger.</translation>
    </message>
    <message>
        <source>Other programs have taken every port it needs. Close some, then switch it on.</source>
        <translation>Andre programmer har taget alle de porte, der er brug for. Luk nogle af dem, og slå så til igen.</translation>
    </message>
    <message>
        <source>The file with your paired phones cannot be read.</source>
        <translation>Filen med dine parrede telefoner kan ikke læses.</translation>
    </message>
    <message>
        <source>Open its settings and tick the programs that people call you in.</source>
        <translation>Åbn indstillingerne, og sæt flueben ved de programmer, folk ringer til dig i.</translation>
    </message>
    <message>
        <source>The computer&apos;s sound is not running. Taktone begins once it is.</source>
        <translation>Computerens lyd kører ikke. Taktone går i gang, når den gør.</translation>
    </message>
    <message>
        <source>This computer does not tell which programs use the microphone.</source>
        <translation>Denne computer fortæller ikke, hvilke programmer der bruger mikrofonen.</translation>
    </message>
    <message>
        <source>Copy the line for your telephone program from its settings.</source>
        <translation>Kopiér linjen til dit telefonprogram fra indstillingerne her.</translation>
    </message>
    <message>
        <source>Open its settings and save them: something is missing there.</source>
        <translation>Åbn dens indstillinger, og gem dem: der mangler noget.</translation>
    </message>
    <message>
        <source>Another program has its port. Choose another one in its settings.</source>
        <translation>Et andet program bruger porten. Vælg en anden i indstillingerne her.</translation>
    </message>
    <message>
        <source>A program sent its placeholder instead of a number: copy its line once more.</source>
        <translation>Et program sendte sin pladsholder i stedet for et nummer: kopiér dets linje en gang til.</translation>
    </message>
    <message>
        <source>None of your phones is in this network. Taktone listens once one is.</source>
        <translation>Ingen af dine telefoner er på netværket. Taktone lytter, så snart en af dem er.</translation>
    </message>
</context>
<context>
    <name>LinesPage</name>
    <message>
        <source>Add a line</source>
        <translation>Tilføj en linje</translation>
    </message>
    <message>
        <source>Taktone hears your calls on these lines. It only listens, and never answers.</source>
        <translation>Taktone hører dine opkald på linjerne her. Den lytter kun og tager aldrig telefonen.</translation>
    </message>
    <message>
        <source>No line yet. Your telephone administrator has what the form asks for.</source>
        <translation>Der er ingen linjer endnu. Jeres telefonansvarlige ved det, du bliver spurgt om.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linjer</translation>
    </message>
    <message>
        <source>{line} was added.</source>
        <translation>{line} er tilføjet.</translation>
    </message>
    <message>
        <source>{line} was changed.</source>
        <translation>{line} er rettet.</translation>
    </message>
    <message>
        <source>{line} was removed.</source>
        <translation>{line} er fjernet.</translation>
    </message>
    <message>
        <source>What else Taktone could hear here</source>
        <translation>Andet, Taktone kunne høre her</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>Fundet på computeren</translation>
    </message>
</context>
<context>
    <name>LinesStep</name>
    <message>
        <source>Found on this computer</source>
        <translation>Fundet på denne computer</translation>
    </message>
    <message>
        <source>A telephone line at work (SIP)</source>
        <translation>En telefonlinje på arbejdet (SIP)</translation>
    </message>
    <message>
        <source>Your telephone administrator has what the form asks for.</source>
        <translation>Din telefonadministrator har det, formularen spørger om.</translation>
    </message>
    <message>
        <source>A FRITZ!Box</source>
        <translation>En FRITZ!Box</translation>
    </message>
    <message>
        <source>Dial #96*5* once on a telephone at the box; no password is needed.</source>
        <translation>Tast #96*5* én gang på en telefon ved boksen; du skal ikke bruge nogen adgangskode.</translation>
    </message>
    <message>
        <source>An Android phone</source>
        <translation>En Android-telefon</translation>
    </message>
    <message>
        <source>With the free app KDE Connect on it, paired by comparing a code.</source>
        <translation>Med den gratis app KDE Connect, parret ved at sammenligne en kode.</translation>
    </message>
    <message>
        <source>Teams, Zoom, Meet or another program</source>
        <translation>Teams, Zoom, Meet eller et andet program</translation>
    </message>
    <message>
        <source>Taktone sees that it uses the microphone, and never listens.</source>
        <translation>Taktone ser, at det bruger mikrofonen, og lytter aldrig med.</translation>
    </message>
    <message>
        <source>A telephone program or desk phone with a hook</source>
        <translation>Et telefonprogram eller en bordtelefon, der kan sende besked</translation>
    </message>
    <message>
        <source>MicroSIP, 3CX, snom and others: copy one line into it.</source>
        <translation>MicroSIP, 3CX, snom og andre: kopiér én linje ind i det.</translation>
    </message>
</context>
<context>
    <name>ListSheet</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Worth an interview · {count} · {day}</source>
        <translation>Værd en samtale · {count} · {day}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Side {page} af {pages}</translation>
    </message>
    <message>
        <source>Worth an interview</source>
        <translation>Værd en samtale</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln opkald</numerusform>
            <numerusform>%Ln opkald</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln call(s)</source>
        <translation>
            <numerusform>{shown} af %Ln opkald</numerusform>
            <numerusform>{shown} af %Ln opkald</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>Intet fundet for “{words}”</translation>
    </message>
    <message>
        <source>Try part of a name, the last digits of a number, or a word of a note.</source>
        <translation>Prøv en del af et navn, de sidste cifre af et nummer eller et ord fra en note.</translation>
    </message>
    <message>
        <source>Show all calls</source>
        <translation>Vis alle opkald</translation>
    </message>
    <message>
        <source>No calls about this job yet</source>
        <translation>Ingen opkald om stillingen endnu</translation>
    </message>
    <message>
        <source>When somebody calls about it, they will be here.</source>
        <translation>Når nogen ringer om den, står de her.</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Ingen opkald endnu</translation>
    </message>
    <message>
        <source>When somebody calls about a job, they will be here.</source>
        <translation>Når nogen ringer om et job, står de her.</translation>
    </message>
    <message>
        <source>Try a practice call</source>
        <translation>Prøv et øveopkald</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>Ingen her endnu</translation>
    </message>
    <message>
        <source>Press the star on a call, and the person stands here by job.</source>
        <translation>Tryk på stjernen ved et opkald, så står personen her under stillingen.</translation>
    </message>
    <message>
        <source>No calls yet today</source>
        <translation>Ingen opkald endnu i dag</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Practice call</source>
        <translation>Øveopkald</translation>
    </message>
    <message>
        <source>Show cards again</source>
        <translation>Vis kort igen</translation>
    </message>
    <message>
        <source>Pause for an hour</source>
        <translation>Hold pause en time</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Indstillinger…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afslut</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportér…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Hent…</translation>
    </message>
    <message>
        <source>Recently deleted…</source>
        <translation>Slettet for nylig…</translation>
    </message>
</context>
<context>
    <name>MergedLine</name>
    <message>
        <source>Heard in two places.</source>
        <translation>Hørt to steder.</translation>
    </message>
    <message>
        <source>These are two calls</source>
        <translation>Det er to opkald</translation>
    </message>
    <message>
        <source>Take them apart; you can undo it ({shortcut})</source>
        <translation>Skil dem ad; du kan fortryde det ({shortcut})</translation>
    </message>
</context>
<context>
    <name>MicrophonePanel</name>
    <message>
        <source>No program uses the microphone now.</source>
        <translation>Ingen programmer bruger mikrofonen lige nu.</translation>
    </message>
    <message>
        <source>Others on this computer</source>
        <translation>Andre på denne computer</translation>
    </message>
    <message>
        <source>Tick the programs that people call you in. When one of them uses the microphone and plays sound, a card asks who it is. Taktone only asks the computer which program it is: no sound is ever heard or recorded.</source>
        <translation>Sæt flueben ved de programmer, folk ringer til dig i. Når et af dem bruger mikrofonen og afspiller lyd, spørger et kort, hvem det er. Taktone spørger kun computeren, hvilket program det er: Der bliver aldrig lyttet eller optaget.</translation>
    </message>
    <message>
        <source>Is yours not here? Make a test call in it now, and it turns up below.</source>
        <translation>Mangler dit? Lav et prøveopkald i det nu, så dukker det op herunder.</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programmer</translation>
    </message>
    <message>
        <source>Browsers</source>
        <translation>Browsere</translation>
    </message>
    <message>
        <source>For Meet and others on the web. Every site with a call in it counts.</source>
        <translation>Til Meet og andre på nettet. Alle sider med et opkald tæller med.</translation>
    </message>
    <message>
        <source>{program} (only records)</source>
        <translation>{program} (optager kun)</translation>
    </message>
    <message>
        <source>The microphone is in use now: {programs}.</source>
        <translation>Mikrofonen er i brug lige nu: {programs}.</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Day and time of the promise</source>
        <translation>Løftets dag og klokkeslæt</translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message>
        <source>More settings</source>
        <translation>Flere indstillinger</translation>
    </message>
</context>
<context>
    <name>NoteArea</name>
    <message>
        <source>{problem}. Your words stay here, and saving is tried again.</source>
        <translation>{problem}. Dine ord bliver stående, og Taktone prøver at gemme igen.</translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation>✓ Gemt</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Gemmer…</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Write a note</source>
        <translation>Skriv en note</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>What do you hear? It is saved as you type.</source>
        <translation>Hvad hører du? Det gemmes, mens du skriver.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>NoteVersions</name>
    <message numerus="yes">
        <source>%n earlier text(s)</source>
        <translation>
            <numerusform>%n tidligere udgave</numerusform>
            <numerusform>%n tidligere udgaver</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteVersionsDialog</name>
    <message>
        <source>Earlier texts of the note</source>
        <translation>Tidligere udgaver af noten</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Skrevet</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Sæt tilbage</translation>
    </message>
</context>
<context>
    <name>NotedPanel</name>
    <message>
        <source>Nothing was noted.</source>
        <translation>Der er ikke noteret noget.</translation>
    </message>
    <message>
        <source>Promised: {promise}</source>
        <translation>Lovet: {promise}</translation>
    </message>
    <message>
        <source>Promised and kept: {promise}</source>
        <translation>Lovet og holdt: {promise}</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Somebody is calling</source>
        <translation>Nogen ringer</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Åbn kortet</translation>
    </message>
    <message>
        <source>You promised to call back</source>
        <translation>Du lovede at ringe tilbage</translation>
    </message>
    <message>
        <source>You promised to send a mail</source>
        <translation>Du lovede at sende en mail</translation>
    </message>
    <message>
        <source>You promised something</source>
        <translation>Du lovede noget</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Ring op nu</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaret</translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <translation>Om 10 minutter</translation>
    </message>
    <message>
        <source>{line}: calls are not heard</source>
        <translation>{line}: opkald bliver ikke hørt</translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation>Vis linjen</translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message>
        <source>Add a name</source>
        <translation>Tilføj et navn</translation>
    </message>
    <message>
        <source>Name of the caller</source>
        <translation>Opkalderens navn</translation>
    </message>
    <message>
        <source>★  Worth an interview</source>
        <translation>★  Værd en samtale</translation>
    </message>
    <message>
        <source>Worth an interview</source>
        <translation>Værd en samtale</translation>
    </message>
    <message>
        <source>More about this person</source>
        <translation>Mere om personen</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>Inviter…</translation>
    </message>
    <message>
        <source>Invite or write…</source>
        <translation>Inviter eller skriv…</translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>More about this person</source>
        <translation>Mere om personen</translation>
    </message>
    <message>
        <source>Same person as…</source>
        <translation>Samme person som…</translation>
    </message>
    <message>
        <source>These are two calls</source>
        <translation>Det er to opkald</translation>
    </message>
    <message>
        <source>Not a job seeker</source>
        <translation>Ikke en jobsøger</translation>
    </message>
    <message>
        <source>Not a job seeker, and no more cards from the number</source>
        <translation>Ikke en jobsøger – og ingen flere kort fra nummeret</translation>
    </message>
    <message>
        <source>Invite or write…</source>
        <translation>Inviter eller skriv…</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Calls of this person</source>
        <translation>Personens opkald</translation>
    </message>
    <message>
        <source>‹ Back to the list</source>
        <translation>‹ Tilbage til listen</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Tilbage til listen</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Ingen valgt</translation>
    </message>
    <message>
        <source>Choose a call to see who it was and what was said.</source>
        <translation>Vælg et opkald for at se, hvem det var, og hvad der blev sagt.</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Saw the ad</source>
        <translation>Så annoncen</translation>
    </message>
    <message>
        <source>Name of the caller</source>
        <translation>Opkalderens navn</translation>
    </message>
    <message>
        <source>E-mail of the caller</source>
        <translation>Opkalderens mail</translation>
    </message>
    <message>
        <source>so that you can write to each other</source>
        <translation>så I kan skrive sammen</translation>
    </message>
    <message>
        <source>Where they saw the ad</source>
        <translation>Hvor de så annoncen</translation>
    </message>
    <message>
        <source>choose below, or write it here</source>
        <translation>vælg herunder, eller skriv her</translation>
    </message>
    <message>
        <source>Kept as typed. Is something missing?</source>
        <translation>Gemt, som den er. Mangler der noget?</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>About the caller</source>
        <translation>Om opkalderen</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>Fold sammen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Udfyld</translation>
    </message>
    <message>
        <source>LinkedIn, Indeed, our own website, somebody they know</source>
        <translation>Jobindex, Jobnet, LinkedIn, vores hjemmeside, en de kender</translation>
    </message>
    <message>
        <source>Name and e-mail, when it suits</source>
        <translation>Navn og mail, når det passer</translation>
    </message>
    <message>
        <source>A name?</source>
        <translation>Et navn?</translation>
    </message>
    <message>
        <source>An e-mail address, when it suits</source>
        <translation>En mailadresse, når det passer</translation>
    </message>
    <message>
        <source>where did they see the ad?</source>
        <translation>hvor så de annoncen?</translation>
    </message>
</context>
<context>
    <name>PersonTies</name>
    <message>
        <source>Look at whether {name} is the same person</source>
        <translation>Se, om {name} er den samme person</translation>
    </message>
    <message>
        <source>See…</source>
        <translation>Se…</translation>
    </message>
    <message>
        <source>Take apart: {what}</source>
        <translation>Skil ad: {what}</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Skil ad</translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message>
        <source>same number</source>
        <translation>samme nummer</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>samme mailadresse</translation>
    </message>
    <message>
        <source>nearly the same name</source>
        <translation>næsten samme navn</translation>
    </message>
    <message>
        <source>Perhaps the same as {name}: {why}</source>
        <translation>Måske den samme som {name}: {why}</translation>
    </message>
    <message>
        <source>Joined with {name}, {day}</source>
        <translation>Samlet med {name}, {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n opkald</numerusform>
            <numerusform>%n opkald</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open promise(s)</source>
        <translation>
            <numerusform>%n løfte</numerusform>
            <numerusform>%n løfter</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numre</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Saw the ad in</source>
        <translation>Så annoncen i</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Worth an interview</source>
        <translation>Værd en samtale</translation>
    </message>
    <message>
        <source>Unsolicited</source>
        <translation>Uopfordret</translation>
    </message>
</context>
<context>
    <name>PhonePanel</name>
    <message>
        <source>No card when the phone rings? In KDE Connect on the phone, open Taktone and allow “Telephony notifier” to see calls.</source>
        <translation>Kommer der intet kort, når telefonen ringer? Åbn Taktone i KDE Connect på telefonen, og giv “Telefonibekendtgørelse” lov til at se opkald.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Look no more</source>
        <translation>Stop med at lede</translation>
    </message>
    <message>
        <source>Look for a phone to pair</source>
        <translation>Find en telefon at parre</translation>
    </message>
    <message>
        <source>Looking. Open KDE Connect on the phone: this computer is called Taktone there.</source>
        <translation>Leder. Åbn KDE Connect på telefonen: Dér hedder denne computer Taktone.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Glem</translation>
    </message>
    <message>
        <source>Forget {phone}</source>
        <translation>Glem {phone}</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Pair {phone}</source>
        <translation>Par {phone}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Yes, pair</source>
        <translation>Ja, par</translation>
    </message>
    <message>
        <source>Yes, pair {phone}</source>
        <translation>Ja, par {phone}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Do not pair {phone}</source>
        <translation>Par ikke {phone}</translation>
    </message>
    <message>
        <source>{phone} says hello.</source>
        <translation>{phone} siger hej.</translation>
    </message>
    <message>
        <source>Taktone hears of your mobile calls from the app KDE Connect (Google Play, F‑Droid). Install it on the phone, and have both in the same network.</source>
        <translation>Taktone hører om dine mobilopkald fra appen KDE Connect (Google Play, F‑Droid). Installér den på telefonen, og hav begge på samme netværk.</translation>
    </message>
</context>
<context>
    <name>Phones</name>
    <message>
        <source>Accept on the phone if it shows this code:</source>
        <translation>Sig ja på telefonen, hvis den viser denne kode:</translation>
    </message>
    <message>
        <source>The phone says yes. Does it show this code?</source>
        <translation>Telefonen siger ja. Viser den denne kode?</translation>
    </message>
    <message>
        <source>The phone wants to be paired. Does it show this code?</source>
        <translation>Telefonen vil gerne parres. Viser den denne kode?</translation>
    </message>
    <message>
        <source>This device cannot tell of calls.</source>
        <translation>Denne enhed kan ikke fortælle om opkald.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Forbundet</translation>
    </message>
    <message>
        <source>Not in this network right now</source>
        <translation>Ikke på dette netværk lige nu</translation>
    </message>
    <message>
        <source>The phone said no.</source>
        <translation>Telefonen sagde nej.</translation>
    </message>
    <message>
        <source>Nobody answered in time. Try once more.</source>
        <translation>Der blev ikke svaret i tide. Prøv igen.</translation>
    </message>
    <message>
        <source>The clocks of phone and computer are too far apart. Set them, try once more.</source>
        <translation>Urene på telefon og computer går for forskelligt. Stil dem, og prøv igen.</translation>
    </message>
    <message>
        <source>The phone has forgotten this computer.</source>
        <translation>Telefonen har glemt denne computer.</translation>
    </message>
</context>
<context>
    <name>PlotPanel</name>
    <message>
        <source>Save…</source>
        <translation>Gem…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Billede (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Tegning (SVG)…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabel (CSV)…</translation>
    </message>
</context>
<context>
    <name>PracticeStep</name>
    <message>
        <source>Play a practice call</source>
        <translation>Afspil et prøveopkald</translation>
    </message>
    <message>
        <source>There it is. It rings for a few seconds, is answered, and ends by itself. Click into it to write, or leave it alone: it goes by itself.</source>
        <translation>Der er det. Det ringer et par sekunder, bliver taget og slutter af sig selv. Klik i kortet for at skrive, eller lad det være: det forsvinder af sig selv.</translation>
    </message>
    <message>
        <source>A small card slides in at the corner of your screen. It never takes the keyboard: you go on with what you are doing until you click it.</source>
        <translation>Et lille kort glider ind i hjørnet af skærmen. Det tager aldrig tastaturet: du fortsætter med dit, til du klikker på det.</translation>
    </message>
    <message>
        <source>On it you see who calls and about which job, write a note, and star a caller worth an interview. Everything is saved as you type.</source>
        <translation>På kortet ser du, hvem der ringer, og om hvilken stilling. Du skriver en note og giver en stjerne til den, der er værd at tale med. Alt bliver gemt, mens du skriver.</translation>
    </message>
</context>
<context>
    <name>ProbePanel</name>
    <message>
        <source>Testing …</source>
        <translation>Tester …</translation>
    </message>
</context>
<context>
    <name>ProblemBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Fjern</translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message>
        <source>{sentence} ({detail})</source>
        <translation>{sentence} ({detail})</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Disken er fuld</translation>
    </message>
    <message>
        <source>Your latest words are only on the screen so far.</source>
        <translation>Dine seneste ord står indtil videre kun på skærmen.</translation>
    </message>
    <message>
        <source>Free some space: they are then saved by themselves.</source>
        <translation>Gør lidt plads, så bliver de gemt af sig selv.</translation>
    </message>
    <message>
        <source>The caller history cannot be written</source>
        <translation>Opkaldshistorikken kan ikke skrives</translation>
    </message>
    <message>
        <source>Its file or folder does not allow changes.</source>
        <translation>Dens fil eller mappe tillader ikke ændringer.</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or ask who may.</source>
        <translation>Giv dig selv ret til at skrive der, eller spørg den, der kan.</translation>
    </message>
    <message>
        <source>The caller history is busy</source>
        <translation>Opkaldshistorikken er optaget</translation>
    </message>
    <message>
        <source>Another program has been using its file for long.</source>
        <translation>Et andet program har længe haft fat i dens fil.</translation>
    </message>
    <message>
        <source>Close that program; saving is tried again all the time.</source>
        <translation>Luk det program; Taktone bliver ved med at prøve.</translation>
    </message>
    <message>
        <source>The caller history is damaged</source>
        <translation>Opkaldshistorikken er beskadiget</translation>
    </message>
    <message>
        <source>Its file cannot be read as it should.</source>
        <translation>Dens fil kan ikke læses, som den skal.</translation>
    </message>
    <message>
        <source>Keep a copy of the file, then put a backup in its place.</source>
        <translation>Gem en kopi af filen, og læg så en sikkerhedskopi på dens plads.</translation>
    </message>
    <message>
        <source>The caller history is from a newer Taktone</source>
        <translation>Opkaldshistorikken er fra en nyere Taktone</translation>
    </message>
    <message>
        <source>It can be read here, but not changed.</source>
        <translation>Den kan læses her, men ikke ændres.</translation>
    </message>
    <message>
        <source>Update Taktone on this computer.</source>
        <translation>Opdatér Taktone på denne computer.</translation>
    </message>
    <message>
        <source>The caller history cannot be opened</source>
        <translation>Opkaldshistorikken kan ikke åbnes</translation>
    </message>
    <message>
        <source>Its file or folder is not there, or may not be opened.</source>
        <translation>Dens fil eller mappe er der ikke eller må ikke åbnes.</translation>
    </message>
    <message>
        <source>See that the drive is connected and the folder is yours.</source>
        <translation>Se efter, om drevet er tilsluttet, og om mappen er din.</translation>
    </message>
    <message>
        <source>The settings could not be read</source>
        <translation>Indstillingerne kunne ikke læses</translation>
    </message>
    <message>
        <source>The file was put aside, and the usual settings are used.</source>
        <translation>Filen er lagt til side, og de sædvanlige indstillinger bruges.</translation>
    </message>
    <message>
        <source>Mend the file that was put aside, or choose anew.</source>
        <translation>Ret filen, der er lagt til side, eller vælg på ny.</translation>
    </message>
    <message>
        <source>The prompts could not be read</source>
        <translation>Huskerådene kunne ikke læses</translation>
    </message>
    <message>
        <source>The built-in English prompts are shown instead.</source>
        <translation>De indbyggede engelske huskeråd vises i stedet.</translation>
    </message>
    <message>
        <source>Mend the file; it is read again at the next start.</source>
        <translation>Ret filen; den læses igen ved næste start.</translation>
    </message>
    <message>
        <source>Commands cannot reach Taktone</source>
        <translation>Kommandoer kan ikke nå Taktone</translation>
    </message>
    <message>
        <source>The road for the command line could not be opened.</source>
        <translation>Vejen for kommandolinjen kunne ikke åbnes.</translation>
    </message>
    <message>
        <source>Start Taktone again; if it stays so, restart the computer.</source>
        <translation>Start Taktone igen; bliver det ved, så genstart computeren.</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons</source>
        <translation>Dette skrivebord viser ingen statusikoner</translation>
    </message>
    <message>
        <source>So this window stays in the task bar instead.</source>
        <translation>Derfor bliver vinduet i proceslinjen i stedet.</translation>
    </message>
    <message>
        <source>A tray that appears later is used by itself.</source>
        <translation>Kommer der et statusfelt senere, bliver det brugt af sig selv.</translation>
    </message>
    <message>
        <source>Your telephone program sent no number</source>
        <translation>Dit telefonprogram sendte intet nummer</translation>
    </message>
    <message>
        <source>It sent the name of a placeholder instead.</source>
        <translation>Det sendte navnet på en pladsholder i stedet.</translation>
    </message>
    <message>
        <source>Its help tells what it calls the caller&apos;s number; put that in.</source>
        <translation>Programmets hjælp fortæller, hvad det kalder opkalderens nummer; sæt det ind.</translation>
    </message>
    <message>
        <source>The password of your line is good until Taktone ends.</source>
        <translation>Adgangskoden til din linje gælder, indtil Taktone slutter.</translation>
    </message>
    <message>
        <source>Some of your lines could not be read</source>
        <translation>Nogle af dine linjer kunne ikke læses</translation>
    </message>
    <message>
        <source>What stood in their file is kept.</source>
        <translation>Det, der stod i filen, er gemt.</translation>
    </message>
    <message>
        <source>Set the line up anew in the settings, or mend the file.</source>
        <translation>Sæt linjen op igen i indstillingerne, eller ret filen.</translation>
    </message>
    <message>
        <source>This desktop has no key store running</source>
        <translation>Der kører ingen nøglering på dit skrivebord</translation>
    </message>
    <message>
        <source>Start GNOME Keyring or KWallet, then save the line again.</source>
        <translation>Start GNOME-nøgleringen eller KWallet, og gem så linjen igen.</translation>
    </message>
    <message>
        <source>The key store is locked</source>
        <translation>Nøgleringen er låst</translation>
    </message>
    <message>
        <source>Unlock it, then save the line again.</source>
        <translation>Lås den op, og gem så linjen igen.</translation>
    </message>
    <message>
        <source>The key store does not answer</source>
        <translation>Nøgleringen svarer ikke</translation>
    </message>
    <message>
        <source>See whether it asks something behind another window.</source>
        <translation>Se efter, om den spørger om noget bag et andet vindue.</translation>
    </message>
    <message>
        <source>Your own prompts could not be read</source>
        <translation>Dine egne huskeråd kunne ikke læses</translation>
    </message>
    <message>
        <source>Their file was put aside; the others are shown.</source>
        <translation>Filen er lagt til side, og de andre vises.</translation>
    </message>
    <message>
        <source>Mend the file that was put aside, or write them anew.</source>
        <translation>Ret filen, der er lagt til side, eller skriv dem på ny.</translation>
    </message>
    <message>
        <source>Your company&apos;s prompts could not be read</source>
        <translation>Firmaets huskeråd kunne ikke læses</translation>
    </message>
    <message>
        <source>The other prompts are shown without them.</source>
        <translation>De andre huskeråd vises uden dem.</translation>
    </message>
    <message>
        <source>Tell those who look after the file what is wrong with it.</source>
        <translation>Sig til hos dem, der passer filen, hvad der er galt.</translation>
    </message>
    <message>
        <source>Your phones have to be paired again</source>
        <translation>Dine telefoner skal parres igen</translation>
    </message>
    <message>
        <source>The file that knows them could not be read.</source>
        <translation>Filen, der kender dem, kunne ikke læses.</translation>
    </message>
    <message>
        <source>Open Lines in the settings and pair your phone.</source>
        <translation>Åbn Linjer i indstillingerne, og par din telefon.</translation>
    </message>
    <message>
        <source>The export could not be written</source>
        <translation>Eksporten kunne ikke skrives</translation>
    </message>
    <message>
        <source>A file that was there before is as it was.</source>
        <translation>En fil, der lå der i forvejen, er, som den var.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>Vælg en anden mappe, eller frigør lidt plads.</translation>
    </message>
    <message>
        <source>Some letters could not be read</source>
        <translation>Nogle breve kunne ikke læses</translation>
    </message>
    <message>
        <source>The file with them was left out.</source>
        <translation>Filen med dem er udeladt.</translation>
    </message>
    <message>
        <source>Mend the line that is named, or write the letter anew.</source>
        <translation>Ret den linje, der er nævnt, eller skriv brevet igen.</translation>
    </message>
    <message>
        <source>That e-mail address cannot be used</source>
        <translation>Den e-mailadresse kan ikke bruges</translation>
    </message>
    <message>
        <source>No mail program could send anything to it.</source>
        <translation>Intet mailprogram kan sende noget til den.</translation>
    </message>
    <message>
        <source>See whether a letter is missing, or one too many.</source>
        <translation>Se efter, om der mangler et tegn, eller er et for meget.</translation>
    </message>
    <message>
        <source>The letter could not be written</source>
        <translation>Brevet kunne ikke skrives</translation>
    </message>
    <message>
        <source>Nothing was sent, and nothing is booked.</source>
        <translation>Intet er sendt, og intet er aftalt.</translation>
    </message>
    <message>
        <source>Free some space on the disk, then try again.</source>
        <translation>Frigør lidt plads på disken, og prøv igen.</translation>
    </message>
    <message>
        <source>No mail program opened the letter</source>
        <translation>Intet mailprogram åbnede brevet</translation>
    </message>
    <message>
        <source>The letter is kept as not sent.</source>
        <translation>Brevet står som ikke sendt.</translation>
    </message>
    <message>
        <source>Choose a mail program in your desktop&apos;s settings.</source>
        <translation>Vælg et mailprogram i computerens indstillinger.</translation>
    </message>
    <message>
        <source>Open the file that came with their answer.</source>
        <translation>Åbn den fil, der kom med svaret.</translation>
    </message>
    <message>
        <source>That file is no calendar</source>
        <translation>Filen er ikke en kalender</translation>
    </message>
    <message>
        <source>It is damaged, or something else. Nothing was changed.</source>
        <translation>Den er beskadiget eller noget andet. Intet er ændret.</translation>
    </message>
    <message>
        <source>That file holds no answer</source>
        <translation>Der er intet svar i filen</translation>
    </message>
    <message>
        <source>It neither accepts nor declines. Nothing was changed.</source>
        <translation>Den siger hverken ja eller nej. Intet er ændret.</translation>
    </message>
    <message>
        <source>That answer is to somebody else&apos;s invitation</source>
        <translation>Svaret er på en andens invitation</translation>
    </message>
    <message>
        <source>No interview here has its number. Nothing was changed.</source>
        <translation>Ingen samtale her passer til det. Intet er ændret.</translation>
    </message>
    <message>
        <source>Perhaps the interview was forgotten meanwhile.</source>
        <translation>Måske er samtalen blevet glemt i mellemtiden.</translation>
    </message>
    <message>
        <source>That answer is to an earlier invitation</source>
        <translation>Svaret er på en tidligere invitation</translation>
    </message>
    <message>
        <source>The interview was changed since. Nothing was changed.</source>
        <translation>Samtalen er ændret siden. Svaret er ikke gemt.</translation>
    </message>
    <message>
        <source>Wait for their answer to the newer one.</source>
        <translation>Vent på svaret på den nyeste.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Filen kan ikke læses</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Intet blev hentet.</translation>
    </message>
    <message>
        <source>Look whether it is still there and may be read by you.</source>
        <translation>Se efter, om den stadig er der, og om du må læse den.</translation>
    </message>
</context>
<context>
    <name>PromiseBar</name>
    <message>
        <source>Call</source>
        <translation>Ring op</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaret</translation>
    </message>
    <message>
        <source>Put off…</source>
        <translation>Udsæt…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Drop</translation>
    </message>
</context>
<context>
    <name>PromiseDesk</name>
    <message>
        <source>Your promise to {name} is kept.</source>
        <translation>Dit løfte til {name} er holdt.</translation>
    </message>
    <message>
        <source>Your promise to {name} is taken back.</source>
        <translation>Dit løfte til {name} er droppet.</translation>
    </message>
    <message>
        <source>Your promise to {name} is put off.</source>
        <translation>Dit løfte til {name} er udsat.</translation>
    </message>
</context>
<context>
    <name>PromiseLines</name>
    <message numerus="yes">
        <source>and %n more promise(s)</source>
        <translation>
            <numerusform>og %n løfte mere</numerusform>
            <numerusform>og %n løfter mere</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue:</source>
        <translation>Overskredet:</translation>
    </message>
</context>
<context>
    <name>PromiseMaking</name>
    <message>
        <source>You promised to ring {name} back.</source>
        <translation>Du har lovet at ringe tilbage til {name}.</translation>
    </message>
</context>
<context>
    <name>PromiseSection</name>
    <message>
        <source>Call back</source>
        <translation>Ring tilbage</translation>
    </message>
    <message>
        <source>Send mail</source>
        <translation>Send mail</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Noget andet</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Intet</translation>
    </message>
    <message>
        <source>As soon as I can</source>
        <translation>Så snart jeg kan</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>En anden tid</translation>
    </message>
    <message>
        <source>What did you promise?</source>
        <translation>Hvad lovede du?</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Med dine egne ord</translation>
    </message>
    <message>
        <source>The promise in your own words</source>
        <translation>Løftet med dine egne ord</translation>
    </message>
</context>
<context>
    <name>PromiseWords</name>
    <message>
        <source>You missed their call and have not called back</source>
        <translation>Du nåede ikke opkaldet og har ikke ringet tilbage</translation>
    </message>
    <message>
        <source>{promise}, {when}</source>
        <comment>Send the ad, today 14:30</comment>
        <translation>{promise}, {when}</translation>
    </message>
    <message>
        <source>{promise}: {text}</source>
        <translation>{promise}: {text}</translation>
    </message>
    <message>
        <source>You promised to call back {when}</source>
        <translation>Du lovede at ringe tilbage {when}</translation>
    </message>
    <message>
        <source>“I would like to give you my full attention: when may I call you?”</source>
        <translation>“Jeg vil gerne give dig min fulde opmærksomhed: Hvornår må jeg ringe til dig?”</translation>
    </message>
    <message>
        <source>“I would like to give you my full attention: may I call you at {time}?”</source>
        <translation>“Jeg vil gerne give dig min fulde opmærksomhed: Må jeg ringe til dig kl. {time}?”</translation>
    </message>
    <message>
        <source>“I would like to give you my full attention: may I call you {day} at {time}?”</source>
        <translation>“Jeg vil gerne give dig min fulde opmærksomhed: Må jeg ringe til dig {day} kl. {time}?”</translation>
    </message>
    <message>
        <source>You promised to call back</source>
        <translation>Du lovede at ringe tilbage</translation>
    </message>
    <message>
        <source>You promised to send a mail</source>
        <translation>Du lovede at sende en mail</translation>
    </message>
    <message>
        <source>You promised something</source>
        <translation>Du lovede noget</translation>
    </message>
    <message>
        <source>You promised to send a mail {when}</source>
        <translation>Du lovede at sende en mail {when}</translation>
    </message>
    <message>
        <source>You promised something {when}</source>
        <translation>Du lovede noget {when}</translation>
    </message>
    <message>
        <source>on {day}</source>
        <comment>on Thursday; on 12 Nov</comment>
        <translation>på {day}</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Ubesvaret opkald</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Ring tilbage</translation>
    </message>
    <message>
        <source>Send mail</source>
        <translation>Send mail</translation>
    </message>
    <message>
        <source>{what}: {details}</source>
        <translation>{what}: {details}</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Løfte</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>overskredet</translation>
    </message>
    <message>
        <source>as soon as you can</source>
        <translation>så snart du kan</translation>
    </message>
    <message>
        <source>{promise} {when}</source>
        <comment>Call back today 14:30</comment>
        <translation>{promise} {when}</translation>
    </message>
</context>
<context>
    <name>PromisesPage</name>
    <message numerus="yes">
        <source>%Ln promise(s)</source>
        <translation>
            <numerusform>%Ln løfte</numerusform>
            <numerusform>%Ln løfter</numerusform>
        </translation>
    </message>
    <message>
        <source>Ring back</source>
        <translation>Ring tilbage</translation>
    </message>
    <message>
        <source>What is overdue stands first.</source>
        <translation>Det, der er overskredet, står først.</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Løfter</translation>
    </message>
    <message>
        <source>Nothing promised</source>
        <translation>Intet lovet</translation>
    </message>
    <message>
        <source>Missed calls and what you promise stand here.</source>
        <translation>Ubesvarede opkald og det, du lover, står her.</translation>
    </message>
</context>
<context>
    <name>PromptEditor</name>
    <message>
        <source>One line on the card, chosen by where the call is. Take the tick away to hide it.</source>
        <translation>Én linje på kortet, valgt efter hvor I er i samtalen. Fjern fluebenet for at skjule den.</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Huskeråd</translation>
    </message>
    <message>
        <source>Add a prompt</source>
        <translation>Tilføj et huskeråd</translation>
    </message>
    <message>
        <source>From your company</source>
        <translation>Fra firmaet</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Dit eget</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Nulstil</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Your own sentence.</source>
        <translation>Din egen sætning.</translation>
    </message>
</context>
<context>
    <name>PromptForm</name>
    <message>
        <source>Sentence</source>
        <translation>Sætning</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Vises</translation>
    </message>
    <message>
        <source>Only when</source>
        <translation>Kun når</translation>
    </message>
    <message>
        <source>{length} of {most} characters</source>
        <translation>{length} af {most} tegn</translation>
    </message>
    <message>
        <source>Write a sentence; until then nothing is changed.</source>
        <translation>Skriv en sætning. Indtil da ændres intet.</translation>
    </message>
    <message>
        <source>{length} of {most} characters: too long to read in a call</source>
        <translation>{length} af {most} tegn: for langt til at læse i en samtale</translation>
    </message>
    <message>
        <source>There are signs in it that cannot be shown.</source>
        <translation>Der er tegn i den, som ikke kan vises.</translation>
    </message>
    <message>
        <source>Never met: after 8 minutes a call is at its last words.</source>
        <translation>Vises aldrig: efter 8 minutter er I ved de sidste ord.</translation>
    </message>
</context>
<context>
    <name>PromptStrip</name>
    <message>
        <source>Previous prompt</source>
        <translation>Forrige huskeråd</translation>
    </message>
    <message>
        <source>Previous prompt (Alt+Left)</source>
        <translation>Forrige huskeråd (Alt+venstre)</translation>
    </message>
    <message>
        <source>Next prompt</source>
        <translation>Næste huskeråd</translation>
    </message>
    <message>
        <source>Next prompt (Alt+Right)</source>
        <translation>Næste huskeråd (Alt+højre)</translation>
    </message>
</context>
<context>
    <name>PromptWords</name>
    <message>
        <source>While it rings</source>
        <translation>Mens det ringer</translation>
    </message>
    <message>
        <source>The first words</source>
        <translation>De første ord</translation>
    </message>
    <message>
        <source>In the talk</source>
        <translation>I samtalen</translation>
    </message>
    <message>
        <source>The last words</source>
        <translation>De sidste ord</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Bagefter</translation>
    </message>
    <message>
        <source>You promised something</source>
        <translation>Du har lovet noget</translation>
    </message>
    <message>
        <source>They have called before</source>
        <translation>De har ringet før</translation>
    </message>
    <message>
        <source>You missed their call</source>
        <translation>Du missede deres opkald</translation>
    </message>
    <message>
        <source>You are busy</source>
        <translation>Du er optaget</translation>
    </message>
    <message>
        <source>You have talked for 8 minutes</source>
        <translation>I har talt i 8 minutter</translation>
    </message>
    <message>
        <source>The job closes within days</source>
        <translation>Fristen er om få dage</translation>
    </message>
    <message>
        <source>It is about no ad</source>
        <translation>Uopfordret</translation>
    </message>
</context>
<context>
    <name>PutOffMenu</name>
    <message>
        <source>Put off</source>
        <translation>Udsæt</translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <translation>Om 10 minutter</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Om en time</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>I morgen tidlig</translation>
    </message>
</context>
<context>
    <name>QuietPanel</name>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
    <message>
        <source>Calls from these numbers bring no card and are not kept.</source>
        <translation>Opkald fra disse numre giver intet kort og bliver ikke gemt.</translation>
    </message>
    <message>
        <source>A number, in any spelling</source>
        <translation>Et nummer, skrevet som du vil</translation>
    </message>
    <message>
        <source>Number to be quiet</source>
        <translation>Nummer, der skal være stille</translation>
    </message>
    <message>
        <source>Add the number</source>
        <translation>Tilføj nummeret</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Remove {number}</source>
        <translation>Fjern {number}</translation>
    </message>
    <message>
        <source>That does not look like a telephone number.</source>
        <translation>Det ligner ikke et telefonnummer.</translation>
    </message>
    <message>
        <source>Quiet numbers</source>
        <translation>Stille numre</translation>
    </message>
</context>
<context>
    <name>QuietRow</name>
    <message>
        <source>{action} ({shortcut})</source>
        <translation>{action} ({shortcut})</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>Worth an interview</source>
        <translation>Værd en samtale</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Opkalder</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Stilling</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>worth an interview</source>
        <translation>værd en samtale</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search names, numbers and notes</source>
        <translation>Søg i navne, numre og noter</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Søg</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Ryd søgning</translation>
    </message>
</context>
<context>
    <name>SearchNameDialog</name>
    <message>
        <source>Rename search</source>
        <translation>Omdøb søgning</translation>
    </message>
    <message>
        <source>What shall the search be called?</source>
        <translation>Hvad skal søgningen hedde?</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Søgningens navn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Omdøb</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>about a job</source>
        <translation>om en stilling</translation>
    </message>
    <message>
        <source>to one of your lines</source>
        <translation>til en af dine linjer</translation>
    </message>
    <message>
        <source>from that day on</source>
        <translation>fra og med den dag</translation>
    </message>
    <message>
        <source>before that day</source>
        <translation>før den dag</translation>
    </message>
    <message>
        <source>in a stretch of time</source>
        <translation>i et tidsrum</translation>
    </message>
    <message>
        <source>worth an interview</source>
        <translation>værd en samtale</translation>
    </message>
    <message>
        <source>nobody took the call</source>
        <translation>ingen tog telefonen</translation>
    </message>
    <message>
        <source>they called you</source>
        <translation>de ringede til dig</translation>
    </message>
    <message>
        <source>you called them</source>
        <translation>du ringede til dem</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>med en note</translation>
    </message>
    <message>
        <source>with an open promise</source>
        <translation>med et løfte, du mangler at holde</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Denne uge</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Sidste måned</translation>
    </message>
    <message>
        <source>Last 6 months</source>
        <translation>Seneste 6 mdr.</translation>
    </message>
    <message>
        <source>Since the ad</source>
        <translation>Siden opslaget</translation>
    </message>
    <message>
        <source>Before {day}</source>
        <translation>Før {day}</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Fra {day}</translation>
    </message>
    <message>
        <source>candidates at a step</source>
        <translation>kandidater på et trin</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Chosen calls</source>
        <translation>Valgte opkald</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stjerne</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Stilling</translation>
    </message>
    <message>
        <source>Promise to ring back</source>
        <translation>Lov at ringe tilbage</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportér…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Fravælg</translation>
    </message>
    <message>
        <source>No job</source>
        <translation>Ingen stilling</translation>
    </message>
</context>
<context>
    <name>SelectionDesk</name>
    <message>
        <source>Calls stay as long as their card is open.</source>
        <translation>Opkald bliver her, så længe deres kort er åbent.</translation>
    </message>
    <message>
        <source>All calls in the list are chosen.</source>
        <translation>Alle opkald på listen er valgt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) chosen</source>
        <translation>
            <numerusform>%Ln opkald valgt</numerusform>
            <numerusform>%Ln opkald valgt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln are not changed at once.</source>
        <translation>
            <numerusform>Mere end %Ln ændres ikke på én gang.</numerusform>
            <numerusform>Flere end %Ln ændres ikke på én gang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) starred.</source>
        <translation>
            <numerusform>%Ln opkald fik stjerne.</numerusform>
            <numerusform>%Ln opkald fik stjerne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) no longer starred.</source>
        <translation>
            <numerusform>%Ln opkald har ikke længere stjerne.</numerusform>
            <numerusform>%Ln opkald har ikke længere stjerne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) have another job.</source>
        <translation>
            <numerusform>%Ln opkald har en anden stilling.</numerusform>
            <numerusform>%Ln opkald har en anden stilling.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Promised to ring back.</source>
        <translation>
            <numerusform>Du har lovet at ringe tilbage.</numerusform>
            <numerusform>Du har lovet at ringe tilbage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) deleted.</source>
        <translation>
            <numerusform>%Ln opkald slettet.</numerusform>
            <numerusform>%Ln opkald slettet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerFields</name>
    <message>
        <source>My telephone</source>
        <translation>Min telefon</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>som før</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Brugernavn</translation>
    </message>
    <message>
        <source>Type the user name.</source>
        <translation>Skriv et brugernavn.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>It is kept in your desktop&apos;s key store, never in a file.</source>
        <translation>Den bliver gemt i din nøglering, aldrig i en fil.</translation>
    </message>
    <message>
        <source>Type the name or address of the server.</source>
        <translation>Skriv serverens navn eller adresse.</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Skriv adgangskoden.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Nulstil</translation>
    </message>
    <message>
        <source>Reset {setting}</source>
        <translation>Nulstil {setting}</translation>
    </message>
    <message>
        <source>This cannot be used here.</source>
        <translation>Det kan ikke bruges her.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Som skrivebordet</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farver</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyse</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørke</translation>
    </message>
    <message>
        <source>Country of numbers without a country code</source>
        <translation>Land for numre uden landekode</translation>
    </message>
    <message>
        <source>Two letters, such as DK. Empty: as the desktop.</source>
        <translation>To bogstaver, for eksempel DK. Tomt: som skrivebordet.</translation>
    </message>
    <message>
        <source>When a call comes in</source>
        <translation>Når nogen ringer</translation>
    </message>
    <message>
        <source>Show the card where it keeps out of the way</source>
        <translation>Vis kortet, hvor det holder sig af vejen</translation>
    </message>
    <message>
        <source>Show a notification only</source>
        <translation>Vis kun en besked</translation>
    </message>
    <message>
        <source>Always show the card</source>
        <translation>Vis altid kortet</translation>
    </message>
    <message>
        <source>Seconds the card stays after the call</source>
        <translation>Sekunder, kortet bliver efter opkaldet</translation>
    </message>
    <message>
        <source>What you wrote is kept.</source>
        <translation>Det, du har skrevet, er gemt.</translation>
    </message>
    <message>
        <source>Show a line on how to meet the caller</source>
        <translation>Vis et huskeråd om at møde opkalderen godt</translation>
    </message>
    <message>
        <source>You can call back from (hour)</source>
        <translation>Du kan ringe tilbage fra (time)</translation>
    </message>
    <message>
        <source>You can call back until (hour)</source>
        <translation>Du kan ringe tilbage til (time)</translation>
    </message>
    <message>
        <source>Times are offered on working days between these hours.</source>
        <translation>Tider bliver foreslået på arbejdsdage inden for disse timer.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Generelt</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Calling back</source>
        <translation>Når du ringer tilbage</translation>
    </message>
    <message>
        <source>Your company&apos;s prompts</source>
        <translation>Firmaets egne huskeråd</translation>
    </message>
    <message>
        <source>A file, or a folder with da.toml and en.toml. Empty: the usual place.</source>
        <translation>En fil eller en mappe med da.toml og en.toml. Tom: det sædvanlige sted.</translation>
    </message>
    <message>
        <source>Words for what you hear in a voice</source>
        <translation>Ord for det, du hører i stemmen</translation>
    </message>
    <message>
        <source>They stand on the card when a call has ended.</source>
        <translation>De står på kortet, når et opkald er slut.</translation>
    </message>
    <message>
        <source>Some Wayland desktops give every new window the keyboard; there a notification tells of the call, and a click on it opens the card.</source>
        <translation>Nogle Wayland-skriveborde giver ethvert nyt vindue tastaturet; der fortæller en besked om opkaldet, og et klik på den åbner kortet.</translation>
    </message>
    <message>
        <source>The card comes up</source>
        <translation>Kortet kommer frem</translation>
    </message>
    <message>
        <source>When it rings</source>
        <translation>Når det ringer</translation>
    </message>
    <message>
        <source>When you answer</source>
        <translation>Når du svarer</translation>
    </message>
    <message>
        <source>When you ask for it</source>
        <translation>Når du beder om det</translation>
    </message>
    <message>
        <source>A click on the tray icon, or the command taktone show, always brings it.</source>
        <translation>Et klik på ikonet i statusfeltet eller kommandoen taktone show henter det altid.</translation>
    </message>
    <message>
        <source>Corner</source>
        <translation>Hjørne</translation>
    </message>
    <message>
        <source>Drag the card by its name to another place, and back into its corner. On Wayland the desktop may choose the place itself.</source>
        <translation>Træk kortet i navnet til et andet sted, og tilbage i sit hjørne igen. På Wayland kan skrivebordet selv vælge stedet.</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Nederst til højre</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Nederst til venstre</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Øverst til højre</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Øverst til venstre</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Skærm</translation>
    </message>
    <message>
        <source>The one with the pointer</source>
        <translation>Den med musemarkøren</translation>
    </message>
    <message>
        <source>The main screen</source>
        <translation>Hovedskærmen</translation>
    </message>
    <message>
        <source>Initials instead of names</source>
        <translation>Initialer i stedet for navne</translation>
    </message>
    <message>
        <source>Number, notes and promises stay hidden too, until you ask for them.</source>
        <translation>Nummer, noter og løfter er også skjult, til du beder om at se dem.</translation>
    </message>
    <message>
        <source>While a window fills the screen</source>
        <translation>Mens et vindue fylder skærmen</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Altid</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Aldrig</translation>
    </message>
    <message>
        <source>No card while a window fills the screen</source>
        <translation>Intet kort, mens et vindue fylder skærmen</translation>
    </message>
    <message>
        <source>Presentations, films and video calls. Known on X11 and Windows, on Wayland for some windows only; on macOS use the pause in the tray menu.</source>
        <translation>Præsentationer, film og videomøder. Kan ses på X11 og Windows, på Wayland kun for nogle vinduer; på macOS kan du bruge pausen i ikonets menu.</translation>
    </message>
    <message>
        <source>No card while the desktop says “do not disturb”</source>
        <translation>Intet kort, mens skrivebordet siger “forstyr ikke”</translation>
    </message>
    <message>
        <source>Known on GNOME, KDE Plasma, Xfce, Cinnamon, MATE and with dunst. The call is in the history all the same, and the tray icon shows it.</source>
        <translation>Kan ses på GNOME, KDE Plasma, Xfce, Cinnamon, MATE og med dunst. Opkaldet står stadig i historikken, og ikonet viser det.</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Forstyr ikke</translation>
    </message>
    <message>
        <source>Your name in letters</source>
        <translation>Dit navn i breve</translation>
    </message>
    <message>
        <source>Your e-mail</source>
        <translation>Din e-mail</translation>
    </message>
    <message>
        <source>Answers to your invitations come back to it.</source>
        <translation>Svar på dine invitationer kommer hertil.</translation>
    </message>
    <message>
        <source>Your telephone number</source>
        <translation>Dit telefonnummer</translation>
    </message>
    <message>
        <source>Your company</source>
        <translation>Din virksomhed</translation>
    </message>
    <message>
        <source>Where you hold interviews</source>
        <translation>Her holder du samtaler</translation>
    </message>
    <message>
        <source>Street and town.</source>
        <translation>Vej og by.</translation>
    </message>
    <message>
        <source>Your video room</source>
        <translation>Dit videorum</translation>
    </message>
    <message>
        <source>A link of Zoom, Meet or Teams that is always the same.</source>
        <translation>Et link fra Zoom, Meet eller Teams, der altid er det samme.</translation>
    </message>
    <message>
        <source>Letters are opened</source>
        <translation>Breve åbnes</translation>
    </message>
    <message>
        <source>A draft brings the invitation for the calendar along. Thunderbird, Outlook and Apple Mail take drafts.</source>
        <translation>En kladde har invitationen til kalenderen med. Thunderbird, Outlook og Apple Mail kan åbne kladder.</translation>
    </message>
    <message>
        <source>As a draft where a program takes one</source>
        <translation>Som kladde, hvor et program kan åbne den</translation>
    </message>
    <message>
        <source>As a draft</source>
        <translation>Som kladde</translation>
    </message>
    <message>
        <source>As a new message, without the invitation</source>
        <translation>Som ny mail, uden invitationen</translation>
    </message>
    <message>
        <source>Letters and interviews</source>
        <translation>Breve og samtaler</translation>
    </message>
    <message>
        <source>Offer Taktone for telephone links (tel:)</source>
        <translation>Tilbyd Taktone til telefonlinks (tel:)</translation>
    </message>
    <message>
        <source>Your desktop then lists it among the programs for a number you click on; Taktone shows the card and does not dial.</source>
        <translation>Så kan du vælge Taktone på computeren, når du klikker på et telefonnummer; det viser kortet, men ringer ikke op.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Generelt</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Views and jobs</source>
        <translation>Visninger og stillinger</translation>
    </message>
    <message>
        <source>New job…</source>
        <translation>Ny stilling…</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>Ny stilling</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Edit job…</source>
        <translation>Ret stilling…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Omdøb…</translation>
    </message>
    <message>
        <source>Keep no longer</source>
        <translation>Gem ikke længere</translation>
    </message>
</context>
<context>
    <name>SideBarModel</name>
    <message>
        <source>Calls</source>
        <translation>Opkald</translation>
    </message>
    <message>
        <source>Worth an interview</source>
        <translation>Værd en samtale</translation>
    </message>
    <message>
        <source>Ring back</source>
        <translation>Ring tilbage</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Stillinger</translation>
    </message>
    <message>
        <source>Archived jobs</source>
        <translation>Arkiverede stillinger</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gemte søgninger</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Indblik</translation>
    </message>
</context>
<context>
    <name>SipForm</name>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>Krypteret (TLS)</translation>
    </message>
    <message>
        <source>Watch the line</source>
        <translation>Følg linjen</translation>
    </message>
    <message>
        <source>Silent phone</source>
        <translation>Stille telefon</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>findes af sig selv</translation>
    </message>
    <message>
        <source>as the user</source>
        <translation>som brugeren</translation>
    </message>
    <message>
        <source>as the server</source>
        <translation>som serveren</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>En port er et tal fra 1 til 65535.</translation>
    </message>
    <message>
        <source>Choose at least one way to listen.</source>
        <translation>Vælg mindst én måde at lytte på.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Forbindelse</translation>
    </message>
    <message>
        <source>The server tells Taktone of your calls. Nothing changes for your telephone.</source>
        <translation>Serveren fortæller Taktone om dine opkald. Din telefon mærker ingenting.</translation>
    </message>
    <message>
        <source>Taktone logs in as one more telephone of yours that never rings and never answers. That shows names and ring groups on more servers. Some servers have room for one telephone only: Taktone looks first, and leaves again rather than push yours out.</source>
        <translation>Taktone melder sig som endnu en af dine telefoner, der aldrig ringer og aldrig bliver taget. På flere servere viser det navne og ringegrupper. Nogle servere har kun plads til én telefon: Taktone ser efter først og går igen hellere end at skubbe din ud.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>Loginnavn</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domæne</translation>
    </message>
    <message>
        <source>Own certificate authority (file)</source>
        <translation>Eget rodcertifikat (fil)</translation>
    </message>
    <message>
        <source>Only where the server&apos;s certificate is not a public one.</source>
        <translation>Kun hvis serverens certifikat ikke er offentligt udstedt.</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>Starred</source>
        <translation>Stjerne</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Inviteret</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Aftalt</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Holdt</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Tilbud</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Afslag</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>Ansat</translation>
    </message>
    <message>
        <source>{name} is under “{step}” now.</source>
        <translation>{name} står nu under »{step}«.</translation>
    </message>
    <message>
        <source>{step} {day}</source>
        <comment>Invited 12 Nov</comment>
        <translation>{step} {day}</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>Marked worth an interview</source>
        <translation>Markeret som værd en samtale</translation>
    </message>
    <message>
        <source>Promised: {what}</source>
        <translation>Lovet: {what}</translation>
    </message>
    <message>
        <source>Promise kept: {what}</source>
        <translation>Løfte holdt: {what}</translation>
    </message>
    <message>
        <source>call back</source>
        <translation>ringe tilbage</translation>
    </message>
    <message>
        <source>send mail</source>
        <translation>sende mail</translation>
    </message>
    <message>
        <source>They are told: {text}</source>
        <translation>Får at vide: {text}</translation>
    </message>
    <message>
        <source>Only for you: {text}</source>
        <translation>Kun til dig: {text}</translation>
    </message>
    <message>
        <source>Letter sent: {what}</source>
        <translation>Brev sendt: {what}</translation>
    </message>
    <message>
        <source>Answer to the invitation: {what}</source>
        <translation>Svar på invitationen: {what}</translation>
    </message>
    <message>
        <source>Interview: {what}</source>
        <translation>Samtale: {what}</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n anden</numerusform>
            <numerusform>%n andre</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} and {more}</source>
        <translation>{name} og {more}</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n opkald</numerusform>
            <numerusform>%n opkald</numerusform>
        </translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>Slettet for nylig</translation>
    </message>
    <message>
        <source>What was deleted can be put back for 30 days</source>
        <translation>Det, du har slettet, kan hentes tilbage i 30 dage</translation>
    </message>
    <message>
        <source>There is no way back: press again.</source>
        <translation>Det kan ikke fortrydes: tryk igen.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Intet er slettet.</translation>
    </message>
    <message>
        <source>Whoever is forgotten for good is gone from every file of Taktone.</source>
        <translation>Den, der glemmes helt, er væk fra alle Taktones filer.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Hent tilbage</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>Glem helt</translation>
    </message>
    <message>
        <source>Forget all for good</source>
        <translation>Glem alt helt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Taktone</source>
        <translation>Taktone</translation>
    </message>
    <message>
        <source>Taktone: somebody is calling</source>
        <translation>Taktone: nogen ringer</translation>
    </message>
    <message>
        <source>Taktone: in a call</source>
        <translation>Taktone: i samtale</translation>
    </message>
    <message>
        <source>Taktone: paused</source>
        <translation>Taktone: på pause</translation>
    </message>
    <message>
        <source>Caller history</source>
        <translation>Opkaldshistorik</translation>
    </message>
    <message>
        <source>Practice call</source>
        <translation>Øveopkald</translation>
    </message>
    <message>
        <source>Show cards again</source>
        <translation>Vis kort igen</translation>
    </message>
    <message>
        <source>Pause for an hour</source>
        <translation>Hold pause en time</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Indstillinger…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afslut</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
</context>
<context>
    <name>VeilStrip</name>
    <message>
        <source>Name, number and notes are hidden.</source>
        <translation>Navn, nummer og noter er skjult.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Show name, number and notes</source>
        <translation>Vis navn, nummer og noter</translation>
    </message>
    <message>
        <source>Show name, number and notes ({shortcut})</source>
        <translation>Vis navn, nummer og noter ({shortcut})</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>Suggest three</source>
        <translation>Foreslå tre</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Ugen før</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Ugen efter</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Fridag</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{day}, {time}, taken</source>
        <translation>{day}, {time}, optaget</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Optaget</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>Welcome to Taktone</source>
        <translation>Velkommen til Taktone</translation>
    </message>
    <message>
        <source>Where do job seekers call you?</source>
        <translation>Hvor ringer jobsøgere til dig?</translation>
    </message>
    <message>
        <source>See what happens when somebody calls</source>
        <translation>Se, hvad der sker, når nogen ringer</translation>
    </message>
    <message>
        <source>That was all</source>
        <translation>Det var det hele</translation>
    </message>
    <message>
        <source>Step {step} of {count}</source>
        <translation>Trin {step} af {count}</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Spring over</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
</context>
<context>
    <name>WhoIsWho</name>
    <message>
        <source>Nothing about this caller is kept.</source>
        <translation>Intet om opkalderen er gemt.</translation>
    </message>
    <message>
        <source>Nothing about this caller is kept, and no card comes up.</source>
        <translation>Intet om opkalderen er gemt, og der kommer intet kort mere.</translation>
    </message>
    <message>
        <source>They are one person now.</source>
        <translation>De er nu én person.</translation>
    </message>
    <message>
        <source>These are two calls now.</source>
        <translation>Nu er det to opkald.</translation>
    </message>
</context>
<context>
    <name>WhoStrip</name>
    <message>
        <source>It is {name}</source>
        <translation>Det er {name}</translation>
    </message>
    <message>
        <source>Or is it</source>
        <translation>Eller er det</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Flere…</translation>
    </message>
    <message>
        <source>More people with this number</source>
        <translation>Flere personer med nummeret</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>en anden</translation>
    </message>
    <message>
        <source>It is somebody else</source>
        <translation>Det er en anden</translation>
    </message>
</context>
<context>
    <name>WordListEditor</name>
    <message>
        <source>They are offered on the card when a call has ended. Only you see them.</source>
        <translation>De står på kortet, når et opkald er slut. Kun du ser dem.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>A new word</source>
        <translation>Et nyt ord</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Op</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ned</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Nulstil</translation>
    </message>
</context>
<context>
    <name>WrapUpBrief</name>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Skriv mere om opkaldet</translation>
    </message>
    <message>
        <source>Wrap-up of this call</source>
        <translation>Mere om dette opkald</translation>
    </message>
</context>
<context>
    <name>WrapUpRows</name>
    <message>
        <source>Does it fit the job?</source>
        <translation>Passer det til stillingen?</translation>
    </message>
    <message>
        <source>What the job needs</source>
        <translation>Det, stillingen kræver</translation>
    </message>
    <message>
        <source>What did you hear in the voice?</source>
        <translation>Hvad hørte du i stemmen?</translation>
    </message>
    <message>
        <source>May become</source>
        <translation>Kan blive</translation>
    </message>
    <message>
        <source>Would you have called again?</source>
        <translation>Ville du selv have ringet igen?</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>Personlighed</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stemme</translation>
    </message>
    <message>
        <source>Intuition</source>
        <translation>Intuition</translation>
    </message>
    <message>
        <source>{line}, only for you</source>
        <translation>{line}, kun til dig</translation>
    </message>
    <message>
        <source>A word of your own, then Enter</source>
        <translation>Dit eget ord, og så Enter</translation>
    </message>
    <message>
        <source>A word of your own</source>
        <translation>Dit eget ord</translation>
    </message>
    <message>
        <source>Yes, worth an interview</source>
        <translation>Ja, værd en samtale</translation>
    </message>
    <message>
        <source>Add a word of your own</source>
        <translation>Tilføj dit eget ord</translation>
    </message>
</context>
<context>
    <name>WrapUpWords</name>
    <message>
        <source>★ Yes</source>
        <translation>★ Ja</translation>
    </message>
    <message>
        <source>Maybe</source>
        <translation>Måske</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Kollega</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Investor</source>
        <translation>Investor</translation>
    </message>
    <message>
        <source>Someone I can help</source>
        <translation>Kan jeg hjælpe</translation>
    </message>
    <message>
        <source>I was curt</source>
        <translation>Kort for hovedet</translation>
    </message>
    <message>
        <source>Okay</source>
        <translation>Okay</translation>
    </message>
    <message>
        <source>Yes, surely</source>
        <translation>Ja, helt sikkert</translation>
    </message>
    <message>
        <source>only for you</source>
        <translation>kun til dig</translation>
    </message>
    <message>
        <source>For the job: {verdict}</source>
        <translation>Til stillingen: {verdict}</translation>
    </message>
    <message>
        <source>Nothing promised</source>
        <translation>Intet lovet</translation>
    </message>
    <message>
        <source>Has: {criteria}</source>
        <translation>Har: {criteria}</translation>
    </message>
    <message>
        <source>May become: {kinds}</source>
        <translation>Kan blive: {kinds}</translation>
    </message>
    <message>
        <source>Heard in the voice: {impression}</source>
        <translation>Hørt i stemmen: {impression}</translation>
    </message>
    <message>
        <source>Would have called again: {answer}</source>
        <translation>Ville selv have ringet igen: {answer}</translation>
    </message>
    <message>
        <source>Only for you: {lines}</source>
        <translation>Kun til dig: {lines}</translation>
    </message>
</context>
</TS>
