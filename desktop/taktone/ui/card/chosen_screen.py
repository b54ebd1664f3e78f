"""The screen the user wants the card on."""

from PySide6.QtGui import QGuiApplication, QScreen

from taktone.ui.card.pointer_screen import pointer_screen


def chosen_screen(choice: str, *, is_pointer_known: bool = True) -> QScreen:
    """The screen a choice means now.

    Args:
        choice: ``pointer``, ``primary``, or the name of a screen; one that is not plugged in
            stands for the primary one.
        is_pointer_known: See :func:`pointer_screen`.
    """
    if choice == "pointer":
        return pointer_screen(is_pointer_known=is_pointer_known)
    named = (screen for screen in QGuiApplication.screens() if screen.name() == choice)
    return next(named, None) or QGuiApplication.primaryScreen()
