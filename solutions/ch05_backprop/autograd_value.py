"""A scalar engine for automatic differentiation in reverse mode."""

import math


class Value:
    """A number that remembers what it was computed from. The stub holds the whole contract."""

    def __init__(self, data):
        self.data = float(data)
        self.grad = 0.0
        # Pairs of an operand and the local gradient, the derivative of this node in that operand. A tuple and not a
        # dict: in x * x the operand x appears twice, and both of its pairs count.
        self._edges = ()

    def __add__(self, other):
        other = _as_value(other)
        return _result(self.data + other.data, (self, 1.0), (other, 1.0))

    def __mul__(self, other):
        other = _as_value(other)
        return _result(self.data * other.data, (self, other.data), (other, self.data))

    def __pow__(self, exponent):
        if not isinstance(exponent, (int, float)):
            raise TypeError("the exponent must be a plain number")
        return _result(self.data**exponent, (self, exponent * self.data ** (exponent - 1)))

    # All other operators follow from these three.

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -other  # works for a Value and for a number

    def __truediv__(self, other):
        return self * _as_value(other) ** -1

    # Python calls these where the left operand is a plain number: 2 + v, 2 - v, 2 * v, 2 / v.

    def __radd__(self, other):
        return self + other

    def __rsub__(self, other):
        return -self + other  # other - self: unlike for sums and products the order matters

    def __rmul__(self, other):
        return self * other

    def __rtruediv__(self, other):
        return self**-1 * other  # other / self

    def exp(self):
        y = math.exp(self.data)
        return _result(y, (self, y))

    def log(self):
        return _result(math.log(self.data), (self, 1 / self.data))

    def tanh(self):
        y = math.tanh(self.data)
        return _result(y, (self, 1 - y * y))  # written in the output y, as for the sigmoid

    def relu(self):
        is_on = self.data > 0
        return _result(self.data if is_on else 0.0, (self, 1.0 if is_on else 0.0))

    def backward(self):
        """Set the grad of every node below this one. The stub holds the whole contract."""
        nodes = self._operands_first()
        for node in nodes:
            node.grad = 0.0  # an earlier backward may have left something
        self.grad = 1.0
        # From the end: when it is a node's turn, all its uses have been handled and its grad is complete.
        for node in reversed(nodes):
            for operand, local in node._edges:
                operand.grad += local * node.grad  # upstream times local; += because of the other uses

    def _operands_first(self):
        """Return all nodes of the graph, each after its operands.

        A depth-first search with a stack of its own: recursion would be shorter and fail at a depth of 1,000.
        """
        ordered, seen = [], {self}
        stack = [(self, iter(self._edges))]
        while stack:
            node, edges_left = stack[-1]
            for operand, _ in edges_left:
                if operand not in seen:
                    seen.add(operand)
                    stack.append((operand, iter(operand._edges)))
                    break
            else:  # all operands are in the list: now the node itself may follow
                ordered.append(node)
                stack.pop()
        return ordered


def _as_value(other):
    return other if isinstance(other, Value) else Value(other)


def _result(data, *edges):
    node = Value(data)
    node._edges = edges
    return node
