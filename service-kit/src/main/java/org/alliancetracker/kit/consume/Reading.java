package org.alliancetracker.kit.consume;

/** One group reads one topic. */
record Reading(String group, String topic) {}
