#ifndef VOUCH_CNCURSES_H
#define VOUCH_CNCURSES_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <stdint.h>

// Columns that a character takes by the tables ncurses uses itself, whatever locale the process runs in; -1 for none.
int vouch_columns(uint32_t scalar);

#endif
