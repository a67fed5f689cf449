이름 = "파이썬"
def 인사(누구):
    return "안녕, " + 누구


print(인사(이름))  # expect: 안녕, 파이썬
