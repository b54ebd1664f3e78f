"""Another program's window with a text field: says on standard output what it holds."""

import json
import sys

from PySide6.QtWidgets import QApplication, QPlainTextEdit


def main() -> int:
    app = QApplication(sys.argv[:1])
    field = QPlainTextEdit()
    field.setWindowTitle("other work")
    field.resize(500, 300)
    field.move(40, 40)
    field.textChanged.connect(lambda: print(json.dumps(field.toPlainText()), flush=True))
    field.show()
    field.activateWindow()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
