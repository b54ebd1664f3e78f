"""What the shells offer after ``taktone``: from the tables that the command line itself reads."""

from taktone.cli_request import CALLS, HISTORY, PLAIN, options_of

WORDS = tuple(sorted({*CALLS, *HISTORY, *PLAIN, "doctor", "note", "open", "pause"}))
_FILES = ("import", "export", "open")


def bash() -> str:
    """For ``/usr/share/bash-completion/completions/taktone``."""
    cases = "\n".join(
        f"        {word}) offered='{' '.join(options_of(word))}' ;;" for word in WORDS
    )
    return f"""\
# What bash offers after taktone.
_taktone() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} offered
    case ${{COMP_WORDS[1]}} in
{cases}
        *) offered='{" ".join(options_of(""))}' ;;
    esac
    [ "$COMP_CWORD" -gt 1 ] || offered='{" ".join(WORDS)} {" ".join(options_of(""))}'
    mapfile -t COMPREPLY < <(compgen -W "$offered" -- "$word")
}}
complete -o default -F _taktone taktone
"""


def zsh() -> str:
    """For a folder of zsh's ``fpath``, as ``_taktone``."""
    cases = "\n".join(
        f"    {word}) compadd -- {' '.join(options_of(word))}"
        f"{'; _files' if word in _FILES else ''} ;;"
        for word in WORDS
        if options_of(word)
    )
    return f"""\
#compdef taktone
if (( CURRENT == 2 )); then
    compadd -- {" ".join(WORDS)} {" ".join(options_of(""))}
    return
fi
case ${{words[2]}} in
{cases}
esac
"""


def fish() -> str:
    """For ``/usr/share/fish/vendor_completions.d/taktone.fish``."""
    lines = [f"complete -c taktone -n __fish_use_subcommand -f -a '{' '.join(WORDS)}'"]
    for word in ("", *WORDS):
        where = f"__fish_seen_subcommand_from {word}" if word else "__fish_use_subcommand"
        lines += [
            f"complete -c taktone -n '{where}' -l {option[2:]}" for option in options_of(word)
        ]
    return "\n".join(lines) + "\n"
