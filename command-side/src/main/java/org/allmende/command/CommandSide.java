package org.allmende.command;

import org.allmende.command.community.CommunityDecider;
import org.allmende.command.organisation.OrganisationDecider;
import org.allmende.command.organisation.StoredBodies;
import org.allmende.command.project.ProjectDecider;
import org.allmende.command.project.StoredProjects;
import org.allmende.command.register.BundledRegister;
import org.allmende.command.register.FirstRegister;
import org.allmende.command.register.RegisterDecider;
import org.allmende.command.register.RegisterFounding;
import org.allmende.command.register.StoredRegisters;
import org.allmende.command.reuse.OwnReuse;
import org.allmende.command.reuse.ReuseDecider;
import org.allmende.kernel.organisation.Bodies;
import org.allmende.kernel.project.Projects;
import org.allmende.kernel.register.Registers;
import org.allmende.platform.command.Access;
import org.allmende.platform.command.Follower;
import org.allmende.platform.command.States;
import org.allmende.platform.edition.AllmendeProperties;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.Recorded;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;
import java.util.Optional;

/// What decides: the deciders, the ports they answer for each other, and who may send what. Needs
/// the [States] that the platform folds from the event store.
@Configuration(proxyBeanMethods = false)
public class CommandSide {

    @Bean
    Access access() {
        return new AccessTable();
    }

    @Bean
    RegisterDecider registerDecider() {
        return new RegisterDecider();
    }

    @Bean
    StoredRegisters registers(States states, RegisterDecider decider) {
        return new StoredRegisters(states, decider);
    }

    @Bean
    RegisterFounding registerFounding(
            EventLog events,
            CommandGateway commands,
            StoredRegisters registers,
            ObjectProvider<FirstRegister> first,
            AllmendeProperties allmende) {
        return new RegisterFounding(
                events,
                commands,
                registers::date,
                first.getIfAvailable(
                        () ->
                                allmende.register().equals("none")
                                        ? Optional::empty
                                        : new BundledRegister()));
    }

    @Bean
    Follower whenRegisterChanges(EventLog events, Path nodeFolder, CommandGateway commands) {
        return Follower.sending(
                "register-changes", events, nodeFolder, commands, new WhenRegisterChanges(events));
    }

    @Bean
    OrganisationDecider organisationDecider(Registers registers) {
        return new OrganisationDecider(registers);
    }

    @Bean
    Bodies bodies(States states, OrganisationDecider decider) {
        return new StoredBodies(states, decider);
    }

    @Bean
    ProjectDecider projectDecider(States states, Bodies bodies) {
        return new ProjectDecider(states, bodies);
    }

    @Bean
    Projects projects(States states, ProjectDecider decider) {
        return new StoredProjects(states, decider);
    }

    @Bean
    CommunityDecider communityDecider(Projects projects, Bodies bodies) {
        return new CommunityDecider(projects, bodies);
    }

    @Bean
    ReuseDecider reuseDecider(Projects projects, Registers registers) {
        return new ReuseDecider(projects, registers);
    }

    @Bean
    Follower ownReuse(EventLog events, Path nodeFolder, CommandGateway commands) {
        return Follower.sending(
                "own-reuse", events, nodeFolder, commands, new OwnReuse().compose(Recorded::event));
    }
}
