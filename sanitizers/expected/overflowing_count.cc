// A count has a last value. One Incref too many on a signed count is undefined behaviour, and on
// hardware that wraps, the object with the most references of all becomes free for the taking.

#include <limits>

struct Object {
  long count = std::numeric_limits<long>::max();
};

[[gnu::noinline]] void Incref(Object* object) {
  ++object->count;
  // CHECK: overflowing_count.cc:[[@LINE-1]]:{{[0-9]+}}: runtime error: signed integer overflow
  // CHECK: #0 {{.*}} in Incref(Object*) {{.*}}overflowing_count.cc:[[@LINE-2]]
}

int main() {
  Object object;
  Incref(&object);
  return object.count > 0;
}
// CHECK: SUMMARY: UndefinedBehaviorSanitizer
