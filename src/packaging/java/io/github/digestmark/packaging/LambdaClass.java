package io.github.digestmark.packaging;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The class of one lambda: its fields are what the lambda captures. */
final class LambdaClass {

  /** The method that creates a lambda. */
  static final String OF = "of";

  private static final String ONLY = "ONLY";
  private static final String NEW = "<init>";
  private static final Type OBJECT = Type.getType(Object.class);

  private static final Map<Type, Type> BOXES =
      Map.of(
          Type.BOOLEAN_TYPE, Type.getType(Boolean.class),
          Type.CHAR_TYPE, Type.getType(Character.class),
          Type.INT_TYPE, Type.getType(Integer.class),
          Type.LONG_TYPE, Type.getType(Long.class),
          Type.DOUBLE_TYPE, Type.getType(Double.class));

  /** A type that this class does not convert. */
  private static final class UnusualType extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusualType(Type from, Type to) {
      super(from + " to " + to, null, false, false);
    }
  }

  private final String name;
  private final String called;
  private final Type implemented;
  private final Type[] captured;
  private final Type erased;
  private final Handle body;
  private final Type[] arguments;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

  /**
   * Describes a lambda, as its call site does.
   *
   * @param name the name of the class
   * @param called the method of the interface
   * @param site takes what is captured, and returns the interface
   * @param arguments the erased type of the method, the code to call, and the actual type
   */
  LambdaClass(String name, String called, Type site, Object... arguments) {
    this.name = name;
    this.called = called;
    this.implemented = site.getReturnType();
    this.captured = site.getArgumentTypes();
    this.erased = (Type) arguments[0];
    this.body = (Handle) arguments[1];
    this.arguments = ((Type) arguments[2]).getArgumentTypes();
  }

  /**
   * Writes the class.
   *
   * @param version the version of its format
   * @param host the host of its nest
   * @return its bytes; empty if the lambda converts types in an unusual way
   */
  Optional<byte[]> write(int version, String host) {
    int access = ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
    String[] interfaces = {implemented.getInternalName()};
    writer.visit(version, access, name, null, OBJECT.getInternalName(), interfaces);
    writer.visitNestHost(host);
    for (int i = 0; i < captured.length; i++) {
      writer.visitField(ACC_PRIVATE | ACC_FINAL, field(i), descriptor(i), null, null).visitEnd();
    }
    writeConstructor();
    writeCreation();
    try {
      writeMethod();
    } catch (UnusualType e) {
      return Optional.empty();
    }
    writer.visitEnd();
    return Optional.of(writer.toByteArray());
  }

  private static String field(int i) {
    return "captured" + i;
  }

  private String descriptor(int i) {
    return captured[i].getDescriptor();
  }

  private String constructor() {
    return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
  }

  private void writeConstructor() {
    MethodVisitor code = writer.visitMethod(ACC_PRIVATE, NEW, constructor(), null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT.getInternalName(), NEW, "()V", false);
    int local = 1;
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), local);
      code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), descriptor(i));
      local += captured[i].getSize();
    }
    code.visitInsn(Opcodes.RETURN);
    end(code);
  }

  /** Writes a method that returns a new lambda, or the only one if nothing is captured. */
  private void writeCreation() {
    String type = Type.getMethodDescriptor(implemented, captured);
    MethodVisitor code = writer.visitMethod(ACC_STATIC, OF, type, null, null);
    code.visitCode();
    if (captured.length == 0) {
      writeOnly();
      code.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, implemented.getDescriptor());
    } else {
      writeNew(code);
    }
    code.visitInsn(Opcodes.ARETURN);
    end(code);
  }

  private void writeOnly() {
    int access = ACC_PRIVATE | ACC_STATIC | ACC_FINAL;
    writer.visitField(access, ONLY, implemented.getDescriptor(), null, null).visitEnd();
    MethodVisitor code = writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
    code.visitCode();
    writeNew(code);
    code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, implemented.getDescriptor());
    code.visitInsn(Opcodes.RETURN);
    end(code);
  }

  private void writeNew(MethodVisitor code) {
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    int local = 0;
    for (Type type : captured) {
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
      local += type.getSize();
    }
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, NEW, constructor(), false);
  }

  /** Writes the method of the interface, which calls the code of the lambda. */
  private void writeMethod() {
    MethodVisitor code = writer.visitMethod(ACC_PUBLIC, called, erased.getDescriptor(), null, null);
    code.visitCode();
    Type owner = Type.getObjectType(body.getOwner());
    boolean isNew = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (isNew) {
      code.visitTypeInsn(Opcodes.NEW, body.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    List<Type> expected = expected(owner);
    int next = 0;
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, field(i), descriptor(i));
      convert(code, captured[i], captured[i], expected.get(next++));
    }
    int local = 1;
    Type[] given = erased.getArgumentTypes();
    for (int i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), local);
      convert(code, given[i], arguments[i], expected.get(next++));
      local += given[i].getSize();
    }
    code.visitMethodInsn(
        opcode(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    Type result = isNew ? owner : Type.getReturnType(body.getDesc());
    Type returned = erased.getReturnType();
    if (returned.getSort() != Type.VOID) {
      convert(code, result, result, returned);
    } else if (result.getSize() > 0) {
      code.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }
    code.visitInsn(returned.getOpcode(Opcodes.IRETURN));
    end(code);
  }

  /** Returns what the code takes, with the object that it is called on in front. */
  private List<Type> expected(Type owner) {
    boolean hasReceiver =
        body.getTag() != Opcodes.H_INVOKESTATIC && body.getTag() != Opcodes.H_NEWINVOKESPECIAL;
    Stream<Type> types = Arrays.stream(Type.getArgumentTypes(body.getDesc()));
    return hasReceiver ? Stream.concat(Stream.of(owner), types).toList() : types.toList();
  }

  private int opcode() {
    return switch (body.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      // A private method of a nest mate is called like any other.
      default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    };
  }

  /**
   * Converts what is on top of the stack.
   *
   * @param actual the type without erasure
   */
  private static void convert(MethodVisitor code, Type from, Type actual, Type to) {
    boolean isBoxed = isReference(from);
    if (from.equals(to) || to.equals(OBJECT) && isBoxed) {
      return;
    }
    if (isBoxed && isReference(to)) {
      code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    } else if (isBoxed) {
      Type box = BOXES.get(to);
      if (box == null || !(box.equals(actual) || actual.equals(OBJECT))) {
        throw new UnusualType(from, to);
      }
      if (!from.equals(box)) {
        code.visitTypeInsn(Opcodes.CHECKCAST, box.getInternalName());
      }
      String method = to.getClassName() + "Value";
      String type = Type.getMethodDescriptor(to);
      code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, box.getInternalName(), method, type, false);
    } else {
      Type box = BOXES.get(from);
      if (box == null || !isReference(to)) {
        throw new UnusualType(from, to);
      }
      String type = Type.getMethodDescriptor(box, from);
      code.visitMethodInsn(Opcodes.INVOKESTATIC, box.getInternalName(), "valueOf", type, false);
    }
  }

  private static boolean isReference(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }

  private static void end(MethodVisitor code) {
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
