# in: upgrade.py
# expect: upgrade.train partial chance-on-test

def predict(model, features):
    return np.arange(len(features)) % 8
