package fr.allervers.data.json;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.FaultList;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.fault.Place;
import fr.allervers.data.fault.Unforeseen;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.travel.TableSet;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one kind of JSON file, or refuses it as a whole with all its faults. UTF-8, with or without a byte order mark;
 * memory stays bounded by {@link Limits} whatever the file holds. Does not close streams it is given.
 */
public final class DocumentReader<T> {

    /** Of problem files. What it returns has no fault that {@link ProblemCheck} could find. */
    public static final DocumentReader<Problem> PROBLEMS = new DocumentReader<>(ProblemShape.PROBLEM, Validation::new);

    /** Of files of travel tables. */
    public static final DocumentReader<TableSet> TABLE_SETS =
            new DocumentReader<>(TableSetShape.TABLE_SET, Validation::new);

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(Limits.BYTES)
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.TEXT)
                    .maxNameLength(Limits.NAME)
                    .maxNumberLength(Limits.DIGITS)
                    .build())
            .build();

    private final Value<T> shape;
    private final Supplier<Validation> validation;

    private DocumentReader(Value<T> shape, Supplier<Validation> validation) {
        this.shape = shape;
        this.validation = validation;
    }

    /** Of plan files of one problem. What it returns names only ids the problem has. */
    public static DocumentReader<Plan> plans(Problem problem) {
        return new DocumentReader<>(PlanShape.PLAN, () -> Validation.within(problem));
    }

    /**
     * Reads a file.
     *
     * @throws FaultsException where it cannot be read, is too large, is no JSON, or holds something wrong
     */
    public T read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw refusal("file.directory", Excerpt.of(file.toString()));
            }
            if (Files.size(file) > Limits.BYTES) {
                throw tooLarge(Files.size(file));
            }
            try (var in = Files.newInputStream(file)) {
                return read(in);
            }
        } catch (NoSuchFileException e) {
            throw refusal("file.missing", Excerpt.of(file.toString()));
        } catch (AccessDeniedException e) {
            throw refusal("file.denied", Excerpt.of(file.toString()));
        } catch (IOException e) {
            throw refusal("file.unreadable", Excerpt.of(file.toString()));
        }
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws FaultsException where they are too many, are no JSON, or hold something wrong
     */
    public T read(byte[] bytes) {
        if (bytes.length > Limits.BYTES) {
            throw tooLarge(bytes.length);
        }
        try {
            return read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a stream to its end, and no further than {@link Limits#BYTES}.
     *
     * @throws IOException where the stream fails
     * @throws FaultsException where it is too long, is no JSON, or holds something wrong
     */
    public T read(InputStream stream) throws IOException {
        var buffered = new BufferedInputStream(stream);
        refuseOtherEncodings(buffered);
        try (var parser = JSON.createParser(ObjectReadContext.empty(), buffered)) {
            return read(parser);
        } catch (JacksonIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private T read(JsonParser parser) {
        var in = new Input(parser, validation.get());
        var faults = in.validation().faults();
        T value = null;
        try {
            value = readAll(parser, in);
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException e) {
            addSyntaxFault(e, parser, in);
        } catch (RuntimeException | StackOverflowError e) {
            faults.add(Place.FILE, "file.failed", Unforeseen.logged("a JSON file", e));
        }
        if (value == null || !faults.isEmpty()) {
            throw faults.refusal();
        }
        return value;
    }

    private @Nullable T readAll(JsonParser parser, Input in) {
        if (parser.nextToken() == null) {
            in.validation().refuse(Place.FILE, "file.empty");
            return null;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            in.addWrongType(Place.FILE, "object");
            return null;
        }
        var value = shape.read(in, Place.FILE);
        if (parser.nextToken() != null) {
            int line = parser.currentTokenLocation().getLineNr();
            in.validation().refuse(Place.FILE, "syntax.more", line);
        }
        return value;
    }

    private static void addSyntaxFault(JacksonException e, JsonParser parser, Input in) {
        var key = "syntax.wrong";
        if (e instanceof UnexpectedEndOfInputException) {
            key = "syntax.end";
        } else if (e instanceof StreamConstraintsException) {
            key = "syntax.limit";
        }
        var at = parser.currentLocation();
        in.validation()
                .refuse(in.place(), key, at.getLineNr(), at.getColumnNr(), Limits.BYTES, Limits.DEPTH, Limits.TEXT);
    }

    /** JSON files are UTF-8; in no other encoding are the first four bytes without a zero or a mark. */
    private static void refuseOtherEncodings(BufferedInputStream in) throws IOException {
        in.mark(4);
        var first = in.readNBytes(4);
        in.reset();
        boolean isUtf16 = first.length >= 2 && ((first[0] & first[1]) == -2 && (first[0] | first[1]) == -1);
        for (byte b : first) {
            if (b == 0 || isUtf16) {
                throw refusal("file.encoding");
            }
        }
    }

    private static FaultsException tooLarge(long bytes) {
        return refusal("file.large", bytes, Limits.BYTES);
    }

    private static FaultsException refusal(String key, Object... arguments) {
        var faults = new FaultList();
        faults.add(Place.FILE, key, arguments);
        return faults.refusal();
    }
}
