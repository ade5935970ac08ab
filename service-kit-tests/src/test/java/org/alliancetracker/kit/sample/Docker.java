package org.alliancetracker.kit.sample;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** Whether Docker can serve an image; where it cannot, one line says which tests did not run and why. */
public final class Docker {

  private static final ConcurrentMap<String, String> WHY_NOT = new ConcurrentHashMap<>();

  private Docker() {}

  public static boolean serves(String image, Class<?> test) {
    String why = WHY_NOT.computeIfAbsent(image, Docker::whyNot);
    if (!why.isEmpty()) {
      System.out.println(test.getSimpleName() + " did not run: " + why);
    }
    return why.isEmpty();
  }

  private static String whyNot(String image) {
    try {
      if (!DockerClientFactory.instance().isDockerAvailable()) {
        return "no Docker engine answers here";
      }
      new RemoteDockerImage(DockerImageName.parse(image)).get();
      return "";
    } catch (Exception refused) {
      return "Docker answers but cannot serve " + image;
    }
  }
}
