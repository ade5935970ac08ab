package org.alliancetracker.kit.identity;

import java.security.Principal;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.ProblemException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controller methods their {@link ActingPerson} argument; of whoever is erased there is none. */
public final class ActingPersons implements HandlerMethodArgumentResolver {

  private final ErasedPeople erased;

  public ActingPersons() {
    this(person -> false);
  }

  public ActingPersons(ErasedPeople erased) {
    this.erased = erased;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == ActingPerson.class;
  }

  @Override
  public ActingPerson resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
                    NativeWebRequest request, WebDataBinderFactory binders) {
    Principal principal = request.getUserPrincipal();
    if (principal instanceof PersonAuthentication authentication && !erased.isErased(authentication.getName())) {
      return authentication.getPrincipal();
    }
    throw new ProblemException(unauthenticated());
  }

  static Problem unauthenticated() {
    return Problem.of(SharedCode.UNAUTHENTICATED).detail("Sign in again and repeat the request.");
  }
}
