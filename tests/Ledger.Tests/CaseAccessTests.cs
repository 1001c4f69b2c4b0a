using Databases;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;
using Microsoft.EntityFrameworkCore;

namespace Ledger.Tests;

/// <summary>Who sees which case and which task, across organisations.</summary>
[OnEveryDatabase]
public sealed class CaseAccessTests(string database) : LedgerTest(database)
{
    private static readonly TestCaseData<Viewer, string, string>[] Matrix =
    [   //  account, organisation, reads cases, reads all     cases    tasks
        new(new("office-clerk", "zfb", true, false), "1 2 3", "t1 t2") { TestName = "The Office takes part in all cases, has two tasks" },
        new(new("unit-leader", "jsj", true, false), "1", "t3") { TestName = "A unit sees its own case and its own task" },
        new(new("water-leader", "swj", true, false), "2", "") { TestName = "Another unit sees the other case only" },
        new(new("nobody", "wsj", true, false), "", "") { TestName = "A unit without a case sees nothing" },
        new(new("auditor", "sjj", true, true), "1 2 3", "t1 t2 t3") { TestName = "An auditor reads everything" },
        new(new("designer", "zfb", false, false), "", "") { TestName = "A designer of the Office sees no case data" },
        new(new("administrator", "zfb", false, true), "", "") { TestName = "Without the right to read cases, reading all is nothing" },
        new(new("homeless", "", true, false), "", "") { TestName = "An account without organisation sees nothing" },
    ];

    [TestCaseSource(nameof(Matrix))]
    public async Task Who_sees_what(Viewer viewer, string cases, string tasks)
    {
        await Ledger.WriteAsync(tx =>
        {
            AddCase(tx, "1", "zfb", "jsj");
            AddCase(tx, "2", "zfb", "swj");
            AddCase(tx, "3", "zfb");
            AddTask(tx, "t1", "1", "zfb");
            AddTask(tx, "t2", "3", "zfb");
            AddTask(tx, "t3", "1", "jsj");
        });

        await using var ledger = Ledger.Query();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join(' ', await ledger.VisibleCases(viewer).Select(c => c.Number).Order().ToListAsync()), Is.EqualTo(cases));
            Assert.That(string.Join(' ', await ledger.VisibleTasks(viewer).Select(t => t.Id).Order().ToListAsync()), Is.EqualTo(tasks));
        }
    }

    private static void AddCase(LedgerTransaction tx, string number, params string[] parties)
    {
        tx.Insert(new CaseRow
        {
            Number = number, Title = "案件", Subjects = "演示人员甲", UnitId = "jsj", Status = CaseStatus.Open, Procedure = "12-acceptance",
            RegisteredBy = "office-clerk", RegisteredAt = tx.Now.UtcDateTime, ProcedureSet = "{}",
        });
        foreach (var party in parties)
        {
            tx.AddParty(number, party);
            tx.AddParty(number, party);
        }
    }

    private static void AddTask(LedgerTransaction tx, string id, string number, string organisation) => tx.Insert(new HumanTaskRow
    {
        Id = id, CaseNumber = number, InstanceId = "i", BookmarkId = id, Definition = "12-acceptance", DefinitionVersion = 1, Node = "study",
        Title = "集体研究", FormId = "study", Clauses = "art12", Body = "OFFICE", OrganisationId = organisation, Outcomes = "Accept",
        Status = HumanTaskStatus.Open, CreatedAt = tx.Now.UtcDateTime,
    });
}
