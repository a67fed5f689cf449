for x in [1, 2]: pass
for y in {1, 2}: pass
