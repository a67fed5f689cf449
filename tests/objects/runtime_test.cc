// The end of a world: what the main thread still holds, and what others have left to it, goes while
// everything is there that it may touch; and nothing is freed before its last reference.

#include "objects/types/runtime.h"

#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "tests/objects/types_fixture.h"

namespace objects {
namespace {

std::vector<std::string>& Damages() {
  static auto& damages = *new std::vector<std::string>();
  return damages;
}

template <class S>
class RuntimesEnd : public testing::Test {
 protected:
  void SetUp() override {
    Damages().clear();
    runtime_->world().damaged = [](Thread<S>&, const std::string& incident) {
      Damages().push_back(incident);
    };
  }
  void End() {
    runtime_.reset();
    EXPECT_EQ(Damages(), std::vector<std::string>());
  }
  std::unique_ptr<Runtime<S>> runtime_ = std::make_unique<Runtime<S>>();
};
TYPED_TEST_SUITE(RuntimesEnd, EveryCheckedScheme);

TYPED_TEST(RuntimesEnd, GivesAPendingErrorBackFirst) {
  Thread<TypeParam>& main = this->runtime_->main();
  main.FailWith(ErrorKind::kKeyError, "key", StrApi<TypeParam>::StrIntern(main, "some_key"));
  this->End();
}

// Its last reference is given back by a thread that runs while main does not wait.
TYPED_TEST(RuntimesEnd, FreesWhatWasLeftToMainFirst) {
  using S = TypeParam;
  static int freed_in_time;
  freed_in_time = 0;
  static constexpr Type<S> kType{.name = "witness",
                                 .dealloc = [](Thread<S>& thread, Object<S>* object) {
                                   freed_in_time += Alive(thread.builtins().none) ? 1 : 0;
                                   thread.Free(object);
                                 }};
  if (S::kInfo.promises.serial) GTEST_SKIP() << "nobody runs while main does not wait";
  Object<S>* object = this->runtime_->main().template New<Object<S>>(kType);
  std::thread([&] {
    Thread<S> thread(this->runtime_->world());
    Decref(thread, object);
  }).join();
  this->End();
  EXPECT_EQ(freed_in_time, 1);
}

}  // namespace
}  // namespace objects
