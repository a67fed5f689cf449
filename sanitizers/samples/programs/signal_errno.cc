// A signal handler that leaves another errno behind than it found.

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

volatile bool done;

void OnSignal(int, siginfo_t*, void*) {
  errno = EXDEV;
  done = true;
}

int main() {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = OnSignal;
  action.sa_flags = SA_SIGINFO;
  sigaction(SIGALRM, &action, nullptr);
  alarm(1);
  while (!done) usleep(1000);
}
