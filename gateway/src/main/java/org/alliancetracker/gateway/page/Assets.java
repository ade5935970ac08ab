package org.alliancetracker.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Properties;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;

/** Styles and scripts under {@code /assets}: our own, and those of WebJars without the version in their address. */
final class Assets {

  private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  private Assets() {
  }

  static void register(ResourceHandlerRegistry registry) {
    add(registry, "/assets/htmx/**", webJar("htmx.org") + "dist/");
    add(registry, "/assets/pico/**", webJar("picocss__pico") + "css/");
    add(registry, "/assets/**", "classpath:/static/assets/");
  }

  private static void add(ResourceHandlerRegistry registry, String address, String location) {
    registry.addResourceHandler(address).addResourceLocations(location).setCacheControl(AN_HOUR);
  }

  private static String webJar(String name) {
    Properties properties = new Properties();
    try (InputStream file = Assets.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
      properties.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return "classpath:/META-INF/resources/webjars/" + name + "/" + properties.getProperty("version") + "/";
  }
}
