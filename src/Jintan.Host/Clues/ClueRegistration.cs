using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Host.People;
using Jintan.Ledger.Procedures;

namespace Jintan.Host.Clues;

/// <summary>Something comes in from outside and starts its procedure; pages and interface end here alike.</summary>
public sealed class ClueRegistration(ProcedureRunner runner, TimeProvider clock)
{
    public FormReading Read(EntryPoint entry, JsonObject submitted) => FormReading.Read(entry.Form, submitted, Look.Moment.Today(clock), complete: true);

    /// <returns>案号.</returns>
    public async Task<string> RegisterAsync(EntryPoint entry, Person person, JsonObject form, string key, CancellationToken cancellation)
    {
        var input = new JsonObject { [entry.Input] = form.ToJsonString() };
        var answer = await runner.StartAsync(new(entry.Procedure, input, key, person.ToActor()), cancellation);
        return answer.CaseNumber;
    }
}
