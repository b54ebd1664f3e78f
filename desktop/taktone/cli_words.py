"""What the command line says, in Danish and English; it has no Qt to translate with."""

from __future__ import annotations

import os

TYPE_CHECKING = False  # typing would cost 5 ms
if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "help": """\
Taktone: who calls about the job, what was promised, and how to meet them well.

  taktone                    start the program, or show its window if it runs
  taktone ring NUMBER        somebody is calling    (starts the program if need be)
  taktone dial NUMBER        you are calling
  taktone answer [NUMBER]    the call was answered
  taktone end [NUMBER]       the call is over
  taktone missed [NUMBER]    the call was not answered
  taktone show               give the card the keyboard; without a card, show the window
  taktone note TEXT          add a line to the note of the call
  taktone close              put the card away
  taktone history            show the caller history
  taktone open FILE.ics      keep somebody's answer to your invitation
  taktone practice           play a practice call
  taktone pause [MINUTES]    no cards for a while (60 minutes)
  taktone resume             cards again
  taktone settings           open the settings
  taktone status             what is going on, as JSON
  taktone doctor [--timing]  what Taktone finds on this computer
  taktone quit               end the program

  taktone search WORDS       find calls in the history; the program need not run
  taktone export [WORDS]     put those calls, or all, into a file (--to) or on the screen
  taktone stats              how many calls, from whom and about what
  taktone import FILE        take in people or calls: vCard, CSV (--preview: only tell)

  --name NAME    who calls            --line LINE      the line that is called
  --id ID        the call's own id    --source SOURCE  the program that tells
  --number N     the same as NUMBER   --background     start without a window
  --version      show the version     --help           show this
  --self-test    check that everything is there, with a practice call nobody sees
  --exit-after EVENT                  end at this event of the start; for measuring
  --job TITLE    only this job        --starred        only people worth an interview
  --json         for programs         --limit N        at most so many calls (20)
  --to FILE      .csv .xlsx .vcf .json
  --time T       of stats: today, this-week, last-month, 6-months or ad
  --format F     csv, csv-da, xlsx, vcard or json; otherwise by the ending of the file
  --preset P     opencats, greenhouse, lever, teamtailor or ashby
  --             what follows is no option

NUMBER may be written in any way: 20123456, "+45 20 12 34 56", sip:20123456@pbx, tel:+4520123456.
A link does it too: taktone "taktone:ring?number=%2B4520123456&name=Mette"
Exit code: 0 done, 1 not possible now, 2 not understood.
""",
        "unknown_word": "taktone: “{word}” is not something it can do. See: taktone --help",
        "unknown_option": "taktone: the option {word} is not known. See: taktone --help",
        "misplaced": "taktone: {word} does not belong here. See: taktone --help",
        "missing_value": "taktone: {word} needs a value after it.",
        "too_many": "taktone: one number is enough; “{word}” is one too many.",
        "bad_minutes": "taktone: “{word}” is no number of minutes from 1 to 1440.",
        "one_file": "taktone: name one file, as in: taktone import FILE",
        "no_file": "The file cannot be read: {detail}",
        "damaged": "Line {line}: {flaw} Nothing was imported.",
        "preview": "{new} new, {completed} completed, {known} known already, "
        "{unusable} without number and e-mail.",
        "imported": "Imported.",
        "taken_back": "Ended: what was imported was taken back.",
        "flaw_empty": "The file is empty.",
        "flaw_unknown_kind": "This is neither an address book nor a call list.",
        "flaw_not_a_line": "This is no line of a vCard.",
        "flaw_no_begin": "Something stands before BEGIN:VCARD.",
        "flaw_no_end": "The card that begins here has no end.",
        "flaw_bad_version": "The vCard has no version that is known (2.1, 3.0, 4.0).",
        "flaw_bad_letters": "The letters cannot be read.",
        "flaw_bad_quotes": "The quotation marks do not match.",
        "flaw_too_few_cells": "The row has fewer cells than the headings.",
        "flaw_bad_time": "The time cannot be read.",
        "flaw_no_column": "No heading tells of a name, a number or an e-mail.",
        "bad_limit": "taktone: “{word}” is no number of calls.",
        "bad_format": "taktone: “{word}” is no kind of file it can write. See: taktone --help",
        "bad_preset": "taktone: “{word}” is no preset, or not for this kind of file. "
        "See: taktone --help",
        "bad_job": "taktone: there is no job with the title “{word}”.",
        "needs_file": "taktone: a workbook needs a file: add --to FILE.xlsx",
        "no_history": "Taktone has no caller history yet.",
        "bad_history": "The caller history cannot be read: {detail}",
        "bad_file": "The file could not be written: {detail}",
        "exported": "{count} calls exported to {file}.",
        "lacking": "{count} people have no e-mail, and {system} asks for one:",
        "hidden": "Hidden number",
        "missed": "missed",
        "minutes": "{count} min",
        "more": "There are more; --limit N shows them.",
        "bad_time": "taktone: “{word}” is no stretch of time: today, this-week, last-month, ad.",
        "stat_calls": "Calls",
        "stat_answered": "Talked",
        "stat_missed": "Missed",
        "stat_outgoing": "Outgoing",
        "stat_people": "People",
        "stat_starred": "Worth an interview",
        "stat_promises": "Open promises",
        "stat_first": "First call",
        "stat_last": "Latest call",
        "stat_no_job": "No job chosen",
        "stat_unsolicited": "Unsolicited",
        "bad_link": "taktone: this link cannot be used. It has to look like taktone:ring?number=…",
        "no_text": 'taktone: say what to note: taktone note "…"',
        "not_running": "Taktone is not running. Start it with: taktone",
        "not_started": "Taktone could not be started. To see why, run: taktone",
        "refused": "Taktone did not accept this: {error} {detail}",
        "no_card": "There is no card open to write on.",
        "macro": "Taktone got “{word}” instead of a number: look in the telephone program's "
        "own help for the name it gives to the caller's number.",
        "no_screen": "Taktone needs a screen, and there is none here (neither DISPLAY nor "
        "WAYLAND_DISPLAY is set).",
        "check_icons": "Icons",
        "check_prompts": "Prompts",
        "check_translations": "Translations",
        "check_key_store": "Key store",
        "check_no_key_store": "none on this computer",
        "check_history": "History",
        "check_call": "Practice call",
        "check_no_card": "The practice call did not come through.",
        "running": "running",
        "stopped": "not running",
        "system": "System",
        "screen": "Screen",
        "data": "Data",
        "settings": "Settings",
        "log": "Log",
        "socket": "Socket",
        "resources": "Resources",
    },
    "da": {
        "help": """\
Taktone: hvem ringer om jobbet, hvad blev lovet, og hvordan møder du dem godt.

  taktone                    start programmet, eller vis dets vindue, hvis det kører
  taktone ring NUMMER        nogen ringer           (starter om nødvendigt programmet)
  taktone dial NUMMER        du ringer op
  taktone answer [NUMMER]    opkaldet blev taget
  taktone end [NUMMER]       opkaldet er slut
  taktone missed [NUMMER]    opkaldet blev ikke taget
  taktone show               giv kortet tastaturet; uden et kort: vis vinduet
  taktone note TEKST         føj en linje til opkaldets note
  taktone close              læg kortet væk
  taktone history            vis opkaldshistorikken
  taktone open FIL.ics       gem et svar på din invitation
  taktone practice           afspil et prøveopkald
  taktone pause [MINUTTER]   ingen kort et stykke tid (60 minutter)
  taktone resume             kort igen
  taktone settings           åbn indstillingerne
  taktone status             hvad der sker lige nu, som JSON
  taktone doctor [--timing]  hvad Taktone finder på denne computer
  taktone quit               luk programmet

  taktone search ORD         find opkald i historikken; programmet behøver ikke at køre
  taktone export [ORD]       læg de opkald, eller alle, i en fil (--to) eller på skærmen
  taktone stats              hvor mange opkald, fra hvem og om hvad
  taktone import FIL         hent personer eller opkald: vCard, CSV (--preview: kun se)

  --name NAVN    hvem der ringer      --line LINJE     den linje, der ringes til
  --id ID        opkaldets eget id    --source KILDE   programmet, der fortæller det
  --number N     det samme som NUMMER --background     start uden et vindue
  --version      vis versionen        --help           vis dette
  --self-test    se efter, at alt er der, med et prøveopkald, som ingen ser
  --exit-after HÆNDELSE               slut ved denne hændelse i starten; til målinger
  --job TITEL    kun denne stilling   --starred        kun dem, der skal til samtale
  --json         til programmer       --limit N        højst så mange opkald (20)
  --to FIL       .csv .xlsx .vcf .json
  --time T       til stats: i-dag, denne-uge, sidste-måned, 6-mdr eller opslag
  --format F     csv, csv-da, xlsx, vcard eller json; ellers efter filens endelse
  --preset P     opencats, greenhouse, lever, teamtailor eller ashby
  --             det, der følger, er ikke et tilvalg

NUMMER kan skrives, som du vil: 20123456, "+45 20 12 34 56", sip:20123456@pbx, tel:+4520123456.
Et link gør det også: taktone "taktone:ring?number=%2B4520123456&name=Mette"
Slutkode: 0 udført, 1 ikke muligt lige nu, 2 ikke forstået.
""",
        "unknown_word": "taktone: »{word}« er ikke noget, det kan. Se: taktone --help",
        "unknown_option": "taktone: tilvalget {word} kendes ikke. Se: taktone --help",
        "misplaced": "taktone: {word} hører ikke til her. Se: taktone --help",
        "missing_value": "taktone: {word} skal have en værdi efter sig.",
        "too_many": "taktone: ét nummer er nok; »{word}« er ét for meget.",
        "bad_minutes": "taktone: »{word}« er ikke et antal minutter fra 1 til 1440.",
        "one_file": "taktone: nævn én fil, for eksempel: taktone import FIL",
        "no_file": "Filen kan ikke læses: {detail}",
        "damaged": "Linje {line}: {flaw} Intet blev hentet.",
        "preview": "{new} nye, {completed} gjort færdige, {known} kendt i forvejen, "
        "{unusable} uden nummer og e-mail.",
        "imported": "Hentet.",
        "taken_back": "Afbrudt: det, der var hentet, er taget tilbage.",
        "flaw_empty": "Filen er tom.",
        "flaw_unknown_kind": "Det er hverken en adressebog eller en opkaldsliste.",
        "flaw_not_a_line": "Det er ikke en linje i et vCard.",
        "flaw_no_begin": "Der står noget før BEGIN:VCARD.",
        "flaw_no_end": "Det kort, der begynder her, har ingen slutning.",
        "flaw_bad_version": "Dette vCard har ingen version, der kendes (2.1, 3.0, 4.0).",
        "flaw_bad_letters": "Bogstaverne kan ikke læses.",
        "flaw_bad_quotes": "Anførselstegnene passer ikke sammen.",
        "flaw_too_few_cells": "Rækken har færre felter end overskriften.",
        "flaw_bad_time": "Tidspunktet kan ikke læses.",
        "flaw_no_column": "Ingen overskrift fortæller om navn, nummer eller e-mail.",
        "bad_limit": "taktone: »{word}« er ikke et antal opkald.",
        "bad_format": "taktone: »{word}« er ikke en slags fil, det kan skrive. Se: taktone --help",
        "bad_preset": "taktone: »{word}« er ikke en skabelon, eller ikke til den slags fil. "
        "Se: taktone --help",
        "bad_job": "taktone: der er ingen stilling med titlen »{word}«.",
        "needs_file": "taktone: et regneark skal i en fil: tilføj --to FIL.xlsx",
        "no_history": "Taktone har ingen opkaldshistorik endnu.",
        "bad_history": "Opkaldshistorikken kan ikke læses: {detail}",
        "bad_file": "Filen kunne ikke skrives: {detail}",
        "exported": "{count} opkald eksporteret til {file}.",
        "lacking": "{count} personer har ingen e-mail, og {system} beder om en:",
        "hidden": "Skjult nummer",
        "missed": "ubesvaret",
        "minutes": "{count} min",
        "more": "Der er flere; --limit N viser dem.",
        "bad_time": "taktone: »{word}« er ingen tid: i-dag, denne-uge, sidste-måned, opslag.",
        "stat_calls": "Opkald",
        "stat_answered": "Talt sammen",
        "stat_missed": "Ubesvarede",
        "stat_outgoing": "Udgående",
        "stat_people": "Personer",
        "stat_starred": "Til samtale",
        "stat_promises": "Åbne løfter",
        "stat_first": "Første opkald",
        "stat_last": "Seneste opkald",
        "stat_no_job": "Ingen stilling valgt",
        "stat_unsolicited": "Uopfordret",
        "bad_link": "taktone: linket kan ikke bruges. Det skal ligne taktone:ring?number=…",
        "no_text": 'taktone: skriv, hvad der skal noteres: taktone note "…"',
        "not_running": "Taktone kører ikke. Start det med: taktone",
        "not_started": "Taktone kunne ikke startes. Kør taktone for at se hvorfor.",
        "refused": "Taktone tog ikke imod det: {error} {detail}",
        "no_card": "Der er intet kort åbent at skrive på.",
        "macro": "Taktone fik »{word}« i stedet for et nummer: se i telefonprogrammets egen "
        "hjælp, hvad det kalder opkalderens nummer.",
        "no_screen": "Taktone skal bruge en skærm, og der er ingen her (hverken DISPLAY eller "
        "WAYLAND_DISPLAY er sat).",
        "check_icons": "Ikoner",
        "check_prompts": "Huskeråd",
        "check_translations": "Oversættelser",
        "check_key_store": "Nøglelager",
        "check_no_key_store": "intet på denne computer",
        "check_history": "Historik",
        "check_call": "Prøveopkald",
        "check_no_card": "Prøveopkaldet kom ikke igennem.",
        "running": "kører",
        "stopped": "kører ikke",
        "system": "System",
        "screen": "Skærm",
        "data": "Data",
        "settings": "Indstillinger",
        "log": "Log",
        "socket": "Sokkel",
        "resources": "Ressourcer",
    },
}


def say(key: str, **fields: str) -> str:
    """A sentence in the language of the environment (LANGUAGE, LC_ALL, LC_MESSAGES, LANG)."""
    return WORDS[spoken_language()][key].format(**fields)


def spoken_language() -> str:
    """``da`` or ``en``, as the environment says."""
    names = [
        *os.environ.get("LANGUAGE", "").split(":"),
        os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "",
    ]
    languages = (name.partition("_")[0].partition(".")[0].casefold() for name in names if name)
    return next((language for language in languages if language in WORDS), "en")
