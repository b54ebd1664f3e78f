"""The one style sheet of the program."""

from taktone.ui.theme.icons import icon_file
from taktone.ui.theme.tokens import DARK, Tokens, mix
from taktone.ui.theme.type_scale import TypeScale

_USUAL = TypeScale()


def style_sheet(tokens: Tokens, scale: TypeScale = _USUAL) -> str:
    """Rules for all windows; a widget chooses its look by the dynamic property ``kind``.

    ``QLabel``: name, prompt, heading, muted, small, complaint. ``QPushButton`` and ``QToolButton``:
    plain, primary, gold (filled while checked), gold_on, link, chip, nav.
    ``QLineEdit``: search, slim.
    """
    return "\n".join(
        (
            _labels(tokens, scale),
            _buttons(tokens, scale),
            _gold_and_chips(tokens, scale),
            _fields(tokens, scale),
            _drop_downs(tokens),
            _boxes(tokens),
            _lists(tokens, scale),
            _pop_ups(tokens, scale),
            _scroll_bars(tokens),
        )
    )


def _labels(t: Tokens, scale: TypeScale) -> str:
    return f"""
QLabel[kind="name"] {{ font-size: {scale.pt(17)}pt; font-weight: 600; color: {t.ink}; }}
QLabel[kind="prompt"] {{ font-size: {scale.pt(14)}pt; font-weight: 500; color: {t.ink}; }}
QLabel[kind="heading"] {{ font-size: {scale.pt(12)}pt; font-weight: 600; color: {t.muted}; }}
QLabel[kind="body"] {{ font-size: {scale.pt(13.5)}pt; color: {t.ink}; }}
QLabel[kind="muted"] {{ font-size: {scale.pt(12.5)}pt; color: {t.muted}; }}
QLabel[kind="small"] {{ font-size: {scale.pt(11.5)}pt; color: {t.muted}; }}
QLabel[kind="complaint"] {{ font-size: {scale.pt(12.5)}pt; color: {t.ring}; }}
"""


def _buttons(t: Tokens, scale: TypeScale) -> str:
    hover = mix(t.panel, t.field, 0.8)
    faint = mix(t.muted, t.panel, 0.4)
    return f"""
QPushButton, QToolButton[kind="plain"] {{
  background: {t.panel}; color: {t.ink}; border: 1px solid {t.line}; border-radius: 9px;
  padding: 7px 12px; font-size: {scale.pt(13)}pt; font-weight: 600;
}}
QPushButton:hover, QToolButton[kind="plain"]:hover {{ background: {hover}; }}
QPushButton:pressed, QToolButton[kind="plain"]:pressed {{ background: {t.field}; }}
QPushButton {{ outline: none; }}
QPushButton:focus, QToolButton[kind="plain"]:focus {{
  border: 2px solid {t.accent}; padding: 6px 11px;
}}
QPushButton:disabled, QToolButton[kind="plain"]:disabled {{ color: {faint}; }}
QToolButton[kind="plain"]::menu-indicator {{ image: none; }}
QPushButton[kind="primary"] {{
  background: {t.accent}; color: {t.panel}; border: 1px solid {t.accent};
}}
QPushButton[kind="primary"]:hover {{ background: {mix(t.accent, t.ink, 0.12)}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {mix(t.accent, t.panel, 0.55)}; }}
QPushButton[kind="primary"]:disabled {{
  background: {t.field}; color: {faint}; border-color: {t.line};
}}
QPushButton[kind="link"], QToolButton[kind="link"] {{
  background: transparent; color: {t.accent}; border: 1px solid transparent; border-radius: 6px;
  padding: 3px 4px; font-weight: 500;
}}
QPushButton[kind="link"]:hover, QToolButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus, QToolButton[kind="link"]:focus {{ border: 1px solid {t.accent}; }}
QPushButton[kind="nav"], QToolButton[kind="nav"] {{
  background: transparent; color: {t.accent}; border: 1px solid transparent; border-radius: 6px;
  padding: 2px;
}}
QPushButton[kind="nav"]:hover, QToolButton[kind="nav"]:hover {{
  background: {mix(t.accent_soft, t.accent, 0.14)};
}}
QPushButton[kind="nav"]:focus, QToolButton[kind="nav"]:focus {{ border: 1px solid {t.accent}; }}
"""


def _gold_and_chips(t: Tokens, scale: TypeScale) -> str:
    return f"""
QPushButton[kind="gold"], QToolButton[kind="gold"] {{
  background: {t.gold_soft}; color: {t.gold}; border: 1px solid {t.gold}; border-radius: 9px;
  padding: 7px 12px; font-weight: 600;
}}
QPushButton[kind="gold"]:hover, QToolButton[kind="gold"]:hover {{
  background: {mix(t.gold_soft, t.gold, 0.06)};
}}
QPushButton[kind="gold"]:checked, QToolButton[kind="gold"]:checked,
QPushButton[kind="gold_on"], QToolButton[kind="gold_on"] {{
  background: {t.gold}; color: {t.panel}; border: 1px solid {t.gold}; border-radius: 9px;
  padding: 7px 12px; font-weight: 600;
}}
QPushButton[kind="gold"]:focus, QToolButton[kind="gold"]:focus,
QPushButton[kind="gold_on"]:focus, QToolButton[kind="gold_on"]:focus {{
  border: 2px solid {t.accent}; padding: 6px 11px;
}}
QPushButton[kind="chip"], QToolButton[kind="chip"] {{
  background: {t.panel}; color: {t.ink}; border: 1px solid {t.line}; border-radius: 12px;
  padding: 4px 10px; font-size: {scale.pt(12)}pt; font-weight: 400;
}}
QPushButton[kind="chip"]:hover, QToolButton[kind="chip"]:hover {{ background: {t.field}; }}
QPushButton[kind="chip"]:checked, QToolButton[kind="chip"]:checked {{
  background: {t.accent_soft}; color: {t.accent}; border-color: {t.accent}; font-weight: 600;
}}
QPushButton[kind="chip"]:disabled {{
  color: {mix(t.muted, t.panel, 0.4)}; background: {t.field}; border-color: {t.field};
}}
QPushButton[kind="chip"]:focus, QToolButton[kind="chip"]:focus {{
  border: 2px solid {t.accent}; padding: 3px 9px; outline: none;
}}
"""


