package org.tongban.acceptance;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A filled-in form before its button is pressed, which may happen more than once. */
record Attempt(Caller caller, String path, Map<String, String> fields) {

  CompletableFuture<Answer> send() {
    return caller.post(path, fields);
  }
}
