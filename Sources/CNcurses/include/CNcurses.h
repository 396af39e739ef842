#ifndef VOUCH_CNCURSES_H
#define VOUCH_CNCURSES_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <stdbool.h>
#include <stdint.h>

#include "guard.h"
#include "mainqueue.h"

// Columns that a character takes by the tables ncurses uses itself, whatever locale the process runs in; -1 for none.
int vouch_columns(uint32_t scalar);

// Sets the locale of characters from the environment, or to UTF-8 where the environment names none.
// Returns whether it is UTF-8.
bool vouch_use_locale(void);

// Opens the screen for a terminal of this kind, with every key passed on unchanged; null where the kind is unknown.
SCREEN *vouch_open(const char *kind);

// Puts one character, up to three scalars of 21 bits each with the first in the lowest bits, into a cell.
void vouch_put(int row, int column, uint64_t scalars, attr_t attributes, int pair);

// Moves the cursor, shows or hides it, and brings the terminal up to date in one write: what has changed, or every
// cell, without a blank in between.
void vouch_refresh(int row, int column, bool shows_cursor, bool everything);

// Gives the terminal back, until the next picture or for good.
void vouch_end(void);

// The sequence that moves the cursor to the beginning of a row; null where the terminal has none.
const char *vouch_sequence_to_row(int row);

// The capability's sequence, or null.
const char *vouch_sequence(const char *capability);

// Reads what the terminal has sent, without waiting: the number of bytes, 0 for nothing yet, -1 when it is gone.
long vouch_read(int terminal, uint8_t *bytes, size_t capacity);

// Writes everything, waiting where it has to.
void vouch_write(int terminal, const uint8_t *bytes, size_t count);

// Waits at most so long for bytes from the terminal and throws away what has come.
void vouch_drop_input(int terminal, int milliseconds);

// The terminal's size; false where it tells none.
bool vouch_size(int terminal, int *columns, int *rows);

// Whether standard input and output both are the terminal.
bool vouch_has_terminal(void);

static inline int vouch_colours(void) { return COLORS; }
static inline int vouch_pairs(void) { return COLOR_PAIRS; }
static inline int vouch_screen_columns(void) { return getmaxx(stdscr); }
static inline int vouch_screen_rows(void) { return getmaxy(stdscr); }

static inline attr_t vouch_bold(void) { return A_BOLD; }
static inline attr_t vouch_dim(void) { return A_DIM; }
static inline attr_t vouch_italic(void) { return A_ITALIC; }
static inline attr_t vouch_underline(void) { return A_UNDERLINE; }
static inline attr_t vouch_reverse(void) { return A_REVERSE; }

#endif
