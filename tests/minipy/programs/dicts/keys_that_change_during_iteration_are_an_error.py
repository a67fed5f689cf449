d = {1: "one", 2: "two"}
seen = []
try:
    for k in d:
        seen.append(k)
        del d[k]
        d[k + 10] = "more"
except RuntimeError as e:
    print(e)  # expect: dictionary keys changed during iteration
print(seen)  # expect: [1, 2]

d = {0: 0}
rounds = 0
try:
    for k in d:
        rounds += 1
        del d[k]
        d[k + 1] = 0
except RuntimeError as e:
    print(rounds, e)  # expect: 1 dictionary keys changed during iteration

s = {0}
rounds = 0
for x in s:
    rounds += 1
    s.discard(x)
    s.add(x + 1)
    if rounds == 3:
        break
print(len(s))  # expect: 1
