"""Programs that tests start themselves: nothing runs, only their place is told."""

import shutil

from layout import Place, ServiceError


class Chromium:
    """The browser of the journeys; Thai needs a font of the system."""

    name = "chromium"
    variable = "SUKSALA_TEST_CHROMIUM"
    packages = {
        "chromium": "chromium",
        "chromium-driver": "chromedriver",
        "fonts-thai-tlwg": "/usr/share/fonts/**/Laksaman.*",
    }

    def start(self, place: Place) -> str:
        """Return the browser's path."""
        return found("chromium")

    def stop(self, place: Place) -> None:
        """Do nothing: each test ends its own browser."""


class Poppler:
    """The PDF reader that the sandbox calls as a child process."""

    name = "poppler"
    variable = "SUKSALA_TEST_POPPLER"
    packages = {"poppler-utils": "pdftotext"}

    def start(self, place: Place) -> str:
        """Return the path of pdftotext."""
        return found("pdftotext")

    def stop(self, place: Place) -> None:
        """Do nothing: it ends with each document."""


def found(program: str) -> str:
    """Return a program's path; raise ServiceError when it is not installed."""
    path = shutil.which(program)
    if path is None:
        raise ServiceError(f"{program} is not installed")
    return path
