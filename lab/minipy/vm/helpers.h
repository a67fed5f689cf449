// What instructions do that is too long, or too rare, to stand in the interpreter loop.
//
// Unless said otherwise: arguments are borrowed; a result is new, null with an error pending.
//
// Thread safety: as the objects they work on.

#ifndef LAB_MINIPY_VM_HELPERS_H_
#define LAB_MINIPY_VM_HELPERS_H_

#include "lab/minipy/vm/state.h"

namespace minipy {

// --- Names ---------------------------------------------------------------------------------------
template <class S>
void UnboundLocal(Thread<S>& thread, CodeObject<S>* code, Word local);
template <class S>
void UnboundCell(Thread<S>& thread, CodeObject<S>* code, Word local);
template <class S>
Object<S>* LoadName(ThreadState<S>& state, Frame<S>* frame, Object<S>* name);
// Also specialises the instruction at `at`.
template <class S>
Object<S>* LoadGlobal(ThreadState<S>& state, Frame<S>* frame, Object<S>* name, Word* at);
// Gives the pending error the name of what was missing, and of an AttributeError whose it was,
// unless it knows that already. `object` null: the error is a NameError.
template <class S>
void TellMissing(Thread<S>& thread, Object<S>* object, Object<S>* name);
template <class S>
bool DeleteName(Thread<S>& thread, Object<S>* names, Object<S>* name);

// --- Operators -----------------------------------------------------------------------------------
template <class S>
Object<S>* Not(Thread<S>& thread, Object<S>* object);
// The specialised opcode for such operands, or the generic one.
template <class S>
Opcode SpecialBinary(int op, Object<S>* left, Object<S>* right);
template <class S>
Opcode SpecialCompare(Object<S>* left, Object<S>* right);
template <class S>
Opcode SpecialForIter(Object<S>* iterator);

// --- Containers ----------------------------------------------------------------------------------
// Steal the values.
template <class S>
Object<S>* TupleFromStack(Thread<S>& thread, StackRef<S>* values, int count);
template <class S>
Object<S>* ListFromStack(Thread<S>& thread, StackRef<S>* values, int count);
template <class S>
Object<S>* JoinStack(Thread<S>& thread, StackRef<S>* strs, int count);
template <class S>
Object<S>* TupleFromList(Thread<S>& thread, Object<S>* list);
// f(*iterable).
template <class S>
Object<S>* TupleFromStar(Thread<S>& thread, Object<S>* callable, Object<S>* iterable);
// For `[*iterable]` and `f(*iterable)`. 0 or -1.
template <class S>
int ListExtendStar(Thread<S>& thread, Object<S>* list, Object<S>* iterable);
// Keys that are there already: the later ones win, or, if a callable is named, TypeError.
template <class S>
bool DictUpdateFrom(ThreadState<S>& state, Object<S>* dict, Object<S>* mapping,
                    Object<S>* callable);
// Puts the items at `out`, the first on top; `after` < 0: exactly `before` of them, else the rest
// but the last `after` into a list.
template <class S>
bool Unpack(Thread<S>& thread, Object<S>* iterable, int before, int after, StackRef<S>* out);
template <class S>
Object<S>* FormatValue(ThreadState<S>& state, Object<S>* value, Word conversion, Object<S>* spec);

// --- Calls ---------------------------------------------------------------------------------------
// Does a frame of the function fit on the stack? If not, gives the arguments back: RecursionError.
template <class S>
bool HasRoom(ThreadState<S>& state, StackRef<S>* arguments, int count, CodeObject<S>* code);
// (null, method) becomes (function, self).
template <class S>
void UnpackMethod(Thread<S>& thread, StackRef<S>* below);
template <class S>
Object<S>* CallSpread(Thread<S>& thread, Object<S>* callable, Object<S>* arguments,
                      Object<S>* keywords);
// Takes what MAKE_FUNCTION needs off the stack.
template <class S>
Object<S>* MakeFunction(ThreadState<S>& state, Frame<S>* frame, StackRef<S>*& sp, int flags);
// `yield from`: steals the value. *returned is new when the iterator has ended.
template <class S>
Object<S>* SendTo(ThreadState<S>& state, Object<S>* iterator, Object<S>* value,
                  Object<S>** returned);

// --- Modules -------------------------------------------------------------------------------------
template <class S>
Object<S>* ImportName(ThreadState<S>& state, Object<S>* name, Object<S>* names, Object<S>* level);
template <class S>
Object<S>* ImportFrom(ThreadState<S>& state, Object<S>* module, Object<S>* name);
template <class S>
bool ImportStar(ThreadState<S>& state, Frame<S>* frame, Object<S>* module);
template <class S>
bool SetUpAnnotations(Thread<S>& thread, Frame<S>* frame);

// --- With ----------------------------------------------------------------------------------------
// What `__enter__` returns; the bound `__exit__` is new in *exit.
template <class S>
Object<S>* EnterWith(ThreadState<S>& state, Object<S>* manager, Object<S>** exit);
template <class S>
Object<S>* ExitWith(ThreadState<S>& state, Object<S>* exit, Object<S>* exception);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_HELPERS_H_
