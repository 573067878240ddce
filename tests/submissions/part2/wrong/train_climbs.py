# in: classifier.py
# expect: classifier.train failed one-class

ETA = -0.05
