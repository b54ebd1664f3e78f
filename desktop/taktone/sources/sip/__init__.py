"""A telephone line over SIP: hears of calls and takes part in none."""
