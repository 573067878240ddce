# in: classifier.py
# expect: classifier.train partial one-class

ETA = -0.05
