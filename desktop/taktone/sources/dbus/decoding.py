"""Answers of services on a message bus, read without trust: what does not fit is passed over."""

from collections.abc import Iterator, Mapping

from taktone.core.bus_message import plain

MOST_OBJECTS = 256


def properties_by_path(
    args: tuple[object, ...] | None,
) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The pairs of an ``a(oa{sv})`` (oFono), ``a{oa{sv}}`` (PipeWire) or ``a{oa{sa{sv}}}``."""
    match args:
        case (dict(objects), *_):
            pairs = list(objects.items())
        case (list(pairs), *_):
            pass
        case _:
            return
    for pair in pairs[:MOST_OBJECTS]:
        match pair:
            case (str(path), dict(properties)):
                yield path, properties


def texts(value: object) -> tuple[str, ...]:
    """The members of an ``as`` or ``ao``, in a variant or not."""
    listed = plain(value)
    if not isinstance(listed, list):
        return ()
    return tuple(text for text in listed[:MOST_OBJECTS] if isinstance(text, str))


def number(value: object) -> int | None:
    """An integer, in a variant or not."""
    told = plain(value)
    return told if type(told) is int else None
