#ifndef VOUCH_CCURL_H
#define VOUCH_CCURL_H
#include <curl/curl.h>
#endif
