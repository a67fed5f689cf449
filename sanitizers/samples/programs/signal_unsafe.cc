// A signal handler that allocates.

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void* kept;

void OnAlarm(int) { kept = malloc(10); }

int main() {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = OnAlarm;
  sigaction(SIGALRM, &action, nullptr);
  alarm(1);
  while (sleep(3) != 0) {
  }
  free(kept);
}
