#include "lab/minipy/vm/interrupt.h"

#include <signal.h>
#include <time.h>

#include <cerrno>

#include "objects/base/check.h"

namespace minipy {
namespace {

constexpr itimerspec kSoon = {{0, 0}, {0, 10'000'000}};

std::atomic<std::atomic<bool>*> flag_of_interrupts{nullptr};
timer_t again;

// timer_settime may be called in a signal handler (signal-safety(7)).
void OnInterrupt(int, siginfo_t* info, void*) {
  const int error = errno;
  if (std::atomic<bool>* flag = flag_of_interrupts.load()) {
    const bool is_first = info->si_code != SI_TIMER;
    if (is_first) flag->store(true);
    if (is_first || flag->load()) timer_settime(again, 0, &kSoon, nullptr);
  }
  errno = error;
}

}  // namespace

InterruptsSet::InterruptsSet(std::atomic<bool>& flag) {
  sigevent event{};
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = SIGINT;
  objects::Check(timer_create(CLOCK_MONOTONIC, &event, &again) == 0, "no timer for Ctrl-C");
  flag_of_interrupts.store(&flag);
  struct sigaction action = {};
  action.sa_sigaction = OnInterrupt;
  action.sa_flags = SA_SIGINFO;  // without SA_RESTART: waits end with EINTR
  sigaction(SIGINT, &action, nullptr);
}

InterruptsSet::~InterruptsSet() {
  flag_of_interrupts.store(nullptr);
  timer_delete(again);
}

}  // namespace minipy
