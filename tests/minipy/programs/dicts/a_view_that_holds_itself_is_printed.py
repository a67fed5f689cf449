d = {}
d["values"] = d.values()
print(d)  # expect: {'values': dict_values([...])}
d["items"] = d.items()
del d["values"]
print(d)  # expect: {'items': dict_items([('items', ...)])}
d.clear()
