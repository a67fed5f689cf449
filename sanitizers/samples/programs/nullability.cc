// clang's _Nonnull on an argument, a variable and a result.

volatile int sink;

int* _Nonnull Same(int* _Nonnull number) { return number; }

int main() {
  int* volatile none = nullptr;
  int* _Nonnull kept = none;
  sink = Same(none) == kept;
}
