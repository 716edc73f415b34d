"""
title.ko: X와 y를 따로 섞음
title.en: Shuffles X and y separately
ko: X와 y의 순서를 따로 뽑아 표본이 남의 정답과 짝지어집니다. 순서를 한 번만 뽑아 두 배열에 함께 쓰세요.
en: X and y each get an order of their own, and samples meet other samples' targets. Draw one order and use it
    for both.
section: mini-batch
"""


def minibatches(X, y, batch_size, rng=None):
    if len(X) != len(y) or batch_size < 1:
        raise ValueError("unequal numbers of rows, or a batch size below 1")
    if rng is not None:
        X, y = rng.permutation(X), rng.permutation(y)
    for begin in range(0, len(X), batch_size):
        yield X[begin : begin + batch_size], y[begin : begin + batch_size]
