package fr.allervers.web.command.argument;

import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.words.Sentence;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The contract's two files on disk. */
public final class ContractFiles {

    private ContractFiles() {}

    /** @throws Refusal with all faults of the file */
    public static Problem problem(Path file) {
        return read(file, DocumentReader.PROBLEMS);
    }

    /** @throws Refusal with all faults of the file */
    public static Plan plan(Path file, Problem problem) {
        return read(file, DocumentReader.plans(problem));
    }

    public static void write(Problem problem, OutputStream out) throws IOException {
        DocumentWriter.PROBLEMS.write(problem, out);
    }

    public static void write(Plan plan, OutputStream out) throws IOException {
        DocumentWriter.PLANS.write(plan, out);
    }

    public static <T> T read(Path file, DocumentReader<T> reader) {
        try {
            return reader.read(file);
        } catch (FaultsException e) {
            throw refusal(file.toString(), e);
        }
    }

    /** What reads a file that is open. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(InputStream in, String name) throws IOException;
    }

    /**
     * A file that is no contract's, as its own reader reads it.
     *
     * @throws Refusal with all faults of the file, or where it cannot be opened
     */
    public static <T> T open(Path file, Reading<T> reading) {
        try (var in = Files.newInputStream(file)) {
            return reading.read(in, String.valueOf(file.getFileName()));
        } catch (FaultsException e) {
            throw refusal(file.toString(), e);
        } catch (IOException e) {
            throw Refusal.wrongInput(Messages.of("folder.unreadable", file.toString(), e.toString()));
        }
    }

    /** All faults of a file or folder of that name. */
    public static Refusal refusal(String file, FaultsException e) {
        return Refusal.wrongInput(messages(file, e).toArray(Sentence[]::new));
    }

    private static List<Sentence> messages(String file, FaultsException e) {
        var faults = e.faults().stream().map(ContractFiles::line).toList();
        if (faults.size() == 1) {
            return List.of(Messages.of("file.fault", file, faults.get(0)));
        }
        var messages = new ArrayList<Sentence>();
        messages.add(Messages.of("file.faulty", file, e.faults().size() + e.more()));
        messages.addAll(faults);
        if (e.more() > 0) {
            messages.add(Messages.of("file.moreFaults", e.more()));
        }
        return messages;
    }

    private static Sentence line(Fault fault) {
        return fault.place().isEmpty() ? fault.sentence() : Messages.of("file.fault", fault.place(), fault.sentence());
    }
}
