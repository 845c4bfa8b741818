package fr.allervers.web.territory.table;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TerritoryArchive;
import fr.allervers.web.account.Asker;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.store.SentFile;
import fr.allervers.web.territory.TerritoryVersion;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason.Kind;
import fr.allervers.web.territory.table.Saved.Kept;
import fr.allervers.web.territory.table.Saved.Overtaken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The territory's tables for programs: read, written with the checks of the pages, and their versions. */
@RestController
@Needs(Right.READ)
@RequestMapping("/api/territory")
@Tag(name = "Territory", description = "What plans are made from")
record TableApi(CurrentTerritory current, TerritoryVersions versions, TableSaving saving) {

    private static final String CSV = "text/csv";

    /**
     * The tables of a version.
     *
     * @param version its number
     * @param files names of its files, sorted
     */
    record TablesShape(int version, List<String> files) {}

    /**
     * A version of the tables.
     *
     * @param author who made it, null where nobody said so
     * @param reason why there is one, such as {@code edited}
     * @param same others with the same value here have the same tables
     */
    record VersionShape(
            int version, Instant madeAt, @Nullable String author, String reason, String same) {

        static VersionShape of(TerritoryVersion version) {
            return new VersionShape(
                    version.number(),
                    version.madeAt(),
                    version.author(),
                    version.reason().stored(),
                    version.document());
        }
    }

    /**
     * Changed tables that were kept.
     *
     * @param version number of the version that has them
     * @param others files that others had changed since the base; their changes are in it as well
     */
    record KeptShape(int version, Set<String> others) {}

    /**
     * Changed tables that were not kept: others changed the same since the base, in another way.
     *
     * @param newest number of the version that counts now
     * @param files those that both changed
     */
    record OvertakenShape(int newest, Set<String> files) {}

    /**
     * Changed tables that were not kept, as something is wrong.
     *
     * @param errors one line a fault, with its place, of all tables together
     */
    record RefusedTablesShape(List<String> errors) {}

    @GetMapping("/tables")
    @Operation(summary = "List the files of the territory's tables")
    TablesShape tables(
            @Parameter(description = "Number of a version; the one that counts unless told")
                    @RequestParam(required = false)
                    @Nullable
                    Integer version) {
        int number = number(version);
        return new TablesShape(number, versions.files(current.id(), number).names());
    }

    @GetMapping(path = "/tables/{file}", produces = CSV)
    @Operation(summary = "Get a table", description = "The file as it is kept; 404 where the version has none.")
    byte[] table(@PathVariable String file, @RequestParam(required = false) @Nullable Integer version) {
        var content = versions.files(current.id(), number(version)).content(file);
        if (content == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no table '%s'.".formatted(file));
        }
        return content;
    }

    @Needs(Right.COORDINATE)
    @PutMapping(
            path = "/tables/{file}",
            consumes = {CSV, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(
            summary = "Put a table in the place of the one there is",
            description =
                    "200 with the number of the version that has it. 409 where others changed the same table since the"
                            + " base, 422 with every fault and its place where the tables would not be right: nothing is kept.")
    ResponseEntity<?> put(
            @PathVariable String file,
            @Parameter(description = "Number of the version that was changed") @RequestParam int base,
            @Parameter(description = "Why, in a few words") @RequestParam(required = false) @Nullable String words,
            InputStream body,
            Locale language)
            throws IOException {
        TableEditing.table(file);
        try (var sent = SentFile.of(body, TerritoryArchive.BYTES)) {
            var files = versions.files(current.id(), base).with(file, Files.readAllBytes(sent.path()));
            return answer(saving.save(
                    new TableChanges(current.id(), base, files),
                    Asker.name(),
                    Kind.EDITED.saying(PersonText.words(words))));
        } catch (FaultsException e) {
            return refused(e, language);
        }
    }

    private static ResponseEntity<?> answer(Saved saved) {
        if (saved instanceof Kept kept) {
            return ResponseEntity.ok(new KeptShape(kept.version(), new TreeSet<>(kept.others())));
        }
        var overtaken = (Overtaken) saved;
        var files = new TreeSet<>(overtaken.changes().keySet());
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new OvertakenShape(overtaken.newest(), files));
    }

    private static ResponseEntity<?> refused(FaultsException faults, Locale language) {
        return ResponseEntity.unprocessableContent().body(new RefusedTablesShape(faults.lines(language)));
    }

    @GetMapping("/versions")
    @Operation(summary = "List the versions of the territory's tables, the newest first")
    List<VersionShape> all() {
        return versions.all(current.id()).stream().map(VersionShape::of).toList();
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/versions/{number}/return")
    @Operation(
            summary = "Take the tables of an earlier version again",
            description = "As a new version; 422 where they are not right any more, by what is asked of tables now.")
    ResponseEntity<?> goBack(
            @PathVariable int number, @RequestParam(required = false) @Nullable String words, Locale language) {
        try {
            int made = saving.goBack(current.id(), number, Asker.name(), PersonText.words(words));
            return ResponseEntity.ok(new KeptShape(made, Set.of()));
        } catch (FaultsException e) {
            return refused(e, language);
        }
    }

    private int number(@Nullable Integer version) {
        return version == null ? versions.current(current.id()) : version;
    }
}
