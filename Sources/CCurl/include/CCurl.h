// libcurl, opened when it is first needed, with typed functions in place of its variadic ones.
#ifndef VOUCH_CCURL_H
#define VOUCH_CCURL_H

#include <curl/curl.h>
#include <stdbool.h>

// Overwrites bytes in a way that the compiler cannot leave out. Needs no libcurl.
void ccurl_wipe(void *bytes, size_t count);

// Opens libcurl and readies it, once for the process; any thread may call it.
// Returns NULL when libcurl can be used, else why it cannot, in text that lives as long as the process.
const char *ccurl_open(void);

// The functions below need an earlier ccurl_open() that returned NULL.
CURL *ccurl_easy_new(void);
void ccurl_easy_free(CURL *easy);
const char *ccurl_error_text(CURLcode code);

// What holds for every transfer: http and https only, HTTP 1.1, TLS 1.2 and verified, no redirect, no signal.
CURLcode ccurl_set_rules(CURL *easy);
CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value);
CURLcode ccurl_set_text(CURL *easy, CURLoption option, const char *value);
CURLcode ccurl_set_list(CURL *easy, CURLoption option, struct curl_slist *value);
// A copy of the body is taken.
CURLcode ccurl_set_body(CURL *easy, const void *bytes, size_t count);

// `context` goes to both: to `head` with each line of the answer's head, to `body` with each part of its body.
CURLcode ccurl_set_readers(CURL *easy, curl_write_callback head, curl_write_callback body, void *context);
// `watch` sees what is written and read, the request's head as it left among it.
CURLcode ccurl_set_watch(CURL *easy, curl_debug_callback watch, void *context);
// `start` is called when the connection stands and nothing of the request is written (libcurl 7.80).
CURLcode ccurl_set_start(CURL *easy, curl_prereq_callback start, void *context);
// Where a failed transfer puts its reason, CURL_ERROR_SIZE bytes.
CURLcode ccurl_set_reason(CURL *easy, char *reason);

// 0 where libcurl does not know.
long ccurl_get_long(CURL *easy, CURLINFO info);
curl_off_t ccurl_get_size(CURL *easy, CURLINFO info);

struct curl_slist *ccurl_list_append(struct curl_slist *list, const char *text);
// Overwrites the lines before it frees them: one of them is a credential.
void ccurl_list_free(struct curl_slist *list);

CURLM *ccurl_multi_new(void);
void ccurl_multi_free(CURLM *multi);
CURLMcode ccurl_multi_add(CURLM *multi, CURL *easy);
CURLMcode ccurl_multi_remove(CURLM *multi, CURL *easy);
CURLMcode ccurl_multi_perform(CURLM *multi, int *running);
// Waits for a socket, a time-out of libcurl's own or a wake-up, however long that takes.
CURLMcode ccurl_multi_wait(CURLM *multi);
// The one function that another thread may call.
CURLMcode ccurl_multi_wake(CURLM *multi);
// The next finished transfer and how it ended; NULL where there is none.
CURL *ccurl_multi_finished(CURLM *multi, CURLcode *result);

// Runs `body(context)` on a detached thread on which signals meant for the process are blocked.
// Returns false where no thread could be made.
bool ccurl_thread_start(void (*body)(void *context), void *context);

#endif
