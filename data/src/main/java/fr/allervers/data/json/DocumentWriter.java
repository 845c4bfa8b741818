package fr.allervers.data.json;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.travel.TableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes one kind of JSON file: UTF-8, fields in the contract's order, optional fields that say nothing left out, the
 * same bytes for the same value on every machine.
 */
public final class DocumentWriter<T> {

    /** Of problem files. */
    public static final DocumentWriter<Problem> PROBLEMS = new DocumentWriter<>(ProblemShape.PROBLEM);

    /** Of plan files. */
    public static final DocumentWriter<Plan> PLANS = new DocumentWriter<>(PlanShape.PLAN);

    /** Of files of travel tables. */
    public static final DocumentWriter<TableSet> TABLE_SETS = new DocumentWriter<>(TableSetShape.TABLE_SET);

    private final Value<T> shape;

    private DocumentWriter(Value<T> shape) {
        this.shape = shape;
    }

    /**
     * Writes to a stream and leaves it open.
     *
     * @throws IOException where the stream fails
     */
    public void write(T value, OutputStream stream) throws IOException {
        try (var out = new Output(stream)) {
            shape.write(value, out);
        } catch (JacksonIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The bytes of the file. */
    public byte[] toBytes(T value) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(value, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a file, whole or not at all: whoever stops the program keeps the file that was there before.
     *
     * @throws IOException where it cannot be written
     */
    public void write(T value, Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            writeInto(value, file);
            return;
        }
        var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var name = ".%s.%d.part"
                .formatted(target.getFileName(), ProcessHandle.current().pid());
        var whole = target.resolveSibling(name);
        try {
            writeInto(value, whole);
            Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private void writeInto(T value, Path file) throws IOException {
        try (var stream = Files.newOutputStream(file)) {
            write(value, stream);
        }
    }
}
