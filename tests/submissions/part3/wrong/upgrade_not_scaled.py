# in: upgrade.py
# expect: upgrade.train failed few-classes

def _squashed(features, mean, scale):
    return features
