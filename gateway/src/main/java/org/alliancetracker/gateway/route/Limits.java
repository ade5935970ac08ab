package org.alliancetracker.gateway.route;

import java.time.Duration;

/**
 * How much patience the gateway has with one service.
 *
 * @param timeLimit      for one try: from connecting to the last byte of what is held, to the first and between any two of
 *                       what is passed on
 * @param wholeStream    for all of an answer that is passed on
 * @param callsAtOnce    more than these are refused at once
 * @param waitingForNews more than these do not wait until the service has heard of a version, and are told that it is behind
 * @param openFor        how long a broken service is left alone before it is tried again
 */
record Limits(Duration timeLimit, Duration wholeStream, int callsAtOnce, int waitingForNews, Duration openFor) {
}
