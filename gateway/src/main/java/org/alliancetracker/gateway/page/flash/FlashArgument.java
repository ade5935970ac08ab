package org.alliancetracker.gateway.page.flash;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alliancetracker.gateway.browser.SessionCookie;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controller methods their {@link Flash} argument. */
public final class FlashArgument implements HandlerMethodArgumentResolver {

  private final SessionCookie cookie;

  public FlashArgument(SessionCookie cookie) {
    this.cookie = cookie;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Flash.class;
  }

  @Override
  public Flash resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
      WebDataBinderFactory binders) {
    return new Flash(request.getNativeRequest(HttpServletRequest.class), request.getNativeResponse(HttpServletResponse.class), cookie);
  }
}
