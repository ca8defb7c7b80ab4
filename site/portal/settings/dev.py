"""The demonstration and developers, on plain HTTP: `manage.py demo` chooses it, nothing else."""

from portal.settings.installed import *  # noqa: F403  # settings modules extend one another by design
