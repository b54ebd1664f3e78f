"""Notes and drafts, always inside a transaction of the store that writes them."""

from taktone.store.database import Database


def put_note(database: Database, call: int, text: str, at_ms: int) -> None:
    """Makes ``text`` the note of a call; what stood there before is kept as a version."""
    before = database.row(
        "SELECT text, written_at FROM notes WHERE call_seq = ? AND author = ''", (call,)
    )
    if before is None:
        if text:
            database.execute(
                "INSERT INTO notes (call_seq, text, written_at) VALUES (?, ?, ?)",
                (call, text, at_ms),
            )
        return
    if before[0] == text:
        return
    if before[0]:
        database.execute(
            "INSERT INTO note_versions (call_seq, author, text, written_at, replaced_at)"
            " VALUES (?, '', ?, ?, ?)",
            (call, *before, at_ms),
        )
    database.execute(
        "UPDATE notes SET text = ?, written_at = ? WHERE call_seq = ? AND author = ''",
        (text, at_ms, call),
    )


def settle_draft(database: Database, call: int) -> bool:
    """The draft of a call becomes its note, and is searched from now on; False where none is."""
    draft = database.row("SELECT text, written_at FROM drafts WHERE call_seq = ?", (call,))
    if draft is None:
        return False
    put_note(database, call, *draft)
    database.execute("DELETE FROM drafts WHERE call_seq = ?", (call,))
    return True
