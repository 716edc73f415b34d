"""A scalar engine for automatic differentiation in reverse mode."""

import math


class Value:
    """A number that remembers what it was computed from.

    An expression of Values builds a graph: every operation makes a new Value, computes its data at once, and keeps
    its operands. `backward()` on the last node then fills in the derivatives of that node in all others.

    Parameters
    ----------
    data : int or float
        Finite.

    Attributes
    ----------
    data : number
        The value of this node.
    grad : number
        0 until `backward()` reaches this node.

    Notes
    -----
    The operators + - * / take Values and plain numbers, on either side: `v + 2`, `2 + v`, `2 - v`, `2 / v`. The
    operands are never modified. Divisors are not 0.

    Examples
    --------
    a, b = Value(2.0), Value(-3.0)
    y = (a * b + a) ** 2
    y.data  ->  16.0
    y.backward()
    a.grad  ->  16.0     (a is used twice: -8 * b + -8 * 1)
    b.grad  ->  -16.0
    """

    def __init__(self, data):
        # TODO: keep the number; start with a gradient of 0 and without operands.
        raise NotImplementedError("Value")

    def __add__(self, other):
        """Return a new Value, this + other."""
        raise NotImplementedError("Value + other")

    def __radd__(self, other):
        """Return a new Value, other + this, where other is a plain number."""
        raise NotImplementedError("number + Value")

    def __sub__(self, other):
        """Return a new Value, this - other."""
        raise NotImplementedError("Value - other")

    def __rsub__(self, other):
        """Return a new Value, other - this, where other is a plain number."""
        raise NotImplementedError("number - Value")

    def __mul__(self, other):
        """Return a new Value, this * other."""
        raise NotImplementedError("Value * other")

    def __rmul__(self, other):
        """Return a new Value, other * this, where other is a plain number."""
        raise NotImplementedError("number * Value")

    def __truediv__(self, other):
        """Return a new Value, this / other."""
        raise NotImplementedError("Value / other")

    def __rtruediv__(self, other):
        """Return a new Value, other / this, where other is a plain number."""
        raise NotImplementedError("number / Value")

    def __neg__(self):
        """Return a new Value, minus this."""
        raise NotImplementedError("-Value")

    def __pow__(self, exponent):
        """Return this Value to the power of a plain number, which may be negative or a fraction.

        The base is positive unless the exponent is an integer, and not 0 unless the exponent is 1 or more.

        Raises
        ------
        TypeError
            When the exponent is not an int or a float, for instance a Value.
        """
        raise NotImplementedError("Value ** number")

    def exp(self):
        """Return e to the power of this Value."""
        raise NotImplementedError("Value.exp")

    def log(self):
        """Return the natural logarithm of this Value, whose data is above 0."""
        raise NotImplementedError("Value.log")

    def tanh(self):
        """Return the hyperbolic tangent of this Value; no overflow, however large its data is."""
        raise NotImplementedError("Value.tanh")

    def relu(self):
        """Return max(0, this Value); its derivative at 0 is 0 by convention."""
        raise NotImplementedError("Value.relu")

    def backward(self):
        """Set the `grad` of every node that this one was computed from, and its own, to the derivative of this one.

        This node itself gets 1. A node that is used several times gets the sum over all its uses. Whatever the nodes
        had in `grad` before is replaced, so that a second `backward()`, of this or of another node, gives the plain
        derivatives again. Nodes that this one was not computed from keep their `grad`.

        Every node is worked on once, and the stack does not grow with the depth of the graph: a chain of 2,000
        operations is no problem. Returns None.
        """
        # TODO: order the nodes so that each one comes after all its uses; then pass gradients on along that order.
        raise NotImplementedError("Value.backward")
