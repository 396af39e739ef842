#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static locale_t utf8;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void open_locale(void)
{
	utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

int vouch_columns(uint32_t scalar)
{
	pthread_once(&once, open_locale);
	if (!utf8)
		return wcwidth((wchar_t)scalar);
	locale_t before = uselocale(utf8);
	int columns = wcwidth((wchar_t)scalar);
	uselocale(before);
	return columns;
}

static bool is_utf8(void)
{
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

bool vouch_use_locale(void)
{
	const char *name = setlocale(LC_CTYPE, "");
	if (is_utf8())
		return true;
	// An encoding that somebody chose is respected; no choice at all, or one that is not installed, means UTF-8.
	if (name && strcmp(name, "C") != 0 && strcmp(name, "POSIX") != 0)
		return false;
	setlocale(LC_CTYPE, "C.UTF-8");
	return is_utf8();
}

bool vouch_has_terminal(void)
{
	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

// Where ncurses writes: a descriptor of its own, so that it can stand for a sheet of memory while pictures are painted.
static FILE *drawing;
// The sheet; -1 where the system has none, and the picture goes to the terminal piece by piece.
static int sheet = -1;
static const uint8_t *on_sheet;
static bool draws_on_sheet;
// No picture comes near: 300 columns and 100 rows, each cell in colours of its own, take one MiB.
static const size_t sheet_capacity = 4 << 20;

static void drop_sheet(void)
{
	if (sheet >= 0)
		close(sheet);
	sheet = -1;
}

static bool open_drawing(void)
{
	if (drawing)
		return true;
	int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
	drawing = descriptor < 0 ? NULL : fdopen(descriptor, "w");
#ifdef __linux__
	sheet = memfd_create("picture", MFD_CLOEXEC);
	// It grows under the map as it is written.
	on_sheet = sheet < 0 ? MAP_FAILED : mmap(NULL, sheet_capacity, PROT_READ, MAP_SHARED, sheet, 0);
	if (on_sheet == MAP_FAILED)
		drop_sheet();
#endif
	return drawing != NULL;
}

SCREEN *vouch_open(const char *kind)
{
	SCREEN *screen = open_drawing() ? newterm(kind, drawing, stdin) : NULL;
	if (!screen)
		return NULL;
	raw();
	noecho();
	nonl();
	typeahead(-1);
	scrollok(stdscr, FALSE);
	return screen;
}

void vouch_put(int row, int column, uint64_t scalars, attr_t attributes, int pair)
{
	wchar_t text[4] = {0};
	for (int i = 0; i < 3; i++)
		text[i] = (wchar_t)((scalars >> (21 * i)) & 0x1FFFFF);
	cchar_t cell;
	if (setcchar(&cell, text, attributes, 0, &pair) == OK)
		mvadd_wchnstr(row, column, &cell, 1);
}

static void paint(int row, int column, bool shows_cursor, bool everything)
{
	if (everything)
		redrawwin(stdscr);
	curs_set(shows_cursor ? 1 : 0);
	move(row, column);
	wnoutrefresh(stdscr);
	doupdate();
}

// Writes what stands on the sheet to the terminal, and lets the sheet be written on anew; false where it is not whole.
static bool hand_over(void)
{
	off_t count = lseek(sheet, 0, SEEK_CUR);
	if (count <= 0 || (size_t)count > sheet_capacity)
		return count == 0;
	lseek(sheet, 0, SEEK_SET);
	vouch_write(STDOUT_FILENO, on_sheet, (size_t)count);
	return true;
}

static bool draw_on_sheet(void)
{
	if (!draws_on_sheet)
		draws_on_sheet = dup3(sheet, fileno(drawing), O_CLOEXEC) >= 0;
	return draws_on_sheet;
}

static void draw_on_terminal(void)
{
	if (draws_on_sheet)
		dup3(STDOUT_FILENO, fileno(drawing), O_CLOEXEC);
	draws_on_sheet = false;
}

void vouch_refresh(int row, int column, bool shows_cursor, bool everything)
{
	// ncurses writes at every move of the cursor; a terminal that gets a picture in one piece never shows half of it.
	// The first picture after the terminal was given back sets its modes, which no sheet has.
	bool in_one_piece = sheet >= 0 && !isendwin() && draw_on_sheet();
	paint(row, column, shows_cursor, everything);
	if (!in_one_piece || hand_over())
		return;
	draw_on_terminal();
	drop_sheet();
	paint(row, column, shows_cursor, true);
}

void vouch_end(void)
{
	if (draws_on_sheet)
		hand_over();
	draw_on_terminal();
	endwin();
}

const char *vouch_sequence(const char *capability)
{
	const char *sequence = tigetstr(capability);
	return sequence == (const char *)-1 ? NULL : sequence;
}

const char *vouch_sequence_to_row(int row)
{
	const char *sequence = vouch_sequence("cup");
	return sequence ? tiparm(sequence, row, 0) : NULL;
}

long vouch_read(int terminal, uint8_t *bytes, size_t capacity)
{
	struct pollfd ready = {.fd = terminal, .events = POLLIN};
	if (poll(&ready, 1, 0) <= 0)
		return 0;
	ssize_t count = read(terminal, bytes, capacity);
	if (count > 0)
		return count;
	return count < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

void vouch_write(int terminal, const uint8_t *bytes, size_t count)
{
	while (count > 0) {
		ssize_t written = write(terminal, bytes, count);
		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0 && errno == EAGAIN) {
			struct pollfd ready = {.fd = terminal, .events = POLLOUT};
			poll(&ready, 1, 1000);
			continue;
		}
		if (written <= 0)
			return;
		bytes += written;
		count -= (size_t)written;
	}
}

void vouch_drop_input(int terminal, int milliseconds)
{
	struct pollfd ready = {.fd = terminal, .events = POLLIN};
	if (poll(&ready, 1, milliseconds) > 0)
		tcflush(terminal, TCIFLUSH);
}

bool vouch_size(int terminal, int *columns, int *rows)
{
	struct winsize size;
	if (ioctl(terminal, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
		return false;
	*columns = size.ws_col;
	*rows = size.ws_row;
	return true;
}
