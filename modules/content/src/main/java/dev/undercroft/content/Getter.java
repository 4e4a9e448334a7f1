package dev.undercroft.content;

import static java.lang.invoke.MethodHandles.publicLookup;
import static java.lang.invoke.MethodType.methodType;

import com.google.common.base.CaseFormat;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/// A generated getter of a field, for those who read the same field of every call and don't know
/// the message's class. Protobuf's own `getField` goes by reflection, which in a JVM that is to
/// start fast (`jdk.reflect.useNativeAccessorOnly`) leaves Java for every field and comes back.
final class Getter {
  private static final MethodType ANY = methodType(Object.class, Message.class);

  private final MethodHandle method;

  private Getter(Class<? extends Message> message, String prefix, FieldDescriptor field) {
    var name = prefix + CaseFormat.LOWER_UNDERSCORE.to(CaseFormat.UPPER_CAMEL, field.getName());
    try {
      method = publicLookup().unreflect(message.getMethod(name)).asType(ANY);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("%s has no %s".formatted(message.getName(), name), e);
    }
  }

  /// Of the field's value.
  static Getter of(Class<? extends Message> message, FieldDescriptor field) {
    return new Getter(message, "get", field);
  }

  /// Of whether the field is there, a Boolean.
  static Getter ofPresence(Class<? extends Message> message, FieldDescriptor field) {
    return new Getter(message, "has", field);
  }

  Object read(Message message) {
    try {
      return (Object) method.invokeExact(message);
    } catch (RuntimeException | Error fault) {
      throw fault;
    } catch (Throwable checked) {
      throw new IllegalStateException("a getter declares no exception", checked);
    }
  }
}
