package org.alliancetracker.kit.identity;

/**
 * That who signs the tokens, the gateway, speaks for itself and for no person; a controller method that takes it as an argument is for
 * the gateway alone.
 */
public final class SignerItself {

  static final SignerItself INSTANCE = new SignerItself();

  private SignerItself() {
  }
}
