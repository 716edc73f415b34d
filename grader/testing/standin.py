"""What an object on the trusted side derives from when it stands for one in the sandbox."""

from __future__ import annotations

__all__ = ["StandIn"]


class StandIn:
    """Stands for an object of the student's that lives elsewhere.

    ``student_class`` is the name of its class there: messages name it instead of the class of the stand-in. It is
    a slot, so that reading it asks nothing of the object.
    """

    __slots__ = ("student_class",)

    student_class: str
