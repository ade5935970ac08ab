package org.alliancetracker.kit.consume;

import org.alliancetracker.kit.trace.Traces;

/** Reads a record as part of the trace that its header names. */
final class Traced {

  private Traced() {}

  static void run(Traces traces, String topic, Polled record, Runnable work) {
    Traces.Work part = traces.begin("read " + topic, Traces.Side.CONSUMER, record.trace());
    try {
      work.run();
    } catch (RuntimeException failed) {
      part.failed(failed);
      throw failed;
    } finally {
      part.close();
    }
  }
}
