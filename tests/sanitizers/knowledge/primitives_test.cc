// Frames as sanitizers print them, and what the built-in table makes of them: at least one for
// every family.

#include <set>
#include <string>
#include <string_view>

#include "gtest/gtest.h"
#include "sanitizers/explain/knowledge/knowledge.h"

namespace sanitizers {
namespace {

struct Example {
  std::string_view function, file, family;
  Deed deed;
};

constexpr Example kExamples[] = {
    {"objects::NoLock<objects::ReplayMem>::Incref(objects::Thread&, objects::NoLock<M>::Count&)",
     "/x/objects/schemes/no_lock.h", "this lab", Deed::kIncref},
    {"objects::AtomicCount<objects::RealMem>::Decref(int)", "/x/objects/schemes/atomic_count.h",
     "this lab", Deed::kDecref},
    {"objects::Gil<M>::Stored(int)", "objects/schemes/gil.h", "this lab", Deed::kCount},
    {"void objects::Incref<objects::NoLock<M>>(objects::Thread<S>&, objects::Object<S>*)",
     "/x/objects/heap/world.h", "this lab", Deed::kIncref},
    {"void objects::XDecref<S>(objects::Thread<S>&)", "", "this lab", Deed::kDecref},
    {"objects::Deallocate<S>(int)", "/x/objects/heap/world.cc", "this lab", Deed::kFree},
    {"objects::ListApi<S>::ListSetItem(int)", "/x/objects/types/list.cc", "this lab",
     Deed::kContentsWrite},
    {"objects::ListApi<S>::ListGetItemRef(int)", "/x/objects/types/list.cc", "this lab",
     Deed::kContentsRead},
    {"objects::DictApi<S>::DictGetItemRef(int)::'lambda'(int)::operator()(int) const",
     "C:\\x\\objects\\types\\dict.cc", "this lab", Deed::kContentsRead},
    {"objects::InstanceApi<S>::InstanceDict(int)", "/x/objects/types/instance.cc", "this lab",
     Deed::kAttribute},
    {"objects::IntCheck(int)", "/x/objects/types/int.h", "this lab", Deed::kValue},
    {"Incref(Object*)", "/x/sanitizers/expected/plain_count_forced.cc", "this lab's exhibits",
     Deed::kIncref},
    {"Decref(Object*)", "/x/sanitizers/expected/fence_count.cc", "this lab's exhibits",
     Deed::kDecref},
    {"Py_INCREF", "/p/Include/refcount.h", "CPython", Deed::kIncref},
    {"_Py_DECREF_SPECIALIZED", "", "CPython", Deed::kDecref},
    {"_Py_DecRefSharedDebug", "", "CPython", Deed::kDecref},
    {"_Py_NewReference", "", "CPython", Deed::kCount},
    {"_Py_Dealloc", "", "CPython", Deed::kFree},
    {"list_dealloc", "/p/Objects/listobject.c", "CPython", Deed::kFree},
    {"list_resize", "/p/Objects/listobject.c", "CPython", Deed::kContentsWrite},
    {"list_item", "../Objects/listobject.c", "CPython", Deed::kContentsRead},
    {"PyList_GetItem", "", "CPython", Deed::kContentsRead},
    {"PyDict_SetItemString", "", "CPython", Deed::kContentsWrite},
    {"listiter_next", "/p/Objects/listobject.c", "CPython", Deed::kAttribute},
    {"long_add", "/p/Objects/longobject.c", "CPython", Deed::kValue},
    {"PyObject_Malloc", "/p/Objects/obmalloc.c", "CPython", Deed::kAllocate},
    {"take_gil", "/p/Python/ceval_gil.c", "CPython", Deed::kLock},
    {"pybind11::handle::inc_ref() const &", "", "pybind11", Deed::kIncref},
    {"nanobind::handle::dec_ref() const", "", "nanobind", Deed::kDecref},
    {"pyo3::gil::register_decref::h0123456789abcdef", "", "PyO3", Deed::kDecref},
    {"std::_Sp_counted_base<(__gnu_cxx::_Lock_policy)2>::_M_release()", "", "std::shared_ptr",
     Deed::kDecref},
    {"std::__1::__shared_count::__add_shared[abi:ne190107]()", "", "std::shared_ptr",
     Deed::kIncref},
    {"std::__1::shared_ptr<int>::~shared_ptr[abi:v15006]()", "", "std::shared_ptr", Deed::kDecref},
    {"std::_Ref_count_base::_Decref()", "", "std::shared_ptr", Deed::kDecref},
    {"std::shared_ptr<X>::operator=(std::shared_ptr<X> const&)", "", "std::shared_ptr",
     Deed::kValue},
    {"boost::detail::sp_counted_base::release()", "", "Boost", Deed::kDecref},
    {"intrusive_ptr_add_ref(Foo*)", "", "Boost", Deed::kIncref},
    {"boost::asio::detail::ref_count_down(std::atomic<long>&)", "", "asio", Deed::kDecref},
    {"eastl::ref_count_sp::release()", "", "EASTL", Deed::kDecref},
    {"absl::lts_20220623::cord_internal::RefcountAndFlags::Decrement()", "", "Abseil",
     Deed::kDecref},
    {"absl::lts_20220623::Mutex::Lock()", "", "Abseil", Deed::kLock},
    {"WTF::ThreadSafeRefCounted<X, (WTF::DestructionThread)0>::deref() const", "", "WebKit",
     Deed::kDecref},
    {"WTF::RefCountedBase::ref() const", "", "WebKit", Deed::kIncref},
    {"base::subtle::RefCountedThreadSafeBase::AddRef() const", "", "Chromium", Deed::kIncref},
    {"base::RefCounted<X, base::DefaultRefCountedTraits<X>>::Release() const", "", "Chromium",
     Deed::kDecref},
    {"SkRefCntBase::unref() const", "", "Skia", Deed::kDecref},
    {"mozilla::ThreadSafeAutoRefCnt::operator++()", "", "Mozilla", Deed::kIncref},
    {"folly::IOBuf::decrementRefcount()", "", "folly", Deed::kDecref},
    {"grpc_core::RefCount::Unref()", "", "gRPC", Deed::kDecref},
    {"llvm::ThreadSafeRefCountedBase<X>::Retain() const", "", "LLVM", Deed::kIncref},
    {"QBasicAtomicInteger<int>::deref()", "", "Qt", Deed::kDecref},
    {"datastax::internal::RefCounted<X>::dec_ref() const", "", "Cassandra driver", Deed::kDecref},
    {"CRYPTO_DOWN_REF", "/o/include/internal/refcount.h", "OpenSSL", Deed::kDecref},
    {"g_object_unref", "", "GLib", Deed::kDecref},
    {"refcount_dec_and_test", "", "Linux", Deed::kDecref},
    {"zend_gc_delref", "", "PHP", Deed::kDecref},
    {"<alloc::sync::Arc<T,A> as core::ops::drop::Drop>::drop", "", "Rust Arc", Deed::kDecref},
    {"<alloc::rc::Rc<T> as core::clone::Clone>::clone", "", "Rust Rc", Deed::kIncref},
    {"core::sync::atomic::AtomicUsize::fetch_add", "", "Rust", Deed::kPlumbing},
    {"swift_release", "", "Swift", Deed::kDecref},
    {"objc_retain", "", "Objective-C", Deed::kIncref},
    {"dispatch_release", "", "libdispatch", Deed::kDecref},
    {"ATL::CComObjectRootEx<ATL::CComMultiThreadModel>::InternalRelease()", "", "COM",
     Deed::kDecref},
    {"app::SpinLock::Release()", "", "COM", Deed::kLock},
    {"app::Node::IncRef()", "", "a count known by its name", Deed::kIncref},
    {"std::vector<int, std::allocator<int>>::push_back(int const&)", "", "the standard containers",
     Deed::kContentsWrite},
    {"std::__1::map<int, int>::find[abi:ne190107](int const&)", "", "the standard containers",
     Deed::kContentsRead},
    {"std::__cxx11::basic_string<char>::size() const", "", "std::string", Deed::kValue},
    {"std::mutex::lock()", "", "the standard library's locks", Deed::kLock},
    {"std::__atomic_base<long>::fetch_add(long, std::memory_order)", "", "std::atomic",
     Deed::kPlumbing},
    {"__gnu_cxx::__exchange_and_add_dispatch(int*, int)", "", "std::atomic", Deed::kPlumbing},
    {"__interceptor_pthread_create", "", "the sanitizers' runtime", Deed::kPlumbing},
    {"operator delete[](void*, unsigned long)", "", "the C library", Deed::kFree},
    {"operator new[](unsigned long)", "", "the C library", Deed::kPlumbing},
    {"memcpy", "", "the C library", Deed::kPlumbing},
};

const Primitive* MatchOf(const Example& example) {
  Frame frame;
  frame.function = example.function;
  frame.file = example.file;
  return Knowledge::BuiltIn().Match(frame);
}

TEST(Primitives, MatchTheirExamples) {
  for (const Example& example : kExamples) {
    const Primitive* match = MatchOf(example);
    ASSERT_NE(match, nullptr) << example.function;
    EXPECT_EQ(match->family, example.family) << example.function;
    EXPECT_EQ(Name(match->deed), Name(example.deed)) << example.function;
  }
}

TEST(Primitives, HaveAnExampleInEveryFamily) {
  std::set<std::string_view> shown;
  for (const Example& example : kExamples) shown.insert(example.family);
  for (const Primitive& primitive : Knowledge::BuiltIn().primitives()) {
    EXPECT_TRUE(shown.contains(primitive.family)) << primitive.family;
  }
}

TEST(Primitives, LeaveOtherFunctionsAlone) {
  for (std::string_view function :
       {"main", "lab::Run(int)", "Release(int)", "increfs", "PyObject", "freedom"}) {
    EXPECT_EQ(MatchOf({function, "/x/main.cc", "", Deed::kNone}), nullptr) << function;
  }
  EXPECT_EQ(Knowledge::BuiltIn().Match(Frame()), nullptr);
}

TEST(Primitives, KnowWhoReleasesWithAFence) {
  for (std::string_view function :
       {"asio::detail::ref_count_down", "swift_release", "alloc::sync::Arc::drop_slow"}) {
    EXPECT_TRUE(MatchOf({function, "", "", Deed::kNone})->fence) << function;
  }
  // Its decrement is acq_rel.
  EXPECT_FALSE(MatchOf({"boost::detail::sp_counted_base::release", "", "", Deed::kNone})->fence);
}

TEST(Primitives, ThatHaveAFenceAreDecrements) {
  for (const Primitive& primitive : Knowledge::BuiltIn().primitives()) {
    if (!primitive.fence) continue;
    EXPECT_EQ(primitive.deed, Deed::kDecref) << primitive.function;
  }
}

}  // namespace
}  // namespace sanitizers
