d = {"k": 1, 2: "two"}
print(f"{d['k']} {d[2]}")  # expect: 1 two
print(f'{d["k"]}')  # expect: 1
print(f"""{d["k"]} {'''triple'''}""")  # expect: 1 triple
