using Microsoft.AspNetCore.Http.HttpResults;

namespace Jintan.Host.Studio;

/// <summary>
/// A refusal as Studio shows it: what stands in <c>errors</c> appears in its own error display, line by line. The same problem details
/// as everywhere else, with <c>statusCode</c> and <c>message</c> as the recorded interface has them.
/// </summary>
public static class StudioProblem
{
    /// <param name="lines">What is wrong and what would cure it, Chinese; one line each.</param>
    public static ProblemHttpResult Of(int status, string code, params IReadOnlyList<string> lines) => Of(status, code, lines, because: []);

    /// <param name="because">Ids of the clauses that stand against it.</param>
    public static ProblemHttpResult Of(int status, string code, IReadOnlyList<string> lines, IReadOnlyList<string> because) => TypedResults.Problem(
        title: lines[0],
        statusCode: status,
        type: "about:blank",
        extensions: new Dictionary<string, object?>
        {
            ["statusCode"] = status,
            ["message"] = lines[0],
            ["code"] = code,
            ["because"] = because,
            ["errors"] = new Dictionary<string, IReadOnlyList<string>> { ["generalErrors"] = lines },
        });

    /// <summary>409: the law or the record does not allow it, whoever asks.</summary>
    public static ProblemHttpResult Refuse(string code, params IReadOnlyList<string> lines) => Of(StatusCodes.Status409Conflict, code, lines);
}
