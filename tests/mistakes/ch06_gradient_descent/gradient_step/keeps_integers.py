"""
title.ko: 정수로 되돌려 걸음을 잘라 냄
title.en: Cuts the step to an integer
ko: 정수 매개변수의 결과를 다시 정수로 바꾸어 1보다 작은 걸음이 사라집니다. 정수는 빼기 전에 float64로 바꾸고
    그대로 두세요.
en: The result for an integer parameter is turned back into integers, and every step below 1 is lost. Promote
    integers to float64 before you subtract, and leave them so.
section: descent
"""


def gradient_step(params, grads, lr):
    if params.keys() != grads.keys():
        raise ValueError("params and grads must have the same keys")
    new = {}
    for key, p in params.items():
        g = grads[key]
        if g.shape != p.shape:
            raise ValueError(f"{key}: the shapes {p.shape} and {g.shape} differ")
        new[key] = (p - lr * g).astype(p.dtype)
    return new
