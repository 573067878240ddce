# in: upgrade.py
# expect: upgrade.train failed one-class

def predict(model, features):
    return np.full(len(features), 7)
