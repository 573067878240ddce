# in: descent.py
# expect: descent.gradient_descent passed

import numpy as np


def gradient_descent(network, xs, ys, eta, epochs):
    ws, bs = map(list, zip(*network))
    for _ in range(epochs):
        a = [xs]
        for w, b in zip(ws, bs):
            a.append(1 / (1 + np.exp(-(a[-1] @ w.T + b))))
        delta = (a[-1] - ys) * a[-1] * (1 - a[-1])
        for l in range(len(ws) - 1, -1, -1):
            nabla_w, nabla_b = delta.T @ a[l] / len(xs), delta.mean(axis=0)
            delta = delta @ ws[l] * a[l] * (1 - a[l])
            ws[l] = ws[l] - eta * nabla_w
            bs[l] = bs[l] - eta * nabla_b
    return list(zip(ws, bs))
