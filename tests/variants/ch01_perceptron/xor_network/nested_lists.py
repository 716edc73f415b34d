"""Plain lists: OR, and AND with a strong negative weight; some sums lie on their line, which is legal."""


def xor_parameters():
    return [[1, 1], [1, 1]], [0, -1], [1, -2], 0
