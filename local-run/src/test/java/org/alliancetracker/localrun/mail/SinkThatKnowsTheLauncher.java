package org.alliancetracker.localrun.mail;

import org.alliancetracker.localrun.Options;

/** What the rule about engines is there to refuse. */
public record SinkThatKnowsTheLauncher(Options options) {}
