package fr.allervers.web.command;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.transport.TableCache;
import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelRefusedException;
import fr.allervers.web.command.argument.TravelFor;
import fr.allervers.web.command.report.TravelReport;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import fr.allervers.web.command.terminal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes travel tables from a file and writes them. */
abstract class TablesCommand implements Callable<Integer> {

    final CommandOutput output;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "travel.out")
    private Path file;

    @Option(names = "--cache", paramLabel = "DIR", descriptionKey = "travel.cache")
    private @Nullable Path cache;

    @Mixin
    final TravelFor travelFor = new TravelFor();

    TablesCommand(CommandOutput output) {
        this.output = output;
    }

    /** The file that the tables are made from. */
    abstract Path source();

    /** @throws TravelRefusedException where the file cannot be used */
    abstract TableSet tables(Problem problem, TravelReport report) throws IOException;

    @Override
    public Integer call() throws IOException {
        var problem = travelFor.problem();
        var target = OutputFile.apartFrom(source(), file);
        if (!Files.isReadable(source())) {
            throw Refusal.wrongInput(Messages.of("travel.unreadable", source().toString()));
        }
        var report = new TravelReport(output);
        try {
            return report.end(tables(problem, report), target);
        } catch (TravelRefusedException e) {
            return report.refuse(e.findings());
        }
    }

    /** Tables from the folder of {@code --cache}, or made. */
    TableSet kept(Object request, Supplier<TableSet> making) throws IOException {
        return cache == null ? making.get() : new TableCache(cache).get(source(), request, making);
    }
}
