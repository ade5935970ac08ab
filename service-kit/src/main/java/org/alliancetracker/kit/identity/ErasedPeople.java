package org.alliancetracker.kit.identity;

/**
 * Whom a service knows to be erased. A token lives a little longer than the person it was given to, and an erased person does
 * nothing more; a service that has a bean of this kind asks it at each request.
 */
@FunctionalInterface
public interface ErasedPeople {

  /** @param personId of whoever acts; a person who is not known here is not erased */
  boolean isErased(String personId);
}
