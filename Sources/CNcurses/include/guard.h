#ifndef VOUCH_GUARD_H
#define VOUCH_GUARD_H

#include <stddef.h>
#include <stdint.h>

// Gives the terminal back as it was found, however the process ends.
//
// Signals that ask something (TERM, INT, HUP, QUIT, TSTP, CONT, WINCH) arrive as bytes in a pipe. Those of a crash
// restore the terminal and then go the way they would have gone without the guard. There is one guard in a process,
// because signals have no other scope.

// Saves the terminal's modes and installs the handlers. Returns the end of the pipe to read from, or -1.
int vouch_guard_begin(int terminal);

// Sets what is written to the terminal to restore it, at most 2 KiB.
void vouch_guard_set_restore(const uint8_t *bytes, size_t count);

// From here on the terminal has to be restored; standard error, where it is the terminal, is kept aside.
void vouch_guard_arm(void);

// The terminal's modes are put back, and what was written to standard error meanwhile is shown.
void vouch_guard_disarm(void);

// Stops the process and its group as the terminal's own suspend character does.
void vouch_guard_stop(void);

// Takes SIGTSTP again, after the process went on.
void vouch_guard_went_on(void);

// Puts the handlers back that were there before.
void vouch_guard_end(void);

// Gives the terminal back and ends the process at once, whatever its other threads do: what exit(3) takes down, they may
// still be using.
_Noreturn void vouch_leave(int status);

#endif
