package org.alliancetracker.gateway.token;

import java.nio.file.Path;
import org.alliancetracker.kit.identity.TokenSigner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one key by which services know what comes from the gateway. */
@Configuration(proxyBeanMethods = false)
class SigningKey {

  @Bean
  TokenSigner tokenSigner(@Value("${ALLIANCE_TOKEN_PRIVATE_KEY_FILE}") Path privateKeyFile,
      @Value("${ALLIANCE_TOKEN_PUBLIC_KEY_FILE}") Path publicKeyFile) {
    return TokenSigner.open(privateKeyFile, publicKeyFile);
  }
}
