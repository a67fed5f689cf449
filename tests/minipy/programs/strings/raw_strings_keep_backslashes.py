print(r"a\nb", len(r"\n"))  # expect: a\nb 2
print(R'c:\temp')  # expect: c:\temp
print(r"\"")  # expect: \"
