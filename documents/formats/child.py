"""What reads text inside the sandbox: ``python -m documents.formats.child docx FILE``.

Text goes to standard output with a form feed after each page, as poppler's does.
"""

import sys
from pathlib import Path

from documents.formats import by_name
from documents.formats.exits import code_of


def read(name: str, path: str) -> None:
    """Write the text of one file. Raises BadFile or Cut; what came before has been written."""
    try:
        for text in by_name(name).read(Path(path)):
            sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    finally:
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(code_of(lambda: read(*sys.argv[1:3])))
