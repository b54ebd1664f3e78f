<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
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
    <name>CallHeader</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Luk (Esc)</translation>
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
        <source>Worth an interview</source>
        <translation>Værd en samtale</translation>
    </message>
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
        <source>Last day to apply</source>
        <translation>Sidste ansøgningsdag</translation>
    </message>
    <message>
        <source>No longer offered for new calls</source>
        <translation>Bruges ikke til nye opkald</translation>
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
        <source>Cancel</source>
        <translation>Annullér</translation>
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
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{name} is no longer on the list.</source>
        <translation>{name} er ikke længere på listen.</translation>
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
        <source>Some Wayland desktops give every new window the keyboard; there a notification tells of the call, and a click on it opens the card.</source>
        <translation>Nogle Wayland-skriveborde giver ethvert nyt vindue tastaturet; der fortæller en besked om opkaldet, og et klik på den åbner kortet.</translation>
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
        <source>Do not disturb</source>
        <translation>Forstyr ikke</translation>
    </message>
    <message>
        <source>Calling back</source>
        <translation>Når du ringer tilbage</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
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
</TS>
