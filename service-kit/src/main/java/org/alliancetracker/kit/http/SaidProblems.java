package org.alliancetracker.kit.http;

import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Problems that controllers answer, and those that are made of what they throw, are said here; {@link ProblemWriter} says the others. */
@ControllerAdvice
class SaidProblems implements ResponseBodyAdvice<Object> {

  @Override
  public boolean supports(MethodParameter answered, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public Object beforeBodyWrite(Object body, MethodParameter answered, MediaType type, Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request, ServerHttpResponse response) {
    return body instanceof Problem problem && request instanceof ServletServerHttpRequest received
        ? problem.said(SpokenLanguage.of(received.getServletRequest())) : body;
  }
}
