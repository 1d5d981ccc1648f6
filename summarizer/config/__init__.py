"""
Settings from files: ``summarizer.toml`` of the project, above that of the user, both beneath the environment and the flags.

A file in the working folder may have come with somebody else's project. What would decide where a key, articles or answers go, or what
a page says, counts there only if the user trusts the file.
"""

from summarizer.config.files import ConfigFile, project_file, read_config, user_file
from summarizer.config.keys import KEYS, Key
from summarizer.config.settings import Setting, Settings, settings_from

__all__ = ["KEYS", "ConfigFile", "Key", "Setting", "Settings", "project_file", "read_config", "settings_from", "user_file"]
