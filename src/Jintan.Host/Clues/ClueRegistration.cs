using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Host.People;
using Jintan.Ledger.Procedures;

namespace Jintan.Host.Clues;

/// <summary>Article 12: a clue comes in and becomes a case; page and interface end here alike.</summary>
public sealed class ClueRegistration(ProcedureRunner runner, TimeProvider clock)
{
    public const string Procedure = "12-acceptance";

    public static Form Form => FormCatalogue.Find(FormCatalogue.Clue);

    public FormReading Read(JsonObject submitted) => FormReading.Read(Form, submitted, Look.Moment.Today(clock), complete: true);

    /// <returns>案号.</returns>
    public async Task<string> RegisterAsync(Person person, JsonObject clue, string key, CancellationToken cancellation)
    {
        var input = new JsonObject { ["clue"] = clue.ToJsonString() };
        var answer = await runner.StartAsync(new(Procedure, input, key, person.ToActor()), cancellation);
        return answer.CaseNumber;
    }
}
