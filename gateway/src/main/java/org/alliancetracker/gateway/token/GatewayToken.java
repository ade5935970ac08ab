package org.alliancetracker.gateway.token;

import java.time.InstantSource;
import org.alliancetracker.kit.identity.TokenSigner;
import org.springframework.stereotype.Component;

/** The token by which the gateway speaks to services for itself and for nobody else. Such calls are few: each has one of its own. */
@Component
public class GatewayToken {

  private final TokenSigner signer;
  private final InstantSource time;

  GatewayToken(TokenSigner signer, InstantSource time) {
    this.signer = signer;
    this.time = time;
  }

  public String fresh() {
    return signer.signForGateway(time.instant(), PersonTokens.LIFE);
  }
}
