"""Builds what letters are made of."""

from collections.abc import Callable
from datetime import datetime

from taktone.core.free_times import OfficeHours
from taktone.core.mail_sender import MailSender
from taktone.flow.inviting import Inviting, LetterFiles
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue
from taktone.host.days_off import DaysOff
from taktone.host.drafts import Drafts
from taktone.host.layer_files import LayerPlaces
from taktone.host.letter_book import LetterBook
from taktone.host.local_zone import local_zone
from taktone.host.mail_program import takes_drafts
from taktone.host.paths import company_folder, config_folder, data_folder, resources
from taktone.host.settings import Settings
from taktone.host.settings_schema import (
    LETTER_WAY,
    MEETING_LINK,
    MEETING_PLACE,
    MY_COMPANY,
    MY_EMAIL,
    MY_NAME,
    MY_PHONE,
)


def build_inviting(
    worker: StoreWorker,
    writes: WriteQueue,
    settings: Settings,
    now: Callable[[], datetime],
    office_hours: Callable[[], OfficeHours],
    region: Callable[[], str],
) -> Inviting:
    """Letters with the user's name below them; reads nothing yet."""

    def sender() -> MailSender:
        return MailSender(
            name=settings.get(MY_NAME).strip(),
            email=settings.get(MY_EMAIL).strip(),
            phone=settings.get(MY_PHONE).strip(),
            company=settings.get(MY_COMPANY).strip(),
            place=settings.get(MEETING_PLACE).strip(),
            link=settings.get(MEETING_LINK).strip(),
        )

    def has_room_for_drafts() -> bool:
        way = settings.get(LETTER_WAY)
        return takes_drafts() if way == "automatic" else way == "draft"

    files = LetterFiles(LetterBook(_places), Drafts(data_folder() / "outbox"), has_room_for_drafts)
    return Inviting(worker, writes, files, now, local_zone, office_hours, DaysOff(region), sender)


def _places() -> LayerPlaces:
    return LayerPlaces(
        resources() / "letters", company_folder() / "letters", config_folder() / "letters"
    )
