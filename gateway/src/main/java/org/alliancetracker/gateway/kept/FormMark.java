package org.alliancetracker.gateway.kept;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alliancetracker.kit.identity.SealingKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Says in a form for which account it was made, so that it is known whose it is after the session ended. A stranger has no such mark,
 * so nothing a stranger sends is kept. It opens nothing: what is kept is opened by the account itself, signed in.
 */
@Component
public class FormMark {

  /** A form may be open longer than a session lives. */
  static final Duration LIFE = Duration.ofDays(30);

  private static final String KEY_FILE = "kept-forms.key";
  private static final Pattern MARK = Pattern.compile("([a-z0-9._-]{2,40})~(\\d{1,12})~([A-Za-z0-9_-]{43})");

  private final SealingKey secret;
  private final InstantSource time;

  FormMark(@Value("${ALLIANCE_TOKEN_PRIVATE_KEY_FILE}") Path privateKeyFile, InstantSource time) {
    this.secret = SealingKey.beside(privateKeyFile, KEY_FILE);
    this.time = time;
  }

  /** For a form that is shown to this account now. */
  public String of(String account) {
    String open = account + "~" + time.instant().plus(LIFE).getEpochSecond();
    return open + "~" + seal(open);
  }

  /** The account a form was made for; empty for a mark that is not ours or too old. */
  Optional<String> account(String mark) {
    if (mark == null) {
      return Optional.empty();
    }
    return MARK.matcher(mark).results().filter(found -> found.group().equals(mark)).filter(this::isGood)
        .map(found -> found.group(1)).findFirst();
  }

  private boolean isGood(MatchResult found) {
    byte[] seal = seal(found.group(1) + "~" + found.group(2)).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(seal, found.group(3).getBytes(StandardCharsets.US_ASCII))
        && Instant.ofEpochSecond(Long.parseLong(found.group(2))).isAfter(time.instant());
  }

  private String seal(String open) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.seal(open.getBytes(StandardCharsets.UTF_8)));
  }
}
