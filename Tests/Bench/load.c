// Asks a request again and again over several connections: load PORT CONNECTIONS SECONDS < REQUEST
// Where the request has 0000000 in it, another number of seven digits stands there each time.
// It prints the answers per second, and their latency at the 50th and the 99th percentile in microseconds.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { connections_at_most = 256, answers_at_most = 4 << 20 };

static char request[1 << 16], answer[1 << 16];
static unsigned latencies[answers_at_most];

static long long microseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000LL + now.tv_nsec / 1000;
}

static int ask(int connection, long size) {
    static const char place[] = "0000000";
    static char *number;
    static unsigned count;
    if (!number && !(number = memmem(request, size, place, strlen(place)))) number = request + sizeof request;
    if (number < request + size) {
        unsigned rest = count++;
        for (int index = sizeof place - 2; index >= 0; index--, rest /= 10) number[index] = '0' + rest % 10;
    }
    return write(connection, request, size) == size;
}

static int connected(int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int yes = 1, connection = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(connection, (struct sockaddr *)&address, sizeof address) != 0) return -1;
    setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    return connection;
}

static int by_size(const void *one, const void *other) {
    unsigned left = *(const unsigned *)one, right = *(const unsigned *)other;
    return (left > right) - (left < right);
}

int main(int count, char **arguments) {
    if (count != 4) return 64;
    int number = atoi(arguments[2]);
    if (number < 1 || number > connections_at_most) return 64;
    long size = fread(request, 1, sizeof request, stdin), answers = 0, refused = 0;
    struct pollfd connections[connections_at_most];
    long long asked[connections_at_most], start = microseconds(), end = start + atoll(arguments[3]) * 1000000;
    for (int index = 0; index < number; index++) {
        connections[index] = (struct pollfd){connected(atoi(arguments[1])), POLLIN, 0};
        asked[index] = microseconds();
        if (!ask(connections[index].fd, size)) return 69;
    }
    while (microseconds() < end && answers < answers_at_most) {
        poll(connections, number, 100);
        for (int index = 0; index < number; index++) {
            if (connections[index].revents == 0) continue;
            // Answers are small: each comes whole.
            if (read(connections[index].fd, answer, sizeof answer) < 12) return 70;
            refused += memcmp(answer + 9, "200", 3) != 0;
            long long now = microseconds();
            latencies[answers++] = (unsigned)(now - asked[index]);
            asked[index] = now;
            if (!ask(connections[index].fd, size)) return 70;
        }
    }
    double seconds = (microseconds() - start) / 1e6;
    if (answers == 0) return 70;
    qsort(latencies, answers, sizeof *latencies, by_size);
    printf("%.0f %u %u %ld\n", answers / seconds, latencies[answers / 2], latencies[answers * 99 / 100], refused);
}
