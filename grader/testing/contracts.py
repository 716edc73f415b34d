"""Promises of a function besides its result: the errors it raises, the arguments it leaves alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from grader.errors import GraderError, SuiteError
from grader.i18n import both
from grader.model import Text
from grader.testing.against import function_name
from grader.testing.arrays import copy_value, has_type, read_array, torch_types, type_name
from grader.testing.describe import Call, clean_text, exception_message
from grader.testing.failures import CheckFailed
from grader.testing.words import quoted

__all__ = ["check_raises", "check_true", "check_unchanged"]


def check_raises(
    exception: type[Exception],
    function: Callable[..., Any],
    /,
    *args: Any,
    mentions: str | Iterable[str] = (),
    **kwargs: Any,
) -> None:
    """Fail unless ``function(*args, **kwargs)`` raises ``exception`` or a subclass of it.

    Parameters
    ----------
    exception
        The class that the docstring promises.
    function, *args, **kwargs
        The call.
    mentions
        Texts that the message must contain, for instance both shapes.

    Raises
    ------
    NotImplementedError
        When the function raises it although another exception is asked for: it is not written yet. That it is
        a RuntimeError does not make it one that was asked for.
    """
    if not (isinstance(exception, type) and issubclass(exception, Exception)):
        raise SuiteError(both("check_raises: the first argument must be a class of exceptions"))
    call = Call(function_name(function), copy_value(args), copy_value(kwargs))
    try:
        returned = function(*args, **kwargs)
    except (GraderError, CheckFailed):
        raise  # about the judge or the suite, not the student's own
    except NotImplementedError as error:
        if not issubclass(exception, NotImplementedError):
            raise
        _require_right(error, exception, mentions, call)
    except Exception as error:
        _require_right(error, exception, mentions, call)
    else:
        what = both("nothing was raised, expected {expected}", expected=exception.__name__)
        gist = both("nothing was raised where an exception was expected")
        raise CheckFailed(what, input=call, expected=exception, actual=returned, gist=gist)


def _require_right(error: Exception, exception: type[Exception], mentions: str | Iterable[str], call: Call) -> None:
    name = clean_text(type_name(error), 100)
    if not issubclass(type(error), exception):
        what = both("raised {actual}, expected {expected}", actual=name, expected=exception.__name__)
        gist = both("raised another exception than expected")
        raise CheckFailed(what, input=call, expected=exception, actual=error, gist=gist) from error
    message = exception_message(error)
    for text in [mentions] if isinstance(mentions, str) else mentions:
        if text not in message:
            what = both("the message of the {error} does not mention {text}", error=name, text=quoted(text))
            gist = both("the message of the exception does not mention what it should")
            raise CheckFailed(what, input=call, expected=text, actual=error, gist=gist) from error


def check_unchanged(function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
    """Fail when ``function(*args, **kwargs)`` changes one of its arguments; return the call's result.

    Arguments are compared with copies made before; a function that lives in the sandbox, where it works on
    copies anyway, says afterwards which of them it changed there.
    """
    before_args, before_kwargs = copy_value(args), copy_value(kwargs)
    result = function(*args, **kwargs)
    reported = getattr(function, "changed_arguments", None)
    before, after = _by_position(before_args, before_kwargs), _by_position(args, kwargs)
    for key in before:
        is_same = _is_same(before[key], after[key])
        if is_same and key not in (reported if type(reported) is tuple else ()):
            continue
        raise CheckFailed(
            both(
                "argument {argument} was changed in place: work on a copy",
                argument=key + 1 if isinstance(key, int) else key,
            ),
            input=Call(function_name(function), before_args, before_kwargs),
            expected=before[key],
            actual=None if is_same else after[key],
            gist=both("an argument was changed in place: work on a copy"),
        )
    return result


def _by_position(args: tuple[Any, ...], kwargs: dict[str, Any]) -> dict[int | str, Any]:
    named: dict[int | str, Any] = dict(enumerate(args))
    return named | kwargs


def _is_same(before: Any, after: Any) -> bool:
    """Return whether a value is what it was, to the bit: NaN stays NaN, -0.0 is not 0.0."""
    if type(before) is not type(after):
        return False
    if has_type(before, (list, tuple)):
        return len(before) == len(after) and all(map(_is_same, before, after))
    if has_type(before, (dict,)):
        return list(before) == list(after) and all(_is_same(before[key], after[key]) for key in before)
    old, new = read_array(before), read_array(after)
    if old is None or new is None:
        if has_type(before, (str, bytes)):
            return bool(before == after)
        # Drawing from a generator changes it, as it must; the elements of a sparse tensor are not looked at.
        return before is after or has_type(before, (np.random.Generator, *torch_types()))
    if old.values.shape != new.values.shape or old.dtype != new.dtype:
        return False
    if old.category == "other":
        return all(x is y for x, y in zip(old.values.ravel().tolist(), new.values.ravel().tolist(), strict=True))
    return old.values.tobytes() == new.values.tobytes()


def check_true(
    condition: Any,
    *,
    ko: str,
    en: str,
    input: Any = None,
    expected: Any = None,
    actual: Any = None,
) -> None:
    """Fail with the given sentence unless ``condition`` is true.

    Only a boolean of Python or numpy counts: any other object decides for itself whether it is true.
    """
    is_boolean = has_type(condition, (bool, np.bool_))
    if not (is_boolean and condition):
        raise CheckFailed(Text(ko=ko, en=en), input=input, expected=expected, actual=actual)
