"""Pictures of who is who: several people behind a number, joined, forgotten, quiet."""

from typing import TYPE_CHECKING

from helpers.history_on_disk import calls
from helpers.waiting import wait_for

if TYPE_CHECKING:
    from screens import Stage

FAMILY = "+4586123456"
SELLER = "+4599887766"
CALLERS = ("Birthe Sørensen", "Anders Sørensen", "Ida Sørensen")


def show_people(on: "Stage") -> None:
    """Plays a family behind one number, and somebody who is no job seeker."""
    tell = on.program.tell
    for place, name in enumerate(CALLERS):
        _family_call(on, str(20 + place), name)
    tell("ring", FAMILY, "--id", "30")
    on.program.wait_for("card.flushed", id=30)
    on.grab_card("several-people", has_rest=False)
    on.screen.press("alt+1")
    tell("answer", "--id", "30")
    on.card.take_keyboard()
    on.screen.press("alt+1", "F10")
    on.grab_card("call-menu", has_rest=False, left=120)
    on.screen.press("Escape")
    tell("end", "--id", "30")
    tell("close")
    tell("ring", SELLER, "--name", "Kanariefugl A/S", "--id", "31")
    on.program.wait_for("card.flushed", id=31)
    on.card.take_keyboard()
    on.screen.press("ctrl+d")
    on.grab_card("forgotten")
    tell("ring", SELLER, "--id", "32")
    on.program.wait_for("card.flushed", id=32)
    on.card.take_keyboard()
    on.screen.press("ctrl+shift+d")
    on.grab_card("forgotten-and-quiet")
    on.card.take_keyboard()
    on.screen.press("Escape")
    on.card.wait_until_away()


def browse_people(on: "Stage") -> None:
    """Joins two of the family in the main window, and looks at the quiet list."""
    on.program.tell("history")
    on.program.wait_for("history.first_page")
    on.screen.press("ctrl+f")
    on.screen.type("birthe")
    on.program.wait_for("search.painted", len=6)
    on.screen.press("Down")
    on.grab_window("alike", "^Taktone$")
    on.screen.press("ctrl+j")
    on.screen.type("anders")
    on.screen.press("Tab", "Down")
    on.grab_window("join", "^(Join two people|Saml to personer)$")
    on.screen.press("Return")
    on.grab_window("joined", "^Taktone$")
    _split(on)
    on.program.tell("settings")
    title = "^(Settings|Indstillinger)"
    window = wait_for(lambda: next(iter(on.screen.windows(title)), None), title)
    wait_for(lambda: on.screen.focused() == window, "the keyboard of the settings")
    x, y, _, _ = on.screen.place(window)
    on.screen.click(x + 60 * on.look.scale, y + 30 * on.look.scale)
    # Past the button of the one number to the line for another.
    on.screen.press("End", "Tab", "Tab", "Tab")
    on.screen.type("12")
    on.screen.press("Return")
    on.grab_window("quiet-numbers", title)


def _split(on: "Stage") -> None:
    """Looks at a call that two sources heard, before and after it was made two."""
    on.program.tell("ring", "anonymous", "--id", "40")
    on.program.wait_for("call.logged", id=40)
    on.program.tell("practice")
    wait_for(lambda: any(row.is_merged for row in calls(on.program.data)), "the call of both")
    on.program.tell("end", "--id", "40")
    wait_for(lambda: on.program.status()["open_calls"] == 0, "the end of both", limit_s=60)
    on.program.tell("close")
    on.card.wait_until_away()
    on.program.tell("history")
    on.screen.press("ctrl+f", "ctrl+a", "BackSpace", "Down", "Home")
    on.grab_window("merged", "^Taktone$")
    on.screen.press("ctrl+t")
    wait_for(lambda: not any(row.is_merged for row in calls(on.program.data)), "two calls")
    on.grab_window("split", "^Taktone$")


def _family_call(on: "Stage", key: str, name: str) -> None:
    tell = on.program.tell
    tell("ring", FAMILY, "--name", name, "--id", key)
    on.program.wait_for("card.flushed", id=int(key))
    if name != CALLERS[0]:
        on.card.take_keyboard()
        on.screen.press("alt+0")
    tell("answer", "--id", key)
    tell("end", "--id", key)
    tell("close")
    on.card.wait_until_away()
