using Jintan.Ledger;
using Jintan.Ledger.Cases;

namespace Jintan.Host.People;

/// <summary>The signed-in person as the ledger knows them: who looks, and who acts.</summary>
public static class ViewerOf
{
    /// <summary>Officers see their organisation's cases, auditors all, everybody else none.</summary>
    public static Viewer ToViewer(this Person person) => new(
        person.Account,
        person.OrganisationId,
        ReadsCases: person.Is(Role.Officer) || person.Is(Role.Auditor),
        ReadsAllCases: person.Is(Role.Auditor));

    public static Actor ToActor(this Person person) => new(person.Account, person.Title, person.OrganisationId);
}
