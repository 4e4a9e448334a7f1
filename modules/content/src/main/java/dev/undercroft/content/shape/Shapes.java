package dev.undercroft.content.shape;

import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.undercroft.content.seed.SchemaFiles;
import dev.undercroft.proto.content.v1.Content;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// The shapes of the schemas that the product was built with.
public final class Shapes {
  private Shapes() {}

  /// By the names of their kinds. The first one who asks waits until all schemas are read; a server
  /// starts without.
  public static Map<String, Shape> product() {
    return Product.SHAPES;
  }

  private static Map<String, Shape> read() {
    var files = new SchemaFiles();
    var shapes = new TreeMap<String, Shape>();
    for (FieldDescriptor kind : Content.getDescriptor().getFields()) {
      shapes.put(kind.getName(), Shape.of(files.load(kind.getName() + ".schema.json")));
    }
    return Collections.unmodifiableMap(shapes);
  }

  private static final class Product {
    static final Map<String, Shape> SHAPES = read();
  }
}
