// Tells the thread sanitizer of the standard library's `Mutex`, when it is preloaded.
//
// A `Mutex` on Linux is a word that is compared and exchanged in the program's own code, where the sanitizer sees it;
// when that fails, `_lockSlow` and `_unlockSlow` in libswiftSynchronization.so let the kernel hand the lock over (a
// futex with priority inheritance). That library is not instrumented, so the sanitizer does not see who had the lock
// before, and would report what it guards as a race. These stand before the two functions and say so. Nothing is
// suppressed by it: what is not behind a `Mutex` is reported as ever.
//
// The names and the convention are those of Swift's stable ABI: `self`, the address of the word, is in the register of
// the context.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>

// Those of the sanitizer's runtime; null in programs without it, as in the shell that a test starts.
extern void __tsan_acquire(void *address) __attribute__((weak));
extern void __tsan_release(void *address) __attribute__((weak));

#define SWIFT __attribute__((swiftcall))
#define CONTEXT __attribute__((swift_context))

// Synchronization._MutexHandle._lockSlow(UInt32), ._tryLockSlow() and ._unlockSlow()
#define LOCK_SLOW "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY_LOCK_SLOW "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK_SLOW "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

SWIFT void lock_slow(uint32_t thread, CONTEXT void *word) __asm__(LOCK_SLOW);
SWIFT bool try_lock_slow(CONTEXT void *word) __asm__(TRY_LOCK_SLOW);
SWIFT void unlock_slow(CONTEXT void *word) __asm__(UNLOCK_SLOW);

SWIFT void lock_slow(uint32_t thread, CONTEXT void *word) {
    SWIFT void (*next)(uint32_t, CONTEXT void *) = dlsym(RTLD_NEXT, LOCK_SLOW);
    next(thread, word);
    if (__tsan_acquire) __tsan_acquire(word);
}

SWIFT bool try_lock_slow(CONTEXT void *word) {
    SWIFT bool (*next)(CONTEXT void *) = dlsym(RTLD_NEXT, TRY_LOCK_SLOW);
    bool has_lock = next(word);
    if (has_lock && __tsan_acquire) __tsan_acquire(word);
    return has_lock;
}

SWIFT void unlock_slow(CONTEXT void *word) {
    SWIFT void (*next)(CONTEXT void *) = dlsym(RTLD_NEXT, UNLOCK_SLOW);
    if (__tsan_release) __tsan_release(word);
    next(word);
}
