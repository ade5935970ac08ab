package org.alliancetracker.endtoend.ledger;

/** An alliance with its committee; {@code version} is for readers who must have heard of the committee. */
record Founded(String id, String version) {
}
