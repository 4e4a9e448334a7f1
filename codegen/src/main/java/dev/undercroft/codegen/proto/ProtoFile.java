package dev.undercroft.codegen.proto;

import dev.undercroft.codegen.text.Indented;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// A protobuf file with its head: banner, package, imports, options.
final class ProtoFile {
  static final String RELEASE = "undercroft/release/v1/release.proto";

  private final Indented text = new Indented();

  /// @param source what the banner names
  /// @param imports in any order, doubles allowed
  ProtoFile(String source, Collection<String> imports) {
    text.line("// Generated from " + source + " by codegen: ./undercroft generate. Do not edit.");
    text.line("syntax = \"proto3\";").blank();
    text.line("package undercroft.content.v1;").blank();
    List<String> sorted = List.copyOf(new TreeSet<>(imports));
    sorted.forEach(file -> text.line("import \"" + file + "\";"));
    if (!sorted.isEmpty()) {
      text.blank();
    }
    text.line("option java_multiple_files = true;");
    text.line("option java_package = \"dev.undercroft.proto.content.v1\";");
  }

  /// The path by which other files import one of ours.
  static String own(String name) {
    return ProtoWriter.FOLDER + "/" + name + ".proto";
  }

  ProtoFile blank() {
    text.blank();
    return this;
  }

  ProtoFile comment(String sentences) {
    text.comment("//", sentences);
    return this;
  }

  ProtoFile line(String line) {
    text.line(line);
    return this;
  }

  ProtoFile open(String line) {
    text.open(line);
    return this;
  }

  ProtoFile close() {
    text.close("}");
    return this;
  }

  ProtoFile close(String line) {
    text.close(line);
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
