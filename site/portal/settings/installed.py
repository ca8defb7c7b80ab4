"""Settings of every installation that keeps something: its data is closed to other accounts."""

from pathlib import Path

from portal.settings import env, private
from portal.settings.base import *  # noqa: F403  # settings modules extend one another by design

private.close(
    DATA, [Path(one["NAME"]) for one in DATABASES.values() if one["ENGINE"] == env.SQLITE]
)
# Django would open uploads and static files to everybody, whatever the umask says.
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
