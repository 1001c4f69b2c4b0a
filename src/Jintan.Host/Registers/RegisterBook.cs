using Jintan.Activities.Forms;
using Jintan.Activities.Steps;
using Jintan.Host.Registers.Forms;
using Jintan.Law;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Registers;

namespace Jintan.Host.Registers;

/// <summary>All registers that people keep on pages.</summary>
public static class RegisterBook
{
    public static IReadOnlyList<Register> All { get; } =
    [
        new Register<Organisation>("organisations", RegisterForms.Organisation, Keepers.Administrators, nameof(Organisation.Id), nameof(Organisation.ValidFrom),
            (tx, row) => tx.RegisterNext("organisations", row, "id = @p0", row.Id)),
        new Register<Authority>("authorities", RegisterForms.Authority, Keepers.Administrators, nameof(Authority.Account), nameof(Authority.ValidFrom),
            (tx, row) => tx.RegisterNext("authorities", row, "account = @p0 AND body = @p1 AND organisation_id = @p2", row.Account, row.Body, row.OrganisationId)),
        new Register<RegisteredPerson>("persons", RegisterForms.Person, Keepers.Office, nameof(RegisteredPerson.Id), nameof(RegisteredPerson.ValidFrom),
            (tx, row) => tx.RegisterNext("persons", row, "id = @p0", row.Id)),
        new Register<Relation>("relations", RegisterForms.Relation, Keepers.Office, nameof(Relation.Account), nameof(Relation.ValidFrom),
            (tx, row) => tx.RegisterNext("relations", row, "account = @p0 AND person_id = @p1", row.Account, row.PersonId)),
        new Register<IssuedDecision>("decisions", RegisterForms.EarlierDecision, Keepers.Office, nameof(IssuedDecision.PersonId), nameof(IssuedDecision.DecidedOn),
            EarlierDecisionDesk.Write),
        new Register<ReadingRow>("readings", RegisterForms.Reading, Keepers.Office, nameof(ReadingRow.Reading), nameof(ReadingRow.ValidFrom),
            (tx, row) => tx.RegisterNext("readings", row, "reading = @p0", row.Reading)),
    ];

    public static Register? Find(string name) => All.FirstOrDefault(register => register.Name == name);
}
