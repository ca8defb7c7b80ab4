"""One office or a developer on plain HTTP: what `make demo` runs."""

from portal.settings.base import *  # noqa: F403  # settings modules extend one another by design
