package org.alliancetracker.notification.rules.circle.one;

import org.alliancetracker.notification.rules.circle.two.Back;

/** Leans on another folder. */
public record Door(Back back) {}
