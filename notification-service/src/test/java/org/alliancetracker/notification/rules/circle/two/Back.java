package org.alliancetracker.notification.rules.circle.two;

import org.alliancetracker.notification.rules.circle.one.inner.Inner;

/** Leans on a part of the folder that leans on this one. */
public record Back(Inner inner) {}
