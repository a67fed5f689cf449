// Two real threads in a forced order, for programs whose report is pinned.
//
// An ordinary barrier or join would order the two threads in ThreadSanitizer's eyes as well, and
// the race would be gone. The runtime's own test barrier blocks the threads without telling the
// race detector: the order is the same in every run and the accesses stay unordered.
// AddressSanitizer does not look at order, so there std::barrier does.

#ifndef SANITIZERS_EXPECTED_ORDER_H_
#define SANITIZERS_EXPECTED_ORDER_H_

#include <barrier>
#include <thread>

#ifdef SANITIZER_THREAD
extern "C" void __tsan_testonly_barrier_init(unsigned long long* barrier, unsigned threads);
extern "C" void __tsan_testonly_barrier_wait(unsigned long long* barrier);
#endif

// Both threads wait for each other, any number of times; creates no happens-before edge under TSan.
class InvisibleBarrier {
 public:
#ifdef SANITIZER_THREAD
  InvisibleBarrier() { __tsan_testonly_barrier_init(&barrier_, 2); }
  void Wait() { __tsan_testonly_barrier_wait(&barrier_); }

 private:
  unsigned long long barrier_ = 0;
#else
  void Wait() { barrier_.arrive_and_wait(); }

 private:
  std::barrier<> barrier_{2};
#endif
};

// Runs `first` on one thread and, when it has ended, `second` on another that was there all along.
template <typename First, typename Second>
void InOrder(First first, Second second) {
  InvisibleBarrier handover;
  std::thread one([&] {
    first();
    handover.Wait();
  });
  std::thread two([&] {
    handover.Wait();
    second();
  });
  one.join();
  two.join();
}

#endif  // SANITIZERS_EXPECTED_ORDER_H_
