package org.alliancetracker.localrun.mail;

import java.nio.file.Path;
import org.alliancetracker.localrun.engine.EngineProcess;

/** The mail sink as a program: {@code MailSinkProcess <directory> <smtp port> <page port>}. */
public final class MailSinkProcess {

  private MailSinkProcess() {
  }

  public static void main(String[] arguments) {
    EngineProcess.begin();
    MailSink sink = MailSink.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]),
        Integer.parseInt(arguments[2]));
    EngineProcess.closeAtExit(sink);
    System.out.println("The mail can be read at " + sink.page());
  }
}
