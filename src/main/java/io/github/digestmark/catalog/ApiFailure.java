package io.github.digestmark.catalog;

import java.time.Duration;
import java.util.Optional;

/** Why papers could not be looked up. */
final class ApiFailure extends Exception {

  private static final long serialVersionUID = 1L;

  /** Which requests fail for the same reason. */
  enum Scope {
    /** One of the identifiers is at fault: the others can be looked up without it. */
    IDENTIFIER(12),
    /** This batch. */
    BATCH(2),
    /** Every request would fail: without a network, for example. */
    ALL(1);

    /** So many failures in a row show that all requests fail. */
    final int patience;

    Scope(int patience) {
      this.patience = patience;
    }
  }

  private final String reason;
  private final Scope scope;
  private final transient Optional<Duration> retryAfter;

  private ApiFailure(String reason, Scope scope, Optional<Duration> retryAfter) {
    super(reason);
    this.reason = reason;
    this.scope = scope;
    this.retryAfter = retryAfter;
  }

  /** The same request would fail again. */
  static ApiFailure lasting(String reason, Scope scope) {
    return new ApiFailure(reason, scope, Optional.empty());
  }

  /**
   * The same request may do later.
   *
   * @param retryAfter the time that the server asks to wait, zero if it does not say
   */
  static ApiFailure passing(String reason, Scope scope, Duration retryAfter) {
    return new ApiFailure(reason, scope, Optional.of(retryAfter));
  }

  /** Returns the reason in a few words: {@code export.arxiv.org: connection refused}. */
  String reason() {
    return reason;
  }

  Scope scope() {
    return scope;
  }

  /** Returns how long to wait at least before the next attempt; empty if it is useless. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
