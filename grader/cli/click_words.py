"""The messages of click that a user can meet, listed so that the catalogue has them in Korean.

click looks them up itself in gettext's default domain, which `grader.cli.framework.speak` makes ours. Nothing
here is called to show them.
"""

from __future__ import annotations

from grader.i18n import message

__all__ = ["PLURAL", "SINGULAR"]


def plural(one: str, many: str) -> tuple[str, str]:
    """Mark a message of click's that has a plural; Korean has one form for both."""
    return one, many


SINGULAR = (
    message("Usage:"),
    message("Options"),
    message("Commands"),
    message("Show this message and exit."),
    message("Show the version and exit."),
    message("Error: {message}"),
    message("Try '{command} {option}' for help."),
    message("Missing command."),
    message("Missing argument"),
    message("Missing option"),
    message("Missing parameter"),
    message("No such option {name!r}."),
    message("Option {name!r} does not take a value."),
    message("Argument {name!r} takes {nargs} values."),
    message("Invalid value: {message}"),
    message("Invalid value for {param_hint}: {message}"),
    message("{value!r} is not a valid {number_type}."),
    message("{value} is not in the range {range}."),
    message("default: {default}"),
    message("Could not open file {filename!r}: {message}"),
    message("unknown error"),
    message("file"),
    message("directory"),
    message("path"),
    message("{name} {filename!r} does not exist."),
    message("{name} {filename!r} is a file."),
    message("{name} {filename!r} is a directory."),
    message("{name} {filename!r} is not readable."),
    message("{name} {filename!r} is not writable."),
)

PLURAL = (
    plural("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    plural("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    plural("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    plural("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
)
