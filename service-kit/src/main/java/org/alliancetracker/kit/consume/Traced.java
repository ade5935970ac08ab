package org.alliancetracker.kit.consume;

import java.nio.charset.StandardCharsets;
import org.alliancetracker.kit.trace.Traces;
import org.springframework.messaging.Message;

/** Reads a record as part of the trace that its header names. */
final class Traced {

  private Traced() {}

  static void run(Traces traces, String topic, Message<byte[]> message, Runnable work) {
    Traces.Work part = traces.begin("read " + topic, Traces.Side.CONSUMER, header(message));
    try {
      work.run();
    } catch (RuntimeException failed) {
      part.failed(failed);
      throw failed;
    } finally {
      part.close();
    }
  }

  private static String header(Message<byte[]> message) {
    return switch (message.getHeaders().get(Traces.HEADER)) {
      case byte[] bytes -> new String(bytes, StandardCharsets.US_ASCII);
      case String text -> text;
      case null, default -> null;
    };
  }
}
