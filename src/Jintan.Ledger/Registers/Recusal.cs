using System.Text.Json.Nodes;
using Jintan.Law;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Writing;

namespace Jintan.Ledger.Registers;

/// <summary>回避: a declared relation keeps an officer away from the case before anything is done; what a whole office must keep away from goes one level up.</summary>
public static class Recusal
{
    /// <param name="persons">Staff numbers of the persons that the case is about.</param>
    /// <exception cref="ConflictException">The actor is related to one of them.</exception>
    public static void RequireNoRelation(this LedgerTransaction tx, IEnumerable<string> persons)
    {
        ArgumentNullException.ThrowIfNull(tx);
        if (tx.MustKeepAway(tx.Actor.Account, persons))
        {
            throw new ConflictException(
                "E-RECUSAL",
                "您与本案被反映人有已申报的利害关系，应当回避，不能签收或者办理。",
                "请由本单位其他有权人员办理；本单位有权人员都应当回避的，转上一级办理。");
        }
    }

    public static bool MustKeepAway(this LedgerTransaction tx, string account, IEnumerable<string> persons)
    {
        ArgumentNullException.ThrowIfNull(persons);
        return persons.Any(person => tx.RelationsBetween(account, person).Count > 0);
    }

    /// <summary>Where everybody who holds the task's office must keep away, the task goes to the next level that need not.</summary>
    /// <returns>False: they all must, and so must everybody above.</returns>
    public static bool PassUp(this LedgerTransaction tx, HumanTaskRow task)
    {
        ArgumentNullException.ThrowIfNull(tx);
        ArgumentNullException.ThrowIfNull(task);
        var persons = tx.OpenCase(task.CaseNumber).Persons;
        var holders = tx.AuthoritiesToday(task.Body).Where(one => one.OrganisationId == task.OrganisationId).ToArray();
        if (holders.Length == 0 || holders.Any(one => !tx.MustKeepAway(one.Account, persons)))
        {
            return true;
        }

        for (var above = new Body(task.Body).Above; above is { } body; above = body.Above)
        {
            if (tx.AuthoritiesToday(body.Code).FirstOrDefault(one => !tx.MustKeepAway(one.Account, persons)) is { } holder)
            {
                tx.MoveUp(task, body.Code, holder.OrganisationId);
                return true;
            }
        }

        return false;
    }

    /// <summary>The tasks that wait for the offices of somebody whose relation has just been registered.</summary>
    public static void PassUpTasksOf(this LedgerTransaction tx, string account)
    {
        ArgumentNullException.ThrowIfNull(tx);
        foreach (var office in tx.AuthoritiesOf(account))
        {
            foreach (var task in tx.Where<HumanTaskRow>("status = @p0 AND body = @p1 AND organisation_id = @p2", HumanTaskStatus.Open, office.Body, office.OrganisationId))
            {
                tx.PassUp(task);
            }
        }
    }

    /// <summary>The task waits for another office from now on, which acts in the place of the first.</summary>
    public static void MoveUp(this LedgerTransaction tx, HumanTaskRow task, string body, string organisation)
    {
        ArgumentNullException.ThrowIfNull(tx);
        ArgumentNullException.ThrowIfNull(task);
        var particulars = new JsonObject { ["task"] = task.Id, ["title"] = task.Title, ["from"] = task.Body, ["to"] = body, ["organisation"] = organisation };
        (task.Body, task.OrganisationId, task.ClaimedBy, task.ClaimedAt) = (body, organisation, null, null);
        tx.Update(task);
        tx.AddParty(task.CaseNumber, organisation);
        tx.Append(tx.OpenCase(task.CaseNumber), new EntryDraft(EntryKind.RecusedUpwards)
        {
            Person = task.Person,
            Clauses = ["art4"],
            Particulars = particulars,
            Node = new WrittenAt(task.Definition, task.DefinitionVersion, task.Node, task.InstanceId),
        });
    }

    /// <summary>The body whose place is taken at a task that has gone up; null: it has not.</summary>
    public static string? InPlaceOf(this Cases.CaseFile file, string task)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Entries.FirstOrDefault(entry => entry.Kind == EntryKind.RecusedUpwards && entry.Particulars?["task"]?.GetValue<string>() == task)
            ?.Particulars!["from"]!.GetValue<string>();
    }
}
