# in: classifier.py
# expect: classifier.train partial few-classes

import numpy as np


def standardize(train, test):
    return train, test
