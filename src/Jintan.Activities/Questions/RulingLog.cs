using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Collects the rulings of one question and tells the outcome.</summary>
internal sealed class RulingLog
{
    private readonly List<Ruling> _rulings = new(40);
    private readonly List<string> _calls = new(40);

    internal bool AnyRefused { get; private set; }

    internal bool AnyLeft { get; private set; }

    internal ValueList<Ruling> Rulings => ValueList.Create<Ruling>(CollectionsMarshal.AsSpan(_rulings));

    /// <summary>Adds a ruling and says whether it allows.</summary>
    /// <param name="call">The rule as it was called; the compiler fills it in.</param>
    internal bool Add(Ruling ruling, [CallerArgumentExpression(nameof(ruling))] string call = "")
    {
        _rulings.Add(ruling);
        _calls.Add(call);
        AnyRefused |= ruling is Ruling.Refused;
        AnyLeft |= ruling is Ruling.LeftToPeople;
        return ruling is Ruling.Allowed;
    }

    /// <summary>Adds the ruling of a computed value and hands the value on.</summary>
    internal T Add<T>(Ruled<T> ruled, [CallerArgumentExpression(nameof(ruled))] string call = "")
    {
        Add(ruled.Ruling, call);
        return ruled.Value;
    }

    /// <summary>Refused before left to people, left to people before what the step itself would say.</summary>
    internal Outcome Outcome(Outcome otherwise) =>
        AnyRefused ? Law.Outcome.Refused : AnyLeft ? Law.Outcome.NeedsHuman : otherwise;

    internal Answer Answer(Outcome otherwise = Law.Outcome.Allowed) => new()
    {
        Outcome = Outcome(otherwise),
        Rulings = Rulings,
        Calls = ValueList.Create<string>(CollectionsMarshal.AsSpan(_calls)),
    };
}
