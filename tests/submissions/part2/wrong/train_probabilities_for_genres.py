# in: classifier.py
# expect: classifier.train failed
# says: the shape is

def predict(model, features):
    (w1, b1), (w2, b2) = model["network"]
    _, x = standardize(model["songs"], features)
    return softmax(_sigmoid(x @ w1.T + b1) @ w2.T + b2)
