"""Pictures of a letter being put together, and of the page where letters are changed."""

from typing import TYPE_CHECKING

from helpers.waiting import wait_for

if TYPE_CHECKING:
    from screens import Stage

SETTINGS = "^(Settings|Indstillinger)"
WRITE_TO = "^(Write to|Skriv til)"


def write_letters(on: "Stage") -> None:
    """Invites whoever called last, then changes the words of invitations, rightly and wrongly."""
    on.program.tell("history")
    on.program.wait_for("history.first_page")
    window = on.screen.windows("^Taktone$")[0]
    wait_for(lambda: on.screen.focused() == window, "the main window's keyboard")
    on.screen.press("Home", "Down", "Down", "Down")
    on.grab_window("timeline", "^Taktone$")
    on.screen.press("ctrl+i")
    _wait_for_keyboard(on, WRITE_TO)
    on.screen.type("mette@example.com")
    on.program.wait_for("week.shown")
    on.screen.press("ctrl+3")
    on.grab_window("invite", WRITE_TO)
    on.screen.press("Escape")
    on.program.tell("settings")
    _wait_for_keyboard(on, SETTINGS)
    x, y, _, _ = on.screen.place(on.screen.windows(SETTINGS)[0])
    on.screen.click(x + 60 * on.look.scale, y + 30 * on.look.scale)
    on.screen.press("Home", *("Down",) * 4)
    on.grab_window("letters", SETTINGS)
    # Past the list and the first button below it to the fields, and on to the subject.
    on.screen.press("Tab", "Tab", "Tab", "Tab", "space")
    on.grab_window("letters-fields", SETTINGS)
    on.screen.press("Escape", "Tab", "End")
    on.screen.type(" {nmae}")
    on.grab_window("letters-wrong", SETTINGS)
    on.screen.press("Escape")


def _wait_for_keyboard(on: "Stage", title: str) -> None:
    window = wait_for(lambda: next(iter(on.screen.windows(title)), None), title)
    wait_for(lambda: on.screen.focused() == window, f"the keyboard of {title}")
