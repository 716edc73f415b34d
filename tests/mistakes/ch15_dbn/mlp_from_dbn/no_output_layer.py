"""
title.ko: 출력층을 붙이지 않음
title.en: Adds no output layer
ko: 은닉층만 돌려줍니다. 클래스마다 노드가 하나인 출력층을 맨 위에 붙이세요.
en: Only the hidden layers come back. Put an output layer with one node for each class on top.
section: initialising
"""


def mlp_from_dbn(layers, n_classes, rng):
    if len(layers) == 0 or n_classes < 2:
        raise ValueError("at least one layer and two classes")
    mlp = [(W.copy(), c.copy()) for W, b, c in layers]
    top = layers[-1][0]
    rng.normal(0.0, 0.01, size=(top.shape[1], n_classes)).astype(top.dtype)
    return mlp
