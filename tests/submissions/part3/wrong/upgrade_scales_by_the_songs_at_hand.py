# in: upgrade.py
# expect: upgrade.train partial

def predict(model, features):
    _, _, networks = model
    x = _squashed(features, features.mean(axis=0), features.std(axis=0) + 1e-9)
    return sum(_softmax(_forward(network, x)[1]) for network in networks).argmax(axis=1)
