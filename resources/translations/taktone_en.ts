<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BoardDesk</name>
    <message numerus="yes">
        <source>%Ln job(s) printed to {file}.</source>
        <translation>
            <numerusform>%Ln job printed to {file}.</numerusform>
            <numerusform>%Ln jobs printed to {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallStrips</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidateBoard</name>
    <message numerus="yes">
        <source>{step}, %n person(s)</source>
        <translation>
            <numerusform>{step}, %n person</numerusform>
            <numerusform>{step}, %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>The %Ln chosen calls</source>
        <translation>
            <numerusform>The %Ln chosen call</numerusform>
            <numerusform>The %Ln chosen calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them has no e-mail, and {system} asks for one:</source>
        <translation>
            <numerusform>%Ln of them has no e-mail, and {system} asks for one:</numerusform>
            <numerusform>%Ln of them have no e-mail, and {system} asks for one:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForgottenBar</name>
    <message numerus="yes">
        <source>This call is forgotten. %n earlier one(s) are still in the history.</source>
        <translation>
            <numerusform>This call is forgotten. One earlier call is still in the history.</numerusform>
            <numerusform>This call is forgotten. %n earlier calls are still in the history.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln get what was missing</source>
        <translation>
            <numerusform>%Ln gets what was missing</numerusform>
            <numerusform>%Ln get what was missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are here already</source>
        <translation>
            <numerusform>%Ln is here already</numerusform>
            <numerusform>%Ln are here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutFields</name>
    <message numerus="yes">
        <source>Left out up to %n digit(s)</source>
        <translation>
            <numerusform>Left out up to %n digit</numerusform>
            <numerusform>Left out up to %n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListSheet</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln call(s)</source>
        <translation>
            <numerusform>{shown} of %Ln call</numerusform>
            <numerusform>{shown} of %Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteVersions</name>
    <message numerus="yes">
        <source>%n earlier text(s)</source>
        <translation>
            <numerusform>%n earlier text</numerusform>
            <numerusform>%n earlier texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open promise(s)</source>
        <translation>
            <numerusform>%n open promise</numerusform>
            <numerusform>%n open promises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromiseLines</name>
    <message numerus="yes">
        <source>and %n more promise(s)</source>
        <translation>
            <numerusform>and %n more promise</numerusform>
            <numerusform>and %n more promises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromisesPage</name>
    <message numerus="yes">
        <source>%Ln promise(s)</source>
        <translation>
            <numerusform>%Ln promise</numerusform>
            <numerusform>%Ln promises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionDesk</name>
    <message numerus="yes">
        <source>%Ln call(s) chosen</source>
        <translation>
            <numerusform>%Ln call chosen</numerusform>
            <numerusform>%Ln calls chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln are not changed at once.</source>
        <translation>
            <numerusform>More than %Ln is not changed at once.</numerusform>
            <numerusform>More than %Ln are not changed at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) starred.</source>
        <translation>
            <numerusform>%Ln call starred.</numerusform>
            <numerusform>%Ln calls starred.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) no longer starred.</source>
        <translation>
            <numerusform>%Ln call no longer starred.</numerusform>
            <numerusform>%Ln calls no longer starred.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) have another job.</source>
        <translation>
            <numerusform>%Ln call has another job.</numerusform>
            <numerusform>%Ln calls have another job.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Promised to ring back.</source>
        <translation>
            <numerusform>Promised to ring back.</numerusform>
            <numerusform>Promised to ring back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) deleted.</source>
        <translation>
            <numerusform>%Ln call deleted.</numerusform>
            <numerusform>%Ln calls deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
</TS>
