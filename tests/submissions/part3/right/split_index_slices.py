# in: validation.py
# expect: validation.three_way_split passed

def three_way_split(features, labels, rng):
    n = len(features)
    order = list(range(n))
    rng.shuffle(order)
    first, second = int(n * 0.6 + 0.5), int(n * 0.8 + 0.5)
    result = []
    for part in (order[:first], order[first:second], order[second:]):
        result.append([features[i] for i in part])
        result.append([labels[i] for i in part])
    return result
