package org.alliancetracker.notification.alliance;

/** An organisation in the alliance. */
public record Partner(String id, String name, boolean left) {}
