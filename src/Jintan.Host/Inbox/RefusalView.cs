using Jintan.Law;

namespace Jintan.Host.Inbox;

/// <summary>The law's no, as the officer reads it: one sentence, what would cure it, and what it rests on.</summary>
public sealed record RefusalView(
    string Code, string Sentence, string Cure, IReadOnlyList<string> Clauses, IReadOnlyList<string> Readings, IReadOnlyList<string> Superior, string Edition)
{
    public static RefusalView Of(Ruling ruling)
    {
        var (code, sentence, cure) = ruling switch
        {
            Ruling.Refused refused => (refused.Refusal.Code, refused.Refusal.Sentence, refused.Refusal.Cure),
            Ruling.LeftToPeople left => ("E-LEFT-TO-PEOPLE", left.Question, "办法没有规定，须由有权人员作出判断并写明理由。"),
            _ => throw new ArgumentException("An allowed step is not refused.", nameof(ruling)),
        };
        return new(
            code,
            sentence,
            cure,
            [.. ruling.Because.Select(c => c.Id)],
            [.. ruling.Readings.Select(r => r.ToString())],
            [.. ruling.Superior],
            ruling.Edition.ToString());
    }
}
