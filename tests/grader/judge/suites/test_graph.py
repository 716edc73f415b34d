"""torch in suites: gradients and training across the wire, against the same done here."""

import torch

from grader.testing import case, check_close, check_true, check_unchanged

torch.set_num_threads(1)


def one(text):
    return case(points=1, ko=text, en=text)


def same(actual, expected):
    assert type(actual) is torch.Tensor or isinstance(actual, torch.nn.Parameter)
    assert torch.equal(actual.detach(), expected.detach()), (actual, expected)


def leaf(*shape, seed=0):
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed)).requires_grad_()


@one("dtypes, sizes and odd tensors")
def test_values(submission):
    dtype, size, half, true = submission.values()
    assert (dtype, size) == (torch.float32, torch.Size([2, 3]))
    assert (half.dtype, half.item(), true.dtype) == (torch.bfloat16, 1.5, torch.bool)


@one("gradients of inputs")
def test_input_gradients(submission, reference):
    for name in ("square", "elementwise"):
        x, own = leaf(3, 2), leaf(3, 2)
        result = getattr(submission, name)(x)
        same(result, getattr(reference, name)(own))
        result.sum().backward()
        getattr(reference, name)(own).sum().backward()
        same(x.grad, own.grad)


@one("gradients through the suite's own graph on both sides")
def test_chained(submission, reference):
    x, own = leaf(4), leaf(4)
    (submission.elementwise(x * 3) ** 2).sum().backward()
    (reference.elementwise(own * 3) ** 2).sum().backward()
    same(x.grad, own.grad)


@one("results of one function go into another")
def test_two_functions(submission, reference):
    x, own = leaf(4), leaf(4)
    submission.square(submission.elementwise(x)).backward()
    reference.square(reference.elementwise(own)).backward()
    same(x.grad, own.grad)


@one("several results, several inputs")
def test_several(submission, reference):
    x, y, own_x, own_y = leaf(3), leaf(3, seed=1), leaf(3), leaf(3, seed=1)
    product, total = submission.two(x, y)
    (product.sum() + 2 * total.sum()).backward()
    product, total = reference.two(own_x, own_y)
    (product.sum() + 2 * total.sum()).backward()
    same(x.grad, own_x.grad)
    same(y.grad, own_y.grad)


@one("an input that wants no gradient")
def test_some_inputs(submission):
    x, y = leaf(3), torch.ones(3)
    product, _ = submission.two(x, y)
    product.sum().backward()
    same(x.grad, torch.ones(3))
    assert y.grad is None


@one("the same tensor twice")
def test_twice(submission):
    x = leaf(3)
    submission.two(x, x)[0].sum().backward()
    same(x.grad, 2 * x)


@one("keyword arguments")
def test_keywords(submission, reference):
    x, y, own_x, own_y = leaf(3), leaf(3, seed=1), leaf(3), leaf(3, seed=1)
    submission.loss(logits=x, target=y).backward()
    reference.loss(own_x, target=own_y).backward()
    same(x.grad, own_x.grad)
    same(y.grad, own_y.grad)


@one("tensors in containers")
def test_nested(submission, reference):
    ours, theirs = ([leaf(2, seed=i) for i in range(3)] for _ in range(2))
    submission.nested({"x": ours[0], "ys": [ours[1], ours[2]]}).sum().backward()
    reference.nested({"x": theirs[0], "ys": (theirs[1], theirs[2])}).sum().backward()
    for x, own in zip(ours, theirs, strict=True):
        same(x.grad, own.grad)


@one("backward with a gradient, and twice")
def test_backward_twice(submission):
    x = leaf(3)
    result = submission.elementwise(x)
    result.backward(torch.tensor([1.0, 2.0, 3.0]), retain_graph=True)
    result.backward(torch.ones(3))
    same(x.grad, 2 * torch.cos(x) * 1.0 * torch.tensor([1.0, 2.0, 3.0]) + 2 * torch.cos(x))


@one("what has no graph")
def test_no_graph(submission):
    x = leaf(3)
    assert not submission.detached(x).requires_grad
    assert submission.integers(x).dtype == torch.int64
    with torch.no_grad():
        assert not submission.elementwise(x).requires_grad


@one("parameters and their gradients")
def test_parameters(submission, reference):
    model, own = submission.Linear(3, 2), reference.Linear(3, 2)
    parameters = list(model.parameters())
    assert [type(p) for p in parameters] == [torch.nn.Parameter] * 2
    same(model.W, own.W)
    assert model.W is parameters[0]
    x = torch.ones(5, 3)
    (model(x) ** 2).sum().backward()
    (own(x) ** 2).sum().backward()
    same(model.W.grad, own.W.grad)
    same(model.b.grad, own.b.grad)


@one("gradients add up until they are set to none")
def test_accumulated(submission):
    model = submission.Linear(3, 2)
    W, x = model.W, torch.ones(1, 3)
    for times in (1, 2):
        model(x).sum().backward()
        same(W.grad, times * torch.ones(3, 2))
    W.grad = None
    model(x).sum().backward()
    same(W.grad, torch.ones(3, 2))


