package org.alliancetracker.kit.http;

import java.util.List;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Strict JSON, bounded bodies, problems and command requests for a program that answers HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({StrictJson.class, ProblemAdvice.class})
public class HttpEdge implements WebMvcConfigurer {

  /** After the security chain, whose order is -100. */
  private static final int AFTER_SECURITY = 0;
  private static final int BEFORE_SECURITY = -102;

  @Bean
  FilterRegistrationBean<LimitedBody> limitedBody() {
    FilterRegistrationBean<LimitedBody> registration = new FilterRegistrationBean<>(new LimitedBody());
    registration.setOrder(AFTER_SECURITY);
    return registration;
  }

  /** In front of everything of ours, so that it sees how each request ends. */
  @Bean
  FilterRegistrationBean<RequestLine> requestLine() {
    FilterRegistrationBean<RequestLine> registration = new FilterRegistrationBean<>(new RequestLine());
    registration.setOrder(BEFORE_SECURITY);
    return registration;
  }

  /** Strangers' heads too: what cannot be read is refused before it is asked who sends it. */
  @Bean
  FilterRegistrationBean<RequestHeads> requestHeads() {
    FilterRegistrationBean<RequestHeads> registration = new FilterRegistrationBean<>(new RequestHeads());
    registration.setOrder(BEFORE_SECURITY + 1);
    return registration;
  }

  @Bean
  FilterRegistrationBean<WhoActs> whoActs() {
    FilterRegistrationBean<WhoActs> registration = new FilterRegistrationBean<>(new WhoActs());
    registration.setOrder(AFTER_SECURITY - 1);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsFromTheContainer() {
    return factory -> factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new ProblemValve()));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CommandRequests());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new KnownParameters());
  }
}
