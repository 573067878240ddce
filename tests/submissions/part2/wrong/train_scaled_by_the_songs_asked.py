# in: classifier.py
# expect: classifier.train partial
# says: a prediction may depend on its own row only

def predict(model, features):
    (w1, b1), (w2, b2) = model["network"]
    x, _ = standardize(features, features)
    return softmax(_sigmoid(x @ w1.T + b1) @ w2.T + b2).argmax(axis=1)
