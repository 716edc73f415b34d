"""
title.ko: 은닉층이 입력을 베낌
title.en: Copies the inputs in the hidden layer
ko: 은닉 뉴런이 입력을 하나씩 그대로 옮겨 적어서 출력 뉴런은 여전히 원래의 XOR 문제를 만납니다. 은닉
    뉴런마다 두 입력을 함께 보고 새로운 질문에 답하게 하세요.
en: Each hidden neuron copies one input, so the output neuron still faces the XOR problem it cannot solve.
    Let every hidden neuron look at both inputs and answer a new question.
section: xor-impossible
"""

import numpy as np


def xor_parameters():
    W1 = np.array([[1.0, 0.0], [0.0, 1.0]])
    b1 = np.array([-0.5, -0.5])
    w2 = np.array([1.0, 1.0])
    return W1, b1, w2, -0.5
