// Races for what is not a count: contents, attributes, variables, descriptors, objects that die.

#include "gtest/gtest.h"
#include "tests/sanitizers/reading/made_report.h"

namespace sanitizers {
namespace {

const Frames kListSet = {
    "objects::ListApi<objects::AtomicOnly<objects::ReplayMem>>::ListSetItem(objects::Thread<"
    "objects::AtomicOnly<objects::ReplayMem>>&, int) /home/ada/app/objects/types/list.cc:248:13",
    "Replace(int) /home/ada/app/main.cc:34:5"};
const Frames kListGet = {
    "objects::ListApi<objects::AtomicOnly<objects::ReplayMem>>::ListGetItemRef(objects::Thread<"
    "objects::AtomicOnly<objects::ReplayMem>>&, int) /home/ada/app/objects/types/list.cc:233:39",
    "Read(int) /home/ada/app/main.cc:23:59"};
const char kDictGet[] =
    "objects::DictApi<objects::AtomicOnly<objects::ReplayMem>>::DictGetItemRef(objects::Thread<int>"
    "&)::'lambda'(objects::DictLookup<int> const&)::operator()(objects::DictLookup<int> const&) "
    "const /home/ada/app/objects/types/dict.cc:243:64";
const char kWithLookup[] =
    "int objects::WithLookup<objects::AtomicOnly<objects::ReplayMem>, int>(objects::Thread<int>&) "
    "/home/ada/app/objects/types/dict_lookup.h:116:40";
const char kDictGetOuter[] =
    "objects::DictApi<objects::AtomicOnly<objects::ReplayMem>>::DictGetItemRef(objects::Thread<int>"
    "&) /home/ada/app/objects/types/dict.cc:241:10";
const char kDictSet[] =
    "objects::DictApi<objects::AtomicOnly<objects::ReplayMem>>::DictSetItem(objects::Thread<int>&)"
    "::'lambda'(objects::DictLookup<int>)::operator()(objects::DictLookup<int>) const "
    "/home/ada/app/objects/types/dict.cc:274:17";
const char kDictSetOuter[] =
    "objects::DictApi<objects::AtomicOnly<objects::ReplayMem>>::DictSetItem(objects::Thread<int>&) "
    "/home/ada/app/objects/types/dict.cc:271:22";
const char kGetAttr[] =
    "objects::Object<int>* objects::(anonymous namespace)::GetAttr<int>(objects::Thread<int>&) "
    "/home/ada/app/objects/types/instance.cc:98:15";
const char kObjectGetAttr[] =
    "objects::ProtocolApi<int>::ObjectGetAttr(objects::Thread<int>&) "
    "/home/ada/app/objects/types/protocol.cc:226:48";
const char kSetAttr[] =
    "int objects::(anonymous namespace)::SetAttr<int>(objects::Thread<int>&) "
    "/home/ada/app/objects/types/instance.cc:107:32";
const char kObjectSetAttr[] =
    "objects::ProtocolApi<int>::ObjectSetAttr(objects::Thread<int>&) "
    "/home/ada/app/objects/types/protocol.cc:242:10";
const char kObjectGetItem[] =
    "objects::ProtocolApi<int>::ObjectGetItem(objects::Thread<int>&) "
    "/home/ada/app/objects/types/protocol.cc:277:12";
const char kObjectSetItem[] =
    "objects::ProtocolApi<int>::ObjectSetItem(objects::Thread<int>&) "
    "/home/ada/app/objects/types/protocol.cc:290:12";

Finding Race(const std::string& noticed, const Frames& there, const std::string& earlier,
             const Frames& here, std::string_view location = "") {
  return FindingOf(RaceText({noticed, there, ""}, {earlier, here, ""}, location));
}

const char kRead[] = "Read of size 8", kWrite[] = "Write of size 8";
const Frames kHere = {"Early() /home/ada/app/a.cc:1:1"}, kThere = {"Late() /home/ada/app/b.cc:2:2"};

// --- Containers ---------------------------------------------------------------------------------

TEST(ContentsRace, BetweenReadingTheSlotAndTheIncrefTheItemCanDie) {
  const Finding finding = Race(kWrite, kListSet, kRead, kListGet);
  EXPECT_EQ(finding.subject, Subject::kContainerContents);
  EXPECT_TRUE(Has(finding, Consequence::kUseAfterFree));
  EXPECT_TRUE(Has(finding, Consequence::kStaleRead));
  EXPECT_EQ(finding.confidence, Confidence::kLikely);
  EXPECT_EQ(finding.title, "data race on the contents of a container");
}

TEST(ContentsRace, TwoWritersLoseOneUpdateAndTheItemItDisplaced) {
  const Finding finding = Race(kWrite, kListSet, kWrite, kListSet);
  EXPECT_EQ(finding.subject, Subject::kContainerContents);
  EXPECT_TRUE(Has(finding, Consequence::kLostUpdate));
  EXPECT_TRUE(Has(finding, Consequence::kLeak) || Has(finding, Consequence::kDoubleFree));
}

TEST(ContentsRace, OfADictIsOneOfItsContents) {
  const Finding finding = Race(kWrite, {kDictSet, kWithLookup, kDictSetOuter, kObjectSetItem},
                               kRead, {kDictGet, kWithLookup, kDictGetOuter, kObjectGetItem});
  EXPECT_EQ(finding.subject, Subject::kContainerContents);
}

TEST(ContentsRace, OfAnInstancesDictIsOneOfAnAttribute) {
  const Finding finding =
      Race(kWrite, {kDictSet, kWithLookup, kDictSetOuter, kSetAttr, kObjectSetAttr}, kRead,
           {kDictGet, kWithLookup, kDictGetOuter, kGetAttr, kObjectGetAttr});
  EXPECT_EQ(finding.subject, Subject::kAttribute);
  EXPECT_TRUE(Has(finding, Consequence::kLostUpdate));
}

TEST(ContentsRace, ACountTakenInsideAnAttributesLookupStaysACount) {
  const char incref[] =
      "objects::NoLock<objects::ReplayMem>::Incref(objects::Thread<int>&, int&) "
      "/home/ada/app/objects/schemes/no_lock.h:32:64";
  const Frames frames = {incref, kDictGet, kWithLookup, kDictGetOuter, kGetAttr, kObjectGetAttr};
  EXPECT_EQ(Race(kRead, frames, kWrite, frames).subject, Subject::kReferenceCount);
}

TEST(ContentsRace, OfCPythonsListIsOneOfItsContents) {
  const Finding finding = Race(kWrite, {"PyList_SetItem <null>", "put /home/ada/app/module.c:9:3"},
                               kRead, {"PyList_GetItem <null>", "get /home/ada/app/module.c:5:3"});
  EXPECT_EQ(finding.subject, Subject::kContainerContents);
  EXPECT_EQ(finding.primitive, "CPython");
}

TEST(ContentsRace, OfAStandardContainerIsMendedByALockAndNotByReferences) {
  const char push[] =
      "std::vector<int, std::allocator<int>>::push_back(int&&) "
      "/usr/lib/gcc/x86_64-linux-gnu/12/../../../../include/c++/12/bits/stl_vector.h:9:9";
  const Finding finding = Race(kWrite, {push, kThere[0]}, kRead, {push, kHere[0]});
  EXPECT_EQ(finding.subject, Subject::kContainerContents);
  EXPECT_TRUE(Has(finding, Consequence::kUseAfterFree));
  EXPECT_TRUE(Says(finding, "lock"));
  EXPECT_FALSE(Says(finding, "incref")) << Prose(finding);
  EXPECT_FALSE(Says(finding, "PyList")) << Prose(finding);
}

// --- Variables ----------------------------------------------------------------------------------

const char kGlobal[] = "Location is global 'total' of size 8 at 0x7b0400000010 (app+0x1510)";

TEST(VariableRace, AReadAgainstAWriteIsStaleOrLosesAnUpdate) {
  const Finding finding = Race(kRead, kThere, kWrite, kHere, kGlobal);
  EXPECT_EQ(finding.subject, Subject::kVariable);
  EXPECT_TRUE(Has(finding, Consequence::kStaleRead));
  EXPECT_TRUE(Has(finding, Consequence::kLostUpdate));
  EXPECT_TRUE(Says(finding, "total"));
}

TEST(VariableRace, TwoWritesLoseOne) {
  const Finding finding = Race(kWrite, kThere, kWrite, kHere, kGlobal);
  EXPECT_TRUE(Has(finding, Consequence::kLostUpdate));
}

TEST(VariableRace, OnlyMoreThanAWordIsTorn) {
  EXPECT_FALSE(Has(Race(kRead, kThere, kWrite, kHere, kGlobal), Consequence::kTornValue));
  EXPECT_TRUE(Has(Race("Read of size 16", kThere, "Write of size 16", kHere, kGlobal),
                  Consequence::kTornValue));
}

TEST(VariableRace, OnAFileDescriptorIsAboutTheDescriptor) {
  const Finding finding =
      Race(kWrite, {"close <null>", kThere[0]}, kRead, {"read <null>", kHere[0]},
           "Location is file descriptor 4 created by main thread at:");
  EXPECT_EQ(finding.subject, Subject::kFileDescriptor);
}

TEST(VariableRace, OnAVtablePointerIsAboutTheVtablePointer) {
  const Finding finding = FindingOf(
      RaceText({kWrite, {"Shape::~Shape() /home/ada/app/a.cc:1:1"}, ""}, {kRead, kThere, ""}, "",
               {}, "data race on vptr (ctor/dtor vs virtual call)"));
  EXPECT_EQ(finding.kind, "data-race-vptr");
  EXPECT_EQ(finding.subject, Subject::kVtablePointer);
}

TEST(VariableRace, OnASharedPtrIsAboutThePointerAndNotItsCount) {
  const char copy[] =
      "std::shared_ptr<int>::shared_ptr(std::shared_ptr<int> const&) "
      "/usr/lib/gcc/x86_64-linux-gnu/12/../../../../include/c++/12/bits/shared_ptr.h:204:7";
  const char assign[] =
      "std::shared_ptr<int>::operator=(std::shared_ptr<int>&&) "
      "/usr/lib/gcc/x86_64-linux-gnu/12/../../../../include/c++/12/bits/shared_ptr.h:440:27";
  const Finding finding = Race(kRead, {copy, kThere[0]}, kWrite, {assign, kHere[0]});
  EXPECT_EQ(finding.subject, Subject::kVariable);
  EXPECT_TRUE(Has(finding, Consequence::kUseAfterFree));
  EXPECT_TRUE(Says(finding, "std::atomic<std::shared_ptr>"));
}

TEST(VariableRace, WithTheAllocationIsAPointerHandedOverWithoutOrder) {
  const Finding finding =
      Race(kRead, kThere, kWrite, {"operator new(unsigned long) <null> (app+0x1)", kHere[0]});
  EXPECT_EQ(finding.subject, Subject::kObject);
  EXPECT_TRUE(Says(finding, "just made")) << Prose(finding);
  EXPECT_TRUE(Says(finding, "release")) << Prose(finding);
  ASSERT_EQ(finding.sites.size(), 2u);
  EXPECT_EQ(finding.sites[1].does, "makes it");
}

// --- Objects that die ---------------------------------------------------------------------------

const Frames kUse = {"Use(Object*) /home/ada/app/sanitizers/expected/relaxed_count.cc:24:3"};
const Frames kRelaxed = {
    "Object::~Object() /home/ada/app/sanitizers/expected/relaxed_count.cc:12:21",
    "Decref(Object*) /home/ada/app/sanitizers/expected/relaxed_count.cc:20:70"};
const Frames kFence = {"Object::~Object() /home/ada/app/sanitizers/expected/fence_count.cc:15:21",
                       "Decref(Object*) /home/ada/app/sanitizers/expected/fence_count.cc:24:5"};

TEST(ObjectRace, OfALastDecrefWithAnEarlierUseIsPossible) {
  const Finding finding = Race(kWrite, kRelaxed, kWrite, kUse);
  EXPECT_EQ(finding.subject, Subject::kObject);
  EXPECT_EQ(finding.confidence, Confidence::kPossible);
  EXPECT_TRUE(Has(finding, Consequence::kUseAfterFree));
}

TEST(ObjectRace, OfALastDecrefThatFencesIsDoubtful) {
  const Finding finding = Race(kWrite, kFence, kWrite, kUse);
  EXPECT_EQ(finding.subject, Subject::kObject);
  EXPECT_EQ(finding.confidence, Confidence::kDoubtful);
  EXPECT_NE(finding.why.find("fence"), std::string::npos) << finding.why;
}

TEST(ObjectRace, AnAtomicUpdateAndAFreeInOneFunctionAreADecrefByAnyName) {
  const Finding finding =
      Race(kWrite,
           {"operator delete(void*, unsigned long) <null> (app+0x1)",
            "Counted::Drop() /home/ada/app/counted.cc:14:5"},
           "Atomic write of size 4",
           {"std::__atomic_base<int>::fetch_sub(int, std::memory_order) "
            "/usr/lib/gcc/x86_64-linux-gnu/12/../../../../include/c++/12/bits/atomic_base.h:628:16",
            "Counted::Drop() /home/ada/app/counted.cc:12:15"});
  EXPECT_EQ(finding.confidence, Confidence::kPossible);
  EXPECT_NE(finding.why.find("memory order"), std::string::npos) << finding.why;
  EXPECT_FALSE(Says(finding, "the one to mend")) << "a free is no plain access to be made atomic";
}

TEST(ObjectRace, ADeallocatorInCEndsAnObjectAsADestructorDoes) {
  const Frames dealloc = {
      "void objects::(anonymous namespace)::Dealloc<int>(objects::Thread<int>&) "
      "/home/ada/app/objects/types/int.cc:122:10",
      "void objects::Deallocate<int>(objects::Thread<int>&, objects::Object<int>*) "
      "/home/ada/app/objects/heap/world.cc:82:3",
      "void objects::Decref<int>(objects::Thread<int>&, objects::Object<int>*) "
      "/home/ada/app/objects/heap/world.h:257:5"};
  const Frames use = {
      "objects::IntApi<int>::IntValue(objects::Object<int>*) "
      "/home/ada/app/objects/types/int.h:40:20"};
  const Finding finding = Race(kWrite, dealloc, kRead, use);
  EXPECT_EQ(finding.subject, Subject::kObject);
  EXPECT_TRUE(Has(finding, Consequence::kUseAfterFree));
}

TEST(ObjectRace, TwoThatEndItFreeItTwice) {
  EXPECT_TRUE(Has(Race(kWrite, kRelaxed, kWrite, kRelaxed), Consequence::kDoubleFree));
}

// --- How sure -----------------------------------------------------------------------------------

TEST(Confidence, ARaceOnSomethingUnknownIsPossible) {
  EXPECT_EQ(Race(kWrite, kThere, kWrite, kHere).confidence, Confidence::kPossible);
}

TEST(Confidence, AReportThatWasCutIsPossibleAtMost) {
  const std::string whole = RaceText({kWrite, kListSet, ""}, {kRead, kListGet, ""});
  ASSERT_EQ(FindingOf(whole).confidence, Confidence::kLikely);
  const Finding cut = FindingOf(whole.substr(0, whole.find("SUMMARY")));
  EXPECT_TRUE(cut.report.truncated);
  EXPECT_EQ(cut.confidence, Confidence::kPossible);
}

TEST(Confidence, OpenMPWithoutARuntimeThatTellsIsDoubtful) {
  const Finding finding = Race(kRead, {"main /home/ada/app/sum.cc:9 (app+0x12c4)"}, kWrite,
                               {"main._omp_fn.0 /home/ada/app/sum.cc:8 (app+0x1245)",
                                "<null> <null> (libgomp.so.1+0x1cd8d)"});
  EXPECT_EQ(finding.confidence, Confidence::kDoubtful);
}

TEST(Confidence, ALibraryAtTheBottomOfAThreadsStackMakesNothingDoubtful) {
  Frames there = kListSet, here = kListGet;
  there.push_back("<null> <null> (libstdc++.so.6+0xd44a2)");
  here.push_back("<null> <null> (libstdc++.so.6+0xd44a2)");
  EXPECT_EQ(Race(kWrite, there, kRead, here).confidence, Confidence::kLikely);
}

TEST(Confidence, ALibraryThatOnlyCalledTheProgramMakesNothingDoubtful) {
  Frames there = kListSet, here = kListGet;
  there.push_back("g_main_loop_run <null> (libglib-2.0.so.0+0x5b0)");
  here.push_back("g_main_loop_run <null> (libglib-2.0.so.0+0x5b0)");
  EXPECT_EQ(Race(kWrite, there, kRead, here).confidence, Confidence::kLikely);
}

TEST(Confidence, ALibraryThatMadeTheAccessDoes) {
  const char library[] = "g_async_queue_push <null> (libglib-2.0.so.0+0x5b0)";
  EXPECT_EQ(Race(kWrite, {library, kThere[0]}, kRead, {library, kHere[0]}, kGlobal).confidence,
            Confidence::kPossible);
}

TEST(Confidence, ASleepThatOrdersTheTwoIsSaid) {
  std::string text = RaceText({kWrite, kThere, ""}, {kWrite, kHere, ""}, kGlobal);
  text.insert(text.find("SUMMARY"),
              "  As if synchronized via sleep:\n    #0 sleep <null> (app+0x1)\n    #1 Late() "
              "/home/ada/app/b.cc:1:1 (app+0x2)\n\n");
  EXPECT_TRUE(Says(FindingOf(text), "sleep"));
}

TEST(Confidence, BothSidesHoldingDifferentLocksSaySo) {
  const Finding finding = FindingOf(RaceText({kWrite, kThere, " (mutexes: write M0)"},
                                             {kWrite, kHere, " (mutexes: read M1)"}, kGlobal));
  ASSERT_EQ(finding.sites.size(), 2u);
  ASSERT_EQ(finding.sites[0].locks.size(), 1u);
  EXPECT_EQ(finding.sites[0].locks[0], "M0 (write)");
  EXPECT_EQ(finding.sites[1].locks[0], "M1 (read)");
}

}  // namespace
}  // namespace sanitizers
