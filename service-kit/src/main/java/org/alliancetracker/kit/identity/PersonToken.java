package org.alliancetracker.kit.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import java.time.Duration;

/** What signer and checker agree on: for the token of a person, and for the one by which the gateway speaks for itself. */
final class PersonToken {

  static final String ISSUER = "alliance-gateway";
  static final String AUDIENCE = "alliance-services";
  static final String ROLES = "roles";
  static final String LANGUAGE = "lang";
  static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;
  static final JOSEObjectType TYPE = new JOSEObjectType("person+jwt");

  /** Another audience and another type, so that neither token can ever pass for the other. */
  static final String GATEWAY_AUDIENCE = "alliance-internal";
  static final JOSEObjectType GATEWAY_TYPE = new JOSEObjectType("gateway+jwt");

  /** How far the clocks of two machines may differ. */
  static final Duration SKEW = Duration.ofSeconds(10);

  /** A token that claims to live longer was not made by the gateway's rules. */
  static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

  private PersonToken() {
  }
}
