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
 * Tries the same inputs in each build, so that a build fails for what changed and not by chance.
 * {@code -Ddigestmark.seed=random} tries others in each run. {@code -Ddigestmark.tries} tries only
 * so many, for mutation testing, which runs a law thousands of times.
 */
public final class LawTries implements AroundPropertyHook {

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyAttributes attributes = context.attributes();
    String seed = System.getProperty("digestmark.seed", "1");
    if (!seed.equals("random")) {
      attributes.setSeed(seed);
    }
    Integer tries = Integer.getInteger("digestmark.tries");
    if (tries != null) {
      attributes.setTries(tries);
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
