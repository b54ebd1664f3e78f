"""Ids are UUIDs of version 7."""

import uuid
from datetime import UTC, datetime, timedelta

from taktone.core.identity import new_id

T0 = datetime(2026, 11, 23, 9, 0, 0, 123_000, tzinfo=UTC)


def test_an_id_is_a_uuid_of_version_7_that_holds_its_time() -> None:
    made = uuid.UUID(new_id(T0))
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert made.int >> 80 == int(T0.timestamp() * 1000)


def test_later_ids_sort_after_earlier_ones() -> None:
    ids = [new_id(T0 + timedelta(milliseconds=n)) for n in range(50)]
    assert ids == sorted(ids)


def test_ids_of_one_moment_differ() -> None:
    assert len({new_id(T0) for _ in range(1000)}) == 1000
