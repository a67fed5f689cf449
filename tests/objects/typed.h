// Lists of schemes and worlds as GoogleTest wants them. Under ThreadSanitizer without those that
// count by fences: what it says of them is a false alarm, which verdict tests expect and all others
// would fail by.
//
// Thread safety: types.

#ifndef TESTS_OBJECTS_TYPED_H_
#define TESTS_OBJECTS_TYPED_H_

#include <gtest/gtest.h>

#include <type_traits>

#include "generated/schemes.h"
#include "tests/objects/base/paced_team.h"

namespace objects::test {

template <class Kept, class... S>
struct Judged {
  using Types = Kept;
};
template <class... Kept, class First, class... Rest>
struct Judged<testing::Types<Kept...>, First, Rest...>
    : Judged<std::conditional_t<kThreadSanitizer && First::kInfo.promises.fences,
                                testing::Types<Kept...>, testing::Types<Kept..., First>>,
             Rest...> {};

template <class List>
struct Typed;
template <class... S>
struct Typed<TypeList<S...>> : Judged<testing::Types<>, S...> {};

}  // namespace objects::test

#endif  // TESTS_OBJECTS_TYPED_H_
