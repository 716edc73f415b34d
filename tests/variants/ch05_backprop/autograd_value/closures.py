"""Each operation leaves a function that passes its gradient on; the order is the order of birth."""

import math
from itertools import count

births = count()


class Value:
    def __init__(self, data, parents=(), passes_on=None):
        self.data, self.grad, self.parents = data, 0, parents
        self.passes_on = passes_on or (lambda grad: None)
        self.born = next(births)

    def _unary(self, result, slope):
        def passes_on(grad):
            self.grad += grad * slope

        return Value(result, (self,), passes_on)

    def __add__(self, other):
        if not isinstance(other, Value):
            return self._unary(self.data + other, 1)

        def passes_on(grad):
            self.grad += grad
            other.grad += grad

        return Value(self.data + other.data, (self, other), passes_on)

    def __mul__(self, other):
        if not isinstance(other, Value):
            return self._unary(self.data * other, other)

        def passes_on(grad):
            self.grad += grad * other.data
            other.grad += grad * self.data

        return Value(self.data * other.data, (self, other), passes_on)

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __neg__(self):
        return self._unary(-self.data, -1)

    def __sub__(self, other):
        return self + (-other)

    def __rsub__(self, other):
        return (-self) + other

    def __truediv__(self, other):
        return self * (other**-1 if isinstance(other, Value) else 1 / other)

    def __rtruediv__(self, other):
        return self._unary(other / self.data, -other / self.data**2)

    def __pow__(self, exponent):
        if isinstance(exponent, Value):
            return NotImplemented
        return self._unary(self.data**exponent, exponent * self.data ** (exponent - 1))

    def exp(self):
        return self._unary(math.exp(self.data), math.exp(self.data))

    def log(self):
        return self._unary(math.log(self.data), 1 / self.data)

    def tanh(self):
        return self._unary(math.tanh(self.data), 1 - math.tanh(self.data) ** 2)

    def relu(self):
        return self._unary(max(self.data, 0), int(self.data > 0))

    def backward(self):
        graph, waiting = set(), [self]
        while waiting:
            node = waiting.pop()
            if node not in graph:
                graph.add(node)
                waiting.extend(node.parents)
        for node in graph:
            node.grad = 0
        self.grad = 1
        # A node is younger than its operands: from the youngest on, each comes after all its uses.
        for node in sorted(graph, key=lambda node: -node.born):
            node.passes_on(node.grad)
