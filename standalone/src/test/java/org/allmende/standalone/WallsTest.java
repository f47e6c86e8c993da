package org.allmende.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import org.allmende.command.register.RegisterFounding;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/// The walls of the house: who may know whom.
class WallsTest {

    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.allmende");

    private static final String AXON = "org.axonframework..";

    @Test
    void theLanguageKnowsNothingButJava() {
        classes()
                .that()
                .resideInAPackage("org.allmende.kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.allmende.kernel..", "java..")
                .check(ALL);
    }

    @Test
    void theTechniqueKnowsTheLanguageAndNoSide() {
        noClasses()
                .that()
                .resideInAPackage("org.allmende.platform..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.allmende..")
                                .and(
                                        DescribedPredicate.not(
                                                resideInAnyPackage(
                                                        "org.allmende.kernel..",
                                                        "org.allmende.platform.."))))
                .check(ALL);
    }

    @Test
    void theSidesDoNotKnowEachOtherNorTheWhole() {
        for (var side : new String[] {"command", "query", "web"}) {
            noClasses()
                    .that()
                    .resideInAPackage("org.allmende." + side + "..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.allmende..")
                                    .and(
                                            DescribedPredicate.not(
                                                    resideInAnyPackage(
                                                            "org.allmende.kernel..",
                                                            "org.allmende.platform..",
                                                            "org.allmende." + side + ".."))))
                    .check(ALL);
        }
    }

    @Test
    void onlyTheEdgeKnowsHttp() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.allmende.platform..", "org.allmende.command..", "org.allmende.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "org.springframework.security..",
                        "reactor..")
                .check(ALL);
    }

    @Test
    void featuresThatDecideMeetInTheKernelOnly() {
        slices().matching("org.allmende.command.(*)..").should().notDependOnEachOther().check(ALL);
    }

    @Test
    void whatDecidesKnowsTheLanguageAndTheFormOfADeciderOnly() {
        classes()
                .that()
                .resideInAPackage("org.allmende.command.*..")
                // Gives an empty store its register when the application starts.
                .and()
                .doNotBelongToAnyOf(RegisterFounding.class)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.allmende.kernel..",
                        "org.allmende.platform.command..",
                        "org.allmende.command..")
                .check(ALL);
    }

    /// They meet in the catalogue of all timelines, the documents and the one reader, which know no
    /// feature.
    @Test
    void featuresThatAnswerDoNotKnowEachOther() {
        features("query", "catalogue", "documents", "reader", "search", "timeline");
    }

    /// They share the forms of pages, lists, JSON, problems and rows, and every thing shows its
    /// history and whom to turn to the same way.
    @Test
    void featuresOfTheEdgeDoNotKnowEachOther() {
        features(
                "web",
                "contact",
                "history",
                "json",
                "list",
                "openapi",
                "page",
                "picture",
                "problem",
                "security");
    }

    private static void features(String side, String... shared) {
        var root = "org.allmende." + side;
        var common = Arrays.stream(shared).map(it -> root + "." + it + "..").toArray(String[]::new);
        var feature =
                resideInAPackage(root + ".*..")
                        .and(DescribedPredicate.not(resideInAnyPackage(common)));
        slices().assignedFrom(new ByFeature(feature, side))
                .should()
                .notDependOnEachOther()
                .check(ALL);
        noClasses()
                .that()
                .resideInAnyPackage(common)
                .should()
                .dependOnClassesThat(feature)
                .check(ALL);
    }

    /// The feature is the package below the side's.
    private record ByFeature(DescribedPredicate<JavaClass> feature, String side)
            implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return feature.test(type)
                    ? SliceIdentifier.of(side, type.getPackageName().split("\\.")[3])
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the features of " + side;
        }
    }

    @Test
    void noPackagesGoInCircles() {
        for (var side : new String[] {"platform", "command", "query", "web", "standalone"}) {
            slices().matching("org.allmende." + side + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(ALL);
        }
    }

    @Test
    void theCommandSideKnowsOfAxonTheGatewayOnly() {
        axon("command", "commandhandling.gateway.CommandGateway");
    }

    @Test
    void theQuerySideKnowsOfAxonHowItIsAskedOnly() {
        axon("query", "queryhandling.QueryHandler", "queryhandling.QueryUpdateEmitter");
    }

    @Test
    void theEdgeKnowsOfAxonTheGatewaysWhatTheyCarryAndHowTheyFailOnly() {
        axon(
                "web",
                "commandhandling.gateway.CommandGateway",
                "commandhandling.CommandMessage",
                "commandhandling.CommandResultMessage",
                "commandhandling.GenericCommandMessage",
                "commandhandling.callbacks.FutureCallback",
                "commandhandling.NoHandlerForCommandException",
                "queryhandling.QueryGateway",
                "queryhandling.NoHandlerForQueryException",
                "queryhandling.SubscriptionQueryResult",
                "messaging.HandlerExecutionException",
                "messaging.MetaData",
                "messaging.responsetypes.ResponseTypes",
                "modelling.command.ConcurrencyException",
                "axonserver.connector.command.AxonServerCommandDispatchException",
                "axonserver.connector.query.AxonServerQueryDispatchException");
    }

    @Test
    void theWholeKnowsOfAxonHowToSendACommandOnly() {
        axon(
                "standalone",
                "commandhandling.gateway.CommandGateway",
                "commandhandling.GenericCommandMessage");
    }

    private static void axon(String side, String... known) {
        var allowed = Set.of(known);
        noClasses()
                .that()
                .resideInAPackage("org.allmende." + side + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(AXON)
                                .and(
                                        describe(
                                                "other than " + allowed,
                                                it ->
                                                        !allowed.contains(
                                                                it.getName()
                                                                        .substring(
                                                                                "org.axonframework."
                                                                                        .length())))))
                .check(ALL);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        for (var annotation :
                new String[] {
                    "org.springframework.beans.factory.annotation.Autowired",
                    "org.springframework.beans.factory.annotation.Value",
                    "jakarta.annotation.Resource",
                    "jakarta.inject.Inject"
                }) {
            noFields().should().beAnnotatedWith(annotation).check(ALL);
        }
    }

    @Test
    void timeIsReadFromTheWiredClockOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.allmende.platform.edition..")
                .should()
                .callMethodWhere(describe("the time of the machine is read", WallsTest::readsTime))
                .check(ALL);
        noClasses().should().dependOnClassesThat().belongToAnyOf(java.util.Date.class).check(ALL);
    }

    private static boolean readsTime(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        var parameters = call.getTarget().getRawParameterTypes();
        return owner.getPackageName().equals("java.time")
                        && call.getName().equals("now")
                        && parameters.stream().noneMatch(it -> it.isEquivalentTo(Clock.class))
                || owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system")
                || owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
    }

    @Test
    void nothingIsPrinted() {
        noClasses().should().accessField(System.class, "out").check(ALL);
        noClasses().should().accessField(System.class, "err").check(ALL);
        noClasses()
                .should()
                .callMethodWhere(
                        describe(
                                "a stack trace is printed",
                                it -> it.getName().equals("printStackTrace")))
                .check(ALL);
    }

    @Test
    void namesSayWhatAThingIsInTheField() {
        var empty = Pattern.compile("Abstract.*|.*(Manager|Helper|Utils?|Impl)");
        noClasses()
                .should(
                        com.tngtech.archunit.lang.conditions.ArchConditions.be(
                                describe(
                                        "named like nothing in the field",
                                        it -> empty.matcher(it.getSimpleName()).matches())))
                .check(ALL);
    }
}
