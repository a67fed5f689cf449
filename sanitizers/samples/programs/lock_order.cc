// Two locks taken in both orders; with an argument, three locks in a ring.

#include <mutex>
#include <thread>

std::mutex kitchen, cellar, attic;

void Both(std::mutex& outer, std::mutex& inner) {
  std::lock_guard<std::mutex> first(outer);
  std::lock_guard<std::mutex> second(inner);
}

int main(int argc, char**) {
  std::thread([] { Both(kitchen, cellar); }).join();
  if (argc > 1) {
    std::thread([] { Both(cellar, attic); }).join();
    std::thread([] { Both(attic, kitchen); }).join();
  } else {
    std::thread([] { Both(cellar, kitchen); }).join();
  }
}
