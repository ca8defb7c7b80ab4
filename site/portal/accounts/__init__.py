"""People of an agency: accounts, the six roles, sign-in and lockout."""
