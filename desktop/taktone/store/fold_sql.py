"""The fold of searchable text as an SQL expression."""

from taktone.core.search_query import DOUBLES, LETTERS


def fold_sql(expression: str) -> str:
    """SQL that folds the text ``expression`` gives, as ``core.search_query`` folds a query.

    Case and accents of other letters are left to FTS5's tokenizer, which treats a query alike.
    """
    for letter, spelling in LETTERS:
        expression = f"replace({expression}, '{letter}', '{spelling}')"
    expression = f"lower({expression})"
    for double, spelling in DOUBLES:
        expression = f"replace({expression}, '{double}', '{spelling}')"
    return expression
