"""
title.ko: 피연산자의 backward를 부름
title.en: Calls backward of the operands
ko: 노드가 지금까지 받은 기울기 전체를 길이 하나 올 때마다 다시 넘겨주어, 두 길로 쓰인 노드 아래가 거듭
    계산됩니다. 모든 길을 더한 다음 노드마다 한 번만 넘겨주세요.
en: Each time a path arrives, a node hands on everything it has received so far, and what lies below a node
    with two uses is counted again. Add up all paths first, then pass on once per node.
section: autograd
"""

import math


class Value:
    def __init__(self, data, edges=()):
        self.data = data
        self.grad = 0.0
        self.edges = edges

    def __add__(self, other):
        other = as_value(other)
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        other = as_value(other)
        return Value(self.data - other.data, ((self, 1.0), (other, -1.0)))

    def __rsub__(self, other):
        return as_value(other) - self

    def __mul__(self, other):
        other = as_value(other)
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    def __rmul__(self, other):
        return self * other

    def __truediv__(self, other):
        other = as_value(other)
        y = self.data / other.data
        return Value(y, ((self, 1 / other.data), (other, -y / other.data)))

    def __rtruediv__(self, other):
        return as_value(other) / self

    def __neg__(self):
        return Value(-self.data, ((self, -1.0),))

    def __pow__(self, exponent):
        if not isinstance(exponent, (int, float)):
            raise TypeError("the exponent must be a number")
        return Value(self.data**exponent, ((self, exponent * self.data ** (exponent - 1)),))

    def exp(self):
        y = math.exp(self.data)
        return Value(y, ((self, y),))

    def log(self):
        return Value(math.log(self.data), ((self, 1 / self.data),))

    def tanh(self):
        y = math.tanh(self.data)
        return Value(y, ((self, 1 - y**2),))

    def relu(self):
        return Value(max(0.0, self.data), ((self, float(self.data > 0)),))

    def backward(self):
        seen, stack = set(), [self]
        while stack:
            node = stack.pop()
            if node not in seen:
                seen.add(node)
                node.grad = 0.0
                stack.extend(operand for operand, _ in node.edges)
        self.grad = 1.0
        self.pass_on()

    def pass_on(self):
        for operand, local in self.edges:
            operand.grad += local * self.grad
            operand.pass_on()


def as_value(other):
    return other if isinstance(other, Value) else Value(other)
