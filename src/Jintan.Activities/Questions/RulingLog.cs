using System.Buffers;
using System.Runtime.CompilerServices;
using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Collects the rulings of one question and tells the outcome. The answer is taken once, at the end.</summary>
internal sealed class RulingLog
{
    private Ruling[] _rulings = ArrayPool<Ruling>.Shared.Rent(64);
    private string[] _calls = ArrayPool<string>.Shared.Rent(64);
    private int _count;

    internal bool AnyRefused { get; private set; }

    internal bool AnyLeft { get; private set; }

    /// <summary>Adds a ruling and says whether it allows.</summary>
    /// <param name="call">The rule as it was called; the compiler fills it in.</param>
    internal bool Add(Ruling ruling, [CallerArgumentExpression(nameof(ruling))] string call = "")
    {
        if (_count == _rulings.Length)
        {
            Array.Resize(ref _rulings, 2 * _count);
            Array.Resize(ref _calls, 2 * _count);
        }

        (_rulings[_count], _calls[_count]) = (ruling, call);
        _count++;
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

    internal Answer Answer(Outcome otherwise = Law.Outcome.Allowed) => new()
    {
        Outcome = Outcome(otherwise),
        Rulings = Taken(ref _rulings),
        Calls = Taken(ref _calls),
    };

    // Refused before left to people, left to people before what the step itself would say.
    private Outcome Outcome(Outcome otherwise) =>
        AnyRefused ? Law.Outcome.Refused : AnyLeft ? Law.Outcome.NeedsHuman : otherwise;

    // What was collected, in a list of its own; the room for collecting goes back.
    private ValueList<T> Taken<T>(ref T[] collected)
    {
        var taken = ValueList.Create<T>(collected.AsSpan(0, _count));
        ArrayPool<T>.Shared.Return(collected, clearArray: true);
        collected = [];
        return taken;
    }
}
