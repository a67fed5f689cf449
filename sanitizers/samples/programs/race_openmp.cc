// Right under OpenMP, whose barrier libgomp keeps from TSan: a false positive of g++.

#include <cstdio>

int main() {
  int squares[64];
#pragma omp parallel for num_threads(2)
  for (int i = 0; i < 64; ++i) squares[i] = i * i;
  std::printf("%d\n", squares[63]);
}
