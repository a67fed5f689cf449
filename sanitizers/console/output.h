// stdout, where the result goes. A full disk or a reader that left must not look like success, so
// every byte is accounted for and Close() says whether all of it arrived.
//
// Thread safety: one thread.

#ifndef SANITIZERS_CONSOLE_OUTPUT_H_
#define SANITIZERS_CONSOLE_OUTPUT_H_

#include <string>
#include <string_view>

namespace console {

// A descriptor of 0–2 that the caller closed is filled in, so that nothing opened later takes its
// number. stdin and stdout are filled in such that using them fails.
void GuardStandardFiles();

class Output {
 public:
  // After the first failure the rest is dropped; the failure is remembered.
  void Write(std::string_view text);

  // Closes stdout: some file systems report a full disk only now. False if anything was lost.
  // `error` then says why.
  bool Close(std::string* error);

 private:
  int errno_ = 0;
};

}  // namespace console

#endif  // SANITIZERS_CONSOLE_OUTPUT_H_
