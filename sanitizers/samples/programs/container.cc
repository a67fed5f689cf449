// A vector has room for eight numbers and holds three; the sixth is read through a pointer.

#include <vector>

int Sixth(const int* numbers) { return numbers[5]; }

int main() {
  std::vector<int> numbers;
  numbers.reserve(8);
  for (int i = 0; i < 3; ++i) numbers.push_back(i);
  return Sixth(numbers.data());
}
