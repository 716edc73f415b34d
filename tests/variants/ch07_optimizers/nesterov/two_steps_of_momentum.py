"""The rule of the velocity as a function that is applied twice; only the first result is kept."""


class Nesterov:
    def __init__(self, lr=0.001, momentum=0.9):
        self.lr, self.velocity = lr, {}
        self.push = lambda velocity, gradient: gradient if velocity is None else gradient + momentum * velocity

    def step(self, params, grads):
        shapes = [{key: array.shape for key, array in arrays.items()} for arrays in (params, grads)]
        if shapes[0] != shapes[1]:
            raise ValueError(f"{shapes[0]} and {shapes[1]}")
        new = dict.fromkeys(params)
        for key in reversed(new):
            gradient = grads[key]
            first = self.push(self.velocity.get(key), gradient)
            second = self.push(first, gradient)
            self.velocity[key] = first
            new[key] = params[key] - self.lr * second
        return new
