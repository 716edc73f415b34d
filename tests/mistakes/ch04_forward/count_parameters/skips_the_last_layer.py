"""
title.ko: 마지막 층을 빠뜨림
title.en: Skips the last layer
ko: 반복이 하나 일찍 끝나 출력층의 가중치와 편향이 빠졌습니다. 이웃한 두 층의 쌍은 크기의 수보다 하나 적을
    뿐입니다.
en: The loop ends one step early and leaves out the weights and biases of the output layer. There is only one
    pair of neighbours fewer than there are sizes.
section: parameters
"""


def count_parameters(sizes):
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError("at least two sizes, all of them 1 or more")
    total = 0
    for k in range(len(sizes) - 2):
        total += (sizes[k] + 1) * sizes[k + 1]
    return total
