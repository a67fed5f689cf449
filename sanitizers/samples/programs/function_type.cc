// A function called through a pointer of another type.

int Half(int number) { return number / 2; }

int main() {
  auto* function = reinterpret_cast<long (*)(long)>(Half);
  return static_cast<int>(function(4));
}
