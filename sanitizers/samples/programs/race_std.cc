// A race whose accesses lie inside the standard library: our own line is some frames up.

#include <string>
#include <thread>
#include <vector>

#include "sanitizers/samples/programs/together.h"

std::vector<std::string> lines;

void Append(const char* text) { lines.push_back(std::string(text) + std::string(30, '.')); }

int main() {
  lines.reserve(8);
  __tsan_testonly_barrier_init(&barrier, 2);
  std::thread first([] { Append("first"), Meet(); });
  std::thread second([] { Meet(), Append("second"); });
  first.join();
  second.join();
}
