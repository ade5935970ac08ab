package org.alliancetracker.gateway.route;

import java.time.Duration;

/**
 * How much patience the gateway has with one service.
 *
 * @param timeLimit   for one try, from connecting to the last byte
 * @param callsAtOnce more than these are refused at once
 * @param openFor     how long a broken service is left alone before it is tried again
 */
record Limits(Duration timeLimit, int callsAtOnce, Duration openFor) {
}
