import copy


class C:
    def __copy__(self):
        return "shallow"

    def __deepcopy__(self, memo):
        return "deep"


print(copy.copy(C()), copy.deepcopy([C()]))  # expect: shallow ['deep']
