// A leak in a thread, through the standard library.

#include <string>
#include <thread>
#include <vector>

std::vector<std::string>* Fill() {
  auto* lines = new std::vector<std::string>;
  for (int i = 0; i < 3; ++i) lines->push_back(std::string(40, 'x'));
  return lines;
}

int main() {
  std::thread([] { Fill(); }).join();
}
