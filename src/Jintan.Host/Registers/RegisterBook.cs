using Jintan.Activities.Questions;
using Jintan.Host.Registers.Forms;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Registers;

namespace Jintan.Host.Registers;

/// <summary>All registers that people keep on pages.</summary>
public static class RegisterBook
{
    public const string Accounts = "accounts";

    public static IReadOnlyList<Register> All { get; } =
    [
        new Register<AccountRow>(Accounts, RegisterForms.Account, Keepers.Administrators, nameof(AccountRow.Account), nameof(AccountRow.ValidFrom),
            (tx, row) => tx.RegisterNext(Accounts, row, "account = @p0", row.Account), RegisterForms.RolesThatExclude),
        new Register<Organisation>("organisations", RegisterForms.Organisation, Keepers.Administrators, nameof(Organisation.Id), nameof(Organisation.ValidFrom),
            (tx, row) => tx.RegisterNext("organisations", row, "id = @p0", row.Id)),
        new Register<Authority>("authorities", RegisterForms.Authority, Keepers.Administrators, nameof(Authority.Account), nameof(Authority.ValidFrom),
            (tx, row) => tx.RegisterNext("authorities", row, "account = @p0 AND body = @p1 AND organisation_id = @p2", row.Account, row.Body, row.OrganisationId)),
        new Register<RegisteredPerson>("persons", RegisterForms.Person, Keepers.Office, nameof(RegisteredPerson.Id), nameof(RegisteredPerson.ValidFrom),
            (tx, row) => tx.RegisterNext("persons", row, "id = @p0", row.Id)),
        new Register<Relation>("relations", RegisterForms.Relation, Keepers.Office, nameof(Relation.Account), nameof(Relation.ValidFrom),
            (tx, row) =>
            {
                tx.RegisterNext("relations", row, "account = @p0 AND person_id = @p1", row.Account, row.PersonId);
                tx.PassUpTasksOf(row.Account);
            }),
        new Register<IssuedDecision>("decisions", RegisterForms.EarlierDecision, Keepers.Office, nameof(IssuedDecision.PersonId), nameof(IssuedDecision.DecidedOn),
            EarlierDecisionDesk.Write),
        new Register<CatalogueEntry>("catalogues", LawForms.Catalogue, Keepers.Office, nameof(CatalogueEntry.Catalogue), nameof(CatalogueEntry.ValidFrom),
            (tx, row) => tx.RegisterNext("catalogues", row, "catalogue = @p0 AND item = @p1", row.Catalogue, row.Item)),
        new VoidedNumberRegister(),
        new SettingRegister(LawOfDay.Readings, LawForms.Reading, "reading"),
        new SettingRegister(LawOfDay.Limits, LawForms.Limit, "limit"),
        new SettingRegister(LawOfDay.Calendar, LawForms.CalendarYear, "year"),
        new SettingRegister(LawOfDay.GuidanceTables, LawForms.Guidance, null),
        new SettingRegister(LawOfDay.SuperiorRulesTakePart, LawForms.Superior, null),
    ];

    public static Register? Find(string name) => All.FirstOrDefault(register => register.Name == name);
}
