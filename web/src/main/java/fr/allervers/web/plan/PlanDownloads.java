package fr.allervers.web.plan;

import fr.allervers.data.export.Form;
import fr.allervers.data.export.Part;
import fr.allervers.data.export.PlanExport;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.publication.WholeVersions;
import fr.allervers.web.version.PlanVersions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A version of a plan for other programs. */
@RestController
@Needs(Right.READ)
@RequestMapping("/api/plans/{version}/export")
@Tag(name = "Plans")
record PlanDownloads(PlanVersions versions, WholeVersions wholes) {

    @GetMapping("/{form}")
    @Operation(
            summary = "Take a version away",
            description =
                    "csv (sessions, or the table named), xlsx (all tables), geojson, ical, report (activity reports to be filled in),"
                            + " programme (open data); all of it or an advisor's, a commune's, a room's, a theme's part.")
    ResponseEntity<byte[]> export(
            @PathVariable String version,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String advisor,
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(required = false) @Nullable String room,
            @RequestParam(required = false) @Nullable String theme,
            @Parameter(description = "One of the tables of xlsx by its English name, such as rooms; with csv only")
                    @RequestParam(required = false)
                    @Nullable
                    String table,
            Locale locale)
            throws IOException {
        var asked = form(form);
        var plan = versions.get(version);
        var whole = wholes.of(plan);
        var out = new ByteArrayOutputStream();
        var part = new Part(given(advisor), given(commune), given(room), given(theme));
        var one = table(asked, given(table));
        var written = new PlanExport(whole.index(), whole.plan(), locale, plan.madeAt(), plan.number());
        try {
            if (one == null) {
                written.write(asked, part, out);
            } else {
                written.writeTable(one, part, out);
            }
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var name = "%s-%s.%s".formatted(plan.problem(), one == null ? form : one, asked.extension());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(asked.mediaType()))
                .body(out.toByteArray());
    }

    /** An empty choice of a form is none. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable String table(Form form, @Nullable String name) {
        if (name != null && (form != Form.CSV || !PlanExport.tables().contains(name))) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "With csv, there are the tables %s.".formatted(PlanExport.tables()));
        }
        return name;
    }

    private static Form form(String text) {
        for (var form : Form.values()) {
            if (form.name().toLowerCase(Locale.ROOT).equals(text)) {
                return form;
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
