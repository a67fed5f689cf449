class Item:
    def __hash__(self):
        sizes.append(len(s))
        return 1


sizes = []
s = set()
s.update([Item(), Item(), Item()])
items = list(s)
sizes.clear()
s.intersection_update(items)
print(len(s), min(sizes))  # expect: 3 3
sizes.clear()
s.symmetric_difference_update([])
print(len(s), sizes)  # expect: 3 []
s.symmetric_difference_update([4])
s.intersection_update([4], {4, 5})
print(s)  # expect: {4}
