#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include "CVTerm.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static struct winsize window(int columns, int rows)
{
	return (struct winsize){.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
}

// Between fork and exec only calls that are safe there, because the process that tests has many threads.
static void run(const char *path, char *const arguments[], char *const environment[], const char *folder)
{
	sigset_t none;
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	for (int number = 1; number < NSIG; number++)
		signal(number, SIG_DFL);
	close_range(3, ~0U, 0);
	if (folder && chdir(folder) != 0)
		_exit(126);
	execve(path, arguments, environment);
	_exit(127);
}

pid_t pty_spawn(const char *path, char *const arguments[], char *const environment[], const char *folder, int columns,
		int rows, int *terminal)
{
	struct winsize size = window(columns, rows);
	pid_t process = forkpty(terminal, NULL, NULL, &size);
	if (process == 0)
		run(path, arguments, environment, folder);
	if (process > 0)
		fcntl(*terminal, F_SETFD, FD_CLOEXEC);
	return process;
}

void pty_resize(int terminal, int columns, int rows)
{
	struct winsize size = window(columns, rows);
	ioctl(terminal, TIOCSWINSZ, &size);
}

int pty_make_bell(void)
{
	return eventfd(0, EFD_CLOEXEC);
}

void pty_ring(int bell)
{
	eventfd_write(bell, 1);
}

// The descriptor stays taken, by something that is no terminal, so that nobody else gets its number meanwhile.
static void hang_up(int terminal)
{
	int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
	dup3(nothing, terminal, O_CLOEXEC);
	close(nothing);
}

bool pty_await_output(int terminal, int bell)
{
	struct pollfd ready[] = {{.fd = terminal, .events = POLLIN}, {.fd = bell, .events = POLLIN}};
	while (poll(ready, 2, -1) < 0)
		if (errno != EINTR)
			return false;
	if (!ready[1].revents)
		return true;
	hang_up(terminal);
	return false;
}

size_t pty_modes(int terminal, uint8_t *bytes, size_t capacity)
{
	struct termios modes;
	memset(&modes, 0, sizeof modes);
	if (tcgetattr(terminal, &modes) != 0 || sizeof modes > capacity)
		return 0;
	memcpy(bytes, &modes, sizeof modes);
	return sizeof modes;
}

pid_t pty_foreground(int terminal)
{
	return tcgetpgrp(terminal);
}

int pty_wait(pid_t process)
{
	int status = 0;
	while (waitpid(process, &status, 0) < 0)
		if (errno != EINTR)
			return -1000;
	return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}
