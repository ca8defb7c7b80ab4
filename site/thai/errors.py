"""What can be wrong with a Thai date, said so that a form may show it."""

from typing import ClassVar


class ThaiDateError(ValueError):
    """Base of every refusal to read a date.

    ``message`` is an English msgid with named placeholders and ``params`` their
    values: this layer knows no translations, so a form shows
    ``gettext(error.message) % error.params``.
    """

    message: ClassVar[str] = "This date cannot be read."

    def __init__(self, **params: str) -> None:
        """Keep the values the message names."""
        self.params = params
        super().__init__(self.message % params)


class UnreadableDate(ThaiDateError):
    """The text is not written like any date we know."""

    message = "This date cannot be read: %(text)s. Write it like 21/11/2569."


class NoSuchDate(ThaiDateError):
    """Day and month are readable, but the calendar has no such day."""

    message = "This date does not exist in the calendar (%(text)s). Correct the day or the month."


class UnlikelyYear(ThaiDateError):
    """The year is neither a Buddhist nor a Gregorian year of this age."""

    message = (
        "Year %(year)s is not likely. Write the Buddhist year with 4 digits, for example 2569."
    )


class UnreadableTime(ThaiDateError):
    """The text is not written like any time of day we know."""

    message = "This time cannot be read: %(text)s. Write it like 08:30."


class NoSuchTime(ThaiDateError):
    """No clock shows this time."""

    message = "No clock shows %(text)s. Hours go from 00 to 23, minutes from 00 to 59."


class MissingTime(ThaiDateError):
    """A day was written where a day and a time are wanted."""

    message = "The time is missing. Write it like 08:30."
