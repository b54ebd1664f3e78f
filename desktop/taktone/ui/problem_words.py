"""Known errors in the user's words."""

from PySide6.QtCore import QCoreApplication

from taktone.core.known_error import KnownError, Problem
from taktone.ui.letter_problem_words import ProblemWords, letter_problem_words

translate = QCoreApplication.translate


def problem_words(error: KnownError) -> ProblemWords:
    """The words for an error; what the system said about it follows the sentence."""
    words = (
        _store_words() | _other_words() | _line_words() | _file_words() | letter_problem_words()
    )[error.problem]
    if not error.detail:
        return words
    sentence = translate("ProblemWords", "{sentence} ({detail})")
    told = sentence.format(sentence=words.sentence, detail=error.detail)
    return ProblemWords(words.title, told, words.advice)


def _store_words() -> dict[Problem, ProblemWords]:
    return {
        Problem.DISK_FULL: ProblemWords(
            translate("ProblemWords", "The disk is full"),
            translate("ProblemWords", "Your latest words are only on the screen so far."),
            translate("ProblemWords", "Free some space: they are then saved by themselves."),
        ),
        Problem.READ_ONLY: ProblemWords(
            translate("ProblemWords", "The caller history cannot be written"),
            translate("ProblemWords", "Its file or folder does not allow changes."),
            translate("ProblemWords", "Give yourself the right to write there, or ask who may."),
        ),
        Problem.STORE_BUSY: ProblemWords(
            translate("ProblemWords", "The caller history is busy"),
            translate("ProblemWords", "Another program has been using its file for long."),
            translate("ProblemWords", "Close that program; saving is tried again all the time."),
        ),
        Problem.STORE_DAMAGED: ProblemWords(
            translate("ProblemWords", "The caller history is damaged"),
            translate("ProblemWords", "Its file cannot be read as it should."),
            translate("ProblemWords", "Keep a copy of the file, then put a backup in its place."),
        ),
        Problem.STORE_TOO_NEW: ProblemWords(
            translate("ProblemWords", "The caller history is from a newer Taktone"),
            translate("ProblemWords", "It can be read here, but not changed."),
            translate("ProblemWords", "Update Taktone on this computer."),
        ),
        Problem.STORE_UNREACHABLE: ProblemWords(
            translate("ProblemWords", "The caller history cannot be opened"),
            translate("ProblemWords", "Its file or folder is not there, or may not be opened."),
            translate("ProblemWords", "See that the drive is connected and the folder is yours."),
        ),
    }


def _other_words() -> dict[Problem, ProblemWords]:
    return {
        Problem.SETTINGS_BROKEN: ProblemWords(
            translate("ProblemWords", "The settings could not be read"),
            translate("ProblemWords", "The file was put aside, and the usual settings are used."),
            translate("ProblemWords", "Mend the file that was put aside, or choose anew."),
        ),
        Problem.PROMPTS_BROKEN: ProblemWords(
            translate("ProblemWords", "The prompts could not be read"),
            translate("ProblemWords", "The built-in English prompts are shown instead."),
            translate("ProblemWords", "Mend the file; it is read again at the next start."),
        ),
        Problem.OWN_PROMPTS_BROKEN: ProblemWords(
            translate("ProblemWords", "Your own prompts could not be read"),
            translate("ProblemWords", "Their file was put aside; the others are shown."),
            translate("ProblemWords", "Mend the file that was put aside, or write them anew."),
        ),
        Problem.COMPANY_PROMPTS_BROKEN: ProblemWords(
            translate("ProblemWords", "Your company's prompts could not be read"),
            translate("ProblemWords", "The other prompts are shown without them."),
            translate("ProblemWords", "Tell those who look after the file what is wrong with it."),
        ),
        Problem.SOCKET_FAILED: ProblemWords(
            translate("ProblemWords", "Commands cannot reach Taktone"),
            translate("ProblemWords", "The road for the command line could not be opened."),
            translate("ProblemWords", "Start Taktone again; if it stays so, restart the computer."),
        ),
        Problem.NO_TRAY: ProblemWords(
            translate("ProblemWords", "This desktop shows no tray icons"),
            translate("ProblemWords", "So this window stays in the task bar instead."),
            translate("ProblemWords", "A tray that appears later is used by itself."),
        ),
        Problem.MACRO_UNFILLED: ProblemWords(
            translate("ProblemWords", "Your telephone program sent no number"),
            translate("ProblemWords", "It sent the name of a placeholder instead."),
            translate(
                "ProblemWords", "Its help tells what it calls the caller's number; put that in."
            ),
        ),
    }


def _line_words() -> dict[Problem, ProblemWords]:
    only_now = translate("ProblemWords", "The password of your line is good until Taktone ends.")
    return {
        Problem.PHONES_BROKEN: ProblemWords(
            translate("ProblemWords", "Your phones have to be paired again"),
            translate("ProblemWords", "The file that knows them could not be read."),
            translate("ProblemWords", "Open Lines in the settings and pair your phone."),
        ),
        Problem.LINES_BROKEN: ProblemWords(
            translate("ProblemWords", "Some of your lines could not be read"),
            translate("ProblemWords", "What stood in their file is kept."),
            translate("ProblemWords", "Set the line up anew in the settings, or mend the file."),
        ),
        Problem.NO_KEY_STORE: ProblemWords(
            translate("ProblemWords", "This desktop has no key store running"),
            only_now,
            translate("ProblemWords", "Start GNOME Keyring or KWallet, then save the line again."),
        ),
        Problem.KEY_STORE_LOCKED: ProblemWords(
            translate("ProblemWords", "The key store is locked"),
            only_now,
            translate("ProblemWords", "Unlock it, then save the line again."),
        ),
        Problem.KEY_STORE_SILENT: ProblemWords(
            translate("ProblemWords", "The key store does not answer"),
            only_now,
            translate("ProblemWords", "See whether it asks something behind another window."),
        ),
    }


def _file_words() -> dict[Problem, ProblemWords]:
    return {
        Problem.EXPORT_FAILED: ProblemWords(
            translate("ProblemWords", "The export could not be written"),
            translate("ProblemWords", "A file that was there before is as it was."),
            translate("ProblemWords", "Choose another folder, or free some space."),
        ),
        Problem.IMPORT_FAILED: ProblemWords(
            translate("ProblemWords", "The file cannot be read"),
            translate("ProblemWords", "Nothing was imported."),
            translate("ProblemWords", "Look whether it is still there and may be read by you."),
        ),
    }
