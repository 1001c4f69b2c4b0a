using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>What the law says to one question: allowed, refused, or left to people. Compares by value.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "ruling", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(Allowed), "allowed")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(LeftToPeople), "left_to_people")]
public abstract record Ruling
{
    private protected Ruling(ValueList<Clause> because) => Because = because;

    /// <summary>The clauses it rests on, at least one.</summary>
    public ValueList<Clause> Because { get; init; }

    /// <summary>The named readings it depends on, with the choice that was in force.</summary>
    public ValueList<ReadingUsed> Readings { get; init; }

    /// <summary>Rules outside the Measures that it cites, never mixed with <see cref="Because"/>.</summary>
    public ValueList<string> Superior { get; init; }

    /// <summary>The edition of the rules that ruled.</summary>
    public Edition Edition { get; init; } = Edition.Current;

    /// <summary>The step may be taken.</summary>
    public sealed record Allowed(ValueList<Clause> Because) : Ruling(Because);

    /// <summary>The step may not be taken; the refusal says why and what would cure it.</summary>
    public sealed record Refused(Refusal Refusal, ValueList<Clause> Because) : Ruling(Because);

    /// <summary>The Measures leave it open; the question must be answered by a person, with reasons.</summary>
    public sealed record LeftToPeople(string Question, ValueList<Clause> Because) : Ruling(Because);

    /// <summary>Allows, citing the clauses. Rulings do not change, so each of these exists once.</summary>
    public static Ruling Allow(params ReadOnlySpan<string> clauses) => SharedRulings.Allowing(clauses);

    /// <summary>Refuses, citing the clause of the refusal and any others.</summary>
    public static Ruling Refuse(Refusal refusal, params ReadOnlySpan<string> others) =>
        new Refused(refusal, new ValueList<Clause>([refusal.Clause]).With(Cite(others)));

    /// <summary>Leaves the question to people, citing the clauses that raise it.</summary>
    public static Ruling Leave(string question, params ReadOnlySpan<string> clauses) => new LeftToPeople(question, Cite(clauses));

    /// <summary>The same ruling, resting on these readings.</summary>
    public Ruling Under(ReadingSet readings, params ReadOnlySpan<ReadingId> used) =>
        SharedRulings.Resting(this, readings, used);

    /// <summary>The same ruling, citing rules outside the Measures.</summary>
    public Ruling Citing(params ReadOnlySpan<string> superior) => this with { Superior = ValueList.Create(superior) };

    internal static ValueList<Clause> Cite(ReadOnlySpan<string> ids)
    {
        var clauses = new Clause[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            clauses[i] = new Clause(ids[i]);
        }

        return new(clauses);
    }
}
