// A fiber's stack that outlives the fiber: thousands of executions use the same one. A fiber that
// is given up in the middle is not unwound, its stack is simply used again.
//
// Thread safety: one fiber at a time.

#ifndef LAB_EXPLORER_MACHINE_STACK_H_
#define LAB_EXPLORER_MACHINE_STACK_H_

#include <boost/context/fixedsize_stack.hpp>
#include <boost/context/stack_context.hpp>

namespace lab::explorer {

class Stack {
 public:
  Stack() : context_(boost::context::fixedsize_stack(kBytes).allocate()) {}
  ~Stack() { boost::context::fixedsize_stack(kBytes).deallocate(context_); }
  Stack(const Stack&) = delete;
  Stack& operator=(const Stack&) = delete;

  // What Boost.Context wants of an allocator.
  struct Lender {
    Stack* stack;
    boost::context::stack_context allocate() { return stack->context_; }
    void deallocate(boost::context::stack_context&) {}
  };

 private:
  static constexpr size_t kBytes = size_t{256} << 10;

  boost::context::stack_context context_;
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_MACHINE_STACK_H_
