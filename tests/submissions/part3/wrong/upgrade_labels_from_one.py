# in: upgrade.py
# expect: upgrade.train partial shifted

_predict = predict


def predict(model, features):
    return _predict(model, features) + 1
