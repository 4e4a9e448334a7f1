package dev.undercroft.rpc;

import com.google.protobuf.Message;

/// The rules of the requests of one method.
final class RequestRules {
  private final RequestValidation validation;
  // Requests for whole lists, which are asked for most, are empty: to find that out anew took a
  // hundredth of such a call. What was good once always is.
  private volatile boolean mayBeEmpty;

  RequestRules(RequestValidation validation) {
    this.validation = validation;
  }

  /// @throws InvalidRequest when the message breaks a rule of its proto file
  void check(Message message) {
    if (message.getSerializedSize() > 0) {
      validation.check(message);
    } else if (!mayBeEmpty) {
      validation.check(message);
      mayBeEmpty = true;
    }
  }
}
