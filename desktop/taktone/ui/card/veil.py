"""A call as a bystander may see it."""

from dataclasses import replace

from taktone.core.caller import Caller
from taktone.core.initials import initials
from taktone.core.open_call import OpenCall
from taktone.core.phone_number import HIDDEN
from taktone.ui.call_words import caller_title


def discreet_title(name: str, number: str) -> str:
    """Who calls, by initials; without a name, what :func:`caller_title` says of the number."""
    return initials(name) or caller_title("", number)


def veiled(shown: OpenCall) -> OpenCall:
    """The same call without name, number, note, earlier calls and promises.

    What does not tell who it is stays: state, job, star, and which person it is (the id).
    """
    title = discreet_title(shown.name, shown.call.number.number)
    caller = Caller(person_id=shown.caller.person_id, starred_jobs=shown.caller.starred_jobs)
    call = replace(shown.call, name=title, number=HIDDEN)
    return replace(shown, call=call, caller=caller, note="")
