"""The number of parameters of a dense network."""


def count_parameters(sizes):
    """Return how many weights and biases a network of dense layers has.

    A layer between sizes[k] inputs and sizes[k+1] nodes has one weight for each pair of an input and a node, and one
    bias for each node. The input layer computes nothing and has no parameters.

    Parameters
    ----------
    sizes : list or tuple of int
        The numbers of nodes from the input layer to the output layer. Not modified.

    Returns
    -------
    int
        The number of all weights and biases, exact also for networks with more than 2**53 of them. A NumPy integer will
        do as well; a float will not.

    Raises
    ------
    ValueError
        When there are fewer than two sizes, or a size is below 1.

    Examples
    --------
    count_parameters([2, 3, 2])             ->  17           (2*3 + 3 and 3*2 + 2)
    count_parameters([784, 1200, 1200, 10]) ->  2395210
    """
    # TODO: check the sizes, then add up weights and biases layer by layer.
    raise NotImplementedError("count_parameters")
