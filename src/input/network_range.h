/* network_range.h -- which network addresses belong to the open internet
 *
 * A page may name any host, and a name may lead anywhere: to this machine, to
 * a router, to a cloud's table of secrets. So the address is looked at to
 * which a connection is about to be made, not the name.
 * Source  IANA's special-purpose address registries (RFC 6890), 2024 */
#ifndef RUNUT_INPUT_NETWORK_RANGE_H
#define RUNUT_INPUT_NETWORK_RANGE_H

#include <stdbool.h>
#include <sys/socket.h>

/* Neither loopback, private, link-local, shared, multicast nor reserved; of
 * IPv6 addresses that stand for IPv4 ones the latter is looked at. */
bool network_is_public(const struct sockaddr *address);

#endif
