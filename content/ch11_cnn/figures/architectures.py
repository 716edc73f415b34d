"""The layers of five well-known networks, and what they cost, counted with the chapter's own solutions.

Images of 32 x 32 for LeNet-5, 224 x 224 for the others, classifiers with 10 and 1,000 classes.

    python content/ch11_cnn/figures/architectures.py

prints the table of the lesson. A layer is (title, kind, parameters, multiplications); biases are counted, pooling and
activations cost nothing here.
"""

from dataclasses import dataclass, field

from reference import load

conv_output_size = load("conv_output_size").conv_output_size
conv_parameter_count = load("conv_parameter_count").conv_parameter_count


@dataclass
class Network:
    """A network under construction: remembers the shape that has been reached and adds up parameters."""

    channels: int
    size: int
    layers: list = field(default_factory=list)

    def conv(self, out, kernel, stride=1, padding=0, *, groups=1, bias=True, norm=False, branch=False):
        """Add a convolution; `norm` adds the two factors per channel of a batch normalisation behind it.

        A `branch` does not change the shape that the next layer sees.
        """
        size = conv_output_size(self.size, kernel, stride, padding)
        # A group of output channels sees only its share of the input channels.
        weights = conv_parameter_count(self.channels // groups, out, kernel, kernel, bias=False)
        self.layers.append(("conv", weights + out * (bias + 2 * norm), weights * size**2))
        if not branch:
            self.channels, self.size = out, size
        return self

    def pool(self, kernel, stride, padding=0, *, rounds_up=False):
        ceiling = -(-(self.size + 2 * padding - kernel) // stride) + 1
        self.size = ceiling if rounds_up else conv_output_size(self.size, kernel, stride, padding)
        return self

    def dense(self, *sizes):
        inputs = self.channels * self.size**2
        for outputs in sizes:
            self.layers.append(("dense", (inputs + 1) * outputs, inputs * outputs))
            inputs = outputs
        return self

    def average(self):
        self.size = 1  # global average pooling
        return self

    def total(self, kind=None):
        return sum(parameters for layer, parameters, _ in self.layers if kind in (None, layer))

    def multiplications(self):
        return sum(count for _, _, count in self.layers)


def lenet5():
    net = Network(1, 32).conv(6, 5).pool(2, 2).conv(16, 5).pool(2, 2)
    return net.dense(120, 84, 10)


def alexnet():
    """Return the network of the paper, whose convolutions 2, 4 and 5 are split between two graphics cards."""
    net = Network(3, 227).conv(96, 11, 4).pool(3, 2).conv(256, 5, 1, 2, groups=2).pool(3, 2)
    net.conv(384, 3, 1, 1).conv(384, 3, 1, 1, groups=2).conv(256, 3, 1, 1, groups=2).pool(3, 2)
    return net.dense(4096, 4096, 1000)


def vgg16():
    net = Network(3, 224)
    for convolutions, channels in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        for _ in range(convolutions):
            net.conv(channels, 3, 1, 1)
        net.pool(2, 2)
    return net.dense(4096, 4096, 1000)


INCEPTIONS = {  # table 1 of the paper: 1x1, 3x3 reduce, 3x3, 5x5 reduce, 5x5, pool; "pool" halves the size
    "3": ((64, 96, 128, 16, 32, 32), (128, 128, 192, 32, 96, 64)),
    "4": (
        (192, 96, 208, 16, 48, 64),
        (160, 112, 224, 24, 64, 64),
        (128, 128, 256, 24, 64, 64),
        (112, 144, 288, 32, 64, 64),
        (256, 160, 320, 32, 128, 128),
    ),
    "5": ((256, 160, 320, 32, 128, 128), (384, 192, 384, 48, 128, 128)),
}


def googlenet():
    """Return the network without the two auxiliary classifiers, which serve only in training."""
    net = Network(3, 224).conv(64, 7, 2, 3).pool(3, 2, rounds_up=True)
    net.conv(64, 1).conv(192, 3, 1, 1).pool(3, 2, rounds_up=True)
    for stage, blocks in INCEPTIONS.items():
        for block in blocks:
            inception(net, *block)
        if stage != "5":
            net.pool(3, 2, rounds_up=True)
    return net.average().dense(1000)


def inception(net, n1, reduce3, n3, reduce5, n5, n_pool):
    channels = net.channels
    net.conv(n1, 1, branch=True)
    net.conv(reduce3, 1).conv(n3, 3, 1, 1)
    net.channels = channels
    net.conv(reduce5, 1).conv(n5, 5, 1, 2)
    net.channels = channels
    net.conv(n_pool, 1, branch=True)  # behind a pooling of stride 1, which changes no shape
    net.channels = n1 + n3 + n5 + n_pool


def resnet18():
    return resnet((2, 2, 2, 2), bottleneck=False)


def resnet50():
    return resnet((3, 4, 6, 3), bottleneck=True)


def resnet152():
    return resnet((3, 8, 36, 3), bottleneck=True)


def resnet(blocks, *, bottleneck):
    net = Network(3, 224).conv(64, 7, 2, 3, bias=False, norm=True).pool(3, 2, 1)
    options = {"bias": False, "norm": True}
    for stage, count in enumerate(blocks):
        width = 64 * 2**stage
        out = width * 4 if bottleneck else width
        for block in range(count):
            stride = 2 if stage and not block else 1
            if net.channels != out or stride != 1:
                net.conv(out, 1, stride, branch=True, **options)
            if bottleneck:
                net.conv(width, 1, **options).conv(width, 3, stride, 1, **options).conv(out, 1, **options)
            else:
                net.conv(width, 3, stride, 1, **options).conv(width, 3, 1, 1, **options)
    return net.average().dense(1000)


NETWORKS = {
    "LeNet-5": (1998, lenet5),
    "AlexNet": (2012, alexnet),
    "VGG-16": (2014, vgg16),
    "GoogLeNet": (2014, googlenet),
    "ResNet-18": (2015, resnet18),
    "ResNet-50": (2015, resnet50),
    "ResNet-152": (2015, resnet152),
}


def main():
    print("network, year, layers with weights, parameters, in dense layers, multiplications")
    for name, (year, build) in NETWORKS.items():
        net = build()
        share = net.total("dense") / net.total()
        line = f"{net.total():>12,} {share:6.1%} dense {net.multiplications():>15,}"
        print(f"{name:10} {year} {len(net.layers):4d} {line}")


if __name__ == "__main__":
    main()
