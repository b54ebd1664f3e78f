"""The man page, made of what ``taktone --help`` says: neither can tell what the other does not."""

from taktone import __version__
from taktone.cli_words import WORDS

LANGUAGES = ("en", "da")
_HEADS = {
    "en": {
        "name": "NAME",
        "line": "shows who calls about the job",
        "use": "SYNOPSIS",
        "what": "WORDS AND OPTIONS",
        "where": "FILES",
        "data": "the caller history",
        "config": "settings, and prompts of your own",
        "company": "prompts for everybody on this computer",
        "around": "ENVIRONMENT",
        "all": "keep everything below this folder",
        "trace": "write what happens to this file, with keys instead of names and numbers",
        "word": "WORD",
    },
    "da": {
        "name": "NAVN",
        "line": "viser, hvem der ringer om jobbet",
        "use": "BRUG",
        "what": "ORD OG TILVALG",
        "where": "FILER",
        "data": "opkaldshistorikken",
        "config": "indstillinger og dine egne huskeråd",
        "company": "huskeråd til alle på denne computer",
        "around": "MILJØ",
        "all": "læg alt under denne mappe",
        "trace": "skriv, hvad der sker, til denne fil, med nøgler i stedet for navne og numre",
        "word": "ORD",
    },
}


def man_page(language: str) -> str:
    """The page for section 1 as roff, in ``da`` or ``en``."""
    heads = _HEADS[language]
    text = WORDS[language]["help"].rstrip()
    return "\n".join(
        [
            f'.TH TAKTONE 1 "" "Taktone {__version__}"',
            f".SH {heads['name']}",
            rf"taktone \- {heads['line']}",
            f".SH {heads['use']}",
            ".B taktone",
            rf"[\fI{heads['word']}\fR] [\fB\-\-OPTION\fR ...]",
            f".SH {heads['what']}",
            ".nf",
            *(_plain(line) for line in text.splitlines()),
            ".fi",
            f".SH {heads['where']}",
            *_entry("~/.local/share/taktone/", heads["data"]),
            *_entry("~/.config/taktone/", heads["config"]),
            *_entry("/etc/xdg/taktone/", heads["company"]),
            f".SH {heads['around']}",
            *_entry("TAKTONE_DATA", heads["all"]),
            *_entry("TAKTONE_TRACE", heads["trace"]),
            "",
        ]
    )


def _entry(name: str, meaning: str) -> tuple[str, ...]:
    return ".TP", rf".I {_plain(name)}", _plain(meaning)


def _plain(line: str) -> str:
    """Text as it stands; a backslash, a hyphen, and a dot in front mean something to roff."""
    line = line.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{line}" if line.startswith((".", "'")) else line
