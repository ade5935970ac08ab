package org.alliancetracker.localbroker;

import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramCredentialCallback;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;
import org.apache.kafka.common.security.token.delegation.internals.DelegationTokenCredentialCallback;

/**
 * Checks who logs in by the name and password the broker itself logs in with. Kafka keeps such passwords among its topics,
 * where a folder from before has none, and where the controller could not look before it has read them. Made by Kafka.
 */
public final class OneUser implements AuthenticateCallbackHandler {

  private static final int ITERATIONS = 4096;

  private String user;
  private ScramCredential credential;

  @Override
  public void configure(Map<String, ?> settings, String mechanism, List<AppConfigurationEntry> entries) {
    Map<String, ?> options = entries.getFirst().getOptions();
    user = (String) options.get("username");
    try {
      credential = new ScramFormatter(ScramMechanism.SCRAM_SHA_256)
          .generateCredential((String) options.get("password"), ITERATIONS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without a credential Kafka refuses. */
  @Override
  public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
    boolean known = Arrays.stream(callbacks)
        .anyMatch(each -> each instanceof NameCallback asked && user.equals(asked.getDefaultName()));
    for (Callback each : callbacks) {
      switch (each) {
        case NameCallback read -> { }
        // a login by token, of which there are none
        case DelegationTokenCredentialCallback token -> { }
        case ScramCredentialCallback asked when known -> asked.scramCredential(credential);
        case ScramCredentialCallback stranger -> { }
        default -> throw new UnsupportedCallbackException(each);
      }
    }
  }

  @Override
  public void close() {
    // nothing to release
  }
}
