package org.alliancetracker.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** A request of which some headers are kept to ourselves. */
final class WithoutHeaders extends HttpServletRequestWrapper {

  private final List<String> hidden;

  WithoutHeaders(HttpServletRequest request, List<String> hidden) {
    super(request);
    this.hidden = hidden;
  }

  @Override
  public String getHeader(String name) {
    return isHidden(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(Collections.list(super.getHeaderNames()).stream().filter(name -> !isHidden(name)).toList());
  }

  @Override
  public String getContentType() {
    return isHidden("Content-Type") ? null : super.getContentType();
  }

  private boolean isHidden(String name) {
    return hidden.stream().anyMatch(name::equalsIgnoreCase);
  }
}
