package org.alliancetracker.kit.http;

import java.time.Duration;
import java.util.List;
import org.alliancetracker.kit.connection.Connections;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Strict JSON, bounded bodies, problems and command requests for a program that answers HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({StrictJson.class, ProblemAdvice.class, SaidProblems.class, Connections.class})
public class HttpEdge implements WebMvcConfigurer {

  /** After the security chain, whose order is -100. */
  private static final int AFTER_SECURITY = 0;
  private static final int BEFORE_SECURITY = -103;

  /** How long a request waits while others' bodies fill the room there is. */
  private static final Duration FOR_ROOM = Duration.ofSeconds(2);

  @Bean
  BodyBudget bodyBudget(@Value("${ALLIANCE_BODIES_IN_WORK:0B}") DataSize setting) {
    return new BodyBudget(setting.toBytes() == 0 ? BodyBudget.ofHeap() : setting.toBytes(), FOR_ROOM);
  }

  /** In front of the security chain, which may read forms. */
  @Bean
  FilterRegistrationBean<LimitedBody> limitedBody(ObjectProvider<BodyDoor> door, BodyBudget budget,
      @Value("${ALLIANCE_BODIES_WHOLE:PT30S}") Duration whole) {
    BodyLimits limits = new BodyLimits(LimitedBody.STRANGER_BYTES, LimitedBody.LIMIT_BYTES, whole);
    FilterRegistrationBean<LimitedBody> registration =
        new FilterRegistrationBean<>(new LimitedBody(door.getIfAvailable(() -> BodyDoor.JSON_ONLY), limits, budget));
    registration.setOrder(BEFORE_SECURITY + 2);
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
    registration.setOrder(AFTER_SECURITY);
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
    resolvers.add(new LeastVersions());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new KnownParameters());
    registry.addInterceptor(new TakenBodies());
  }
}
