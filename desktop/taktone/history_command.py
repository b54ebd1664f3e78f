"""``taktone search``, ``export`` and ``stats``: the history without a window."""

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import asdict, replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from taktone.cli_words import say, spoken_language
from taktone.core.call_event import EndReason
from taktone.core.exported_call import ExportedCall
from taktone.core.exported_person import people_of
from taktone.core.history_query import HistoryQuery
from taktone.core.job import UNSOLICITED_ID
from taktone.core.known_error import KnownError, Problem
from taktone.core.number_reading import number_text
from taktone.core.query_parsing import parse_query
from taktone.core.query_words import span_named
from taktone.core.time_span import TimeSpan, span_bounds
from taktone.exchange.counted_calls import CountedCalls
from taktone.exchange.export_format import ExportForm, ExportFormat
from taktone.exchange.export_writing import write_export
from taktone.exchange.insight_mapping import insight_as_mapping
from taktone.exchange.json_writing import call_as_mapping
from taktone.exchange.presets import Preset, preset_named
from taktone.host.fresh_file import fresh_file
from taktone.host.paths import data_folder
from taktone.store.history_file import FILE_NAME
from taktone.store.store import open_store

if TYPE_CHECKING:
    from taktone.store.store import Store

USUAL_LIMIT = "20"
LONGEST_NOTE = 60
LONGEST_NAME = 28


class _RefusedError(Exception):
    """What was asked makes no sense here; the exit code is 2."""


def read_history(message: Mapping[str, object]) -> int:
    """Does what ``message`` of a ``CliRequest`` asks, whether the program runs or not.

    Returns:
        0 done, 1 not possible now, 2 not understood.
    """
    asked = {name: str(value) for name, value in message.items()}
    folder = data_folder()
    if not (folder / FILE_NAME).exists():
        return _complain(say("no_history"), 1)
    try:
        form = _form(asked)
        with closing(open_store(folder, may_write=False)) as store:
            return _done(store, asked, form)
    except _RefusedError as refused:
        return _complain(str(refused), 2)
    except BrokenPipeError:  # whoever read it, such as ``head``, has enough
        sys.stderr.close()
        return 0
    except KnownError as error:
        is_file = error.problem is Problem.EXPORT_FAILED
        return _complain(say("bad_file" if is_file else "bad_history", detail=_line(str(error))), 1)


def _done(store: "Store", asked: Mapping[str, str], form: ExportForm) -> int:
    if asked["op"] == "stats":
        _tell_stats(store, asked)
        return 0
    typed = parse_query(asked["text"], datetime.now(UTC).astimezone())
    is_starred = typed.is_starred or "starred" in asked
    query = replace(typed, job_id=_job(store, asked), is_starred=is_starred)
    calls = (call for page in store.exports.calls(query) for call in page)
    if asked["op"] == "search":
        limit = int(asked.get("limit", USUAL_LIMIT))
        _tell_calls(calls, limit, is_json="json" in asked)
    else:
        _export(calls, asked, form)
    return 0


def _form(asked: Mapping[str, str]) -> ExportForm:
    """The kind of file: named, or by the ending, or CSV."""
    endings = {kind.ending: kind for kind in reversed(ExportFormat)}
    named = "json" if "json" in asked else asked.get("format", "")
    ending = Path(asked.get("to", "")).suffix.casefold()
    try:
        kind = ExportFormat(named) if named else endings.get(ending, ExportFormat.CSV)
    except ValueError as error:
        raise _RefusedError(say("bad_format", word=_line(named))) from error
    if ending and not named and ending not in endings:
        raise _RefusedError(say("bad_format", word=_line(ending)))
    preset = asked.get("preset", "")
    if preset and (preset_named(preset) is None or not kind.has_columns):
        raise _RefusedError(say("bad_preset", word=_line(preset)))
    if asked["op"] == "export" and kind is ExportFormat.XLSX and "to" not in asked:
        raise _RefusedError(say("needs_file"))
    return ExportForm(format=kind, preset=preset, language=spoken_language())


def _job(store: "Store", asked: Mapping[str, str]) -> str:
    title = asked.get("job", "")
    if not title:
        return ""
    for job in store.jobs.listed():
        shown = say("stat_unsolicited") if job.id == UNSOLICITED_ID else job.title
        if shown.casefold() == title.casefold():
            return job.id
    raise _RefusedError(say("bad_job", word=_line(title)))


