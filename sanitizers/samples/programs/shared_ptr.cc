// A raw pointer kept beyond the life of what the shared_ptr owned.

#include <memory>

struct Session {
  int user = 7;
};

Session* current;

void LogIn() {
  auto session = std::make_shared<Session>();
  current = session.get();
}

int main() {
  LogIn();
  return current->user;
}
