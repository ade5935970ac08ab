package org.alliancetracker.gateway.allowance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.alliancetracker.gateway.brake.Keying;
import org.alliancetracker.gateway.caller.Callers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much one address and one person may ask of the gateway in a minute: far more than people do, and less than a program in a loop.
 * What is dear has limits of its own besides.
 */
@Component
public class Allowances {

  private final Keying keying = new Keying();
  private final Allowance addresses;
  private final Allowance persons;
  private final Callers callers;
  private final InstantSource time;

  /** @throws IllegalStateException when one of them is no number above 0 */
  Allowances(@Value("${ALLIANCE_REQUESTS_PER_PERSON:600}") int ofPerson, @Value("${ALLIANCE_REQUESTS_PER_ADDRESS:1200}") int ofAddress,
      Callers callers, InstantSource time) {
    if (ofPerson < 1 || ofAddress < 1) {
      throw new IllegalStateException("ALLIANCE_REQUESTS_PER_PERSON and ALLIANCE_REQUESTS_PER_ADDRESS are numbers above 0");
    }
    this.persons = new Allowance("person", ofPerson);
    this.addresses = new Allowance("address", ofAddress);
    this.callers = callers;
    this.time = time;
  }

  /** Counts the request for where it comes from. */
  public Spent ofAddress(HttpServletRequest request) {
    return addresses.ask(keying.of("address", callers.network(request)), time.instant());
  }

  /** Counts a request of that person, by whatever session or token. */
  public Spent ofPerson(String personId) {
    return persons.ask(keying.of("person", personId), time.instant());
  }
}
