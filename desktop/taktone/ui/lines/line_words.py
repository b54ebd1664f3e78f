"""How a line stands, why, and what a test of it found, in the user's words."""

from PySide6.QtCore import QCoreApplication

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.kept_line import KeptLine, Line, LineWithServer
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.line_probe import ProbeFinding, ProbeHint, ProbeResult, ProbeTopic
from taktone.core.sip_line import SipLine
from taktone.ui.lines.found_words import found_place, found_title

translate = QCoreApplication.translate


def kind_words(line: Line) -> str:
    """What kind of line it is."""
    if isinstance(line, AsteriskLine):
        return translate("Lines", "Asterisk / FreePBX (manager interface)")
    if isinstance(line, FritzboxLine):
        return translate("Lines", "FRITZ!Box (call monitor)")
    if isinstance(line, SipLine):
        return translate("Lines", "Telephone line (SIP)")
    return found_title(line.kind)


def place_words(line: Line) -> str:
    """Its kind, and where it is; who logs in there, where somebody does."""
    if not isinstance(line, LineWithServer):
        return found_place(line.kind)
    kind = kind_words(line)
    if isinstance(line, FritzboxLine):
        return translate("Lines", "{kind} · {server}").format(kind=kind, server=line.server)
    told = translate("Lines", "{kind} · {user} at {server}")
    return told.format(kind=kind, user=line.user, server=line.server)


def line_title(kept: KeptLine) -> str:
    """What the user calls it, or where it is."""
    line = kept.line
    return line.name or (line.server if isinstance(line, LineWithServer) else kind_words(line))


def state_words(state: LineState) -> str:
    """The state at a glance."""
    return {
        LineState.OFF: translate("Lines", "Off"),
        LineState.WAITING: translate("Lines", "Waiting"),
        LineState.NOT_HERE: translate("Lines", "Not here"),
        LineState.READY: translate("Lines", "Ready"),
        LineState.NEEDS_YOU: translate("Lines", "Needs you"),
    }[state]


def advice_words(health: LineHealth) -> str:
    """One sentence: what is the matter and what helps; foreign words follow in brackets."""
    if health.state is LineState.OFF and not health.advice:
        return translate("Lines", "Calls on this line are not heard.")
    if health.state is LineState.READY and not health.advice:
        return translate("Lines", "Calls on this line are heard.")
    if health.state is LineState.NOT_HERE and not health.advice:
        return translate("Lines", "Nothing like it is found on this computer.")
    words = _road_words() | _right_words() | _own_words() | _hook_words()
    sentence = words.get(health.advice, "")
    return _with_detail(sentence, health.detail)


def finding_advice(finding: LineHealth) -> str:
    """One sentence about a line that is off: what would happen were it on."""
    if finding.state is LineState.READY and not finding.advice:
        return translate("Lines", "Found on this computer: switch it on to hear its calls.")
    return advice_words(finding)


def _with_detail(sentence: str, detail: str) -> str:
    if not detail:
        return sentence
    told = translate("Lines", "{sentence} ({detail})")
    return told.format(sentence=sentence, detail=detail).strip()


def _road_words() -> dict[LineAdvice, str]:
    return {
        LineAdvice.CONNECTING: translate("Lines", "Connecting."),
        LineAdvice.UNREACHABLE: translate(
            "Lines", "The server does not answer. Taktone keeps trying."
        ),
        LineAdvice.UNKNOWN_HOST: translate(
            "Lines", "No server of that name is found. Check the name and the network."
        ),
        LineAdvice.STRANGE_ANSWER: translate(
            "Lines", "Something else answers there. Check server and port."
        ),
        LineAdvice.BAD_CERTIFICATE: translate(
            "Lines",
            "The server's certificate is not trusted. Ask your telephone administrator for"
            " their certificate file.",
        ),
        LineAdvice.NO_ENCRYPTION: translate(
            "Lines", "The server does not speak encrypted there. Check the port."
        ),
        LineAdvice.UNSAFE_LOGIN: translate(
            "Lines", "The server wants the password unprotected. Switch encryption on."
        ),
    }


def _right_words() -> dict[LineAdvice, str]:
    return {
        LineAdvice.WRONG_PASSWORD: translate(
            "Lines", "User or password was refused. Edit the line and type them again."
        ),
        LineAdvice.NO_PASSWORD: translate(
            "Lines", "The password is missing. Edit the line and type it."
        ),
        LineAdvice.NOT_ALLOWED: translate(
            "Lines", "The server does not let you listen. Ask your telephone administrator."
        ),
        LineAdvice.NOT_WATCHABLE: translate(
            "Lines", "This line cannot be watched. The silent phone may help."
        ),
        LineAdvice.REPLACES_PHONE: translate(
            "Lines",
            "The server has room for one telephone only, so Taktone left again. Ask your telephone"
            " administrator for room for two (Max Contacts).",
        ),
        LineAdvice.NO_ROOM: translate(
            "Lines",
            "The server has no room for one more telephone. Ask your telephone administrator for"
            " room for two (Max Contacts).",
        ),
    }


