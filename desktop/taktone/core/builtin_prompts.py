"""The prompts that stand in where the prompt file of a language is missing or broken."""

from taktone.core.prompt import Phase, Prompt

_TEXTS = {
    Phase.RINGING: {
        "ringing-minutes": "Busy? These few minutes may be the best spent of your day.",
        "ringing-drive": "Few people call. The one who does has already shown drive.",
    },
    Phase.OPENING: {
        "opening-name": "Say your name calmly, and ask who you are speaking with.",
        "opening-no-time": "Cannot talk now? Promise a time to call back, and keep it.",
    },
    Phase.LISTENING: {
        "listening-voice": "Notice pace, pauses and warmth. No mail can show you those.",
        "listening-again": "If they ask what the ad already says, say it again, gladly.",
    },
    Phase.CLOSING: {
        "closing-next-step": "Say what happens next, and when. Not knowing is the hardest part.",
        "closing-retold": "A curt answer is retold many times over. So is a kind one.",
    },
    Phase.AFTER: {
        "after-note": "Write three lines now, while you can still hear the voice.",
        "after-later": "Not now is not never: perhaps a colleague, a customer, an investor.",
    },
}

BUILTIN_PROMPTS: tuple[Prompt, ...] = tuple(
    Prompt(id=prompt_id, phase=phase, text=text)
    for phase, texts in _TEXTS.items()
    for prompt_id, text in texts.items()
)
