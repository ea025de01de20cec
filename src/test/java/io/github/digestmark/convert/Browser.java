package io.github.digestmark.convert;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.SessionNotCreatedException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Headless Chromium, if it is installed. */
public final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  /** Selenium warns about an unknown protocol version; the tests do not use the protocol. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts Chromium, or skips the test if it is not installed. */
  public static Browser start() {
    Assumptions.assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "no page is looked at: Debian's packages chromium and chromium-driver are not installed");
    SELENIUM.setLevel(Level.SEVERE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.setCapability("goog:loggingPrefs", logs);
    options.setExperimentalOption("perfLoggingPrefs", Map.of("enableNetwork", true));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    try {
      return new Browser(new ChromeDriver(service, options));
    } catch (SessionNotCreatedException e) {
      return Assumptions.abort("no page is looked at: Chromium does not start here: " + e);
    }
  }

  /** Opens a page at a width, clears the log, and waits until its formulas are rendered. */
  public void open(Path page, int width) {
    load(page, width);
    await("document.querySelector('.math:not(.source):not(:has(.katex))') === null");
  }

  /** Waits until a condition holds. */
  public void await(String condition) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!Boolean.TRUE.equals(run("return " + condition))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never so: " + condition);
      }
    }
  }

  /** Allows scripts of pages, or not. */
  public void scripts(boolean isAllowed) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !isAllowed));
  }

  /** Types keys into the element that has the focus. */
  public void type(CharSequence keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Shows the page as it is printed, or on a screen again. */
  public void print(boolean isPrinted) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("media", isPrinted ? "print" : ""));
  }

  /** Opens a page at a width, and clears the log. */
  public void load(Path page, int width) {
    logged(LogType.BROWSER);
    logged(LogType.PERFORMANCE);
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    driver.manage().window().setSize(new Dimension(width, 1000));
    driver.get(page.toUri().toString());
  }

  /** Emulates a width, because windows are at least 500 pixels wide. */
  public void narrow(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 844, "deviceScaleFactor", 2, "mobile", true));
  }

  public Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  public long number(String script) {
    return (Long) run("return " + script);
  }

  public List<String> console() {
    return logged(LogType.BROWSER);
  }

  /** Returns the requests since the page was opened, except the one for the page. */
  public List<String> requests() {
    return logged(LogType.PERFORMANCE).stream()
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .filter(message -> !message.contains("\"url\":\"file:///"))
        .filter(message -> !message.contains("\"url\":\"data:"))
        .toList();
  }

  private List<String> logged(String kind) {
    return driver.manage().logs().get(kind).getAll().stream().map(LogEntry::getMessage).toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
