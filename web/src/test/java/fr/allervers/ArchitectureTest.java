package fr.allervers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import fr.allervers.data.plan.Costs;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Weights;
import java.util.List;

/** The architecture as docs/architecture.md draws it: web -> solver -> data. */
@AnalyzeClasses(
        packages = "fr.allervers",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {

    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    /** Every class of some packages and those below them a slice of its own, its nested classes included. */
    record ClassesWithin(List<String> packages) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return packages.stream().anyMatch(javaClass.getPackageName()::startsWith)
                    ? SliceIdentifier.of(javaClass.getName().split("\\$", 2)[0])
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each class of " + packages;
        }
    }

    /** Every package of a module a slice of its own, the module's root too. */
    record PackagesOf(String module) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            var name = javaClass.getPackageName();
            return (name + ".").startsWith(module + ".") ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each package of " + module;
        }
    }

    @ArchTest
    static final ArchRule modulesDependInOneDirection = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("web")
            .definedBy("fr.allervers.web..")
            .layer("solver")
            .definedBy("fr.allervers.solver..")
            .layer("data")
            .definedBy("fr.allervers.data..")
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("solver")
            .mayOnlyBeAccessedByLayers("web")
            .whereLayer("data")
            .mayOnlyBeAccessedByLayers("web", "solver");

    @ArchTest
    static final ArchRule packagesOfDataFormNoCycle =
            slices().assignedFrom(new PackagesOf("fr.allervers.data")).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesOfSolverFormNoCycle = slices().assignedFrom(new PackagesOf("fr.allervers.solver"))
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule theBoundIsLayered = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("bound")
            .definedBy("fr.allervers.solver.bound")
            .layer("kind")
            .definedBy("fr.allervers.solver.bound.kind")
            .layer("price")
            .definedBy("fr.allervers.solver.bound.price")
            .layer("program")
            .definedBy("fr.allervers.solver.bound.program")
            .layer("cut")
            .definedBy("fr.allervers.solver.bound.cut")
            .layer("mip")
            .definedBy("fr.allervers.solver.bound.mip")
            .layer("relax")
            .definedBy("fr.allervers.solver.bound.relax")
            .whereLayer("bound")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("kind")
            .mayOnlyBeAccessedByLayers("bound")
            .whereLayer("price")
            .mayOnlyBeAccessedByLayers("bound", "kind")
            .whereLayer("program")
            .mayOnlyBeAccessedByLayers("bound")
            .whereLayer("cut")
            .mayOnlyBeAccessedByLayers("bound", "program")
            .whereLayer("mip")
            .mayOnlyBeAccessedByLayers("bound", "kind", "program")
            .whereLayer("relax")
            .mayOnlyBeAccessedByLayers("bound", "kind", "price", "program", "cut");

    /**
     * Not asked of two registries, whose rows must name what they register while that goes by its row:
     * {@code solver.constraint}, where {@code PlanConstraint} names each stream and a stream's reason has the registry's
     * words, and {@code explanation.wish}, where {@code WishKind} names each wish and a wish says its kind. Nor of
     * {@code solver.model}, where a placement has its sessions and each knows its placement, as facts of streams do, nor of
     * {@code data.problem}, where each row and its generated builder know each other.
     */
    @ArchTest
    static final ArchRule classesFormNoCycle = slices().assignedFrom(new ClassesWithin(List.of(
                    "fr.allervers.solver.bound",
                    "fr.allervers.solver.proposal",
                    "fr.allervers.solver.engine",
                    "fr.allervers.solver.judge",
                    "fr.allervers.solver.trial",
                    "fr.allervers.solver.change",
                    "fr.allervers.solver.continuity",
                    "fr.allervers.solver.explanation.cost",
                    "fr.allervers.solver.explanation.difference",
                    "fr.allervers.solver.explanation.pricing",
                    "fr.allervers.solver.explanation.unserved",
                    "fr.allervers.data.compiled",
                    "fr.allervers.data.plan")))
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesOfWebFormNoCycle =
            slices().assignedFrom(new PackagesOf("fr.allervers.web")).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule proposalsKnowNothingOfTimefold = noClasses()
            .that()
            .resideInAPackage("fr.allervers.solver.proposal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.timefold..", "fr.allervers.solver.engine..")
            .because("proposals are plain arrays, and what is not in the streams is no rule");

    @ArchTest
    static final ArchRule dataAndSolverKnowNoSpring = noClasses()
            .that()
            .resideOutsideOfPackage("fr.allervers.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule jacksonIsKnownToFourPackagesBelowWeb = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "fr.allervers.data.json..",
                    "fr.allervers.data.table..",
                    "fr.allervers.data.sheet..",
                    "fr.allervers.data.export..",
                    "fr.allervers.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..")
            .because(
                    "json knows the contract's files, table the territories', sheet anybody's, export writes maps; everything else knows records");

    @ArchTest
    static final ArchRule onlyTheSolverKnowsTimefold = noClasses()
            .that()
            .resideOutsideOfPackage("fr.allervers.solver..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.timefold..");

    @ArchTest
    static final ArchRule theStreamsAloneScore = noClasses()
            .that()
            .resideOutsideOfPackage("fr.allervers.data.plan")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("fr.allervers.data.plan.PlanArithmetic")
            .because("plans are scored by the constraints, and the plain arithmetic is what tests hold them to");

    @ArchTest
    static final ArchRule figuresCountAndDoNotScore = noClasses()
            .that()
            .resideInAPackage("fr.allervers.data.figures..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Cost.class, Costs.class, Score.class, Weights.class)
            .because("figures count people and minutes; what scores are the constraints");

    @ArchTest
    static final ArchRule onlyRoadsKnowGraphHopper = noClasses()
            .that()
            .resideOutsideOfPackage("fr.allervers.data.road..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.graphhopper..");

    @ArchTest
    static final ArchRule commandsNeedNoSpring = noClasses()
            .that()
            .resideInAPackage("fr.allervers.web.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");
}
