using Engine.Tests.Members;
using Jintan.Ledger.Procedures;

namespace Ledger.Tests.Procedures;

/// <summary>
/// A burst is read, moved and written without LINQ and without reflection. Members that are not on the way of every burst are listed with their
/// reason.
/// </summary>
public sealed class HotPathTests
{
    private static readonly string[] OnTheWay =
    [
        "Writing.", "Procedures.BurstRecord", "Procedures.CarriedOutOnce", "Procedures.HandingOver", "Procedures.InstanceMoves", "Procedures.JournalText",
        "Procedures.OutboxDelivery", "Procedures.OutboxRounds", "Procedures.ProcedureRunner", "Procedures.UnattendedBursts", "Cases.CaseFile", "Entries.HashChain", "Entries.Sm3",
        "Search.Facets",
    ];

    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["LedgerWriter..ctor"] = "once a program",
        ["LedgerTransaction.ReadStream"] = "a case file that is not at hand is folded anew",
        ["OutboxRounds.DeliverAllAsync"] = "the sweep",
        ["ProcedureRunner.FireStartAsync"] = "a clock that starts a procedure",
        ["RowShape..ctor"] = "once a program",
        ["RowShape.Equal"] = "once a program",
        ["RowShape.InsertAtOnce"] = "the text of a statement, once a number of rows",
        ["RowShape.Parameters"] = "the text of a statement, once a number of rows",
        ["RowShapes..ctor"] = "once a program",
        ["Sm3..cctor"] = "once a program",
        ["UnattendedBursts.WriteAsync"] = "a step that failed",
    };

    [Test]
    public void A_burst_uses_neither_linq_nor_reflection()
    {
        var found = typeof(ProcedureRunner).Assembly.GetTypes()
            .Where(type => OnTheWay.Any(name => type.FullName!.StartsWith("Jintan.Ledger." + name, StringComparison.Ordinal)))
            .SelectMany(SlowCalls.Of).Distinct().Order(StringComparer.Ordinal).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join("\n", found.Where(one => !Allowed.ContainsKey(one.Split(" > ")[0]))), Is.Empty);
            Assert.That(Allowed.Keys.Except(found.Select(one => one.Split(" > ")[0])), Is.Empty, "what is listed is there");
        }
    }
}
