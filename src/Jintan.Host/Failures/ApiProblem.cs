using Microsoft.AspNetCore.Http.HttpResults;

namespace Jintan.Host.Failures;

/// <summary>What <c>/api</c> answers when it refuses: problem details with a code to program against and a cure to read.</summary>
/// <param name="Status">401 and 403 accounts, 404 unknown or not visible, 409 refused by law or lost race, 422 input.</param>
/// <param name="Code">For example <c>E-ART16-NO-AUTHORITY</c>.</param>
/// <param name="Title">One sentence in Chinese.</param>
/// <param name="Cure">What would help, in Chinese.</param>
public sealed record ApiProblem(int Status, string Code, string Title, string Cure)
{
    /// <summary>Clause ids that the refusal rests on.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];

    /// <summary>Readings (P01…) that were used.</summary>
    public IReadOnlyList<string> Readings { get; init; } = [];

    /// <summary>Edition of the rules that were asked; null where no rule was.</summary>
    public string? Edition { get; init; }

    /// <summary>Field name → messages; empty where the input was readable.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();

    public ProblemHttpResult ToResult()
    {
        var more = new Dictionary<string, object?>
        {
            ["code"] = Code, ["because"] = Because, ["cure"] = Cure, ["readings"] = Readings, ["edition"] = Edition,
        };
        if (Errors.Count > 0)
        {
            more["errors"] = Errors;
        }

        return TypedResults.Problem(title: Title, statusCode: Status, type: "about:blank", extensions: more);
    }
}
