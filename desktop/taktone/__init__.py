"""Taktone: who calls about the job, what was promised, and how to meet them well."""

__version__ = "0.1.0"
