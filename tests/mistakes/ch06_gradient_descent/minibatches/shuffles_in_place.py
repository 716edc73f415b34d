"""
title.ko: 받은 배열을 섞음
title.en: Shuffles the caller's arrays
ko: 받은 배열의 행을 제자리에서 섞어 부른 쪽의 데이터가 뒤바뀝니다. 행이 아니라 번호를 섞고, 배치는 그 번호로
    골라 내세요.
en: The rows of the arrays themselves are shuffled, and the caller's data with them. Shuffle indices, and pick
    the rows of each batch by them.
section: mini-batch
"""


def minibatches(X, y, batch_size, rng=None):
    if len(X) != len(y) or batch_size < 1:
        raise ValueError("unequal numbers of rows, or a batch size below 1")
    if rng is not None:
        order = rng.permutation(len(X))
        X[:], y[:] = X[order], y[order]
    starts = range(0, len(X), batch_size)
    return [(X[begin : begin + batch_size].copy(), y[begin : begin + batch_size].copy()) for begin in starts]
