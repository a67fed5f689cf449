parts = []
text = ""
for i in range(100):
    parts.append(str(i))
    text += str(i)
print("".join(parts) == text, len(text))  # expect: True 190
