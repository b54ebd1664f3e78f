"""Earlier texts of a note, from the store."""

from taktone.store.store import Store
from unit.store.samples import METTE, later, talk


def test_each_change_keeps_what_stood_there_the_latest_first(store: Store) -> None:
    talk(store, "m1", METTE, note="Ring")
    assert store.history.note_versions("m1") == ()
    store.calls.edit_note("m1", "Ring før 15", later(60))
    store.calls.edit_note("m1", "Ring ikke", later(120))
    first, second = store.history.note_versions("m1")
    assert (first.text, second.text) == ("Ring før 15", "Ring")
    assert (first.written_at, first.replaced_at) == (later(60), later(120))
    assert store.history.note_versions("nobody") == ()


def test_an_erased_call_leaves_no_earlier_text(store: Store) -> None:
    talk(store, "m1", METTE, note="Ring")
    store.calls.edit_note("m1", "Andet", later(60))
    store.forget_call("m1")
    assert store.history.note_versions("m1") == ()
    assert store._database.value("SELECT count(*) FROM note_versions") == 0
