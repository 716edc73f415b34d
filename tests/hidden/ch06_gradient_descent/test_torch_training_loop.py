"""Suite of ch06_gradient_descent/torch_training_loop.

Models, losses, optimizers and loaders are those of PyTorch, made in the sandbox from the names that the stub imports; a
twin of each is trained by the reference. Nothing is random. Tolerances: the defaults of float32 (rtol 1e-4, atol 1e-6),
for a few updates with sums of at most a dozen terms; the losses are Python floats that were computed in float32.
"""

import torch

from grader.testing import case, check_close

X = torch.tensor([[1.0], [2.0], [3.0]])
Y = torch.tensor([[3.0], [5.0], [7.0]])
ROWS = torch.tensor([[0.5, -1.0], [1.5, 0.25], [-0.75, 2.0], [-1.0, -0.5], [0.25, 1.0], [2.0, -1.5], [1.0, 0.5]])
TARGETS = torch.tensor([[0.5], [-1.0], [2.0], [1.5], [0.0], [-2.0], [1.0]])
WEIGHT, BIAS = [[0.5, -0.25]], [0.125]


@case(
    points=1,
    visibility="public",
    ko="행 하나로 한 에포크를 배우면 손실과 가중치가 손으로 구한 값이다",
    en="one epoch on a single row gives the loss and the weight found by hand",
)
def test_smallest(submission):
    # Prediction 2 * 2 + 0.5 = 4.5, loss 1.5 ** 2; the gradients are 2 * 1.5 * 2 = 6 and 3.
    model = _linear(submission, [[2.0]], [0.5])
    history = _train(submission, model, _loader(submission, [[2.0]], [[3.0]], 1), 1, lr=0.125)
    _check_history(history, [2.25])
    check_close(model.state_dict(), {"weight": torch.tensor([[1.25]]), "bias": torch.tensor([0.125])})


@case(
    points=1,
    visibility="public",
    ko="에포크마다 손실의 행 평균을 낸다 (docstring의 예)",
    en="gives the mean loss over the rows for each epoch (the example of the docstring)",
)
def test_worked_example(submission):
    model = _linear(submission, [[0.0]], [0.0])
    history = _train(submission, model, _loader(submission, X, Y, 2), 2, lr=0.1)
    _check_history(history, [13.0966667, 1.3773667])


@case(
    points=2,
    visibility="public",
    ko="배치마다 한 걸음씩, 지난 배치의 기울기 없이 움직인다",
    en="takes one step for each batch, without the gradients of the batches before",
)
def test_parameters(submission):
    model = _linear(submission, [[0.0]], [0.0])
    _train(submission, model, _loader(submission, X, Y, 2), 1, lr=0.1)
    check_close(model.state_dict(), {"weight": torch.tensor([[2.68]]), "bias": torch.tensor([1.26])})
    model = _linear(submission, [[0.0]], [0.0])
    _train(submission, model, _loader(submission, X, Y, 2), 2, lr=0.1)
    check_close(model.state_dict(), {"weight": torch.tensor([[1.788]]), "bias": torch.tensor([0.846])})


@case(
    points=1,
    ko="배치 크기와 에포크의 수가 달라도 손실과 가중치가 참조와 같다",
    en="agrees with the reference for other batch sizes and numbers of epochs",
)
def test_trajectories(submission, reference):
    for batch_size, epochs in ((1, 2), (3, 4), (4, 3), (7, 5)):
        results = []
        for module in (submission, reference):
            model = _linear(module, WEIGHT, BIAS)
            history = _train(module, model, _loader(module, ROWS, TARGETS, batch_size), epochs, lr=0.0625)
            results.append((history, model.state_dict()))
        _check_alike(*results)


@case(
    points=1,
    ko="받은 옵티마이저를 모멘텀까지 그대로 쓴다",
    en="uses the optimizer that it is given, momentum and all",
)
def test_optimizer(submission, reference):
    results = []
    for module in (submission, reference):
        model = _linear(module, WEIGHT, BIAS)
        loader = _loader(module, ROWS, TARGETS, 3)
        history = _train(module, model, loader, 3, lr=0.03125, momentum=0.75)
        results.append((history, model.state_dict()))
    _check_alike(*results)