def _own_words() -> dict[LineAdvice, str]:
    return {
        LineAdvice.NO_OWN_PHONE: translate(
            "Lines", "Edit the line and say which extension is yours."
        ),
        LineAdvice.CALL_MONITOR_OFF: translate(
            "Lines", "The call monitor is off. Dial #96*5* on a telephone at the box."
        ),
        LineAdvice.NO_PROGRAM: translate(
            "Lines", "Open its settings and tick the programs that people call you in."
        ),
        LineAdvice.NO_SOUND_SERVER: translate(
            "Lines", "The computer's sound is not running. Taktone begins once it is."
        ),
        LineAdvice.NO_MICROPHONE_LIST: translate(
            "Lines", "This computer does not tell which programs use the microphone."
        ),
        LineAdvice.NOT_RUNNING: translate(
            "Lines", "The program behind it is not running. Taktone listens once it is."
        ),
        LineAdvice.NO_PHONE: translate(
            "Lines", "No phone or modem is connected. Taktone listens once one is."
        ),
        LineAdvice.PHONE_AWAY: translate(
            "Lines", "None of your phones is in this network. Taktone listens once one is."
        ),
        LineAdvice.BUS_REFUSED: translate(
            "Lines", "The program behind it does not let you listen, so calls may be missing."
        ),
        **_phone_words(),
        LineAdvice.NO_CA_FILE: translate("Lines", "The certificate file cannot be read."),
        LineAdvice.KEY_STORE_LOCKED: translate(
            "Lines", "Your key store is locked. Unlock it, then switch the line off and on."
        ),
        LineAdvice.NO_KEY_STORE: translate(
            "Lines", "The key store with the password is not running. Taktone looks for it again."
        ),
    }


def _phone_words() -> dict[LineAdvice, str]:
    return {
        LineAdvice.HEARD_BETTER: translate(
            "Lines",
            "The phone that is paired with Taktone itself tells more: this one can stay off.",
        ),
        LineAdvice.PAIR_IN_SETTINGS: translate(
            "Lines", "Press Settings to pair your Android phone."
        ),
        LineAdvice.NOT_PAIRED: translate(
            "Lines", "No phone is paired yet. Press Settings to pair yours."
        ),
        LineAdvice.PHONE_FORGOT: translate(
            "Lines", "The phone does not know this computer any more. Pair it again in Settings."
        ),
        LineAdvice.PORTS_TAKEN: translate(
            "Lines", "Other programs have taken every port it needs. Close some, then switch it on."
        ),
        LineAdvice.NO_PHONE_BOOK: translate(
            "Lines", "The file with your paired phones cannot be read."
        ),
    }


def finding_words(finding: ProbeFinding) -> str:
    """One line of a test's answer."""
    topic = _topic_words()[finding.topic]
    is_counted = finding.count is not None
    result = str(finding.count) if is_counted else _result_words()[finding.result]
    hint = _hint_words().get(finding.hint, "")
    plain = translate("Lines", "{topic}: {result}")
    told = translate("Lines", "{topic}: {result}, {hint}") if hint else plain
    words = told.format(topic=topic, result=result, hint=hint)
    return _with_detail(words, finding.detail)


def _topic_words() -> dict[ProbeTopic, str]:
    return {
        ProbeTopic.REACHED: translate("Lines", "Reaches the server"),
        ProbeTopic.LOGGED_IN: translate("Lines", "Is let in"),
        ProbeTopic.WATCHES: translate("Lines", "Watches your line"),
        ProbeTopic.NUMBERS: translate("Lines", "Sees numbers"),
        ProbeTopic.NAMES: translate("Lines", "Sees names"),
        ProbeTopic.OUTGOING_NUMBERS: translate("Lines", "Outgoing numbers"),
        ProbeTopic.RING_GROUPS: translate("Lines", "Ring groups"),
        ProbeTopic.SILENT_PHONE: translate("Lines", "Can be a silent phone"),
        ProbeTopic.OTHER_PHONES: translate("Lines", "Other telephones on the line"),
        ProbeTopic.CALLS_IN_PROGRESS: translate("Lines", "Calls in progress"),
    }


def _result_words() -> dict[ProbeResult, str]:
    return {
        ProbeResult.YES: translate("Lines", "yes"),
        ProbeResult.NO: translate("Lines", "no"),
        ProbeResult.PARTLY: translate("Lines", "answered ones only"),
        ProbeResult.LATER: translate("Lines", "the next call will show"),
    }


def _hint_words() -> dict[ProbeHint, str]:
    return {
        ProbeHint.ASK_FOR_SUBSCRIPTION: translate(
            "Lines", "ask your telephone administrator to let you watch your own line (BLF)"
        ),
        ProbeHint.ASK_FOR_SECOND_DEVICE: translate(
            "Lines", "ask your telephone administrator for room for one more device"
        ),
        ProbeHint.TRY_SILENT_PHONE: translate("Lines", "the silent phone may help"),
        ProbeHint.TRY_WATCHING: translate("Lines", "switch “Watch the line” on as well"),
        ProbeHint.ASK_FOR_OUTGOING_NUMBERS: translate(
            "Lines", "ask your telephone administrator for the manager interface as well"
        ),
        ProbeHint.ASK_FOR_READ_CALL: translate(
            "Lines", "if it does not, ask your telephone administrator for “read = call”"
        ),
        ProbeHint.ASK_FOR_REPORTING: translate(
            "Lines", "those that ring as well with “write = reporting”"
        ),
    }


def trouble_words(kept: KeptLine, health: LineHealth) -> str:
    """A dead line in a few words, for tool tip and menu of the tray; without markup."""
    told = translate("Lines", "{line}: {state}")
    words = told.format(line=line_title(kept), state=state_words(health.state))
    return words.replace("<", "‹").replace(">", "›")


def _hook_words() -> dict[LineAdvice, str]:
    return {
        LineAdvice.HOOK_TO_PASTE: translate(
            "Lines", "Copy the line for your telephone program from its settings."
        ),
        LineAdvice.HOOK_UNFINISHED: translate(
            "Lines", "Open its settings and save them: something is missing there."
        ),
        LineAdvice.PORT_TAKEN: translate(
            "Lines", "Another program has its port. Choose another one in its settings."
        ),
        LineAdvice.MACRO_UNFILLED: translate(
            "Lines", "A program sent its placeholder instead of a number: copy its line once more."
        ),
    }
