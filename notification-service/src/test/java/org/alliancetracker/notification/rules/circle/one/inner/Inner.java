package org.alliancetracker.notification.rules.circle.one.inner;

/** Leans on nothing. */
public record Inner() {}