@case(
    points=1,
    ko="손실 함수에는 예측을 먼저, 정답을 나중에 준다",
    en="gives the loss function the prediction first and the target second",
)
def test_order_of_arguments(submission, reference):
    # Unlike the squared error, this loss is not the same the other way round.
    labels = torch.tensor([[1.0], [0.0], [1.0], [1.0], [0.0], [0.0], [1.0]])
    results = []
    for module in (submission, reference):
        model = _linear(module, WEIGHT, BIAS)
        history = _train(module, model, _loader(module, ROWS, labels, 3), 2, "BCEWithLogitsLoss", lr=0.25)
        results.append((history, model.state_dict()))
    _check_alike(*results)


@case(
    points=1,
    ko="평가 모드로 받은 모델도 학습 모드로 바꾸어 배운다",
    en="puts a model that comes in evaluation mode into training mode",
    hint_ko="배치 정규화는 학습 모드에서만 배치의 통계를 씁니다.",
    hint_en="Batch normalisation uses the statistics of the batch in training mode only.",
)
def test_training_mode(submission, reference):
    results = []
    for module in (submission, reference):
        model = module.Sequential(module.BatchNorm1d(2), _linear(module, WEIGHT, BIAS))
        model.eval()
        # Batches of 4 and 3 rows: in training a batch of one row cannot be normalised.
        history = _train(module, model, _loader(module, ROWS, TARGETS, 4), 2, lr=0.0625)
        results.append((history, model.state_dict()))
    _check_alike(*results)


@case(
    points=1,
    ko="평균은 실제로 나온 행으로만 낸다: 버려진 배치는 세지 않는다",
    en="averages over the rows that came, not over those of a batch that was dropped",
)
def test_dropped_rows(submission):
    # Batches (0, 1) and (2, 3) of five rows; with lr 0 the prediction is always 0.
    targets = torch.tensor([[1.0], [3.0], [0.0], [2.0], [100.0]])
    model = _linear(submission, [[0.0]], [0.0])
    loader = _loader(submission, torch.ones(5, 1), targets, 2, drop_last=True)
    _check_history(_train(submission, model, loader, 2, lr=0.0), [3.5, 3.5])


@case(
    points=1,
    ko="에포크가 0이면 아무것도 배우지 않는다",
    en="learns nothing in 0 epochs",
)
def test_no_epochs(submission):
    model = _linear(submission, WEIGHT, BIAS)
    history = _train(submission, model, _loader(submission, ROWS, TARGETS, 2), 0, lr=0.5)
    _check_history(history, [])
    check_close(model.state_dict(), {"weight": torch.tensor(WEIGHT), "bias": torch.tensor(BIAS)})


def _linear(module, weight, bias):
    """Return a Linear layer with these parameters."""
    weight, bias = torch.tensor(weight), torch.tensor(bias)
    outputs, inputs = weight.shape
    model = module.Linear(inputs, outputs)
    model.load_state_dict({"weight": weight, "bias": bias})
    return model


def _loader(module, x, y, batch_size, **options):
    dataset = module.TensorDataset(torch.as_tensor(x), torch.as_tensor(y))
    return module.DataLoader(dataset, batch_size=batch_size, **options)


def _train(module, model, loader, epochs, loss="MSELoss", **settings):
    """Train by SGD with these settings; return the history."""
    optimizer = module.SGD(model.parameters(), **settings)
    return module.train(model, loader, getattr(module, loss)(), optimizer, epochs)


def _check_history(history, expected):
    check_close({"losses": history}, {"losses": expected}, rtol=1e-4, atol=1e-6, dtype="kind")


def _check_alike(found, expected):
    _check_history(found[0], expected[0])
    check_close(dict(found[1]), dict(expected[1]))
