package org.alliancetracker.gateway.page.word;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.gateway.language.Languages;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controller methods their {@link Words}, in the person's language and on today's date. */
@Configuration(proxyBeanMethods = false)
class WordsArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

  private final MessageSource messages;
  private final InstantSource clock;

  WordsArgument(MessageSource messages, InstantSource clock) {
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Words.class;
  }

  @Override
  public Words resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
      WebDataBinderFactory binders) {
    return new Words(messages, Languages.of(request.getNativeRequest(HttpServletRequest.class)),
        clock.instant(), AllianceDay.USUAL_ZONE);
  }
}
