#ifndef VOUCH_CVTERM_H
#define VOUCH_CVTERM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// A terminal emulator's screen that takes a program's output.
typedef struct emulator emulator;

// The numbers of keys that are no characters; function keys follow at emulator_function.
enum {
	emulator_enter = 1, emulator_tab, emulator_backspace, emulator_escape, emulator_up, emulator_down, emulator_left,
	emulator_right, emulator_insert, emulator_delete, emulator_home, emulator_end, emulator_page_up,
	emulator_page_down, emulator_function = 256
};

// What stands in one cell, with its attributes and colours.
typedef struct {
	uint32_t scalars[6];
	int width;
	bool bold, underline, italic, reverse;
	// 0xRRGGBB, or -1 for the terminal's own.
	int32_t foreground, background;
} emulator_cell;

// What the emulator tells beside the cells.
typedef struct {
	int cursor_row, cursor_column;
	bool is_cursor_visible, is_alternate;
	int mouse, bells;
	char title[256];
} emulator_state;

// Gets the body of each operating system command that the emulator does not know, and what it answers to questions.
typedef void emulator_told(const char *bytes, size_t count, void *context);

emulator *emulator_make(int columns, int rows, emulator_told *on_command, emulator_told *on_answer, void *context);
void emulator_free(emulator *emulator);
void emulator_resize(emulator *emulator, int columns, int rows);
void emulator_write(emulator *emulator, const uint8_t *bytes, size_t count);
void emulator_read_cell(emulator *emulator, int column, int row, emulator_cell *cell);
void emulator_read_state(emulator *emulator, emulator_state *state);

// Keys, pastes and the mouse, told to the program through on_answer in the way that it asked for.
enum { emulator_shift = 1, emulator_alt = 2, emulator_control = 4 };
void emulator_type(emulator *emulator, uint32_t scalar, int modifiers);
void emulator_press(emulator *emulator, int key, int modifiers);
void emulator_begin_paste(emulator *emulator);
void emulator_end_paste(emulator *emulator);
void emulator_click(emulator *emulator, int button, int column, int row);

// Starts a program in a pseudo-terminal of its own, as the leader of a session. Returns its process, or -1.
pid_t pty_spawn(const char *path, char *const arguments[], char *const environment[], const char *folder, int columns,
		int rows, int *terminal);
void pty_resize(int terminal, int columns, int rows);

// A bell that can be waited for beside a terminal's output.
int pty_make_bell(void);
void pty_ring(int bell);

// Waits for output, or its end. Once the bell rings the terminal is closed for good, and there is none: false.
bool pty_await_output(int terminal, int bell);

// The terminal's modes, as bytes to compare.
size_t pty_modes(int terminal, uint8_t *bytes, size_t capacity);

// The process group in the terminal's foreground.
pid_t pty_foreground(int terminal);

// Waits for the process to end; the exit code, or the signal that ended it with the sign changed.
int pty_wait(pid_t process);

#endif
