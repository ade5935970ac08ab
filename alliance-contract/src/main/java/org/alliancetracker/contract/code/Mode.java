package org.alliancetracker.contract.code;

/** The four modes of action (typology of 2010); an alliance may act in several. */
public enum Mode implements Coded {
  RESPONSIBLE_PRACTICES,
  PATRONAGE,
  ECONOMIC_COOPERATION,
  SOCIETAL_INNOVATION
}
