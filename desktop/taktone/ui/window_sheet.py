"""What the main window and its dialogs need beyond the program's style sheet."""

from taktone.ui.theme.icons import icon_file
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import DARK, Tokens, mix
from taktone.ui.theme.type_scale import TypeScale


def window_sheet(theme: Theme) -> str:
    """Rules for a window to set on itself, in the present colours and type."""
    tokens, scale = theme.tokens, theme.type_scale
    parts = (_grounds(tokens, scale), _bars(tokens, scale), _controls(tokens, scale))
    rest = (_lists(tokens), _settings(tokens, scale), _tabs(tokens, scale), _calendar(tokens))
    return "\n".join((*parts, *rest, _board(tokens)))


def _grounds(t: Tokens, scale: TypeScale) -> str:
    return f"""
QMainWindow, QDialog, #middle, #person_pane, #settings_page {{ background: {t.panel}; }}
QScrollArea {{ background: {t.panel}; border: none; }}
#side_bar, #side_bar QListView, #status {{ background: {t.paper}; }}
#side_bar, #person_pane {{ border: none; }}
#top_bar, #person_head {{ border: none; border-bottom: 1px solid {t.line}; background: {t.panel}; }}
#status {{ border-top: 1px solid {t.line}; padding: 8px 16px; color: {t.muted};
  font-size: {scale.pt(12.5)}pt; }}
#top_bar {{ border-bottom: none; }}
#filter_bar {{ border: none; border-bottom: 1px solid {t.line}; background: {t.panel}; }}
#search_hints {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 10px; }}
#asked {{ padding: 8px 16px; border-bottom: 1px solid {t.line}; }}
QTableView QHeaderView::section {{ padding: 8px 12px; }}
#look_table QHeaderView::section {{ padding: 8px 3px; }}
QSplitter::handle {{ background: {t.line}; }}
QLabel[kind="meta"] {{ font-size: {scale.pt(12)}pt; color: {t.muted}; }}
QLabel[kind="missed"] {{ font-size: {scale.pt(12)}pt; color: {t.ring}; }}
QLabel[kind="title"] {{ font-size: {scale.pt(15)}pt; font-weight: 600; color: {t.ink}; }}
"""


def _bars(t: Tokens, scale: TypeScale) -> str:
    return f"""
#undo_bar {{ background: {t.accent_soft}; border: none; border-top: 1px solid {t.line}; }}
#problem_bar {{ background: {t.field}; border: none; border-bottom: 1px solid {t.line};
  border-left: 3px solid {t.ring}; }}
#problem_bar QLabel {{ font-size: {scale.pt(12.5)}pt; }}
"""


def _controls(t: Tokens, scale: TypeScale) -> str:
    border = mix(t.line, t.muted, 0.25)
    faint = mix(t.muted, t.panel, 0.4)
    return f"""
QLineEdit[kind="title"] {{ background: transparent; border: 1px solid transparent;
  border-radius: 8px; padding: 3px 5px; font-size: {scale.pt(17)}pt; font-weight: 600; }}
QLineEdit[kind="title"]:hover {{ border-color: {t.line}; }}
QLineEdit[kind="title"]:focus {{ border: 2px solid {t.accent}; padding: 2px 4px;
  background: {t.panel}; }}
#call_note {{ border: 1px solid {t.line}; border-radius: 8px; padding: 7px 8px; }}
#call_note:hover {{ border-color: {border}; }}
#call_note:focus {{ border: 2px solid {t.accent}; padding: 6px 7px; }}
QComboBox[kind="quiet"] {{ background: transparent; border: 1px solid transparent;
  border-radius: 6px; padding: 0 4px; min-height: {round(20 * scale.factor)}px;
  color: {t.accent}; font-size: {scale.pt(12)}pt; font-weight: 500; }}
QComboBox[kind="quiet"]:hover {{ border-color: {t.line}; }}
QComboBox[kind="quiet"]:focus {{ border: 1px solid {t.accent}; padding: 0 4px; }}
QComboBox[kind="quiet"]::drop-down {{ width: 18px; }}
#side_bar QPushButton, #side_bar QToolButton {{ text-align: left; padding: 8px 11px;
  border-radius: 8px; font-size: {scale.pt(13)}pt; font-weight: 500; }}
#side_bar QToolButton {{ padding: 8px 7px; }}
#side_bar QToolButton::menu-indicator {{ image: none; }}
QSpinBox, QDateEdit,
QDateTimeEdit[kind="field"] {{ padding-top: 5px; padding-bottom: 4px; }}
QSpinBox:focus, QDateEdit:focus,
QDateTimeEdit[kind="field"]:focus {{ padding-top: 4px; padding-bottom: 3px; }}
QSpinBox QLineEdit, QDateTimeEdit QLineEdit {{ border: none; padding: 0; background: transparent; }}
QDateEdit:disabled, QSpinBox:disabled, QComboBox:disabled {{ color: {faint}; }}
QPlainTextEdit[kind="written"] {{ border: 1px solid {t.line}; border-radius: 8px;
  padding: 7px 8px; }}
QPlainTextEdit[kind="written"]:focus {{ border: 2px solid {t.accent}; padding: 6px 7px; }}
QPlainTextEdit[kind="report"] {{ background: {t.field}; border: 1px solid {t.line};
  border-radius: 8px; padding: 6px; font-size: {scale.pt(12)}pt; }}
QPlainTextEdit[kind="report"]:focus {{ border: 2px solid {t.accent}; padding: 5px; }}
"""


