#define _GNU_SOURCE
#include "CCurl.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

// Every function of libcurl that is used, named once.
#define CCURL_FUNCTIONS(X)                                                                                             \
    X(global_init) X(easy_init) X(easy_cleanup) X(easy_strerror) X(easy_setopt) X(easy_getinfo) X(slist_append)        \
    X(slist_free_all) X(multi_init) X(multi_cleanup) X(multi_add_handle) X(multi_remove_handle) X(multi_perform)       \
    X(multi_poll) X(multi_wakeup) X(multi_info_read)

static struct {
#define X(name) __typeof__(&(curl_##name)) name;
    CCURL_FUNCTIONS(X)
#undef X
} curl;

#define ADVICE "libcurl cannot be opened: install it (apt-get install libcurl4, or dnf install libcurl)"

static const char *failure;
static pthread_once_t once = PTHREAD_ONCE_INIT;

void ccurl_wipe(void *bytes, size_t count) {
    for (volatile char *byte = bytes; count > 0; count--) *byte++ = 0;
}

static void *open_library(void) {
    static const char *const names[] = {
#ifdef __APPLE__
        "/usr/lib/libcurl.4.dylib",
#else
        "libcurl.so.4", "libcurl-gnutls.so.4",
#endif
    };
    static char reason[256];
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        void *library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
        if (library) return library;
        const char *words = dlerror();
        if (i == 0 && words) snprintf(reason, sizeof reason, ADVICE " (%s)", words);
    }
    failure = reason;
    return NULL;
}

static void open_once(void) {
    void *library = open_library();
    if (!library) return;
#define X(name)                                                                                                        \
    curl.name = (__typeof__(curl.name))dlsym(library, "curl_" #name);                                                  \
    if (!curl.name) failure = "libcurl is too old, 7.80 is needed: it has no curl_" #name;
    CCURL_FUNCTIONS(X)
#undef X
    if (!failure && curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) failure = "libcurl could not be readied";
}

const char *ccurl_open(void) {
    pthread_once(&once, open_once);
    return failure;
}

CURL *ccurl_easy_new(void) { return curl.easy_init(); }
void ccurl_easy_free(CURL *easy) { curl.easy_cleanup(easy); }
const char *ccurl_error_text(CURLcode code) { return curl.easy_strerror(code); }

// A program that this one starts must not hold its connections open; libcurl's own sockets are inherited.
static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address) {
    (void)context, (void)purpose;
#ifdef SOCK_CLOEXEC
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
#else
    int opened = socket(address->family, address->socktype, address->protocol);
    if (opened >= 0) fcntl(opened, F_SETFD, FD_CLOEXEC);
    return opened;
#endif
}

// The text form of CURLOPT_PROTOCOLS came with 7.85; the deprecated one is in every version.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
CURLcode ccurl_set_rules(CURL *easy) {
    static const struct {
        CURLoption option;
        long value;
    } rules[] = {
        {CURLOPT_NOSIGNAL, 1},
        {CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1},
        {CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2},
        {CURLOPT_SSL_VERIFYPEER, 1},
        {CURLOPT_SSL_VERIFYHOST, 2},
        {CURLOPT_FOLLOWLOCATION, 0},
        {CURLOPT_PATH_AS_IS, 1},
        {CURLOPT_DISALLOW_USERNAME_IN_URL, 1},
        {CURLOPT_SUPPRESS_CONNECT_HEADERS, 1},
        {CURLOPT_PROTOCOLS, CURLPROTO_HTTP | CURLPROTO_HTTPS},
    };
    CURLcode code = CURLE_OK;
    for (size_t i = 0; i < sizeof rules / sizeof *rules && code == CURLE_OK; i++) {
        code = curl.easy_setopt(easy, rules[i].option, rules[i].value);
    }
    if (code == CURLE_OK) code = curl.easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
#if LIBCURL_VERSION_NUM >= 0x075700
    // Ending a transfer does not wait for its name look-up; a libcurl that lacks the option waits.
    curl.easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
#endif
    return code;
}
#pragma GCC diagnostic pop

CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value) { return curl.easy_setopt(easy, option, value); }
CURLcode ccurl_set_text(CURL *easy, CURLoption option, const char *value) {
    return curl.easy_setopt(easy, option, value);
}
CURLcode ccurl_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
    return curl.easy_setopt(easy, option, value);
}

CURLcode ccurl_set_body(CURL *easy, const void *bytes, size_t count) {
    CURLcode code = curl.easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)count);
    return code != CURLE_OK ? code : curl.easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, count ? bytes : "");
}

