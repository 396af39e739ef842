#ifndef VOUCH_MAINQUEUE_H
#define VOUCH_MAINQUEUE_H

#ifdef __linux__

// What libdispatch gives to run loops; Foundation's own stands on the same two.

// The descriptor that can be read once the main queue has work. From the first call on, the main thread has to look.
int _dispatch_get_main_queue_handle_4CF(void);

// Does the main queue's work, on the main thread.
void _dispatch_main_queue_callback_4CF(void *unused);

#endif

#endif
