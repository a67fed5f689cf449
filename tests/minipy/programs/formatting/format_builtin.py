print(format(255, "x"), format(3.14159, ".2f"), format("a", "^5") + "|", format(5), format(1234567, ","))
# expect: ff 3.14   a  | 5 1,234,567
