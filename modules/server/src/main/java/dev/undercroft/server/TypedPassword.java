package dev.undercroft.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// A password that somebody types, or that another program sends.
final class TypedPassword {
  private TypedPassword() {}

  static String read() {
    Console console = System.console();
    return console != null && console.isTerminal() ? typed(console) : sent();
  }

  private static String typed(Console console) {
    char[] once = console.readPassword("Password: ");
    char[] again = console.readPassword("The same again: ");
    if (once == null || again == null) {
      throw new Refusal("no password was typed");
    }
    if (!Arrays.equals(once, again)) {
      throw new Refusal("the two passwords differ: nothing was done");
    }
    return new String(once);
  }

  private static String sent() {
    try {
      String line = new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
      if (line == null) {
        throw new Refusal("the password is read from standard input, and there is none");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
