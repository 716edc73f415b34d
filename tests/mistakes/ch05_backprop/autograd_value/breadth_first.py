"""
title.ko: 가까운 노드부터 처리함
title.en: Works from the nearest nodes outwards
ko: 마지막 노드에서 가까운 차례로 처리하므로, 더 긴 길로 올 기울기를 받기 전에 넘겨주는 노드가 생깁니다. 모든
    쓰임이 끝난 노드부터 처리하도록 위상 정렬을 하세요.
en: You work through the nodes by their distance from the last one, so that some pass on before the gradient
    along a longer path has arrived. Sort topologically: a node comes after all its uses.
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
        order, seen = [self], {self}
        for node in order:
            for operand, _ in node.edges:
                if operand not in seen:
                    seen.add(operand)
                    order.append(operand)
        for node in order:
            node.grad = 0.0
        self.grad = 1.0
        for node in order:
            for operand, local in node.edges:
                operand.grad += local * node.grad


def as_value(other):
    return other if isinstance(other, Value) else Value(other)
