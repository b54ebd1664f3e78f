"""What the page of the web hook says about each product: where its lines are pasted."""

from PySide6.QtCore import QCoreApplication

from taktone.core.hook_products import HookMoment, HookProduct

translate = QCoreApplication.translate


def product_title(product: HookProduct) -> str:
    """Its name; words where it is no product but a way."""
    return product.name or {
        "command": translate("Hook", "Another program that can run a command"),
        "address": translate("Hook", "Another program that can open an address"),
    }.get(product.code, product.code)


def where_words(product: HookProduct) -> str:
    """Where to paste the lines, or what to do where there is nothing to paste."""
    if not product.lines:
        return translate(
            "Hook",
            "{product} can neither run a command nor open an address on this computer. Add its "
            "telephone line instead, or let Taktone see when the microphone is in use.",
        ).format(product=product.name)
    if product.is_on_network:
        return _desk_phone_words(product)
    return _program_words().get(product.code, "")


def moment_words(moment: HookMoment) -> str:
    """Which field of the product a line belongs into."""
    return {
        HookMoment.RING: translate("Hook", "When it rings"),
        HookMoment.DIAL: translate("Hook", "When you call"),
        HookMoment.ANSWER: translate("Hook", "When it is answered"),
        HookMoment.END: translate("Hook", "When it is over"),
        HookMoment.MISSED: translate("Hook", "When it was missed"),
        HookMoment.PROGRAM: translate("Hook", "The program itself"),
        HookMoment.PARAMETERS: translate("Hook", "Its parameters"),
        HookMoment.LINK: translate("Hook", "As a link"),
    }[moment]


def _desk_phone_words(product: HookProduct) -> str:
    place = {
        "snom": translate("Hook", "On the phone's own web page, under Action URL."),
        "yealink": translate("Hook", "On the phone's own web page: Features, Action URL."),
        "grandstream": translate(
            "Hook", "On the phone's own web page: Settings, Outbound Notification, Action URL."
        ),
    }[product.code]
    let_in = translate("Hook", "Write the phone's address below as well, or it is not let in.")
    return f"{place} {let_in}"


def _program_words() -> dict[str, str]:
    return {
        "microsip": translate(
            "Hook",
            "Close MicroSIP, paste the lines into MicroSIP.ini below [Settings], and start it "
            "again. MicroSIP adds the number by itself.",
        ),
        "3cx": translate(
            "Hook", "In the 3CX app: Settings, Integration, start a program for incoming calls."
        ),
        "3cx_web": translate(
            "Hook",
            "In the Web Client: Settings, Integration, Open contact URL. It opens a tab for each "
            "call, which you can close.",
        ),
        "enreach": translate(
            "Hook", "In Contact's settings, as the address of each event: Incoming, Active, End."
        ),
        "wildix": translate("Hook", "In Collaboration's settings, as the address for calls."),
        "innovaphone": translate(
            "Hook",
            "In myPBX: settings, external applications. It starts once you pick up, or by a click "
            "on the message of the call.",
        ),
        "ringotel": translate("Hook", "In Ringotel's settings: integration, open an address."),
        "global_iptel": translate(
            "Hook", "In the client's settings, as the address of each event; choose silent."
        ),
        "command": translate(
            "Hook",
            "Put the program's own placeholders in place of NUMBER and NAME. The first line alone "
            "will do.",
        ),
        "address": translate(
            "Hook",
            "Put the program's own placeholders in place of NUMBER and NAME. The first line alone "
            "will do.",
        ),
    }
