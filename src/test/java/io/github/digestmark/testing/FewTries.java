package io.github.digestmark.testing;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Lets every law be tried a few times only, and always on the same examples, where the system
 * property {@code digestmark.tries} says how often. Mutation testing runs a law thousands of times
 * and has to come to the same result tomorrow.
 */
public final class FewTries implements AroundPropertyHook {

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    Integer tries = Integer.getInteger("digestmark.tries");
    if (tries != null) {
      PropertyAttributes attributes = context.attributes();
      attributes.setTries(tries);
      attributes.setSeed("1");
      attributes.setEdgeCases(EdgeCasesMode.NONE);
      attributes.setShrinking(ShrinkingMode.OFF);
    }
    return property.execute();
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }
}
