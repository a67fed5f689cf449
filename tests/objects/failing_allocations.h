// Runs out of memory at every place where that can happen, one place per run, and looks at what is
// left each time: the error path of a function is where references are lost.

#ifndef TESTS_OBJECTS_FAILING_ALLOCATIONS_H_
#define TESTS_OBJECTS_FAILING_ALLOCATIONS_H_

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/functional/function_ref.h"
#include "tests/objects/types_fixture.h"

namespace objects {

// What a scenario works on, made while memory lasts.
template <class S>
using Props = std::vector<Object<S>*>;

// For n = 1, 2, …, each in a runtime of its own: `prepare` makes the props, then the n-th
// allocation of `act` fails. `act` returns a new reference (None for a function that returns none),
// or null with MemoryError and nothing leaked. Ends with the n that act does not reach; returns how
// many allocations failed before.
template <class S>
int ForEachFailingAllocation(absl::FunctionRef<void(Thread<S>&, Props<S>&)> prepare,
                             absl::FunctionRef<Object<S>*(Thread<S>&, const Props<S>&)> act) {
  for (int n = 1;; ++n) {
    SCOPED_TRACE(testing::Message() << "allocation " << n << " fails");
    Runtime<S> runtime;
    Thread<S>& thread = runtime.main();
    Props<S> props;
    prepare(thread, props);
    EXPECT_FALSE(thread.failed()) << "prepare: " << thread.error().message;
    thread.FailAllocation(n);
    Object<S>* result = act(thread, props);
    const bool all_succeeded = thread.failure_pending();
    thread.FailAllocation(0);
    if (all_succeeded) {
      EXPECT_FALSE(thread.failed()) << thread.error().message;
      EXPECT_NE(nullptr, result);
    } else {
      EXPECT_EQ(nullptr, result) << "the failure was swallowed";
      EXPECT_STREQ("MemoryError", ErrorName(thread.error().kind)) << thread.error().message;
    }
    thread.ClearError();
    XDecref(thread, result);
    ExpectClean(runtime, props);
    while (!props.empty()) {
      Decref(thread, props.back());
      props.pop_back();
    }
    ExpectClean(runtime);
    if (all_succeeded || testing::Test::HasFailure()) return n - 1;
  }
}

}  // namespace objects

#endif  // TESTS_OBJECTS_FAILING_ALLOCATIONS_H_
