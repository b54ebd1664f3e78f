"""What the gaps of a letter are filled with, in the user's words."""

from PySide6.QtCore import QCoreApplication

from taktone.core.letter_template import LetterField

translate = QCoreApplication.translate


def field_words() -> dict[LetterField, str]:
    """Every field."""
    return {
        LetterField.NAME: translate("FieldWords", "Name"),
        LetterField.FIRST_NAME: translate("FieldWords", "First name"),
        LetterField.JOB: translate("FieldWords", "What they called about"),
        LetterField.JOB_TITLE: translate("FieldWords", "Job title"),
        LetterField.AD_LINK: translate("FieldWords", "Link to the ad"),
        LetterField.TIMES: translate("FieldWords", "The times"),
        LetterField.MINUTES: translate("FieldWords", "How many minutes"),
        LetterField.PLACE: translate("FieldWords", "Place"),
        LetterField.LINK: translate("FieldWords", "Video link"),
        LetterField.TOLD: translate("FieldWords", "What they are told"),
        LetterField.MY_NAME: translate("FieldWords", "Your name"),
        LetterField.MY_PHONE: translate("FieldWords", "Your phone"),
        LetterField.COMPANY: translate("FieldWords", "Your company"),
    }
