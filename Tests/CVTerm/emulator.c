#include "CVTerm.h"

#include <stdlib.h>
#include <string.h>
#include <vterm.h>

struct emulator {
	VTerm *terminal;
	VTermScreen *screen;
	emulator_state state;
	emulator_told *on_command;
	emulator_told *on_answer;
	void *context;
};

static int set_property(VTermProp property, VTermValue *value, void *user)
{
	struct emulator *emulator = user;
	switch (property) {
	case VTERM_PROP_CURSORVISIBLE: emulator->state.is_cursor_visible = value->boolean; break;
	case VTERM_PROP_ALTSCREEN: emulator->state.is_alternate = value->boolean; break;
	case VTERM_PROP_MOUSE: emulator->state.mouse = value->number; break;
	case VTERM_PROP_TITLE:
		strncpy(emulator->state.title, value->string, sizeof emulator->state.title - 1);
		break;
	default: break;
	}
	return 1;
}

static int ring(void *user)
{
	((struct emulator *)user)->state.bells++;
	return 1;
}

static int take_command(const char *bytes, size_t count, void *user)
{
	struct emulator *emulator = user;
	emulator->on_command(bytes, count, emulator->context);
	return 1;
}

static void answer(const char *bytes, size_t count, void *user)
{
	struct emulator *emulator = user;
	emulator->on_answer(bytes, count, emulator->context);
}

emulator *emulator_make(int columns, int rows, emulator_told *on_command, emulator_told *on_answer, void *context)
{
	static const VTermScreenCallbacks callbacks = {.settermprop = set_property, .bell = ring};
	static const VTermParserCallbacks fallbacks = {.osc = take_command};
	struct emulator *emulator = calloc(1, sizeof *emulator);
	emulator->on_command = on_command;
	emulator->on_answer = on_answer;
	emulator->context = context;
	emulator->state.is_cursor_visible = true;
	emulator->terminal = vterm_new(rows, columns);
	vterm_set_utf8(emulator->terminal, 1);
	vterm_output_set_callback(emulator->terminal, answer, emulator);
	emulator->screen = vterm_obtain_screen(emulator->terminal);
	vterm_screen_enable_altscreen(emulator->screen, 1);
	vterm_screen_set_callbacks(emulator->screen, &callbacks, emulator);
	vterm_screen_set_unrecognised_fallbacks(emulator->screen, &fallbacks, emulator);
	vterm_screen_reset(emulator->screen, 1);
	return emulator;
}

void emulator_free(emulator *emulator)
{
	vterm_free(emulator->terminal);
	free(emulator);
}

void emulator_resize(emulator *emulator, int columns, int rows)
{
	vterm_set_size(emulator->terminal, rows, columns);
}

void emulator_write(emulator *emulator, const uint8_t *bytes, size_t count)
{
	vterm_input_write(emulator->terminal, (const char *)bytes, count);
	vterm_screen_flush_damage(emulator->screen);
}

static int32_t colour(emulator *emulator, VTermColor colour, bool is_default)
{
	if (is_default)
		return -1;
	vterm_screen_convert_color_to_rgb(emulator->screen, &colour);
	return colour.rgb.red << 16 | colour.rgb.green << 8 | colour.rgb.blue;
}

void emulator_read_cell(emulator *emulator, int column, int row, emulator_cell *result)
{
	VTermScreenCell cell;
	memset(result, 0, sizeof *result);
	if (!vterm_screen_get_cell(emulator->screen, (VTermPos){.row = row, .col = column}, &cell))
		return;
	for (int i = 0; i < 6; i++) {
		if (cell.chars[i] == 0 || cell.chars[i] == (uint32_t)-1)
			break;
		result->scalars[i] = cell.chars[i];
	}
	// The right half of a wide character is marked, and takes no column of its own.
	result->width = cell.chars[0] == (uint32_t)-1 ? 0 : cell.width;
	result->bold = cell.attrs.bold;
	result->underline = cell.attrs.underline;
	result->italic = cell.attrs.italic;
	result->reverse = cell.attrs.reverse;
	result->foreground = colour(emulator, cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg));
	result->background = colour(emulator, cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg));
}

void emulator_read_state(emulator *emulator, emulator_state *state)
{
	*state = emulator->state;
	VTermPos cursor;
	vterm_state_get_cursorpos(vterm_obtain_state(emulator->terminal), &cursor);
	state->cursor_row = cursor.row;
	state->cursor_column = cursor.col;
}

void emulator_type(emulator *emulator, uint32_t scalar, int modifiers)
{
	vterm_keyboard_unichar(emulator->terminal, scalar, (VTermModifier)modifiers);
}

void emulator_press(emulator *emulator, int key, int modifiers)
{
	vterm_keyboard_key(emulator->terminal, (VTermKey)key, (VTermModifier)modifiers);
}

void emulator_begin_paste(emulator *emulator)
{
	vterm_keyboard_start_paste(emulator->terminal);
}

void emulator_end_paste(emulator *emulator)
{
	vterm_keyboard_end_paste(emulator->terminal);
}

void emulator_click(emulator *emulator, int button, int column, int row)
{
	vterm_mouse_move(emulator->terminal, row, column, VTERM_MOD_NONE);
	vterm_mouse_button(emulator->terminal, button, true, VTERM_MOD_NONE);
	vterm_mouse_button(emulator->terminal, button, false, VTERM_MOD_NONE);
}
