"""
title.ko: 받은 리스트를 비움
title.en: Empties the list it was given
ko: `pop`으로 크기를 하나씩 꺼내 부른 쪽의 리스트가 줄어들고, 튜플에서는 오류가 납니다. 리스트를 바꾸지 말고
    차례로 읽으세요.
en: The sizes are taken out with `pop`, which shortens the caller's list and fails for a tuple. Read the sizes
    in turn without changing the list.
section: parameters
"""


def count_parameters(sizes):
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError("at least two sizes, all of them 1 or more")
    total, inputs = 0, sizes.pop(0)
    while sizes:
        nodes = sizes.pop(0)
        total += (inputs + 1) * nodes
        inputs = nodes
    return total
