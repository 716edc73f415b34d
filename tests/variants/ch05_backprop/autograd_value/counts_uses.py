"""Counts the uses of every node first, and passes on when the last of them has reported (Kahn's algorithm)."""

from collections import deque

import numpy as np


class Value:
    __slots__ = ("data", "grad", "operands", "slopes", "uses")

    def __init__(self, data):
        self.data, self.grad = np.float64(data), np.float64(0)
        self.operands, self.slopes, self.uses = [], [], 0

    @classmethod
    def made(cls, data, *pairs):
        new = cls(data)
        for operand, slope in pairs:
            new.operands.append(operand)
            new.slopes.append(slope)
        return new

    @classmethod
    def of(cls, thing):
        return thing if isinstance(thing, cls) else cls(thing)

    def __add__(self, other):
        other = Value.of(other)
        return Value.made(self.data + other.data, (self, 1), (other, 1))

    def __radd__(self, other):
        return Value.of(other) + self

    def __sub__(self, other):
        other = Value.of(other)
        return Value.made(self.data - other.data, (self, 1), (other, -1))

    def __rsub__(self, other):
        return Value.of(other) - self

    def __mul__(self, other):
        other = Value.of(other)
        return Value.made(self.data * other.data, (self, other.data), (other, self.data))

    def __rmul__(self, other):
        return Value.of(other) * self

    def __truediv__(self, other):
        other = Value.of(other)
        quotient = self.data / other.data
        return Value.made(quotient, (self, 1 / other.data), (other, -quotient / other.data))

    def __rtruediv__(self, other):
        return Value.of(other) / self

    def __neg__(self):
        return Value.made(-self.data, (self, -1))

    def __pow__(self, n):
        if type(n) not in (int, float):
            raise TypeError("only plain numbers")
        return Value.made(self.data**n, (self, n * self.data ** (n - 1) if n else 0))

    def exp(self):
        result = Value.made(np.exp(self.data))
        result.operands, result.slopes = [self], [result.data]
        return result

    def log(self):
        return Value.made(np.log(self.data), (self, np.reciprocal(self.data)))

    def tanh(self):
        t = np.tanh(self.data)
        return Value.made(t, (self, (1 - t) * (1 + t)))

    def relu(self):
        return Value.made(np.maximum(self.data, 0), (self, np.heaviside(self.data, 0)))

    def backward(self):
        reached, queue = {id(self): self}, deque([self])
        self.uses = 0
        while queue:
            for operand in queue.popleft().operands:
                if id(operand) not in reached:
                    reached[id(operand)] = operand
                    operand.uses = 0
                    queue.append(operand)
                operand.uses += 1
        for node in reached.values():
            node.grad = np.float64(0)
        self.grad = np.float64(1)
        queue.append(self)
        while queue:
            node = queue.popleft()
            for operand, slope in zip(node.operands, node.slopes, strict=True):
                operand.grad = operand.grad + slope * node.grad
                operand.uses -= 1
                if not operand.uses:
                    queue.append(operand)
