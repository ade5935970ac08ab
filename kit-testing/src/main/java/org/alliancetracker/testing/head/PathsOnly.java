package org.alliancetracker.testing.head;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;

/** The paths of functional routes: of all that they can tell a visitor only these are of interest. */
final class PathsOnly {

  private PathsOnly() {
  }

  static List<String> of(RouterFunction<?> function) {
    List<String> paths = new ArrayList<>();
    Class<?>[] visitors = {RouterFunctions.Visitor.class, RequestPredicates.Visitor.class};
    InvocationHandler keep = (self, told, arguments) -> {
      if (told.getName().equals("path")) {
        paths.add((String) arguments[0]);
      } else if (told.getName().equals("route")) {
        ((RequestPredicate) arguments[0]).accept((RequestPredicates.Visitor) self);
      } else if (told.getName().equals("startNested") || arguments != null && arguments[0] instanceof RouterFunction<?>) {
        // whoever makes such routes teaches this class to read them
        throw new IllegalStateException("the paths of this route cannot be asked for: " + arguments[0]);
      }
      return null;
    };
    function.accept((RouterFunctions.Visitor) Proxy.newProxyInstance(PathsOnly.class.getClassLoader(), visitors, keep));
    return paths;
  }
}
