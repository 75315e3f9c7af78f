package org.bangfu.local;

import org.bangfu.local.cli.BangfuCommand;

/** Where the script {@code bangfu} hands over. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(BangfuCommand.execute(arguments));
  }
}
