"""
title.ko: 출력 편향도 뽑음
title.en: Draws the output biases, too
ko: 출력층의 편향도 난수로 시작합니다. 편향은 0으로 두세요.
en: The biases of the output layer are random as well. Start them at 0.
section: initialising
"""


def mlp_from_dbn(layers, n_classes, rng):
    if len(layers) == 0 or n_classes < 2:
        raise ValueError("at least one layer and two classes")
    mlp = [(W.copy(), c.copy()) for W, b, c in layers]
    top = layers[-1][0]
    W_out = rng.normal(0.0, 0.01, size=(top.shape[1], n_classes)).astype(top.dtype)
    mlp.append((W_out, rng.normal(0.0, 0.01, size=n_classes).astype(top.dtype)))
    return mlp
