"""One tape for all operations; nodes are positions on it, and backward runs over the tape from behind."""

import math

TAPE = []


class Value:
    def __init__(self, data, *inputs):
        self.data, self.grad, self.inputs = float(data), 0.0, inputs
        self.position = len(TAPE)
        TAPE.append(self)

    def __pow__(self, exponent):
        if isinstance(exponent, bool) or not isinstance(exponent, (int, float)):
            raise TypeError(f"unsupported exponent: {exponent!r}")
        return Value(math.pow(self.data, exponent), (self, exponent * math.pow(self.data, exponent - 1)))

    def exp(self):
        return Value(math.exp(self.data), (self, math.exp(self.data)))

    def log(self):
        return Value(math.log(self.data), (self, 1.0 / self.data))

    def tanh(self):
        shrunk = math.exp(-2 * abs(self.data))
        value = math.copysign((1 - shrunk) / (1 + shrunk), self.data)
        return Value(value, (self, 4 * shrunk / (1 + shrunk) ** 2))

    def relu(self):
        return Value(self.data, (self, 1.0)) if self.data > 0 else Value(0.0, (self, 0.0))

    def __neg__(self):
        return Value(-self.data, (self, -1.0))

    def backward(self):
        slopes = {self.position: 1.0}
        for node in TAPE[self.position :: -1]:
            if node.position in slopes:
                node.grad = slopes[node.position]
                for operand, local in node.inputs:
                    slopes[operand.position] = slopes.get(operand.position, 0.0) + local * node.grad


def _binary(compute):
    def forward(a, b):
        a, b = (item if isinstance(item, Value) else Value(item) for item in (a, b))
        result, left, right = compute(a.data, b.data)
        return Value(result, (a, left), (b, right))

    return forward, lambda b, a: forward(a, b)


Value.__add__, Value.__radd__ = _binary(lambda a, b: (a + b, 1.0, 1.0))
Value.__sub__, Value.__rsub__ = _binary(lambda a, b: (a - b, 1.0, -1.0))
Value.__mul__, Value.__rmul__ = _binary(lambda a, b: (a * b, b, a))
Value.__truediv__, Value.__rtruediv__ = _binary(lambda a, b: (a / b, 1 / b, -a / b**2))
