names = ["a", "b"]
print(f"<{', '.join(f'{n}!' for n in names)}>")  # expect: <a!, b!>
print(f"{f'{1}{2}'}")  # expect: 12
