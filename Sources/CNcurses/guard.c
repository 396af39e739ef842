#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include "guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const int asking[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
static const int crashing[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, SIGXFSZ};
static struct sigaction before_asking[COUNT(asking)];
static struct sigaction before_crashing[COUNT(crashing)];

static int terminal = -1;
static struct termios modes;
static int signals[2] = {-1, -1};
static uint8_t restore[2048];
static atomic_size_t restore_count;
static atomic_bool armed;
static atomic_int endings;

static int error_before = -1;
static int error_aside = -1;

// Everything down to vouch_guard_begin runs in signal handlers too: only calls that are async-signal-safe.

static void write_all(int descriptor, const uint8_t *bytes, size_t count)
{
	while (count > 0) {
		ssize_t written = write(descriptor, bytes, count);
		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return;
		bytes += written;
		count -= (size_t)written;
	}
}

static void show_errors(void)
{
	if (error_before < 0)
		return;
	dup2(error_before, STDERR_FILENO);
	uint8_t block[1024];
	off_t offset = 0;
	ssize_t count;
	while ((count = pread(error_aside, block, sizeof block, offset)) > 0) {
		write_all(STDERR_FILENO, block, (size_t)count);
		offset += count;
	}
	if (ftruncate(error_aside, 0) == 0)
		lseek(error_aside, 0, SEEK_SET);
}

void vouch_guard_disarm(void)
{
	if (!atomic_exchange(&armed, false))
		return;
	tcsetattr(terminal, TCSANOW, &modes);
	show_errors();
}

static void restore_terminal(void)
{
	int saved = errno;
	if (atomic_load(&armed)) {
		write_all(terminal, restore, atomic_load(&restore_count));
		vouch_guard_disarm();
	}
	errno = saved;
}

static void put_back(const int *numbers, const struct sigaction *before, size_t count)
{
	for (size_t i = 0; i < count; i++)
		sigaction(numbers[i], &before[i], NULL);
}

static void crash(int number, siginfo_t *info, void *context)
{
	(void)context;
	restore_terminal();
	put_back(crashing, before_crashing, COUNT(crashing));
	// The faulting instruction runs again when this returns and reports with all its details; a signal that was sent,
	// and a breakpoint, which is not run again, have to be raised.
	if (info->si_code <= 0 || number == SIGTRAP)
		raise(number);
}

static bool ends(int number)
{
	return number == SIGTERM || number == SIGINT || number == SIGHUP || number == SIGQUIT;
}

static void ask(int number)
{
	int saved = errno;
	// A program that has not ended after two requests does not read them any more.
	if (ends(number) && atomic_fetch_add(&endings, 1) >= 2) {
		restore_terminal();
		signal(number, SIG_DFL);
		raise(number);
	}
	uint8_t byte = (uint8_t)number;
	while (write(signals[1], &byte, 1) < 0 && errno == EINTR)
		;
	errno = saved;
}

static void install(const int *numbers, struct sigaction *before, size_t count, struct sigaction action)
{
	for (size_t i = 0; i < count; i++) {
		sigaction(numbers[i], NULL, &before[i]);
		// Under nohup and the like the process was told to live on.
		if (!(action.sa_flags & SA_SIGINFO) && before[i].sa_handler == SIG_IGN && ends(numbers[i]))
			continue;
		sigaction(numbers[i], &action, NULL);
	}
}

static void use_own_stack(void)
{
	static uint8_t stack[64 * 1024];
	stack_t current;
	if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
		stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
		sigaltstack(&own, NULL);
	}
}

int vouch_guard_begin(int descriptor)
{
	if (signals[0] < 0) {
		if (pipe2(signals, O_CLOEXEC | O_NONBLOCK) != 0)
			return -1;
		atexit(restore_terminal);
	}
	if (tcgetattr(descriptor, &modes) != 0)
		return -1;
	terminal = descriptor;
	atomic_store(&endings, 0);
	use_own_stack();
	struct sigaction action = {.sa_handler = ask, .sa_flags = SA_RESTART};
	sigfillset(&action.sa_mask);
	install(asking, before_asking, COUNT(asking), action);
	struct sigaction fatal = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
	sigemptyset(&fatal.sa_mask);
	install(crashing, before_crashing, COUNT(crashing), fatal);
	return signals[0];
}

void vouch_guard_set_restore(const uint8_t *bytes, size_t count)
{
	if (count > sizeof restore)
		return;
	atomic_store(&restore_count, 0);
	memcpy(restore, bytes, count);
	atomic_store(&restore_count, count);
}

void vouch_guard_arm(void)
{
	if (isatty(STDERR_FILENO)) {
		if (error_aside < 0)
			error_aside = memfd_create("standard error", MFD_CLOEXEC);
		if (error_aside >= 0 && error_before < 0)
			error_before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
		if (error_before >= 0)
			dup2(error_aside, STDERR_FILENO);
	}
	atomic_store(&armed, true);
}

void vouch_guard_stop(void)
{
	signal(SIGTSTP, SIG_DFL);
	kill(0, SIGTSTP);
}

void vouch_guard_went_on(void)
{
	struct sigaction action = {.sa_handler = ask, .sa_flags = SA_RESTART};
	sigfillset(&action.sa_mask);
	sigaction(SIGTSTP, &action, NULL);
}

void vouch_guard_end(void)
{
	vouch_guard_disarm();
	put_back(asking, before_asking, COUNT(asking));
	put_back(crashing, before_crashing, COUNT(crashing));
}

void vouch_leave(int status)
{
	restore_terminal();
	fflush(stdout);
	_exit(status);
}
