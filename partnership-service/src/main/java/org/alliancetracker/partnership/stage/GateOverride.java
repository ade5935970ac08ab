package org.alliancetracker.partnership.stage;

/** Why a gate is passed although it asks for more; the reason is recorded and shown. */
record GateOverride(String reason) {}
