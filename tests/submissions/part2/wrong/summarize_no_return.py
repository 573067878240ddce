# in: features.py
# expect: features.summarize failed
# says: None was returned

import numpy as np


def summarize(frames):
    np.concatenate([frames.mean(axis=1), frames.std(axis=1)])
