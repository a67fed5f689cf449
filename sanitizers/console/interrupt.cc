#include "sanitizers/console/interrupt.h"

#include <atomic>
#include <csignal>

namespace console {
namespace {

static_assert(std::atomic<int>::is_always_lock_free, "a signal handler may not take a lock");
std::atomic<int> interrupted_by{0};

void Remember(int signal) { interrupted_by.store(signal, std::memory_order_relaxed); }

void Handle(int signal, void (*handler)(int)) {
  struct sigaction action = {};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  action.sa_flags = 0;  // no SA_RESTART: a poll() or read() that waits must return at once
  sigaction(signal, &action, nullptr);
}

}  // namespace

void CatchInterrupts() {
  Handle(SIGINT, Remember);
  Handle(SIGTERM, Remember);
  Handle(SIGPIPE, SIG_IGN);
  Handle(SIGXFSZ, SIG_IGN);
}

int InterruptedBy() { return interrupted_by.load(std::memory_order_relaxed); }

void RestoreDefaultSignals() {
  for (int signal : {SIGINT, SIGTERM, SIGPIPE, SIGXFSZ}) Handle(signal, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
}

}  // namespace console
