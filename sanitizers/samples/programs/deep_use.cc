// Templates, lambdas, operators and anonymous namespaces: names that are hard to take apart.

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace {

template <typename Key, template <typename...> class Box = std::vector>
struct Registry {
  std::map<Key, Box<std::string*>> entries;
  const std::string& operator[](const Key& key) const { return *entries.at(key).front(); }
  template <typename... Names>
  void operator()(const Key& key, Names&&... names) {
    (entries[key].push_back(new std::string(names)), ...);
  }
};

struct Visitor {
  char operator()(const Registry<int>& registry) { return *registry[1].data(); }
};

}  // namespace

int main() {
  Registry<int> registry;
  registry(1, "one", "uno");
  std::for_each(registry.entries[1].begin(), registry.entries[1].end(),
                [](std::string* name) { delete name; });
  const std::function<char(const Registry<int>&)> visit = Visitor();
  return visit(registry);
}
