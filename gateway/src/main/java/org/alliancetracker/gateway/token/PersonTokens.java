package org.alliancetracker.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.TokenSigner;
import org.springframework.stereotype.Component;

/** The token that tells services who acts; one signature per person and half minute, since signing costs more than a lookup. */
@Component
public class PersonTokens {

  static final Duration LIFE = Duration.ofSeconds(60);
  private static final Duration USED_FOR = Duration.ofSeconds(30);

  /** Of people and languages; with a token of less than 1 KB each. */
  private static final int MOST = 5_000;

  private record Signed(String token, Instant until) {
  }

  private final TokenSigner signer;
  private final InstantSource time;
  private final Cache<ActingPerson, Signed> signed = Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

  PersonTokens(TokenSigner signer, InstantSource time) {
    this.signer = signer;
    this.time = time;
  }

  /** Good for at least half a minute more. */
  public String of(ActingPerson person) {
    Instant now = time.instant();
    Signed known = signed.getIfPresent(person);
    if (known != null && known.until().isAfter(now)) {
      return known.token();
    }
    Signed fresh = new Signed(signer.sign(person, now, LIFE), now.plus(USED_FOR));
    signed.put(person, fresh);
    return fresh.token();
  }
}
