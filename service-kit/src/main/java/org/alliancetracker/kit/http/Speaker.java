package org.alliancetracker.kit.http;

import java.security.Principal;
import org.alliancetracker.words.language.Language;

/** Somebody of whom it is known in which language they are spoken to. */
public interface Speaker extends Principal {

  Language language();
}
