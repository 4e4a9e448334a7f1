package dev.undercroft.rpc;

import build.buf.validate.FieldPath;
import build.buf.validate.FieldPathElement;

/// Prints where in a request something is, such as `items[2].slot`.
final class FieldPaths {
  static String print(FieldPath path) {
    var text = new StringBuilder();
    for (var element : path.getElementsList()) {
      if (!text.isEmpty()) {
        text.append('.');
      }
      text.append(element.getFieldName()).append(subscript(element));
    }
    return text.toString();
  }

  private static String subscript(FieldPathElement element) {
    return switch (element.getSubscriptCase()) {
      case INDEX -> "[" + element.getIndex() + "]";
      case BOOL_KEY -> "[" + element.getBoolKey() + "]";
      case INT_KEY -> "[" + element.getIntKey() + "]";
      case UINT_KEY -> "[" + Long.toUnsignedString(element.getUintKey()) + "]";
      case STRING_KEY -> "[\"" + element.getStringKey() + "\"]";
      case SUBSCRIPT_NOT_SET -> "";
    };
  }

  private FieldPaths() {}
}