def _lists(t: Tokens) -> str:
    tick = icon_file("tick-dark" if t is DARK else "tick-light").as_posix()
    return f"""
QListWidget[kind="framed"] {{ border: 1px solid {t.line}; border-radius: 8px; padding: 4px; }}
QListWidget[kind="framed"]:focus {{ border: 2px solid {t.accent}; padding: 3px; }}
QListWidget[kind="framed"]::item {{ padding: 5px 6px; border-radius: 6px; color: {t.ink}; }}
QListWidget[kind="framed"]::item:hover {{ background: {t.field}; }}
QListWidget[kind="framed"]::item:selected {{ background: {t.accent_soft}; color: {t.ink}; }}
QListWidget[kind="framed"]::item:disabled {{ color: {t.muted}; font-weight: 600; }}
QListWidget[kind="framed"]::indicator {{ width: 15px; height: 15px;
  border: 1px solid {t.muted}; border-radius: 4px; background: {t.panel}; }}
QListWidget[kind="framed"]::indicator:checked {{ background: {t.accent};
  border: 1px solid {t.accent}; image: url("{tick}"); }}
"""


def _board(t: Tokens) -> str:
    return f"""
#board, #board_ground, #beside_ground {{ background: {t.panel}; }}
#board_column {{ background: {t.field}; border: none; border-radius: 10px;
  padding: 6px 6px 0 6px; }}
#noted_panel {{ background: {t.field}; border: none; border-radius: 10px; }}
"""


def _settings(t: Tokens, scale: TypeScale) -> str:
    return f"""
#settings_nav {{ background: {t.paper}; border: none; border-right: 1px solid {t.line};
  padding: 14px 8px; outline: none; }}
#settings_nav::item {{ padding: 8px 10px; border: 1px solid transparent; border-radius: 8px;
  color: {t.ink}; }}
#settings_nav::item:hover {{ background: {t.field}; }}
#settings_nav::item:selected {{ background: {t.accent_soft}; color: {t.ink}; }}
#settings_nav::item:focus {{ border: 1px solid {t.accent}; }}
#line_row {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 10px; }}
#add_line::menu-indicator {{ image: none; width: 0; }}
#probe_panel {{ background: {t.field}; border: none; border-radius: 10px; }}
QLabel[kind="row_title"] {{ font-size: {scale.pt(13.5)}pt; font-weight: 600; color: {t.ink}; }}
"""


def _tabs(t: Tokens, scale: TypeScale) -> str:
    return f"""
QTabWidget::pane {{ border: none; border-top: 1px solid {t.line}; }}
QTabWidget > QWidget {{ background: {t.panel}; }}
QTabBar {{ background: {t.panel}; qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {t.muted}; border: none;
  border-bottom: 2px solid transparent; padding: 8px 4px 7px 4px; margin: 0 10px;
  font-size: {scale.pt(13)}pt; font-weight: 600; }}
QTabBar::tab:first {{ margin-left: 20px; }}
QTabBar::tab:hover {{ color: {t.ink}; }}
QTabBar::tab:selected {{ color: {t.accent}; border-bottom: 2px solid {t.accent}; }}
QTabBar::tab:focus {{ color: {t.accent}; background: {t.accent_soft}; }}
"""


def _calendar(t: Tokens) -> str:
    return f"""
QCalendarWidget QWidget {{ background: {t.panel}; color: {t.ink}; }}
QCalendarWidget QToolButton {{ background: transparent; border: none; border-radius: 6px;
  padding: 4px 8px; font-weight: 600; }}
QCalendarWidget QToolButton:hover {{ background: {t.accent_soft}; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QCalendarWidget QAbstractItemView {{ background: {t.panel}; color: {t.ink};
  selection-background-color: {t.accent}; selection-color: {t.panel}; }}
"""
