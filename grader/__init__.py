"""Grade the exercises of the masterclass."""

__version__ = "0.1.0"
