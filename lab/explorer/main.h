// `lab explore`, from its words to its exit code.

#ifndef LAB_EXPLORER_MAIN_H_
#define LAB_EXPLORER_MAIN_H_

#include <string>
#include <vector>

namespace lab::explorer {

// `args`: what follows `lab explore`; `version`: the text of --version. Returns the exit code: 0 as
// the schemes promise, 1 a promise was broken, 2 usage, 70 a bug in the lab, 74 stdout could not be
// written, 124 a limit ended the search, 130 or 143 interrupted. The gravest wins.
int Main(const std::vector<std::string>& args, const std::string& version);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_MAIN_H_
