package org.alliancetracker.kit.identity;

import org.alliancetracker.kit.http.ProblemException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controller methods their {@link SignerItself}: a second lock, so that no way around the chain of filters opens anything. */
final class SignerArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == SignerItself.class;
  }

  @Override
  public SignerItself resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
                     NativeWebRequest request, WebDataBinderFactory binders) {
    if (request.getUserPrincipal() instanceof SignerAuthentication) {
      return SignerItself.INSTANCE;
    }
    throw new ProblemException(ActingPersons.unauthenticated());
  }
}
