using Jintan.Host.People;

namespace Host.Tests.People;

public sealed class When_roles_are_given : HostTest
{
    [TestCase(Role.SystemAdministrator, Role.Auditor)]
    [TestCase(Role.SecurityAdministrator, Role.Auditor)]
    [TestCase(Role.SystemAdministrator, Role.SecurityAdministrator)]
    [TestCase(Role.SystemAdministrator, Role.Officer)]
    [TestCase(Role.Auditor, Role.Officer)]
    [TestCase(Role.Auditor, Role.Designer)]
    public void Should_keep_apart_what_the_separation_of_administrators_keeps_apart(string one, string other) =>
        Assert.That(() => Host.Account("two-roles", "两种角色", "office", one, other), Throws.TypeOf<ConflictingRolesException>());

    [Test]
    public void Should_let_an_officer_design_procedures() =>
        Assert.That(() => Host.Account("two-roles", "两种角色", "office", Role.Officer, Role.Designer), Throws.Nothing);
}