def _export(calls: Iterator[ExportedCall], asked: Mapping[str, str], form: ExportForm) -> None:
    kept: list[ExportedCall] = []
    preset = preset_named(form.preset)
    if preset is not None:
        kept = list(calls)
        calls = iter(kept)
    counted = CountedCalls(calls)
    if "to" not in asked:
        _write(counted, form, sys.stdout.buffer)
        sys.stdout.flush()
    else:
        with fresh_file(Path(asked["to"])) as out:
            _write(counted, form, out)
        told = say("exported", count=str(counted.count), file=_line(asked["to"]))
        print(told, file=sys.stderr)
    if preset is not None:
        _warn_of_lacking(kept, preset)


def _write(calls: CountedCalls, form: ExportForm, out: BinaryIO) -> None:
    write_export(calls, form, None, out)


def _warn_of_lacking(calls: list[ExportedCall], preset: Preset) -> None:
    lacking = [person for person in people_of(calls) if preset.is_lacking(person)]
    if lacking:
        print(say("lacking", count=str(len(lacking)), system=preset.name), file=sys.stderr)
    for person in lacking:
        print(f"  {_who(person.calls[0])}", file=sys.stderr)


def _tell_calls(calls: Iterator[ExportedCall], limit: int, *, is_json: bool) -> None:
    found = list(islice(calls, limit + 1))
    for call in found[:limit]:
        if is_json:
            _print(json.dumps(call_as_mapping(call), ensure_ascii=False))
            continue
        started = call.started_at.astimezone()
        talked = say("minutes", count=str((call.talk_s + 30) // 60))
        how = say("missed") if call.reason is EndReason.MISSED else talked
        words = (
            f"{started:%Y-%m-%d %H:%M}  {_who(call):{LONGEST_NAME}}"
            f"  {number_text(call.number):18}  {how:10}  {_line(call.note)[:LONGEST_NOTE]}"
        )
        _print(words.rstrip())
    if len(found) > limit and not is_json:
        print(say("more"), file=sys.stderr)


def _insight_query(store: "Store", asked: Mapping[str, str]) -> HistoryQuery:
    """The job and the stretch of time that counts are asked of."""
    word = asked.get("time", "")
    span = span_named(word) if word else None
    if word and span is None:
        raise _RefusedError(say("bad_time", word=_line(word)))
    now = datetime.now(UTC).astimezone()
    since, until = (None, None) if span is None else span_bounds(span, now)
    is_since_ad = span is TimeSpan.SINCE_AD
    job = _job(store, asked)
    return HistoryQuery(job_id=job, since=since, until=until, is_since_ad=is_since_ad)


def _tell_stats(store: "Store", asked: Mapping[str, str]) -> None:
    query = _insight_query(store, asked)
    stats = store.stats()
    if "json" in asked:
        told = asdict(stats)
        told["insight"] = insight_as_mapping(store.history.insight(query))
        told["by_job"] = [{"id": a, "title": b, "calls": c} for a, b, c in stats.by_job]
        _print(json.dumps(told, ensure_ascii=False, default=lambda at: at.isoformat()))
        return
    for name in ("calls", "answered", "missed", "outgoing", "people", "starred", "promises"):
        _print(f"{say(f'stat_{name}'):<24}{getattr(stats, name):>10}")
    for key, at in (("stat_first", stats.first_at), ("stat_last", stats.last_at)):
        if at is not None:
            _print(f"{say(key):<24}{at.astimezone():%Y-%m-%d %H:%M}".rstrip())
    if stats.by_job:
        _print("")
    for job_id, title, count in stats.by_job:
        other = "stat_unsolicited" if job_id == UNSOLICITED_ID else "stat_no_job"
        _print(f"{_line(title or say(other))[:44]:<46}{count:>10}")


def _who(call: ExportedCall) -> str:
    return _line(call.name)[:LONGEST_NAME] or number_text(call.number) or say("hidden")


def _line(text: str) -> str:
    """Foreign text on one line for a terminal, which obeys control characters."""
    line = " ".join(text.split())
    return "".join(letter if letter.isprintable() else "?" for letter in line)


def _print(text: str) -> None:
    letters = sys.stdout.encoding or "ascii"
    print(text.encode(letters, "replace").decode(letters))


def _complain(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code
