"""Six ways to draw the first weights of a dense layer."""

import numpy as np

# All six aim at a standard deviation; they differ in which layer width it comes from and in the shape of the
# distribution. A uniform distribution on [-r, r] has the variance r**2 / 3, so r is sqrt(3) times that standard
# deviation: this is why the uniform formulas have a 3 where the normal ones have a 1, and a 6 where they have a 2.


def lecun_uniform(n_in, n_out, rng):
    """Uniform on [-r, r], r = sqrt(3 / n_in): the weighted sum keeps the variance of its inputs."""
    r = np.sqrt(3 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def lecun_normal(n_in, n_out, rng):
    """Normal, sigma = sqrt(1 / n_in)."""
    # The second argument of rng.normal is a standard deviation; the variance 1 / n_in needs the root.
    return rng.normal(0.0, np.sqrt(1 / n_in), size=(n_in, n_out))


def glorot_uniform(n_in, n_out, rng):
    """Uniform on [-r, r], r = sqrt(6 / (n_in + n_out))."""
    # Forward wants a variance of 1 / n_in, backward 1 / n_out; this takes the mean of the two widths for both.
    r = np.sqrt(6 / (n_in + n_out))
    return rng.uniform(-r, r, size=(n_in, n_out))


def glorot_normal(n_in, n_out, rng):
    """Normal, sigma = sqrt(2 / (n_in + n_out))."""
    return rng.normal(0.0, np.sqrt(2 / (n_in + n_out)), size=(n_in, n_out))


def he_uniform(n_in, n_out, rng):
    """Uniform on [-r, r], r = sqrt(6 / n_in): twice LeCun's variance, because ReLU throws half of it away."""
    r = np.sqrt(6 / n_in)
    return rng.uniform(-r, r, size=(n_in, n_out))


def he_normal(n_in, n_out, rng):
    """Normal, sigma = sqrt(2 / n_in)."""
    return rng.normal(0.0, np.sqrt(2 / n_in), size=(n_in, n_out))
