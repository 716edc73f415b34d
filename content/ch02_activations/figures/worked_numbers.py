"""Print the worked numbers that the lesson quotes.

python content/ch02_activations/figures/worked_numbers.py
"""

import numpy as np
from reference import load

step_sign_identity, relu, leaky_relu = load("step_sign_identity"), load("relu"), load("leaky_relu")
sigmoid, tanh, softmax = load("sigmoid"), load("tanh"), load("softmax")


def show(title, values):
    print(f"{title:44s}", np.array2string(np.asarray(values), precision=6, suppress_small=False))


def main():
    x = np.array([-2.0, 0.0, 2.0])
    show("step(-2, 0, 2)", step_sign_identity.step(x))
    show("sign(-2, 0, 2)", step_sign_identity.sign(x))
    show("sigmoid(-2, 0, 2)", sigmoid.sigmoid(x))
    show("sigmoid'(-2, 0, 2)", sigmoid.sigmoid_gradient(x))
    show("tanh(-2, 0, 2)", tanh.tanh(x))
    show("tanh'(-2, 0, 2)", tanh.tanh_gradient(x))
    show("relu(-2, 0, 2)", relu.relu(x))
    show("leaky_relu(-2, 0, 2), alpha 0.01", leaky_relu.leaky_relu(x))
    show("softmax(1, 2, 3)", softmax.softmax(np.array([1.0, 2.0, 3.0])))
    show("exp(1, 2, 3)", np.exp([1.0, 2.0, 3.0]))
    show("sigmoid'(4), sigmoid'(10)", sigmoid.sigmoid_gradient(np.array([4.0, 10.0])))
    show("tanh'(4)", tanh.tanh_gradient(4.0))
    show("0.25 to the 5, 10, 20", 0.25 ** np.array([5.0, 10.0, 20.0]))
    show("sigmoid'(2) to the 10", sigmoid.sigmoid_gradient(2.0) ** 10)
    show("largest x whose exp fits float64, float32", [np.log(np.finfo(t).max) for t in (np.float64, np.float32)])
    z = np.random.default_rng(0).normal(size=1_000_000)
    show("mean over z ~ N(0, 1): sigmoid, tanh, relu", [f(z).mean() for f in (sigmoid.sigmoid, tanh.tanh, relu.relu)])


if __name__ == "__main__":
    main()
