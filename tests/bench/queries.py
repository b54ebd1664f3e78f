"""What people type into the search of a caller history, key by key."""

QUERIES = (
    *("søren", "Østergaard", "jørgensen", "motiveret", "ansøgning", "salary", "København"),
    *("aalborg", "regnskabschef", "softwareudvikler", "hjemmearbejde", "pædagog"),
    *("Mette Jensen", "spurgte til løn", "calls back tomorrow", "visa", "tømrer Vejle"),
    *("parental leave", "Åse", "2012 34"),
)


def keystrokes() -> list[str]:
    """The text of the search field after each key of each query; a space changes nothing."""
    return [
        query[:length]
        for query in QUERIES
        for length in range(1, len(query) + 1)
        if query[length - 1] != " "
    ]
