// What a terminal program cannot do without: it opens the terminal, draws a screen, and draws it again for every key.
// Letters are added to its one field, Backspace takes them away, Tab and Shift-Tab move a mark.
// With "clock" it shows another second each second. q ends it.
#include <locale.h>
#include <ncurses.h>
#include <string.h>
#include <time.h>

static void draw(const char *text, int mark, time_t seconds) {
    erase();
    box(stdscr, 0, 0);
    for (int row = 1; row < LINES - 1; row++)
        mvprintw(row, 2, "%02d  The quick brown fox jumps over the lazy dog", row);
    if (seconds) mvprintw(1, 60, "%02d:%02d", (int)(seconds / 60 % 60), (int)(seconds % 60));
    mvprintw(mark, 0, ">");
    mvprintw(LINES - 2, 2, "F1 Help  %s", text);
    refresh();
}

int main(int count, char **arguments) {
    int clock = count > 1 && strcmp(arguments[1], "clock") == 0;
    char text[64] = "";
    int mark = 1;
    setlocale(LC_ALL, "");
    initscr();
    raw();
    noecho();
    keypad(stdscr, TRUE);
    timeout(clock ? 1000 : -1);
    for (int key = 0; key != 'q'; key = getch()) {
        size_t length = strlen(text);
        if (key >= ' ' && key < KEY_MIN && length + 1 < sizeof text) memcpy(text + length, (char[]){(char)key, 0}, 2);
        if ((key == KEY_BACKSPACE || key == 127) && length > 0) text[length - 1] = 0;
        if (key == '\t') mark++;
        if (key == KEY_BTAB) mark--;
        draw(text, mark, clock ? time(NULL) : 0);
    }
    return endwin();
}