CURLcode ccurl_set_readers(CURL *easy, curl_write_callback head, curl_write_callback body, void *context) {
    CURLcode code = curl.easy_setopt(easy, CURLOPT_HEADERFUNCTION, head);
    if (code == CURLE_OK) code = curl.easy_setopt(easy, CURLOPT_HEADERDATA, context);
    if (code == CURLE_OK) code = curl.easy_setopt(easy, CURLOPT_WRITEFUNCTION, body);
    return code != CURLE_OK ? code : curl.easy_setopt(easy, CURLOPT_WRITEDATA, context);
}

CURLcode ccurl_set_watch(CURL *easy, curl_debug_callback watch, void *context) {
    CURLcode code = curl.easy_setopt(easy, CURLOPT_DEBUGFUNCTION, watch);
    if (code == CURLE_OK) code = curl.easy_setopt(easy, CURLOPT_DEBUGDATA, context);
    return code != CURLE_OK ? code : curl.easy_setopt(easy, CURLOPT_VERBOSE, 1L);
}

CURLcode ccurl_set_start(CURL *easy, curl_prereq_callback start, void *context) {
    CURLcode code = curl.easy_setopt(easy, CURLOPT_PREREQFUNCTION, start);
    return code != CURLE_OK ? code : curl.easy_setopt(easy, CURLOPT_PREREQDATA, context);
}

CURLcode ccurl_set_reason(CURL *easy, char *reason) { return curl.easy_setopt(easy, CURLOPT_ERRORBUFFER, reason); }

long ccurl_get_long(CURL *easy, CURLINFO info) {
    long value = 0;
    return curl.easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

curl_off_t ccurl_get_size(CURL *easy, CURLINFO info) {
    curl_off_t value = 0;
    return curl.easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

struct curl_slist *ccurl_list_append(struct curl_slist *list, const char *text) {
    return curl.slist_append(list, text);
}

void ccurl_list_free(struct curl_slist *list) {
    for (struct curl_slist *line = list; line; line = line->next) {
        ccurl_wipe(line->data, strlen(line->data));
    }
    curl.slist_free_all(list);
}

CURLM *ccurl_multi_new(void) { return curl.multi_init(); }
void ccurl_multi_free(CURLM *multi) { curl.multi_cleanup(multi); }
CURLMcode ccurl_multi_add(CURLM *multi, CURL *easy) { return curl.multi_add_handle(multi, easy); }
CURLMcode ccurl_multi_remove(CURLM *multi, CURL *easy) { return curl.multi_remove_handle(multi, easy); }
CURLMcode ccurl_multi_perform(CURLM *multi, int *running) { return curl.multi_perform(multi, running); }
CURLMcode ccurl_multi_wait(CURLM *multi) { return curl.multi_poll(multi, NULL, 0, INT_MAX, NULL); }
CURLMcode ccurl_multi_wake(CURLM *multi) { return curl.multi_wakeup(multi); }

CURL *ccurl_multi_finished(CURLM *multi, CURLcode *result) {
    int left = 0;
    CURLMsg *message;
    while ((message = curl.multi_info_read(multi, &left))) {
        if (message->msg != CURLMSG_DONE) continue;
        *result = message->data.result;
        return message->easy_handle;
    }
    return NULL;
}

struct start {
    void (*body)(void *);
    void *context;
};

static void *run(void *argument) {
    struct start start = *(struct start *)argument;
    free(argument);
    start.body(start.context);
    return NULL;
}

// A fault's own signals stay open, so that a crash on the thread is seen as one.
static void fill_blocked(sigset_t *set) {
    static const int open[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS};
    sigfillset(set);
    for (size_t i = 0; i < sizeof open / sizeof *open; i++) sigdelset(set, open[i]);
}

bool ccurl_thread_start(void (*body)(void *context), void *context) {
    struct start *start = malloc(sizeof *start);
    pthread_attr_t attributes;
    if (!start) return false;
    if (pthread_attr_init(&attributes) != 0) {
        free(start);
        return false;
    }
    *start = (struct start){body, context};
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    // The new thread inherits the mask, so that not even its first instruction can take a signal.
    sigset_t blocked, before;
    fill_blocked(&blocked);
    pthread_sigmask(SIG_SETMASK, &blocked, &before);
    pthread_t thread;
    bool started = pthread_create(&thread, &attributes, run, start) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    pthread_attr_destroy(&attributes);
    if (!started) free(start);
    return started;
}
