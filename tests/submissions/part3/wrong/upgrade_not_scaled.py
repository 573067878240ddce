# in: upgrade.py
# expect: upgrade.train failed one-class

def _squashed(features, mean, scale):
    return features
