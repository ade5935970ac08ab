package org.alliancetracker.gateway.page.status;

/** One figure in words: what it is, how it stands, and whether that is normal. */
record Line(String label, String value, String sentence, Need need) {}
