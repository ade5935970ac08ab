package org.alliancetracker.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alliancetracker.kit.store.StoreCircuit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Each request to a service is a visit to its store, where it has one and the request needs it. */
@Configuration(proxyBeanMethods = false)
public class StoreVisits implements WebMvcConfigurer {

  private final ObjectProvider<StoreCircuit> circuit;

  StoreVisits(ObjectProvider<StoreCircuit> circuit) {
    this.circuit = circuit;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    circuit.ifAvailable(store -> registry.addInterceptor(new Visits(store)));
  }

  private record Visits(StoreCircuit store) implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
      store.begin();
      return true;
    }

    /** However the request ended. */
    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, Exception unanswered) {
      // what a problem was made of is no longer thrown; the framework keeps it here
      Object answered = request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE);
      store.end(answered instanceof Throwable thrown ? thrown : unanswered);
    }
  }
}
