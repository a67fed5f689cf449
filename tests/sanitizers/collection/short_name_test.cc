// A short name is what a person would say of a function, whatever compiler and language printed it,
// and never nothing.

#include <string>

#include "gtest/gtest.h"
#include "sanitizers/explain/parse/short_name.h"

namespace sanitizers {
namespace {

TEST(ShortName, DropsArgumentsParametersAndReturnTypes) {
  EXPECT_EQ(ShortName("main"), "main");
  EXPECT_EQ(ShortName("a::B<c::D<e>>::F(a::B<c::D<e>>&, int) const"), "a::B::F");
  EXPECT_EQ(ShortName("void a::Run<b::C>(a::D<b::C>*)"), "a::Run");
  EXPECT_EQ(ShortName("std::vector<int> a::(anonymous namespace)::Get<1>()"), "a::Get");
  EXPECT_EQ(ShortName("void a::B<C<D>>::E<F>(int, G<H>) const"), "a::B::E");
  EXPECT_EQ(ShortName("unsigned long const& a::f(int) const volatile &&"), "a::f");
  EXPECT_EQ(ShortName("int *a::f()"), "a::f");
  EXPECT_EQ(ShortName("decltype(x.g()) a::f<int>(int)"), "a::f");
  EXPECT_EQ(ShortName("decltype(auto) a::f(int)"), "a::f");
  EXPECT_EQ(ShortName("void (*a::f(int))(char)"), "a::f");
  EXPECT_EQ(ShortName("non-virtual thunk to a::B::f(int)"), "a::B::f");
}

TEST(ShortName, ArrowsAndComparisonsCloseNoTemplate) {
  EXPECT_EQ(ShortName("a::B<(4 > 3), (1 >> 2)>::f()"), "a::B::f");
  EXPECT_EQ(ShortName("a::B<decltype((x)->y)>::f()"), "a::B::f");
  EXPECT_EQ(ShortName("std::function<auto (int) -> bool>::f()"), "std::function::f");
  EXPECT_EQ(ShortName("void a::Call<&a::B::operator<(int)>(int)"), "a::Call");
  EXPECT_EQ(ShortName("void a::Call<&a::B::operator->()>(int)"), "a::Call");
}

TEST(ShortName, KeepsOperators) {
  EXPECT_EQ(ShortName("bool a::operator<(a::B const&, a::B const&)"), "a::operator<");
  EXPECT_EQ(ShortName("bool a::operator< <int>(int, int)"), "a::operator<");
  EXPECT_EQ(ShortName("bool a::operator<<int>(int, int)"), "a::operator<");
  EXPECT_EQ(ShortName("std::ostream& std::operator<<<char>(std::ostream&)"), "std::operator<<");
  EXPECT_EQ(ShortName("std::ostream& std::operator<< <char>(std::ostream&)"), "std::operator<<");
  EXPECT_EQ(ShortName("auto a::operator<=><int>(int, int)"), "a::operator<=>");
  EXPECT_EQ(ShortName("a::B<c::D>::operator->() const"), "a::B::operator->");
  EXPECT_EQ(ShortName("a::B<c::D>::operator->*(int)"), "a::B::operator->*");
  EXPECT_EQ(ShortName("a::B::operator()<c::D>(int) const"), "a::B::operator()");
  EXPECT_EQ(ShortName("a::B::operator[](unsigned long)"), "a::B::operator[]");
  EXPECT_EQ(ShortName("bool a::operator>>=<int>(int)"), "a::operator>>=");
  EXPECT_EQ(ShortName("operator new(unsigned long)"), "operator new");
  EXPECT_EQ(ShortName("operator delete[](void*, std::align_val_t)"), "operator delete[]");
  EXPECT_EQ(ShortName("a::B::operator bool() const"), "a::B::operator bool");
  EXPECT_EQ(ShortName("a::B::operator std::vector<int> const&() const"),
            "a::B::operator std::vector const&");
  EXPECT_EQ(ShortName("a::operator\"\" _kg(long double)"), "a::operator\"\"_kg");
  EXPECT_EQ(ShortName("cooperator(int)"), "cooperator");
  EXPECT_EQ(ShortName("operators::Run(int)"), "operators::Run");
}

TEST(ShortName, KeepsLambdasOfEveryCompiler) {
  EXPECT_EQ(ShortName("a::Run(int)::'lambda'(int)::operator()(int) const"),
            "a::Run::'lambda'::operator()");
  EXPECT_EQ(ShortName("auto a::Run(int) const::'lambda0'(auto)::operator()<int>(int) const"),
            "a::Run::'lambda0'::operator()");
  EXPECT_EQ(ShortName("a::Run(int)::{lambda(int, b::C<d>)#1}::operator()(int, b::C<d>) const"),
            "a::Run::{lambda#1}::operator()");
  EXPECT_EQ(ShortName("main::{lambda()#2}::_FUN()"), "main::{lambda#2}::_FUN");
  EXPECT_EQ(ShortName("a::Run(int)::<lambda(int)>::operator()(int) const"),
            "a::Run::<lambda>::operator()");
  EXPECT_EQ(ShortName("auto a::Run(int)::$_0::operator()<b>() const"), "a::Run::$_0::operator()");
  EXPECT_EQ(ShortName("main::<lambda_8d1>::operator()"), "main::<lambda_8d1>::operator()");
}

TEST(ShortName, KnowsEveryUnnamedNamespace) {
  EXPECT_EQ(ShortName("`anonymous namespace'::Run(int)"), "Run");
  EXPECT_EQ(ShortName("a::`anonymous-namespace'::Run"), "a::Run");
  EXPECT_EQ(ShortName("a::{anonymous}::Run(int)"), "a::Run");
  EXPECT_EQ(ShortName("<unnamed>::Run(int)"), "Run");
  EXPECT_EQ(ShortName("a::(anonymous class)::operator()(int) const"),
            "a::(anonymous class)::operator()");
}

TEST(ShortName, ReadsOtherLanguages) {
  EXPECT_EQ(ShortName("<alloc::sync::Arc<T,A> as core::ops::drop::Drop>::drop"),
            "alloc::sync::Arc::drop");
  EXPECT_EQ(ShortName("<T as a::Trait<(A, B)>>::f"), "T::f");
  EXPECT_EQ(ShortName("core::fmt::<impl core::fmt::Debug for a::B<C>>::fmt"),
            "core::fmt::a::B::fmt");
  EXPECT_EQ(ShortName("core::ptr::drop_in_place::<alloc::vec::Vec<u8>>"),
            "core::ptr::drop_in_place");
  EXPECT_EQ(ShortName("a::main::{{closure}}::h0123456789abcdef"), "a::main::{{closure}}");
  EXPECT_EQ(ShortName("a::main::{closure#0}"), "a::main::{closure#0}");
  EXPECT_EQ(ShortName("-[Account setBalance:for:]"), "-[Account setBalance:for:]");
  EXPECT_EQ(ShortName("__27-[A run]_block_invoke"), "__27-[A run]_block_invoke");
  EXPECT_EQ(ShortName("Shop.Cart.add(item: Swift.String) -> Swift.Int"), "Shop.Cart.add");
  EXPECT_EQ(ShortName("Shop.Cart.total.getter : Swift.Int"), "Shop.Cart.total.getter");
  EXPECT_EQ(ShortName("closure #1 () -> () in Shop.main()"), "closure #1 () -> () in Shop.main()");
  EXPECT_EQ(ShortName("main.(*Counter).Add"), "main.(*Counter).Add");
  EXPECT_EQ(ShortName("public: virtual void __cdecl a::B<int>::f(int)"), "a::B::f");
  EXPECT_EQ(ShortName("a::B::`scalar deleting destructor'"), "a::B::`scalar deleting destructor'");
}

TEST(ShortName, DropsWhatOptimisersAppend) {
  EXPECT_EQ(ShortName("a::f(int) [clone .isra.0] [clone .cold]"), "a::f");
  EXPECT_EQ(ShortName("a::f(int) (.cold)"), "a::f");
  EXPECT_EQ(ShortName("f.constprop.0.isra.1"), "f");
  EXPECT_EQ(ShortName("f.llvm.4711"), "f");
  EXPECT_EQ(ShortName("memcpy@@GLIBC_2.14"), "memcpy");
  EXPECT_EQ(ShortName("std::string a::f[abi:cxx11](int)"), "a::f");
  EXPECT_EQ(ShortName("malloc + 0x1c"), "malloc");
}

TEST(ShortName, WhatCannotBeReadStaysAsItIs) {
  for (const char* name : {"<null>", "(", "<", "<unknown module>", ">>>", "()", "operator",
                           "::", "operator<", "{", "'", "`x", "", "*", "@x"}) {
    EXPECT_EQ(ShortName(name), name);
  }
}

TEST(ShortName, UnbalancedNamesKeepTheirBeginning) {
  EXPECT_EQ(ShortName("void a::B<C<D"), "a::B");
  EXPECT_EQ(ShortName("a::f(std::vector<int"), "a::f");
  EXPECT_EQ(ShortName("a::f>>(int)"), "a::f>>");
}

TEST(ShortName, NoNestingIsTooDeep) {
  const std::string opening(100'000, '<');
  EXPECT_EQ(ShortName("f" + opening), "f");
  std::string nested = "T";
  for (int i = 0; i < 2000; ++i) nested = "<" + nested + " as B>::f";
  EXPECT_FALSE(ShortName(nested).empty());
}

TEST(BelowRoot, DropsTheRoot) {
  EXPECT_EQ(BelowRoot("/home/me/src/a.cc", "/home/me"), "src/a.cc");
  EXPECT_EQ(BelowRoot("/home/me/src/a.cc", "/home/me/"), "src/a.cc");
  EXPECT_EQ(BelowRoot("/a.cc", "/"), "a.cc");
  EXPECT_EQ(BelowRoot("src/a.cc", "src"), "a.cc");
  EXPECT_EQ(BelowRoot("./src/a.cc", "."), "src/a.cc");
}

TEST(BelowRoot, LeavesOtherPathsAlone) {
  EXPECT_EQ(BelowRoot("/home/me/src/a.cc", ""), "/home/me/src/a.cc");
  EXPECT_EQ(BelowRoot("/home/meadow/a.cc", "/home/me"), "/home/meadow/a.cc");
  EXPECT_EQ(BelowRoot("/home/me", "/home/me"), "/home/me");
  EXPECT_EQ(BelowRoot("../csu/libc-start.c", "/home/me"), "../csu/libc-start.c");
  EXPECT_EQ(BelowRoot("", "/home/me"), "");
}

TEST(BelowRoot, FollowsDetours) {
  EXPECT_EQ(BelowRoot("/home/me/build/../src/./a.cc", "/home/me"), "src/a.cc");
  EXPECT_EQ(BelowRoot("/home//me/a.cc", "/home/me"), "a.cc");
  EXPECT_EQ(BelowRoot("/home/me/../you/a.cc", "/home/me"), "/home/me/../you/a.cc");
}

TEST(BelowRoot, ReadsPathsOfWindows) {
  EXPECT_EQ(BelowRoot("C:\\code\\my lab\\src\\a.cc", "c:/code/my lab"), "src/a.cc");
  EXPECT_EQ(BelowRoot("D:\\code\\a.cc", "C:\\code"), "D:\\code\\a.cc");
}

}  // namespace
}  // namespace sanitizers
