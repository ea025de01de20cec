package io.github.digestmark.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Gives each lambda and method reference of a jar a class of its own. Java makes such a class when
 * the code is first reached, in every run, which takes longer than to load one.
 *
 * <p>The new classes are nest mates of the old ones, so private methods stay private. What is
 * unusual stays as it is: lambdas that are serializable, and those that convert between primitive
 * types.
 */
public final class LambdaClasses {

  private static final int API = Opcodes.ASM9;
  private static final String SUFFIX = ".class";
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

  /** The first version with nest mates, that of Java 11. */
  private static final int FIRST_VERSION = Opcodes.V11;

  /** What every run needs is not compressed, and so loaded faster. */
  private static final List<String> STORED = List.of("io/github/digestmark/", "org/commonmark/");

  /** Where a class file has the version of its format. */
  private static final int VERSION = 6;

  private final Map<String, byte[]> classes;
  private final Map<String, byte[]> added = new TreeMap<>();
  private final Map<String, List<String>> nests = new TreeMap<>();

  private LambdaClasses(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /**
   * Rewrites a jar.
   *
   * @param args its path
   */
  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Path rewritten = Path.of(args[0] + ".new");
    int count;
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream to = Files.newOutputStream(rewritten)) {
      count = rewrite(from, to);
    }
    Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
    System.out.println(count + " lambdas have a class of their own");
  }

  private static int rewrite(ZipFile from, OutputStream to) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map<String, byte[]> own = new LinkedHashMap<>();
    List<? extends ZipEntry> entries = from.stream().toList();
    for (ZipEntry entry : entries) {
      byte[] bytes = from.getInputStream(entry).readAllBytes();
      files.put(entry.getName(), bytes);
      if (isRewritten(entry.getName(), bytes)) {
        own.put(entry.getName(), bytes);
      }
    }
    LambdaClasses rewriting = new LambdaClasses(own);
    rewriting.run();
    files.putAll(rewriting.classes);
    try (ZipOutputStream zip = new ZipOutputStream(to)) {
      for (ZipEntry entry : entries) {
        write(zip, entry.getName(), entry, files.get(entry.getName()));
      }
      for (Map.Entry<String, byte[]> lambda : rewriting.added.entrySet()) {
        write(zip, lambda.getKey() + SUFFIX, entries.get(0), lambda.getValue());
      }
    }
    return rewriting.added.size();
  }

  private static boolean isRewritten(String name, byte[] bytes) {
    return name.endsWith(SUFFIX)
        && !name.startsWith("META-INF/")
        && new ClassReader(bytes).readShort(VERSION) >= FIRST_VERSION;
  }

  private static boolean isStored(String name) {
    return name.endsWith(SUFFIX) && STORED.stream().anyMatch(name::startsWith);
  }

  private static void write(ZipOutputStream zip, String name, ZipEntry like, byte[] bytes)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(like.getTimeLocal());
    if (bytes.length == 0 || isStored(name)) {
      CRC32 sum = new CRC32();
      sum.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(sum.getValue());
    }
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private void run() {
    classes.replaceAll((name, bytes) -> withoutLambdas(bytes));
    nests.forEach(
        (host, members) ->
            classes.computeIfPresent(host + SUFFIX, (name, bytes) -> withMembers(bytes, members)));
  }

  private byte[] withoutLambdas(byte[] bytes) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(bytes).accept(new Rewriting(writer), 0);
    return writer.toByteArray();
  }

  private static byte[] withMembers(byte[] bytes, List<String> members) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(bytes).accept(writer, 0);
    members.forEach(writer::visitNestMember);
    return writer.toByteArray();
  }

  /** Replaces the lambdas of a class. */
  private final class Rewriting extends ClassVisitor {

    private String name = "";
    private String host = "";
    private int version;
    private int count;

    Rewriting(ClassVisitor next) {
      super(API, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String parent, String[] types) {
      super.visit(version, access, name, signature, parent, types);
      this.name = name;
      this.host = name;
      this.version = version;
    }

    @Override
    public void visitNestHost(String nestHost) {
      super.visitNestHost(nestHost);
      this.host = nestHost;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] thrown) {
      return new MethodVisitor(
          API, super.visitMethod(access, method, descriptor, signature, thrown)) {
        @Override
        public void visitInvokeDynamicInsn(
            String called, String type, Handle bootstrap, Object... arguments) {
          Optional<String> lambda =
              bootstrap.getOwner().equals(FACTORY) && bootstrap.getName().equals("metafactory")
                  ? add(called, type, arguments)
                  : Optional.empty();
          if (lambda.isPresent()) {
            visitMethodInsn(Opcodes.INVOKESTATIC, lambda.get(), LambdaClass.OF, type, false);
          } else {
            super.visitInvokeDynamicInsn(called, type, bootstrap, arguments);
          }
        }
      };
    }

    /** Adds the class of a lambda, and returns its name. */
    private Optional<String> add(String called, String type, Object... arguments) {
      String lambda = name + "$$Lambda" + (count + 1);
      Optional<byte[]> bytes =
          new LambdaClass(lambda, called, Type.getMethodType(type), arguments).write(version, host);
      bytes.ifPresent(
          written -> {
            count++;
            added.put(lambda, written);
            nests.computeIfAbsent(host, h -> new ArrayList<>()).add(lambda);
          });
      return bytes.map(written -> lambda);
    }
  }
}