def _fields(t: Tokens, scale: TypeScale) -> str:
    return f"""
QLineEdit, QComboBox, QDateEdit, QSpinBox, QDateTimeEdit[kind="field"] {{
  background: {t.panel}; color: {t.ink}; border: 1px solid {t.line}; border-radius: 8px;
  padding: 6px 10px; selection-background-color: {t.accent}; selection-color: {t.panel};
  placeholder-text-color: {t.muted};
}}
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus,
QDateTimeEdit[kind="field"]:focus {{
  border: 2px solid {t.accent}; padding: 5px 9px;
}}
QLineEdit[kind="slim"] {{ padding: 3px 8px; font-size: {scale.pt(13)}pt; }}
QLineEdit[kind="slim"]:focus {{ padding: 2px 7px; }}
QLineEdit[kind="search"] {{
  background: {t.field}; border: 1px solid {t.field}; padding: 7px 10px;
}}
QLineEdit[kind="search"]:focus {{ border: 2px solid {t.accent}; padding: 6px 9px; }}
QPlainTextEdit, QTextEdit {{
  background: {t.panel}; color: {t.ink}; border: none; font-size: {scale.pt(13.5)}pt;
  selection-background-color: {t.accent}; selection-color: {t.panel};
  placeholder-text-color: {t.muted};
}}
"""


def _drop_downs(t: Tokens) -> str:
    arrow, up = _drawing("arrow", t), _drawing("arrow-up", t)
    return f"""
QSpinBox::up-button, QSpinBox::down-button {{
  subcontrol-origin: border; width: 26px; border: none; background: transparent;
}}
QSpinBox::up-button {{ subcontrol-position: top right; top: 3px; }}
QSpinBox::down-button {{ subcontrol-position: bottom right; bottom: 3px; }}
QSpinBox::up-arrow {{ image: url("{up}"); width: 12px; height: 12px; }}
QSpinBox::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit[kind="field"]::drop-down {{
  subcontrol-origin: border; subcontrol-position: center right; width: 28px; border: none;
}}
QComboBox::down-arrow, QDateEdit::down-arrow,
QDateTimeEdit[kind="field"]::down-arrow {{ image: url("{arrow}"); width: 14px; height: 14px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView {{
  background: {t.panel}; color: {t.ink}; border: 1px solid {t.line}; padding: 4px; outline: none;
  selection-background-color: {t.accent_soft}; selection-color: {t.ink};
}}
QComboBox QAbstractItemView::item {{ min-height: 28px; padding: 0 8px; border-radius: 6px; }}
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover {{
  background: {t.accent_soft}; color: {t.ink};
}}
"""


def _boxes(t: Tokens) -> str:
    return f"""
QCheckBox, QRadioButton {{ color: {t.ink}; spacing: 8px; }}
QCheckBox::indicator, QRadioButton::indicator {{
  width: 15px; height: 15px; border: 1px solid {t.muted}; border-radius: 4px;
  background: {t.panel};
}}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border: 1px solid {t.accent}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{
  width: 13px; height: 13px; border: 2px solid {t.accent};
}}
QCheckBox::indicator:checked {{
  width: 15px; height: 15px;
  background: {t.accent}; border: 1px solid {t.accent}; image: url("{_drawing("tick", t)}");
}}
QRadioButton::indicator:checked {{
  width: 7px; height: 7px; border: 5px solid {t.accent}; background: {t.panel};
}}
"""


def _drawing(name: str, t: Tokens) -> str:
    """Style sheets cannot tint: the few drawings they need are there in both schemes' colours."""
    return icon_file(f"{name}-dark" if t is DARK else f"{name}-light").as_posix()


def _lists(t: Tokens, scale: TypeScale) -> str:
    return f"""
QTableView, QListView, QTreeView {{
  background: {t.panel}; color: {t.ink}; border: none; gridline-color: {t.line}; outline: none;
  selection-background-color: {t.accent_soft}; selection-color: {t.ink};
}}
QTableCornerButton::section {{ background: {t.panel}; border: none; }}
QHeaderView {{ background: {t.panel}; border: none; }}
QHeaderView::section {{
  background: {t.panel}; color: {t.muted}; border: none; border-bottom: 1px solid {t.line};
  padding: 8px 10px; font-size: {scale.pt(12)}pt; font-weight: 600;
}}
"""


def _pop_ups(t: Tokens, scale: TypeScale) -> str:
    return f"""
QToolTip {{
  background: {t.ink}; color: {t.panel}; border: none; padding: 4px 8px;
  font-size: {scale.pt(12)}pt;
}}
QMenu {{ background: {t.panel}; color: {t.ink}; border: 1px solid {t.line}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 6px; }}
QMenu::item:selected {{ background: {t.accent_soft}; }}
QMenu::item:disabled {{ color: {mix(t.muted, t.panel, 0.4)}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
"""


def _scroll_bars(t: Tokens) -> str:
    handle = mix(t.line, t.muted, 0.35)
    return f"""
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {handle}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {t.muted}; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
