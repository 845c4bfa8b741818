package fr.allervers.web.territory.table;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.TerritoryArchive;
import fr.allervers.web.job.BegunJob;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobWork;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.SentFile;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.VersionReason.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads, checks and takes the territory that a job is about: all of it or, where anything is wrong, nothing. */
@Component
public final class ImportWork implements JobWork {

    private final Store store;
    private final TerritoryImport imports;

    public ImportWork(Store store, TerritoryImport imports) {
        this.store = store;
        this.imports = imports;
    }

    @Override
    public JobKind kind() {
        return JobKind.IMPORT;
    }

    @Override
    public String page(Job job, @Nullable Quarter quarter) {
        return ImportPage.ADDRESS + "?job=" + job.id();
    }

    @Override
    public void run(BegunJob begun) {
        var sent = JsonText.read(begun.job().arguments(), ImportArguments.class);
        var progress = new AtomicReference<>(new ImportProgress(null));
        begun.progress(progress::get);
        var copy = imports.check(files(sent.document()));
        begun.goOn();
        begun.write(() -> progress.set(
                new ImportProgress(imports.keep(copy, sent.author(), Kind.IMPORTED.saying(sent.words())))));
    }

    private TableFiles files(String document) {
        if (store.documents().find(document).isEmpty()) {
            throw new FaultsException(List.of(new Fault("", TableFaults.words("sent.gone"))), 0);
        }
        try (var file =
                SentFile.of(new ByteArrayInputStream(store.documents().content(document)), TerritoryArchive.BYTES)) {
            return TerritoryArchive.files(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
