"""Lists and tuples of whole numbers with unequal weights; OR has a corner on its line, which is legal."""


def gate_parameters(name):
    match name:
        case "AND":
            return [2, 3], -4
        case "OR":
            return (7, 1), 0
        case "NAND":
            return [-2, -3], 4
        case _:
            raise ValueError("this gate needs more than one neuron, or does not exist")
