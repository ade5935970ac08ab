package org.alliancetracker.testing.head;

import java.util.Set;

/**
 * One address of a program.
 *
 * @param method     HTTP method
 * @param pattern    path as Spring writes it, with {@code {names}} and perhaps {@code **} at its end
 * @param parameters names of the query or the form
 * @param headers    names of headers that this route asks for
 */
public record Route(String method, String pattern, Set<String> parameters, Set<String> headers) {

  @Override
  public String toString() {
    return method + " " + pattern;
  }
}
