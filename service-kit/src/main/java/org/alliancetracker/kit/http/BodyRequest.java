package org.alliancetracker.kit.http;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/**
 * A request with a body that is read when somebody asks for it, counting, and can then be read again. The container is never
 * asked for it in another way, so nothing is read past the limits. What the address does not take is refused unread.
 */
public final class BodyRequest extends HttpServletRequestWrapper {

  private final SentBody sent;
  private final BodyKind taken;
  private final BodyLimits limits;
  private final BodyBudget budget;
  private BodyBudget.Share share;
  private byte[] bytes;
  private Map<String, String[]> fields;
  private boolean isPassedOn;

  BodyRequest(HttpServletRequest request, SentBody sent, BodyKind taken, BodyLimits limits, BodyBudget budget) {
    super(request);
    this.sent = sent;
    this.taken = taken;
    this.limits = limits;
    this.budget = budget;
  }

  /** Of a request that brings a body, and of no other. */
  public static Optional<BodyRequest> of(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getNativeRequest(request, BodyRequest.class));
  }

  /** Throws the problem {@code unsupported-media-type} (415) unless it is what the address takes. */
  void mustFit() {
    if (sent.kind().filter(taken::equals).isEmpty()) {
      throw new ProblemException(RequestProblems.unsupported(taken));
    }
  }

  /** Bytes as announced, or -1. */
  public long announced() {
    return sent.length();
  }

  /**
   * All of it, read at the first call and held until the request ends.
   *
   * @throws ProblemException 408, 413, 415 or 503; for JSON 400 when it is none
   */
  public byte[] bytes() {
    if (bytes == null) {
      byte[] read = counted().all(share());
      if (taken == BodyKind.JSON) {
        JsonText.check(read).ifPresent(problem -> {
          throw new ProblemException(problem);
        });
      }
      bytes = read;
    }
    return bytes;
  }

  /** The body as it comes, once, for whoever holds no more of it than a buffer; the same limits hold, as problems thrown. */
  public InputStream passedOn() {
    if (bytes != null || isPassedOn) {
      throw new IllegalStateException("the body was read already");
    }
    isPassedOn = true;
    return counted();
  }

  private CountedBody counted() {
    mustFit();
    int limit = limits.bytes(BodyLimits.isStranger());
    if (sent.length() > limit) {
      throw new ProblemException(InputProblems.bodyTooLarge(limit));
    }
    try {
      return new CountedBody(super.getInputStream(), sent.length(), limit, limits.whole());
    } catch (IOException gone) {
      throw CountedBody.problem(gone);
    }
  }

  /** Where what is held for this request is counted. */
  public BodyBudget.Share share() {
    if (share == null) {
      share = budget.share(BodyLimits.isStranger());
    }
    return share;
  }

  void ended() {
    if (share != null) {
      share.close();
    }
  }

  @Override
  public ServletInputStream getInputStream() {
    return new ReadBody(bytes());
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    if (fields == null) {
      boolean isForm = taken == BodyKind.FORM;
      if (isForm) {
        mustFit();
      }
      fields = FormFields.of(getQueryString(), isForm ? bytes() : new byte[0]);
    }
    return fields;
  }

  @Override
  public String[] getParameterValues(String name) {
    return getParameterMap().get(name);
  }

  @Override
  public String getParameter(String name) {
    String[] values = getParameterValues(name);
    return values == null ? null : values[0];
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(List.copyOf(getParameterMap().keySet()));
  }
}