@one("zero_grad of an optimizer")
def test_zero_grad(submission):
    model = submission.Linear(3, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.0)
    for _ in range(3):
        optimizer.zero_grad()
        model(torch.ones(1, 3)).sum().backward()
        same(model.W.grad, torch.ones(3, 2))


@one("a parameter as an argument counts once")
def test_parameter_as_argument(submission, reference):
    model, own = submission.Linear(3, 2), reference.Linear(3, 2)
    submission.of_parameter(model.W).backward()
    same(model.W.grad, 2 * own.W)
    model.W.grad = None
    submission.penalty(model, model.W).backward()
    reference.penalty(own, own.W).backward()
    same(model.W.grad, own.W.grad)
    same(model.b.grad, own.b.grad)


@one("an optimizer of the suite trains the model")
def test_trains(submission, reference):
    x, y = torch.randn(20, 3, generator=torch.Generator().manual_seed(5)), torch.ones(20, 2)
    losses = []
    for module in (submission, reference):
        model = module.Linear(3, 2)
        optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
        history = []
        for _ in range(15):
            optimizer.zero_grad()
            loss = ((model(x) - y) ** 2).mean()
            loss.backward()
            optimizer.step()
            history.append(loss.item())
        losses.append((history, model.W.detach().tolist()))
    assert losses[0] == losses[1]
    assert losses[0][0][-1] < 0.5 * losses[0][0][0]


@one("what is written through data reaches the model")
def test_data(submission):
    model = submission.Linear(2, 1)
    model.W.data.fill_(3.0)
    torch.nn.init.constant_(model.b, 1.0)
    same(model(torch.ones(1, 2)), torch.tensor([[7.0]]))


@one("the student's code changes parameters")
def test_step(submission, reference):
    model, own = submission.Linear(3, 2), reference.Linear(3, 2)
    for net, module in ((model, submission), (own, reference)):
        net(torch.ones(2, 3)).sum().backward()
        module.step(net, 0.5)
    same(model.W, own.W)
    assert submission.train(model, torch.ones(2, 3), torch.zeros(2, 2), 3) == reference.train(
        own, torch.ones(2, 3), torch.zeros(2, 2), 3
    )
    same(model.W, own.W)


@one("a module in a module, with several results and modes")
def test_net(submission, reference):
    model, own = submission.Net(), reference.Net()
    model.eval()
    own.eval()
    x, own_x = leaf(2, 3), leaf(2, 3)
    out, hidden = model(x)
    (out.sum() + hidden.sum()).backward()
    own_out, own_hidden = own(own_x)
    (own_out.sum() + own_hidden.sum()).backward()
    same(out, own_out)
    # Two passes are added up here, one passes through both there: the same but for rounding.
    assert torch.allclose(x.grad, own_x.grad, rtol=1e-5, atol=1e-6)
    assert torch.allclose(model.first.W.grad, own.first.W.grad, rtol=1e-5, atol=1e-6)
    assert len(list(model.parameters())) == 4
    assert sorted(name for name, _ in model.named_parameters()) == ["first.W", "first.b", "second.W", "second.b"]
    assert model.training is False
    assert model.train().training is True


@one("state_dict")
def test_state(submission):
    model, other = submission.Linear(2, 2), submission.Linear(2, 2)
    state = model.state_dict()
    assert sorted(state) == ["W", "b", "steps"]
    state["W"] = torch.full((2, 2), 5.0)
    other.load_state_dict(state)
    same(other.W, torch.full((2, 2), 5.0))


@one("call-backs with tensors")
def test_callbacks(submission, reference):
    x = leaf(3)
    same(submission.apply(lambda t: (t**2).sum().detach(), x), ((2 * x) ** 2).sum())
    y = leaf(3)
    submission.apply(submission.elementwise, y).sum().backward()
    own = leaf(3)
    reference.elementwise(own * 2).sum().backward()
    same(y.grad, own.grad)


@one("changed tensors are reported, not taken over")
def test_changed(submission):
    x = torch.ones(3)
    submission.overwrite(x)
    assert submission.overwrite.changed_arguments == (0,)
    same(x, torch.ones(3))
    check_unchanged(submission.square, x)
    check_unchanged(submission.square, torch.tensor([float("nan"), 1.0]))


@case(points=1, ko="돌려받기", en="changed tensors are brought back where a case asks for it", returns_changes=True)
def test_returns_changes(submission):
    x = torch.ones(3)
    submission.overwrite(x)
    same(x, torch.zeros(3))


@one("data sets and loaders")
def test_loader(submission):
    x, y = torch.arange(10.0).reshape(5, 2), torch.arange(5)
    dataset = submission.Dataset(x, y)
    check_close(len(dataset), 5)
    check_close(dataset[3], (x[3], y[3]))
    batches = list(submission.loader(dataset, 2))
    check_true([len(batch[0]) for batch in batches] == [2, 2, 1], ko="크기", en="sizes")
    check_close(batches[-1][0], x[4:])


@one("initial weights are the same in every run")
def test_seeded(submission):
    check_close(submission.elementwise(torch.zeros(1)), torch.zeros(1))
