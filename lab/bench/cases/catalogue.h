// Every case, in the order of the table. One file for each thing that is measured.
//
// Thread safety: pure functions over values.

#ifndef LAB_BENCH_CASES_CATALOGUE_H_
#define LAB_BENCH_CASES_CATALOGUE_H_

#include <string>
#include <vector>

#include "lab/bench/cases/case.h"

namespace lab::bench {

// `most_threads`: on one object.
std::vector<Case> Cases(int most_threads);

// What `threads` do together on the same things, beside `one`, who does it alone. `peers`: of
// several threads; the first is the floor.
Case BySeveral(const Case& one, int threads, std::string says, Needs needs,
               std::vector<Peer> peers);

void AddPairs(int most_threads, std::vector<Case>* cases);
void AddOwner(std::vector<Case>* cases);
void AddChurn(std::vector<Case>* cases);
void AddContainers(std::vector<Case>* cases);
void AddLadder(std::vector<Case>* cases);
void AddPrograms(std::vector<Case>* cases);

}  // namespace lab::bench

#endif  // LAB_BENCH_CASES_CATALOGUE_H_
