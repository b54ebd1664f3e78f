"""Searches that are kept."""

from taktone.core.changes import Changes
from taktone.core.saved_search import SavedSearch
from taktone.store.store import Store

MISSED = SavedSearch(id="s1", title="Missed", text="missed time:this-week")
LEADERS = SavedSearch(id="s2", title="Ledere", text="leder -zoom")


def test_they_stand_in_the_order_they_were_kept_in(store: Store) -> None:
    assert store.searches.listed() == ()
    assert store.searches.save(MISSED) == Changes(has_searches=True)
    store.searches.save(LEADERS)
    assert store.searches.listed() == (MISSED, LEADERS)


def test_another_title_keeps_the_place(store: Store) -> None:
    store.searches.save(MISSED)
    store.searches.save(LEADERS)
    renamed = SavedSearch(id="s1", title="Ubesvarede", text=MISSED.text)
    store.searches.save(renamed)
    assert store.searches.listed() == (renamed, LEADERS)


def test_one_that_is_dropped_is_gone(store: Store) -> None:
    store.searches.save(MISSED)
    assert store.searches.drop("s1") == Changes(has_searches=True)
    assert store.searches.drop("s1") == Changes()
    assert store.searches.listed() == ()
