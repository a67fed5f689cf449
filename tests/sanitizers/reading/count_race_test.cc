// Races for a count, read from the two stacks: which of the two updates is lost, and what dies of
// it.

#include "gtest/gtest.h"
#include "tests/sanitizers/reading/made_report.h"

namespace sanitizers {
namespace {

const char kHeap[] =
    "Location is heap block of size 32 at 0x7b0400000010 allocated by main thread:";
const Frames kMade = {"malloc <null>", "main /home/ada/app/main.cc:3:1"};

const Frames kLabIncref = {
    "objects::NoLock<objects::ReplayMem>::Incref(objects::ThreadsRunFreely<objects::ReplayMem>::"
    "Thread&, objects::NoLock<objects::ReplayMem>::Count&) "
    "/home/ada/app/objects/schemes/no_lock.h:32:64",
    "void objects::Incref<objects::NoLock<objects::ReplayMem>>(objects::Thread<objects::NoLock<"
    "objects::ReplayMem>>&, objects::Object<objects::NoLock<objects::ReplayMem>>*) "
    "/home/ada/app/objects/heap/world.h:235:5",
    "main /home/ada/app/main.cc:7:3"};
const Frames kLabDecref = {
    "objects::NoLock<objects::ReplayMem>::Decref(objects::ThreadsRunFreely<objects::ReplayMem>::"
    "Thread&, objects::NoLock<objects::ReplayMem>::Count&) "
    "/home/ada/app/objects/schemes/no_lock.h:33:72",
    "void objects::Decref<objects::NoLock<objects::ReplayMem>>(objects::Thread<objects::NoLock<"
    "objects::ReplayMem>>&, objects::Object<objects::NoLock<objects::ReplayMem>>*) "
    "/home/ada/app/objects/heap/world.h:250:12",
    "main /home/ada/app/main.cc:8:3"};
const Frames kPyIncref = {"Py_INCREF(_object*) /usr/include/python3.11/object.h:502:18",
                          "take /home/ada/app/module.c:10:3"};
const Frames kPyDecref = {"Py_DECREF(_object*) /usr/include/python3.11/object.h:537:9",
                          "drop /home/ada/app/module.c:17:3"};

Finding Race(const Frames& noticed, const Frames& earlier) {
  return FindingOf(
      RaceText({"Read of size 8", noticed, ""}, {"Write of size 8", earlier, ""}, kHeap, kMade));
}

TEST(CountRace, OfTwoIncrefsOneIsLostAndTheObjectDiesEarly) {
  const Finding finding = Race(kLabIncref, kLabIncref);
  EXPECT_EQ(finding.subject, Subject::kReferenceCount);
  EXPECT_TRUE(Has(finding, Consequence::kLostIncrement));
  EXPECT_TRUE(Has(finding, Consequence::kEarlyFree));
  EXPECT_TRUE(Has(finding, Consequence::kUseAfterFree));
  EXPECT_FALSE(Has(finding, Consequence::kLostDecrement));
  EXPECT_EQ(finding.confidence, Confidence::kLikely);
  EXPECT_EQ(finding.primitive, "this lab");
  EXPECT_TRUE(Says(finding, "data race on a reference count"));
  ASSERT_EQ(finding.sites.size(), 2u);
  EXPECT_EQ(finding.sites[0].file, "objects/schemes/no_lock.h");
  EXPECT_EQ(finding.sites[0].function, "objects::NoLock::Incref");
  EXPECT_TRUE(finding.sites[0].does.find("increment") != std::string::npos);
}

TEST(CountRace, OfTwoDecrefsOneIsLostOrBothSeeZero) {
  const Finding finding = Race(kLabDecref, kLabDecref);
  EXPECT_EQ(finding.subject, Subject::kReferenceCount);
  EXPECT_TRUE(Has(finding, Consequence::kLostDecrement));
  EXPECT_TRUE(Has(finding, Consequence::kLeak));
  EXPECT_TRUE(Has(finding, Consequence::kDoubleFree));
  EXPECT_FALSE(Has(finding, Consequence::kLostIncrement));
}

TEST(CountRace, OfAnIncrefAndADecrefEitherIsLost) {
  for (const Finding& finding : {Race(kLabIncref, kLabDecref), Race(kLabDecref, kLabIncref)}) {
    EXPECT_EQ(finding.subject, Subject::kReferenceCount);
    EXPECT_TRUE(Has(finding, Consequence::kLostIncrement));
    EXPECT_TRUE(Has(finding, Consequence::kLostDecrement));
  }
}

TEST(CountRace, InAnExtensionOfCPythonTheRemedyIsTheGil) {
  const Finding finding = Race(kPyDecref, kPyIncref);
  EXPECT_EQ(finding.subject, Subject::kReferenceCount);
  EXPECT_EQ(finding.primitive, "CPython");
  EXPECT_NE(finding.remedy.find("GIL"), std::string::npos) << finding.remedy;
  EXPECT_NE(finding.remedy.find("new ones"), std::string::npos) << finding.remedy;
  EXPECT_EQ(finding.remedy.find("atomic"), std::string::npos)
      << "nobody outside CPython can make Py_INCREF atomic";
  ASSERT_EQ(finding.sites.size(), 2u);
  EXPECT_EQ(finding.sites[0].file, "module.c") << "the reader's own frame";
  EXPECT_NE(finding.sites[0].does.find("decrement"), std::string::npos) << finding.sites[0].does;
}

TEST(CountRace, WithAFreeIsAUseAfterFree) {
  Frames frees = {"free <null>"};
  frees.insert(frees.end(), kLabDecref.begin() + 1, kLabDecref.end());
  const Finding finding =
      FindingOf(RaceText({"Read of size 8", kLabIncref, ""}, {"Write of size 8", frees, ""}));
  EXPECT_EQ(finding.subject, Subject::kReferenceCount);
  EXPECT_TRUE(Has(finding, Consequence::kUseAfterFree));
  EXPECT_FALSE(Has(finding, Consequence::kLostIncrement));
  EXPECT_FALSE(Has(finding, Consequence::kLostDecrement));
}

TEST(CountRace, WhereOneSideIsAtomicThePlainSideIsToBeMended) {
  const Finding finding = FindingOf(
      RaceText({"atomic write of size 8", kLabIncref, ""}, {"Write of size 8", kLabDecref, ""}));
  EXPECT_EQ(finding.subject, Subject::kReferenceCount);
  EXPECT_TRUE(Says(finding, "plain")) << Prose(finding);
  EXPECT_TRUE(Says(finding, "atomic")) << Prose(finding);
}

TEST(CountRace, ACountIsKnownByItsFunctionsNameWhereverItComesFrom) {
  const Finding finding = Race({"Incref(Object*) /home/ada/app/count.cc:11:3"},
                               {"Incref(Object*) /home/ada/app/count.cc:11:3"});
  EXPECT_EQ(finding.subject, Subject::kReferenceCount);
  EXPECT_TRUE(Has(finding, Consequence::kLostIncrement));
}

TEST(CountRace, SaysWhichBytesOfWhatBlock) {
  EXPECT_EQ(Race(kLabIncref, kLabIncref).subject_detail,
            "the count of objects::NoLock in a heap block of 32 bytes, touched at byte 0");
  EXPECT_EQ(Race(kPyIncref, kPyDecref).subject_detail,
            "a count of CPython in a heap block of 32 bytes, touched at byte 0");
}

// --- Other people's counts ----------------------------------------------------------------------

struct Counting {
  const char* what;
  Frames incref, decref;
};

TEST(CountRace, IsSeenThroughTheStandardLibraryAndOthers) {
  const Counting countings[] = {
      {"shared_ptr of libstdc++",
       {"__gnu_cxx::__atomic_add(int volatile*, int) /usr/include/c++/12/ext/atomicity.h:71:5",
        "std::_Sp_counted_base<(__gnu_cxx::_Lock_policy)2>::_M_add_ref_copy() "
        "/usr/include/c++/12/bits/shared_ptr_base.h:152:9",
        "f() /home/ada/app/a.cc:1:1"},
       {"__gnu_cxx::__exchange_and_add(int volatile*, int) "
        "/usr/include/c++/12/ext/atomicity.h:66:14",
        "std::_Sp_counted_base<(__gnu_cxx::_Lock_policy)2>::_M_release() "
        "/usr/include/c++/12/bits/shared_ptr_base.h:317:8",
        "f() /home/ada/app/a.cc:2:1"}},
      {"boost intrusive_ptr",
       {"boost::sp_adl_block::intrusive_ptr_add_ref(X const*) "
        "/usr/include/boost/smart_ptr/intrusive_ref_counter.hpp:171:5",
        "f() /home/ada/app/a.cc:1:1"},
       {"boost::sp_adl_block::intrusive_ptr_release(X const*) "
        "/usr/include/boost/smart_ptr/intrusive_ref_counter.hpp:178:5",
        "f() /home/ada/app/a.cc:2:1"}},
      {"GLib",
       {"g_object_ref <null>", "f /home/ada/app/a.c:1:1"},
       {"g_object_unref <null>", "f /home/ada/app/a.c:2:1"}},
      {"COM",
       {"Widget::AddRef() /home/ada/app/a.cc:1:1"},
       {"Widget::Release() /home/ada/app/a.cc:2:1"}},
      {"WebKit",
       {"WTF::RefCountedBase::ref() const /home/ada/app/WTF/RefCounted.h:44:1"},
       {"WTF::RefCountedBase::derefBase() const /home/ada/app/WTF/RefCounted.h:90:1"}},
  };
  for (const Counting& counting : countings) {
    const Finding finding = Race(counting.incref, counting.decref);
    EXPECT_EQ(finding.subject, Subject::kReferenceCount) << counting.what;
    EXPECT_TRUE(Has(finding, Consequence::kLostIncrement)) << counting.what;
    EXPECT_TRUE(Has(finding, Consequence::kLostDecrement)) << counting.what;
  }
}

}  // namespace
}  // namespace sanitizers
