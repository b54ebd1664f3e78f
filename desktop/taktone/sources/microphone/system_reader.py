"""The reader of the operating system this runs on."""

import sys

from taktone.sources.microphone.microphone_reader import MicrophoneReader


def system_reader() -> MicrophoneReader:
    """A new one, to be run once; only what this system needs is loaded."""
    if sys.platform == "win32":
        from taktone.sources.microphone.consent_reader import (  # noqa: PLC0415 - Windows only
            ConsentReader,
        )

        return ConsentReader()
    if sys.platform == "darwin":
        from taktone.sources.microphone.core_audio_reader import (  # noqa: PLC0415 - macOS only
            CoreAudioReader,
        )

        return CoreAudioReader()
    from taktone.sources.microphone.pulse_reader import PulseReader  # noqa: PLC0415 - Linux only

    return PulseReader()
